// /office/measures/:id/split: makes two measures of one; the chosen steps go with the new one.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { Checkboxes, TextField } from '#src/ui/index.ts'
import { splitMeasure } from '../actions/split-measure.ts'
import { SplitMeasure } from '../schema.ts'
import { measuresWords } from '../words.ts'
import { oneMeasure } from './one-measure.ts'
import { crumbsTo, FormPage } from './parts.tsx'

export const measureSplit = page({
  path: '/office/measures/:id/split',
  shell: 'office',
  may: 'plan:edit',
  ledger: 'measure.split',
  words: measuresWords,
  input: SplitMeasure,
  load: (tx, visit) => oneMeasure(tx, idOf(visit)),
  values: ({ measure }) => ({ _version: String(measure.version) }),
  run: async (tx, input, visit) => {
    const done = await splitMeasure(tx, idOf(visit), input)
    return done.ok ? ok({ to: `/office/measures/${done.value}`, notice: 'measure-split' }) : done
  },
  view: ({ plan, measure }, { lang }, form) => {
    const { measure: w } = measuresWords(lang)
    const back = `/office/measures/${measure.id}`
    return {
      title: w.splitTitle,
      within: '/office/measures',
      crumbs: crumbsTo(lang, plan.fiscalYear, { href: back, text: measure.number }, { text: w.splitTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.splitTitle}
          lead={w.splitLead}
          action={`${back}/split`}
          back={back}
          go={w.splitGo}
          form={form}
          now={measure.version}
        >
          <TextField lang={lang} label={w.splitName} {...form.field('name')} />
          <Checkboxes
            lang={lang}
            label={w.splitSteps}
            name="steps"
            error={form.error('steps')}
            values={form.chosen('steps')}
            options={measure.steps.map(step => ({ value: step.id, label: `${step.number}. ${step.name}` }))}
          />
        </FormPage>
      ),
    }
  },
})
