// Writes what happened into the ledger, in the transaction in which it happened. The actor's name and post are frozen here.
import { newId } from '#src/kernel/ids.ts'
import { insertRows } from '../database/insert-rows.ts'
import type { Recorded, Tx } from '../database/scope.ts'
import { entryDigest } from './entry.ts'

export async function record(tx: Tx, happened: Recorded): Promise<string> {
  const row = ledgerRow(tx, happened)
  await tx.db
    .insertInto('ledger_entry')
    .values({ ...row, content: JSON.stringify(row.content) })
    .execute()
  tx.recorded.push(happened)
  return row.id
}

/** Many at once, in one statement. */
export async function recordAll(tx: Tx, happened: readonly Recorded[]): Promise<void> {
  if (happened.length === 0) return
  await insertRows(
    'ledger_entry',
    happened.map(one => ledgerRow(tx, one)),
  ).execute(tx.db)
  tx.recorded.push(...happened)
}

/** The row, for a statement that writes it together with the change; whoever does so pushes `happened` to `tx.recorded` too. */
export function ledgerRow(tx: Tx, happened: Recorded) {
  const { actor, now } = tx.scope
  // What JSON cannot hold (undefined, dates) takes the form that the database will give back.
  const content: unknown = JSON.parse(JSON.stringify(happened.content))
  const entry = {
    agencyId: tx.agencyId,
    id: newId(),
    at: now,
    actorId: actor?.id ?? null,
    actorName: actor?.name ?? null,
    actorPost: actor?.post ?? null,
    event: happened.event,
    subjectKind: happened.subject?.kind ?? null,
    subjectId: happened.subject?.id ?? null,
    content,
  }
  return {
    agency_id: entry.agencyId,
    id: entry.id,
    at: entry.at,
    actor_id: entry.actorId,
    actor_name: entry.actorName,
    actor_post: entry.actorPost,
    event: entry.event,
    subject_kind: entry.subjectKind,
    subject_id: entry.subjectId,
    content,
    digest: entryDigest(entry),
  }
}
