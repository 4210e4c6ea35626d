// /office/measures/:id/urge: a head or executive asks those responsible to hurry, and sees beforehand whom she asks.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { Card, List, Stack, Text, TextArea } from '#src/ui/index.ts'
import { nameOf } from '../../people/public.ts'
import { toUrge, urge } from '../actions/urge.ts'
import { Urge } from '../schema.ts'
import { measuresWords } from '../words.ts'
import { oneMeasure } from './one-measure.ts'
import { crumbsTo, FormPage } from './parts.tsx'

export const measureUrge = page({
  path: '/office/measures/:id/urge',
  shell: 'office',
  may: 'measure:supervise',
  ledger: 'measure.urged',
  words: measuresWords,
  input: Urge,
  load: async (tx, visit) => {
    const found = await oneMeasure(tx, idOf(visit))
    return found && { ...found, ...(await toUrge(tx, idOf(visit))) }
  },
  values: (_data, { lang }) => ({ words: measuresWords(lang).year.urge.usual }),
  run: async (tx, input, visit) => {
    const done = await urge(tx, idOf(visit), input, visit.origin)
    return done.ok ? ok({ to: `/office/measures/${idOf(visit)}`, notice: 'urged' }) : done
  },
  view: ({ plan, measure, steps, people }, { lang }, form) => {
    const { urge: w } = measuresWords(lang).year
    const back = `/office/measures/${measure.id}`
    return {
      title: w.title,
      within: '/office/measures',
      crumbs: crumbsTo(lang, plan.fiscalYear, { href: back, text: measure.number }, { text: w.title }),
      body: (
        <FormPage
          lang={lang}
          title={w.title}
          lead={measure.name}
          action={`${back}/urge`}
          back={back}
          go={w.go}
          form={form}
        >
          <Stack gap="md">
            <Card title={w.steps} level={2}>
              {steps.length === 0 ? <Text>{w.noSteps}</Text> : <List items={steps.map(one => one.row.name)} />}
            </Card>
            <Card title={w.people} level={2}>
              {people.length === 0 ? <Text>{w.nobody}</Text> : <List items={people.map(one => nameOf(one, lang))} />}
            </Card>
            <TextArea lang={lang} label={w.words} hint={w.wordsHint} rows={4} {...form.field('words')} />
          </Stack>
        </FormPage>
      ),
    }
  },
})
