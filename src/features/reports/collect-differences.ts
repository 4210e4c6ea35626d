// Finds what a round is compared with: the round of the same plan that was closed before it, else the year before.
import type { Lang } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import {
  openRoundsOf,
  type PlanPicture,
  planOf,
  plansOf,
  roundById,
  type roundName,
  type Snapshot,
} from '../measures/public.ts'
import { askedRound } from './collect.ts'
import { comparePlans } from './compare-plans.ts'

interface Against {
  readonly plan: PlanPicture
  /** Undefined where a whole year is meant. */
  readonly round: Parameters<typeof roundName>[0] | undefined
}

export async function collectDifferences(
  tx: Tx,
  asked: { readonly year: number | undefined; readonly round: string | undefined; readonly lang: Lang },
) {
  const found = await askedRound(tx, asked)
  if (!found) return undefined
  const { printed, round, rounds } = found
  const before = await beforeOf(tx, printed, round, rounds)
  return {
    year: printed.fiscalYear,
    years: (await plansOf(tx)).map(one => one.fiscal_year),
    rounds,
    round,
    before: before && { year: before.plan.fiscalYear, round: before.round },
    diff: before && comparePlans(before.plan, printed, asked.lang),
  }
}

type Rounds = Awaited<ReturnType<typeof openRoundsOf>>

async function beforeOf(
  tx: Tx,
  plan: PlanPicture,
  round: Rounds[number] | undefined,
  rounds: Rounds,
): Promise<Against | undefined> {
  const earlier = rounds.findLast(one => one.state === 'closed' && round !== undefined && one.to_day < round.to_day)
  if (earlier) return kept(tx, earlier)
  const lastYear = (await plansOf(tx)).find(one => one.fiscal_year === plan.fiscalYear - 1)
  if (!lastYear) return undefined
  const last = (await openRoundsOf(tx, lastYear.id)).findLast(one => one.state === 'closed')
  if (last) return kept(tx, last)
  const picture = await planOf(tx, lastYear.fiscal_year)
  return picture && { plan: picture, round: undefined }
}

async function kept(tx: Tx, round: Rounds[number]): Promise<Against | undefined> {
  const row = await roundById(tx, round.id)
  const snapshot = row?.snapshot as Snapshot | null | undefined
  return snapshot ? { plan: snapshot.plan, round } : undefined
}
