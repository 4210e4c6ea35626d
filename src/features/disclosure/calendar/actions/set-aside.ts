// Sets one turn aside with a reason that everybody reads, and takes it up again.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { publicChanged } from '#src/platform/http/public-cache.ts'
import { record } from '#src/platform/ledger/record.ts'
import type { Sources } from '../../gather.ts'
import { gatherCalendar } from '../gather.ts'
import { keepTurns, yearNow } from '../keep-turns.ts'

export interface At {
  readonly entry: string
  readonly turn: string
}

export const lineAt = async (tx: Tx, sources: Sources, at: At) =>
  (await gatherCalendar(tx, sources, yearNow(tx))).lines.find(
    line => line.entry.key === at.entry && line.turn.id === at.turn,
  )

export async function setAside(
  tx: Tx,
  sources: Sources,
  at: At,
  reason: string,
): Promise<Result<true, 'not-found' | 'already-shown' | 'already-so'>> {
  const line = await lineAt(tx, sources, at)
  if (!line) return no('not-found')
  if (line.shown) return no('already-shown')
  if (line.aside) return no('already-so')
  const id = newId()
  await tx.db
    .insertInto('calendar_aside')
    .values({ agency_id: tx.agencyId, id, ...at, reason, by_staff: tx.scope.actor?.id ?? '', at: tx.scope.now })
    .execute()
  await record(tx, { event: 'calendar.set-aside', subject: { kind: 'calendar-aside', id }, content: { ...at, reason } })
  await after(tx, sources)
  return ok(true)
}

export async function takeUp(tx: Tx, sources: Sources, at: At): Promise<Result<true, 'not-found'>> {
  const aside = (await lineAt(tx, sources, at))?.aside
  if (!aside) return no('not-found')
  await tx.db
    .updateTable('calendar_aside')
    .set({ ended_at: tx.scope.now })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', aside.id)
    .execute()
  await record(tx, {
    event: 'calendar.taken-up',
    subject: { kind: 'calendar-aside', id: aside.id },
    content: { ...at },
  })
  await after(tx, sources)
  return ok(true)
}

async function after(tx: Tx, sources: Sources) {
  await keepTurns(tx, sources)
  await publicChanged(tx)
}
