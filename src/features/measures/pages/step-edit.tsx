// /office/steps/:id/edit: changes a step. When somebody else was faster, both versions stand side by side.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { agencyCard } from '../../agencies/public.ts'
import { houseUnits } from '../../people/public.ts'
import { editStep } from '../actions/edit-step.ts'
import { stepById } from '../queries.ts'
import { EditStep } from '../schema.ts'
import { periodLines } from '../show.ts'
import { measuresWords } from '../words.ts'
import { hintsFor } from './hints.ts'
import { boxesOf } from './measure-form.tsx'
import { oneStep } from './one-measure.ts'
import { BothVersions, crumbsTo, FormPage } from './parts.tsx'
import { StepFields } from './step-form.tsx'

export const stepEdit = page({
  path: '/office/steps/:id/edit',
  shell: 'office',
  may: 'plan:edit',
  ledger: 'step.changed',
  words: measuresWords,
  input: EditStep,
  load: async (tx, visit) => {
    const found = await oneStep(tx, idOf(visit))
    return found && { ...found, units: await houseUnits(tx), card: await agencyCard(tx) }
  },
  values: ({ step }, { lang }) => ({
    name: step.name,
    recurring: step.recurring,
    periods: periodLines(step, lang),
    output_expected: step.outputExpected,
    channels: step.channels,
    responsible: boxesOf(step.responsible),
    _version: String(step.version),
  }),
  run: async (tx, input, visit) => {
    const found = await oneStep(tx, idOf(visit))
    const done = await editStep(tx, idOf(visit), input)
    return done.ok ? ok({ to: `/office/measures/${found?.measure.id ?? ''}`, notice: 'step-saved' }) : done
  },
  hints: async (tx, values, visit) => {
    const found = await stepById(tx, idOf(visit))
    const typing = { form: 'step', measureId: found?.measure_id ?? '', id: idOf(visit) } as const
    return hintsFor(tx, found?.plan_id, typing, values, visit.lang)
  },
  view: ({ plan, measure, step, units, card }, { lang }, form) => {
    const { measure: w, common } = measuresWords(lang)
    const back = `/office/measures/${measure.id}`
    const text = (name: string) => form.field(name).value
    return {
      title: w.stepEdit,
      within: '/office/measures',
      crumbs: crumbsTo(lang, plan.fiscalYear, { href: back, text: measure.number }, { text: w.stepEdit }),
      body: (
        <FormPage
          lang={lang}
          title={w.stepEdit}
          lead={measure.name}
          action={`/office/steps/${step.id}/edit`}
          back={back}
          hints
          go={common.save}
          form={form}
          now={step.version}
        >
          <BothVersions
            lang={lang}
            form={form}
            now={step.version}
            fields={[
              { label: w.stepName, typed: text('name'), stored: step.name },
              { label: w.periods, typed: text('periods'), stored: periodLines(step, lang) },
              { label: w.stepOutput, typed: text('output_expected'), stored: step.outputExpected },
              { label: w.recurring, typed: text('recurring'), stored: step.recurring },
            ]}
          />
          <StepFields lang={lang} units={units} card={card} form={form} />
        </FormPage>
      ),
    }
  },
})
