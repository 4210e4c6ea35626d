// What a circular tells of, such as a manual: said when it is written, or afterwards of one that was sent. What was sent itself does not change.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { circularById, circularsAbout, type Thing } from '../queries.ts'

/** "publication:<id>" as it is typed. */
export function thingIn(text: string): Thing {
  const at = text.indexOf(':')
  return { kind: text.slice(0, at), id: text.slice(at + 1) }
}

export async function addAbout(tx: Tx, about: Thing, circularIds: readonly string[]): Promise<void> {
  const { actor } = tx.scope
  if (!actor || circularIds.length === 0) return
  await tx.db
    .insertInto('circular_about')
    .values(
      circularIds.map(circular_id => ({
        agency_id: tx.agencyId,
        id: newId(),
        circular_id,
        about_kind: about.kind,
        about_id: about.id,
        linked_by: actor.id,
        linked_at: tx.scope.now,
      })),
    )
    .onConflict(on => on.doNothing())
    .execute()
}

/** Of those that were sent exactly these tell of it; drafts that do stay as they are. Whoever asks answers for the thing. */
export async function setCircularsAbout(
  tx: Tx,
  about: Thing,
  wanted: readonly string[],
): Promise<Result<{ readonly added: string[]; readonly removed: string[] }, 'choose-one'>> {
  const before = await circularsAbout(tx, about)
  const had = new Set(before.map(one => one.id))
  const added = [...new Set(wanted)].filter(id => !had.has(id))
  for (const id of added) if (!(await circularById(tx, id))?.sent_at) return no('choose-one', { at: 'circulars' })
  const removed = before.filter(one => one.sent_at !== null && !wanted.includes(one.id)).map(one => one.id)
  await addAbout(tx, about, added)
  if (removed.length > 0)
    await tx.db
      .updateTable('circular_about')
      .set({ removed_at: tx.scope.now })
      .where('agency_id', '=', tx.agencyId)
      .where('about_kind', '=', about.kind)
      .where('about_id', '=', about.id)
      .where('circular_id', 'in', removed)
      .where('removed_at', 'is', null)
      .execute()
  return ok({ added, removed })
}
