// Shows the working copy to the public as a new version, now or at a set time, or takes the publication away with a reason that stays at its address.
// Without leave nothing is shown (S116).
import { Temporal } from 'temporal-polyfill'
import { bangkok } from '#src/kernel/clock.ts'
import { digestOfStored } from '#src/kernel/digest.ts'
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { publicChanged } from '#src/platform/http/public-cache.ts'
import { openedJobs } from '#src/platform/jobs/open-jobs.ts'
import { record } from '#src/platform/ledger/record.ts'
import { todayOf } from '../../people/public.ts'
import { blocked, findingsOf } from '../findings.ts'
import { type LeaveToShow, leaveToShow } from '../leave.ts'
import { filesOf, type PublicationRow, publicationById, versionOf } from '../queries.ts'
import { addressOf, mayDo } from '../rules.ts'
import type { Publish } from '../schema.ts'
import { carry, knownOutlets } from './carry-publication.ts'
import { theirs } from './parts.ts'

type Refusal =
  | 'not-found'
  | 'not-your-unit'
  | 'not-now'
  | 'lacks'
  | 'has-citizen-id'
  | 'say-why-personal'
  | 'look-yourself'
  | 'still-reading'
  | 'no-leave'
  | 'in-the-past'
  | 'ends-before-start'
  | 'nothing-changed'
  | 'choose-one'

export async function publishPublication(
  tx: Tx,
  id: string,
  input: Publish,
  origin = '',
): Promise<Result<'published' | 'scheduled', Refusal>> {
  const found = await theirs(tx, id)
  if (!found.ok) return found
  const row = found.value
  if (!mayDo(row.state, 'publish')) return no('not-now')
  const findings = findingsOf(row, await filesOf(tx, id))
  const because = blocked(findings, { reason: input.privacy_reason, looked: input.looked })
  if (because === 'say-why-personal') return no(because, { at: 'privacy_reason' })
  if (because === 'look-yourself') return no(because, { at: 'looked' })
  if (because) return no(because)
  // A command line opens no queue; what it puts there is looked through when the server runs.
  if (findings.isReading && openedJobs()) return no('still-reading')
  const leave = await leaveToShow(tx, row, input.letter)
  if (!leave) return no('no-leave', { at: 'letter' })
  const when = input.when === 'later' && input.on !== null ? momentOf(input.on, Number(input.hour || '8')) : undefined
  if (when && when <= tx.scope.now) return no('in-the-past', { at: 'on' })
  const startsOn = input.when === 'later' && input.on !== null ? input.on : todayOf(tx)
  if (input.expires_on !== null && input.expires_on < startsOn) return no('ends-before-start', { at: 'expires_on' })
  if (row.shown && (await isSame(tx, row))) return no('nothing-changed')
  const outlets = input.outlets ?? []
  const known = await knownOutlets(tx, outlets)
  if (!known.ok) return known
  const plan = {
    expires_on: input.expires_on,
    note: input.note,
    privacy_reason: input.privacy_reason,
    looked_through: input.looked ?? false,
    leave_kind: leave.kind,
    letter_id: leave.letterId,
    leave_ref: leave.ref,
  }
  await tx.db
    .updateTable('publication')
    .set({
      ...plan,
      ...(when ? { state: 'approved', publish_at: when, carry_to: outlets, carry_origin: origin } : {}),
      ...(input.hide_before ? { open_from: row.current_version + 1 } : {}),
    })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
  if (when) {
    await record(tx, {
      event: 'publication.scheduled',
      subject: { kind: 'publication', id },
      content: { at: when.toISOString(), leave: leave.kind, letter: leave.letterId },
    })
    return ok('scheduled')
  }
  await show(tx, row, leave, input.note)
  await carry(tx, row, { outlets, origin })
  return ok('published')
}

const momentOf = (on: string, hour: number): Date =>
  new Date(
    Temporal.PlainDate.from(on).toZonedDateTime({ timeZone: bangkok, plainTime: { hour } }).toInstant()
      .epochMilliseconds,
  )

async function isSame(tx: Tx, row: PublicationRow): Promise<boolean> {
  const current = await versionOf(tx, row.id, row.current_version)
  return current?.digest.equals(digestOfStored(row.draft)) ?? false
}

/** One more version, which is what the public sees from now on. */
export async function show(tx: Tx, row: PublicationRow, leave: LeaveToShow, note: string): Promise<void> {
  const { id } = row
  const number = row.current_version + 1
  const digest = digestOfStored(row.draft)
  await tx.db
    .insertInto('publication_version')
    .values({
      agency_id: tx.agencyId,
      id: newId(),
      publication_id: id,
      number,
      content: JSON.stringify(row.draft),
      digest,
      note: number === 1 ? '' : note,
      published_at: tx.scope.now,
      published_by: tx.scope.actor?.id ?? null,
      leave_kind: leave.kind,
      letter_id: leave.letterId,
      leave_ref: leave.ref,
    })
    .execute()
  await tx.db
    .updateTable('publication')
    .set({
      state: 'published',
      shown: true,
      current_version: number,
      first_published_at: row.first_published_at ?? tx.scope.now,
      published_at: tx.scope.now,
      publish_at: null,
      carry_to: [],
      withdrawn_at: null,
      withdrawn_reason: '',
      note: '',
    })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
  await record(tx, {
    event: 'publication.published',
    subject: { kind: 'publication', id },
    content: {
      number,
      sha256: digest.toString('hex'),
      address: addressOf(row),
      leave: leave.kind,
      letter: leave.letterId,
    },
  })
  await publicChanged(tx)
}

export async function withdrawPublication(
  tx: Tx,
  id: string,
  reason: string,
): Promise<Result<true, 'not-found' | 'not-your-unit' | 'not-now'>> {
  const found = await theirs(tx, id)
  if (!found.ok) return found
  if (!mayDo(found.value.state, 'withdraw')) return no('not-now')
  await tx.db
    .updateTable('publication')
    .set({
      state: 'withdrawn',
      shown: false,
      withdrawn_at: tx.scope.now,
      withdrawn_reason: reason,
      publish_at: null,
    })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
  await record(tx, { event: 'publication.withdrawn', subject: { kind: 'publication', id }, content: { reason } })
  await publicChanged(tx)
  return ok(true)
}

/** Its time has come: what was set is shown, as it was approved then. */
export async function showScheduled(tx: Tx, id: string): Promise<void> {
  const row = await publicationById(tx, id)
  if (row?.state !== 'approved' || row.publish_at === null || row.publish_at > tx.scope.now) return
  const kind = row.leave_kind === 'order' || row.leave_kind === 'memo' ? row.leave_kind : 'approval'
  await show(tx, row, { kind, letterId: row.letter_id, ref: row.leave_ref }, row.note)
  // A channel that was closed since is left out.
  await carry(tx, row, { outlets: row.carry_to, origin: row.carry_origin })
}

/** Its last day is over: it is no longer in the lists, and its address says so. */
export async function expire(tx: Tx, id: string): Promise<void> {
  const changed = await tx.db
    .updateTable('publication')
    .set({ shown: false })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('shown', '=', true)
    .where('expires_on', '<', todayOf(tx))
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return
  await record(tx, { event: 'publication.expired', subject: { kind: 'publication', id }, content: {} })
  await publicChanged(tx)
}
