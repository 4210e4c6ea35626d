// Somebody read a manual from end to end and nothing has to change: that day is told to the public and counts as its yearly review (S177).
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { digestOfStored } from '#src/kernel/digest.ts'
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { publicChanged } from '#src/platform/http/public-cache.ts'
import { record } from '#src/platform/ledger/record.ts'
import { todayOf } from '../../people/public.ts'
import { lastReview, versionOf } from '../queries.ts'
import { isManual } from '../schema.ts'
import { theirs } from './parts.ts'

type Refusal = 'not-found' | 'not-your-unit' | 'not-now' | 'changed-since' | 'reviewed-today' | 'needs-a-person'

export async function reviewManual(tx: Tx, id: string): Promise<Result<true, Refusal>> {
  const { actor } = tx.scope
  if (!actor) return no('needs-a-person')
  const found = await theirs(tx, id)
  if (!found.ok) return found
  const row = found.value
  if (!isManual(row.kind) || !row.shown) return no('not-now')
  const current = await versionOf(tx, id, row.current_version)
  if (!current?.digest.equals(digestOfStored(row.draft))) return no('changed-since')
  const before = await lastReview(tx, id)
  if (before && todayIn(bangkok, before).toString() === todayOf(tx)) return no('reviewed-today')
  await tx.db
    .insertInto('publication_review')
    .values({
      agency_id: tx.agencyId,
      id: newId(),
      publication_id: id,
      number: row.current_version,
      reviewed_at: tx.scope.now,
      reviewed_by: actor.id,
    })
    .execute()
  await record(tx, {
    event: 'publication.reviewed',
    subject: { kind: 'publication', id },
    content: { number: row.current_version, day: todayOf(tx) },
  })
  await publicChanged(tx)
  return ok(true)
}
