// Gathers what the papers of the operation plan need: the plan of a year, and its projects with the reports of days until the round's end.
import { Temporal } from 'temporal-polyfill'
import { fiscalRound, fiscalYearOf, roundOf } from '#src/kernel/fiscal.ts'
import type { Lang } from '#src/kernel/lang.ts'
import type { NumeralStyle } from '#src/kernel/numerals.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { agencyCard } from '../agencies/public.ts'
import { todayOf } from '../people/public.ts'
import type { OperationInput, PaperKind } from './operation-paper.ts'
import { plansOf, projectsOfPlan } from './queries.ts'
import type { FollowUpRound } from './schema.ts'

export interface AskedOperations {
  readonly kind: PaperKind
  /** Without it the running year, else the newest that has a plan. */
  readonly year: number | undefined
  /** Without it the one whose work is under way. */
  readonly round: FollowUpRound | undefined
  readonly numerals: NumeralStyle | undefined
  readonly lang: Lang
}

export async function collectOperations(
  tx: Tx,
  asked: AskedOperations,
): Promise<{ readonly planId: string; readonly input: OperationInput; readonly years: readonly number[] } | undefined> {
  const plans = await plansOf(tx)
  const today = Temporal.PlainDate.from(todayOf(tx))
  const year = asked.year ?? fiscalYearOf(today)
  const plan = plans.find(one => one.fiscal_year === year) ?? (asked.year === undefined ? plans[0] : undefined)
  if (!plan) return undefined
  const running = roundOf(today)
  const round = asked.round ?? (running.year === plan.fiscal_year ? running.round : 'R12')
  const until = fiscalRound(plan.fiscal_year, round).to.toString()
  const card = await agencyCard(tx)
  return {
    planId: plan.id,
    input: {
      kind: asked.kind,
      plan,
      projects: await projectsOfPlan(tx, plan.id, asked.kind === 'plan' ? undefined : until),
      round,
      agency: { name: card.name, place: card.place, head: card.head },
      at: `${today}T00:00:00.000Z`,
      numerals: asked.numerals ?? card.numerals,
      lang: asked.lang,
    },
    years: plans.map(one => one.fiscal_year),
  }
}
