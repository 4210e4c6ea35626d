// Writes down a meeting in which manuals were explained to those who work by them, or takes the entry back with a reason. Nothing is deleted.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result, yes } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { keepFile } from '#src/platform/files/keep-file.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { record } from '#src/platform/ledger/record.ts'
import { todayOf } from '../../people/public.ts'
import { manualsOfMeeting, meetingById, shownManuals } from '../queries-rollout.ts'
import { isManual, type NewManualMeeting } from '../schema.ts'
import { ownUnits, theirs } from './parts.ts'

type Refusal = 'not-found' | 'not-your-unit' | 'not-now' | 'day-ahead' | 'choose-one' | 'needs-a-person'

export async function recordMeeting(
  tx: Tx,
  store: FileStore,
  publicationId: string,
  { also = [], file, ...said }: NewManualMeeting,
): Promise<Result<string, Refusal>> {
  const { actor } = tx.scope
  if (!actor) return no('needs-a-person')
  const found = await theirs(tx, publicationId)
  if (!found.ok) return found
  if (!isManual(found.value.kind) || found.value.state === 'withdrawn') return no('not-now')
  if (said.on_day > todayOf(tx)) return no('day-ahead', { at: 'on_day' })
  const others = [...new Set(also)].filter(id => id !== publicationId)
  const { own } = await ownUnits(tx)
  const known = new Set((await shownManuals(tx)).filter(one => own.has(one.unit_id)).map(one => one.id))
  if (!others.every(id => known.has(id))) return no('choose-one', { at: 'also' })
  const id = newId()
  const about = [publicationId, ...others]
  await tx.db
    .insertInto('manual_meeting')
    .values({
      agency_id: tx.agencyId,
      id,
      ...said,
      file_id: file ? await keepFile(tx, store, file, { isPublic: false }) : null,
      by_staff: actor.id,
      recorded_at: tx.scope.now,
    })
    .execute()
  await tx.db
    .insertInto('manual_meeting_about')
    .values(about.map(publication_id => ({ agency_id: tx.agencyId, id: newId(), meeting_id: id, publication_id })))
    .execute()
  for (const one of about)
    await record(tx, {
      event: 'publication.explained',
      subject: { kind: 'publication', id: one },
      content: { meeting: id, on: said.on_day, kind: said.kind, people: said.people },
    })
  return ok(id)
}

/** Whoever answers for one of its manuals may. */
export async function withdrawMeeting(
  tx: Tx,
  id: string,
  reason: string,
): Promise<Result<true, 'not-found' | 'not-your-unit' | 'not-now'>> {
  const meeting = await meetingById(tx, id)
  if (!meeting) return no('not-found')
  const about = await manualsOfMeeting(tx, id)
  const { own } = await ownUnits(tx)
  if (!about.some(one => own.has(one.unit_id))) return no('not-your-unit')
  const changed = await tx.db
    .updateTable('manual_meeting')
    .set({ withdrawn_at: tx.scope.now, withdrawn_why: reason })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('not-now')
  for (const one of about)
    await record(tx, {
      event: 'publication.meeting-withdrawn',
      subject: { kind: 'publication', id: one.id },
      content: { meeting: id, reason },
    })
  return yes
}
