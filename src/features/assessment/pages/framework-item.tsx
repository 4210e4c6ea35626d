// /office/frameworks/:year/:number: one item checked against the manual: as it is, or as it should be.
import { z } from 'zod'
import { ok } from '#src/kernel/result.ts'
import { line, paragraph } from '#src/platform/http/fields.ts'
import { page } from '#src/platform/http/page.ts'
import { TextArea, TextField } from '#src/ui/index.ts'
import { confirmItem } from '../actions/adopt-framework.ts'
import { adoptedFramework, versionsOf } from '../queries-framework.ts'
import { assessmentWords } from '../words.ts'
import { FormPage, yearOf } from './parts.tsx'

const Confirm = z.object({
  th: line(500),
  en: line(500),
  components: paragraph(20_000, { optional: true }),
  confirmed: line(300),
  _version: z.coerce.number({ error: 'stale' }).int('stale').nonnegative('stale'),
})

export const frameworkItem = page({
  path: '/office/frameworks/:year/:number',
  shell: 'office',
  may: 'framework:edit',
  ledger: 'framework.adopted',
  words: assessmentWords,
  input: Confirm,
  load: async (tx, { params }) => {
    const year = yearOf(params)
    const framework = year === 0 ? undefined : await adoptedFramework(tx, year)
    const item = framework?.items.find(one => String(one.number) === params.number)
    return item && { year, item, version: (await versionsOf(tx, year))[0]?.version ?? 0 }
  },
  values: ({ item, version }) => ({
    th: item.th,
    en: item.en,
    components: item.components.map(part => (part.en ? `${part.th} | ${part.en}` : part.th)).join('\n'),
    confirmed: item.confirmed ?? '',
    _version: String(version),
  }),
  run: async (tx, input, { params }) => {
    const year = yearOf(params)
    const components = input.components
      .split('\n')
      .map(text => text.split('|').map(part => part.trim()))
      .filter(([th]) => th)
      .map(([th = '', en = '']) => ({ th, en }))
    const done = await confirmItem(tx, year, Number(params.number), { ...input, components })
    return done.ok ? ok({ to: `/office/frameworks/${year}#o${params.number}`, notice: 'item-confirmed' }) : done
  },
  view: ({ year, item, version }, { lang }, form) => {
    const { framework: w, common } = assessmentWords(lang)
    const back = `/office/frameworks/${year}`
    const title = w.confirmTitle.replace('{code}', `O${item.number} (${year})`)
    return {
      title,
      within: '/office/frameworks',
      crumbs: [
        { href: '/office/frameworks', text: w.title },
        { href: back, text: String(year) },
        { text: `O${item.number}` },
      ],
      body: (
        <FormPage
          lang={lang}
          title={title}
          lead={w.confirmLead}
          action={`${back}/${item.number}`}
          back={back}
          go={common.save}
          form={form}
          hidden={{ _version: form.field('_version').value || String(version) }}
        >
          <TextField lang={lang} label={w.nameTh} {...form.field('th')} />
          <TextField lang={lang} label={w.nameEn} {...form.field('en')} />
          <TextArea
            lang={lang}
            label={w.partsField}
            hint={w.partsHint}
            optional
            rows={6}
            {...form.field('components')}
          />
          <TextField lang={lang} label={w.where} hint={w.whereHint} {...form.field('confirmed')} />
        </FormPage>
      ),
    }
  },
})
