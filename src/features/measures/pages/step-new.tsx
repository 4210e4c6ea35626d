// /office/measures/:id/steps/new: adds a step.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { agencyCard } from '../../agencies/public.ts'
import { houseUnits } from '../../people/public.ts'
import { addStep } from '../actions/add-step.ts'
import { measureById } from '../queries.ts'
import { NewStep } from '../schema.ts'
import { measuresWords } from '../words.ts'
import { hintsFor } from './hints.ts'
import { crumbsTo, FormPage } from './parts.tsx'
import { StepFields } from './step-form.tsx'

export const stepNew = page({
  path: '/office/measures/:id/steps/new',
  shell: 'office',
  may: 'plan:edit',
  ledger: 'step.added',
  words: measuresWords,
  input: NewStep,
  load: async (tx, visit) => {
    const measure = await measureById(tx, idOf(visit))
    return measure && { measure, units: await houseUnits(tx), card: await agencyCard(tx) }
  },
  values: () => ({ recurring: 'none' }),
  run: async (tx, input, visit) => {
    const done = await addStep(tx, idOf(visit), input)
    return done.ok ? ok({ to: `/office/measures/${idOf(visit)}`, notice: 'step-added' }) : done
  },
  hints: async (tx, values, visit) => {
    const found = await measureById(tx, idOf(visit))
    return hintsFor(tx, found?.plan_id, { form: 'step', measureId: idOf(visit) }, values, visit.lang)
  },
  view: ({ measure, units, card }, { lang }, form) => {
    const { measure: w, common } = measuresWords(lang)
    const back = `/office/measures/${measure.id}`
    return {
      title: w.stepNew,
      within: '/office/measures',
      crumbs: crumbsTo(lang, measure.fiscal_year, { href: back, text: measure.name }, { text: w.stepNew }),
      body: (
        <FormPage
          lang={lang}
          title={w.stepNew}
          lead={measure.name}
          action={`${back}/steps/new`}
          back={back}
          hints
          go={common.save}
          form={form}
        >
          <StepFields lang={lang} units={units} card={card} form={form} />
        </FormPage>
      ),
    }
  },
})
