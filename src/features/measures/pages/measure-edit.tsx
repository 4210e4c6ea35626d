// /office/measures/:id/edit: changes a measure.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { editMeasure } from '../actions/edit-measure.ts'
import { measureById } from '../queries.ts'
import { EditMeasure } from '../schema.ts'
import { measuresWords } from '../words.ts'
import { hintsFor } from './hints.ts'
import { comparedMeasure, MeasureFields, measureFormData, measureValues } from './measure-form.tsx'
import { oneMeasure } from './one-measure.ts'
import { BothVersions, crumbsTo, FormPage } from './parts.tsx'

export const measureEdit = page({
  path: '/office/measures/:id/edit',
  shell: 'office',
  may: 'plan:edit',
  ledger: 'measure.changed',
  words: measuresWords,
  input: EditMeasure,
  load: async (tx, visit) => {
    const found = await oneMeasure(tx, idOf(visit))
    return found && { ...(await measureFormData(tx, found.plan)), measure: found.measure }
  },
  values: ({ measure, plan }) => measureValues(measure, plan),
  run: async (tx, input, visit) => {
    const done = await editMeasure(tx, idOf(visit), input)
    return done.ok ? ok({ to: `/office/measures/${idOf(visit)}`, notice: 'measure-saved' }) : done
  },
  hints: async (tx, values, visit) => {
    const found = await measureById(tx, idOf(visit))
    return hintsFor(tx, found?.plan_id, { form: 'measure', id: idOf(visit) }, values, visit.lang)
  },
  view: (data, { lang }, form) => {
    const { measure: w, common } = measuresWords(lang)
    const { measure, plan } = data
    const back = `/office/measures/${measure.id}`
    return {
      title: w.editTitle,
      within: '/office/measures',
      crumbs: crumbsTo(lang, plan.fiscalYear, { href: back, text: measure.number }, { text: w.editTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.editTitle}
          action={`${back}/edit`}
          back={back}
          hints
          go={common.save}
          form={form}
          now={measure.version}
        >
          <BothVersions lang={lang} form={form} now={measure.version} fields={comparedMeasure(measure, form, lang)} />
          <MeasureFields lang={lang} data={data} form={form} />
        </FormPage>
      ),
    }
  },
})
