// What the ledger remembers of one thing, newest first, for the page of that thing. Codes and values: the words are made by whoever shows them.
import type { Tx } from '../database/scope.ts'

export interface HistoryRow {
  readonly id: string
  readonly at: Date
  readonly actor_name: string | null
  readonly event: string
  readonly content: unknown
}

export interface HistoryAsked {
  readonly most: number
  /** Events that are too many or nobody else's business. */
  readonly without?: readonly string[]
}

export const historyOf = (tx: Tx, subjectId: string, { most, without = [] }: HistoryAsked): Promise<HistoryRow[]> =>
  tx.db
    .selectFrom('ledger_entry')
    .select(['id', 'at', 'actor_name', 'event', 'content'])
    .where('agency_id', '=', tx.agencyId)
    .where('subject_id', '=', subjectId)
    .$if(without.length > 0, query => query.where('event', 'not in', [...without]))
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
