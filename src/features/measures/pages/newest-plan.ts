// The plan that new measures go into when nobody says which: of the running fiscal year, else the newest that is still open.
import { Temporal } from 'temporal-polyfill'
import { fiscalYearOf } from '#src/kernel/fiscal.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { todayOf } from '../../people/public.ts'
import { plansOf } from '../queries.ts'

export async function newestPlan(tx: Tx) {
  const plans = await plansOf(tx)
  const open = plans.filter(plan => plan.state === 'draft' || plan.state === 'approved')
  const now = fiscalYearOf(Temporal.PlainDate.from(todayOf(tx)))
  return open.find(plan => plan.fiscal_year === now) ?? open[0]
}
