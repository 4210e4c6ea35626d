// Cases of things broken in public, as lists for everybody: whoever shows them leaves out what is somebody's own.
import type { Tx } from '#src/platform/database/scope.ts'
import { asCase, type CaseRow } from './queries.ts'

export interface RepairsAsked {
  readonly kind: string
  readonly most: number
  readonly ids?: readonly string[]
  readonly ofIds?: readonly string[]
  readonly from?: Date
  readonly until?: Date
  readonly isOver?: boolean
}

/** The newest first. */
export async function repairsPublic(
  tx: Tx,
  { kind, most, ids, ofIds, from, until, isOver }: RepairsAsked,
): Promise<CaseRow[]> {
  if (ids?.length === 0 || ofIds?.length === 0) return []
  const rows = await tx.db
    .selectFrom('case_file')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('process', '=', 'repair')
    .where('of_kind', '=', kind)
    .where('erased_at', 'is', null)
    .$if(ids !== undefined, query => query.where('id', 'in', ids ?? []))
    .$if(ofIds !== undefined, query => query.where('of_id', 'in', ofIds ?? []))
    .$if(from !== undefined, query => query.where('submitted_at', '>=', from ?? new Date(0)))
    .$if(until !== undefined, query => query.where('submitted_at', '<=', until ?? new Date(0)))
    .$if(isOver !== undefined, query => query.where('ended_at', isOver ? 'is not' : 'is', null))
    .orderBy('submitted_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(asCase)
}
