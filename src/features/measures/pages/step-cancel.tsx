// /office/steps/:id/cancel: a step that will not be done, or is taken up again.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { TextArea } from '#src/ui/index.ts'
import { cancelStep, resumeStep } from '../actions/cancel-step.ts'
import { stepById } from '../queries.ts'
import { Reason } from '../schema.ts'
import { measuresWords } from '../words.ts'
import { crumbsTo, FormPage } from './parts.tsx'

export const stepCancel = page({
  path: '/office/steps/:id/cancel',
  shell: 'office',
  may: 'plan:edit',
  ledger: 'none',
  words: measuresWords,
  input: Reason,
  load: (tx, visit) => stepById(tx, idOf(visit)),
  values: step => ({ _version: String(step.version) }),
  run: async (tx, input, visit) => {
    const step = await stepById(tx, idOf(visit))
    const isCancelled = step?.state === 'cancelled'
    const done = await (isCancelled ? resumeStep : cancelStep)(tx, idOf(visit), input)
    return done.ok
      ? ok({
          to: `/office/measures/${step?.measure_id ?? ''}`,
          notice: isCancelled ? 'step-resumed' : 'step-cancelled',
        })
      : done
  },
  view: (step, { lang }, form) => {
    const { measure: w } = measuresWords(lang)
    const isCancelled = step.state === 'cancelled'
    const title = isCancelled ? w.resumeStep : w.cancelStep
    const back = `/office/measures/${step.measure_id}`
    return {
      title,
      within: '/office/measures',
      crumbs: crumbsTo(lang, step.fiscal_year, { href: back, text: step.measure_name }, { text: title }),
      body: (
        <FormPage
          lang={lang}
          title={title}
          lead={isCancelled ? step.name : w.cancelStepLead}
          action={`/office/steps/${step.id}/cancel`}
          back={back}
          go={title}
          danger={!isCancelled}
          form={form}
          now={step.version}
        >
          <TextArea lang={lang} label={isCancelled ? w.resumeWhy : w.cancelWhy} rows={3} {...form.field('reason')} />
        </FormPage>
      ),
    }
  },
})
