// The plan that is meant: of a year, else the one that is worked on, and what the checker says of it as for its running round.
import { Temporal } from 'temporal-polyfill'
import { fiscalYearOf } from '#src/kernel/fiscal.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { todayOf } from '../people/public.ts'
import { checkInput } from './check-input.ts'
import { type Checked, runChecks } from './checks/index.ts'
import type { PlanPicture } from './picture.ts'
import { openRoundsOf, plansOf, waiversOf } from './queries.ts'
import { planPicture } from './queries-picture.ts'

/** Of the running fiscal year, else the newest that is still open: where new measures go. */
export async function newestPlan(tx: Tx) {
  const plans = await plansOf(tx)
  const open = plans.filter(plan => plan.state === 'draft' || plan.state === 'approved')
  const now = fiscalYearOf(Temporal.PlainDate.from(todayOf(tx)))
  return open.find(plan => plan.fiscal_year === now) ?? open[0]
}

/** Of this year, else the newest open one, else the last there is. */
export async function planOf(tx: Tx, year?: number): Promise<PlanPicture | undefined> {
  const plans = await plansOf(tx)
  const row = year === undefined ? ((await newestPlan(tx)) ?? plans[0]) : plans.find(plan => plan.fiscal_year === year)
  return row && planPicture(tx, row.id)
}

/** The round whose result is being gathered: the first that is open and has begun; else the next. */
export function roundNow<R extends { state: string; from_day: string; to_day: string }>(
  rounds: readonly R[],
  today: string,
): R | undefined {
  const open = rounds.filter(round => round.state !== 'closed')
  return open.find(round => round.from_day <= today) ?? open[0]
}

/** As for a round: its id or kind, 'none' for no round at all, else the running one. */
export async function checkPlan(tx: Tx, plan: PlanPicture, asked?: string): Promise<Checked> {
  const rounds = await openRoundsOf(tx, plan.id)
  const round =
    asked === 'none'
      ? undefined
      : (rounds.find(one => one.id === asked || one.kind === asked) ?? roundNow(rounds, todayOf(tx)))
  const waivers = await waiversOf(tx, plan.id)
  const span = round ? { from: round.from_day, to: round.to_day, reportOn: round.report_on } : null
  return runChecks(
    await checkInput(tx, plan, span),
    waivers.map(one => ({ rule: one.rule, measureId: one.measure_id })),
  )
}
