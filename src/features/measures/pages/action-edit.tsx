// /office/actions/:id/edit and /withdraw: corrects or takes back what was written about something done.
import { ok } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { TextArea } from '#src/ui/index.ts'
import { houseUnits } from '../../people/public.ts'
import { editAction, withdrawAction } from '../actions/edit-action.ts'
import { reportable } from '../actions/record-action.ts'
import { actionById, stepById } from '../queries.ts'
import { EditAction, Reason } from '../schema.ts'
import { shortDay } from '../show.ts'
import { measuresWords } from '../words.ts'
import { ActionFields } from './action-form.tsx'
import { hintsFor } from './hints.ts'
import { oneStep } from './one-measure.ts'
import { BothVersions, crumbsTo, FormPage } from './parts.tsx'

async function loadAction(tx: Tx, id: string) {
  const row = await actionById(tx, id)
  if (!row || !(await reportable(tx, row.step_id)).ok) return undefined
  const found = await oneStep(tx, row.step_id)
  const action = found?.step.actions.find(one => one.id === id)
  return found && action ? { ...found, action, units: await houseUnits(tx) } : undefined
}

export const actionEdit = page({
  path: '/office/actions/:id/edit',
  shell: 'office',
  may: 'step:report',
  ledger: 'action.changed',
  words: measuresWords,
  input: EditAction,
  load: (tx, visit) => loadAction(tx, idOf(visit)),
  values: ({ action }, { lang }) => ({
    what: action.what,
    on_day: shortDay(action.on, lang),
    until_day: action.until === null ? '' : shortDay(action.until, lang),
    is_latest: action.isLatest ? 'yes' : '',
    channels: action.channels,
    unit: action.unitId ?? '',
    _version: String(action.version),
  }),
  run: async (tx, input, visit) => {
    const found = await loadAction(tx, idOf(visit))
    const done = await editAction(tx, idOf(visit), input)
    return done.ok ? ok({ to: `/office/measures/${found?.measure.id ?? ''}`, notice: 'action-changed' }) : done
  },
  hints: async (tx, values, visit) => {
    const action = await actionById(tx, idOf(visit))
    const step = action && (await stepById(tx, action.step_id))
    const typing = {
      form: 'action',
      measureId: step?.measure_id ?? '',
      stepId: step?.id ?? '',
      id: idOf(visit),
      staffId: action?.staff_id ?? null,
    } as const
    return hintsFor(tx, step?.plan_id, typing, values, visit.lang)
  },
  view: ({ plan, measure, step, action, units }, { lang }, form) => {
    const { doing: w, common } = measuresWords(lang)
    const back = `/office/measures/${measure.id}`
    return {
      title: w.editTitle,
      within: '/office/my-steps',
      crumbs: crumbsTo(lang, plan.fiscalYear, { href: back, text: measure.number }, { text: w.editTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.editTitle}
          lead={step.name}
          action={`/office/actions/${action.id}/edit`}
          back={back}
          hints
          go={common.save}
          form={form}
          now={action.version}
        >
          <BothVersions
            lang={lang}
            form={form}
            now={action.version}
            fields={[
              { label: w.what, typed: form.field('what').value, stored: action.what },
              { label: w.onDay, typed: form.field('on_day').value, stored: shortDay(action.on, lang) },
            ]}
          />
          <ActionFields lang={lang} step={step} units={units} form={form} />
        </FormPage>
      ),
    }
  },
})

export const actionWithdraw = page({
  path: '/office/actions/:id/withdraw',
  shell: 'office',
  may: 'step:report',
  ledger: 'action.withdrawn',
  words: measuresWords,
  input: Reason,
  load: (tx, visit) => loadAction(tx, idOf(visit)),
  values: ({ action }) => ({ _version: String(action.version) }),
  run: async (tx, input, visit) => {
    const found = await loadAction(tx, idOf(visit))
    const done = await withdrawAction(tx, idOf(visit), input)
    return done.ok ? ok({ to: `/office/measures/${found?.measure.id ?? ''}`, notice: 'action-withdrawn' }) : done
  },
  view: ({ plan, measure, action }, { lang }, form) => {
    const { doing: w, common } = measuresWords(lang)
    const back = `/office/measures/${measure.id}`
    return {
      title: w.withdrawTitle,
      within: '/office/my-steps',
      crumbs: crumbsTo(lang, plan.fiscalYear, { href: back, text: measure.number }, { text: w.withdrawTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.withdrawTitle}
          lead={w.withdrawLead}
          action={`/office/actions/${action.id}/withdraw`}
          back={back}
          go={w.withdraw}
          danger
          form={form}
          now={action.version}
        >
          <TextArea lang={lang} label={common.reason} rows={2} {...form.field('reason')} />
        </FormPage>
      ),
    }
  },
})
