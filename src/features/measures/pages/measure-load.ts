// What the page of one measure needs: its part of the plan, what the checker says of it, who may do what, notes and history.
import type { Actor, Tx } from '#src/platform/database/scope.ts'
import { historyOf } from '#src/platform/ledger/history.ts'
import { frameworkInForce } from '../../assessment/public.ts'
import { houseUnits, todayOf } from '../../people/public.ts'
import { roundNow } from '../asked-plan.ts'
import { checkInput } from '../check-input.ts'
import { runChecks } from '../checks/index.ts'
import { doerAmong } from '../doer.ts'
import type { MeasurePicture, PlanPicture } from '../picture.ts'
import { measureById, notesOf, openRoundsOf, waiversOf } from '../queries.ts'
import { planPicture } from '../queries-picture.ts'
import { mayReport, planMay } from '../rules.ts'

export async function loadMeasure(tx: Tx, id: string, actor: Actor | undefined) {
  const row = await measureById(tx, id)
  if (!row) return undefined
  const plan = await planPicture(tx, row.plan_id, { measureId: id })
  const measure = plan?.measures[0]
  if (!plan || !measure) return undefined
  const today = todayOf(tx)
  const rounds = await openRoundsOf(tx, plan.id)
  const round = roundNow(rounds, today)
  const units = await houseUnits(tx)
  const doer = doerAmong(tx, units)
  const waivers = (await waiversOf(tx, plan.id)).map(one => ({ rule: one.rule, measureId: one.measure_id }))
  const input = await checkInput(
    tx,
    plan,
    round ? { from: round.from_day, to: round.to_day, reportOn: round.report_on } : null,
  )
  return {
    plan,
    measure,
    heading: plan.headings.find(one => one.id === measure.headingId),
    today,
    round,
    checked: runChecks(input, waivers),
    notes: await notesOf(tx, id),
    history: await historyOf(tx, id, { most: 6 }),
    framework: await frameworkInForce(tx, plan.basedOnYear ?? plan.fiscalYear),
    may: mayOf(plan, measure, actor, stepResponsible => mayReport(doer, stepResponsible)),
  }
}

export type MeasureData = NonNullable<Awaited<ReturnType<typeof loadMeasure>>>

function mayOf(
  plan: PlanPicture,
  measure: MeasurePicture,
  actor: Actor | undefined,
  reports: (responsible: MeasurePicture['responsible']) => boolean,
) {
  const edits = (actor?.holds('plan:edit') ?? false) && planMay(plan.state, 'edit').ok
  const isOpen = planMay(plan.state, 'report').ok && measure.state === 'active'
  return {
    edit: edits && measure.state === 'active',
    restore: edits && measure.state === 'dropped',
    supervise: actor?.holds('measure:supervise') ?? false,
    reportMeasure: isOpen && reports(measure.responsible),
    report: (step: MeasurePicture['steps'][number]) =>
      isOpen &&
      step.state !== 'cancelled' &&
      reports(step.responsible.length > 0 ? step.responsible : measure.responsible),
  }
}
