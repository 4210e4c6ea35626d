// /office/services/enter: an officer fills a form in for somebody at the counter or on the telephone. The paper then waits for a signature.
import { z } from 'zod'
import { no, ok } from '#src/kernel/result.ts'
import { line, oneOf } from '#src/platform/http/fields.ts'
import { page } from '#src/platform/http/page.ts'
import { EmptyState, Radios, Select } from '#src/ui/index.ts'
import { askedSections, wordsIn } from '../../forms/public.ts'
import { FormPage } from '../../measures/public.ts'
import { begin } from '../actions/fill-in.ts'
import { offeredAll, offeredByCode } from '../queries.ts'
import { servicesWords } from '../words.ts'
import { applyAt } from './parts.tsx'

const ENTER = '/office/services/enter'
const CASES = '/office/cases'
const ways = ['counter', 'phone', 'letter'] as const

export const serviceEnter = page({
  path: ENTER,
  shell: 'office',
  may: 'case:work',
  ledger: 'none',
  words: servicesWords,
  input: z.object({ service: line(60), channel: oneOf(ways) }),
  load: async tx => ({ services: await offeredAll(tx) }),
  values: () => ({ channel: 'counter' }),
  run: async (tx, input, { lang }) => {
    const begun = await begin(tx, input.service, { lang, channel: input.channel })
    if (!begun.ok) return begun.because === 'not-found' ? no('choose-one', { at: 'service' }) : begun
    const service = await offeredByCode(tx, input.service)
    const first = service && askedSections(service.form, {}).sections[0]
    return ok({ to: applyAt(begun.value, first?.section.id ?? '') })
  },
  view: ({ services }, { lang }, form) => {
    const all = servicesWords(lang)
    const w = all.enter
    return {
      title: w.title,
      within: CASES,
      crumbs: [{ href: CASES, text: w.cases }, { text: w.title }],
      body:
        services.length === 0 ? (
          <EmptyState icon="smartphone" title={all.list.none}>
            {all.list.noneWhat}
          </EmptyState>
        ) : (
          <FormPage lang={lang} title={w.title} lead={w.lead} action={ENTER} back={CASES} go={w.go} form={form}>
            <Select
              lang={lang}
              label={w.service}
              options={services.map(one => ({ value: one.code, label: wordsIn(one.form.title, lang) }))}
              {...form.field('service')}
            />
            <Radios
              lang={lang}
              label={w.channel}
              layout="row"
              options={ways.map(value => ({ value, label: w.channels[value] }))}
              {...form.field('channel')}
            />
          </FormPage>
        ),
    }
  },
})
