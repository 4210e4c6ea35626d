// Gathers what the checker may know of a plan: the picture, the agency's names, its units and the scores of the years concerned.
import type { Tx } from '#src/platform/database/scope.ts'
import { agencyCard, kindOf } from '../agencies/public.ts'
import { checkedScores } from '../assessment/public.ts'
import { todayOf } from '../people/public.ts'
import type { CheckInput } from './checks/check.ts'
import type { PlanPicture } from './picture.ts'

export interface ReportedRound {
  readonly from: string
  readonly to: string
  readonly reportOn: string | null
}

export async function checkInput(tx: Tx, plan: PlanPicture, round: ReportedRound | null): Promise<CheckInput> {
  const card = await agencyCard(tx)
  const units = await tx.db
    .selectFrom('unit')
    .select(['id', 'name_th as name', 'parent_id as parentId', 'ended_on as endedOn'])
    .where('agency_id', '=', tx.agencyId)
    .execute()
  return {
    plan,
    agency: { name: card.name.th, place: card.row.name_th, type: kindOf(card.type) },
    today: todayOf(tx),
    round,
    units,
    scores: await checkedScores(tx),
  }
}
