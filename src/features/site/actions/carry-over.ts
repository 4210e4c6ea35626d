// Takes over, corrects and withdraws what the counter of the old website said of a fiscal year. Printed as such, with its source and day.
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { fiscalYearOf } from '#src/kernel/fiscal.ts'
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { publicChanged } from '#src/platform/http/public-cache.ts'
import { record } from '#src/platform/ledger/record.ts'
import { beforeById, visitsBefore } from '../queries-visits.ts'
import type { CarryOver, EditCarried } from '../schema.ts'

type Refusal = 'year-ahead' | 'year-there' | 'day-in-future'

async function refuse(tx: Tx, input: CarryOver, own?: string): Promise<Result<true, Refusal>> {
  const today = todayIn(bangkok, tx.scope.now)
  if (input.fiscal_year > fiscalYearOf(today)) return no('year-ahead', { at: 'fiscal_year' })
  if (input.read_on > today.toString()) return no('day-in-future', { at: 'read_on' })
  const taken = (await visitsBefore(tx)).some(row => row.fiscal_year === input.fiscal_year && row.id !== own)
  return taken ? no('year-there', { at: 'fiscal_year' }) : ok(true)
}

export async function carryOver(tx: Tx, input: CarryOver): Promise<Result<string, Refusal>> {
  const allowed = await refuse(tx, input)
  if (!allowed.ok) return allowed
  const id = newId()
  await tx.db
    .insertInto('site_visit_before')
    .values({ agency_id: tx.agencyId, id, ...input })
    .execute()
  await record(tx, { event: 'site.visits-carried', subject: { kind: 'site-visits', id }, content: { ...input } })
  await publicChanged(tx)
  return ok(id)
}

export async function correctCarried(
  tx: Tx,
  id: string,
  { _version: version, ...input }: EditCarried,
): Promise<Result<true, Refusal | 'stale' | 'not-found'>> {
  const before = await beforeById(tx, id)
  if (!before) return no('not-found')
  const allowed = await refuse(tx, input, id)
  if (!allowed.ok) return allowed
  const changed = await tx.db
    .updateTable('site_visit_before')
    .set({ ...input, version: version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  const was = {
    fiscal_year: before.fiscal_year,
    visits: before.visits,
    source: before.source,
    read_on: before.read_on,
  }
  await record(tx, {
    event: 'site.visits-corrected',
    subject: { kind: 'site-visits', id },
    content: { was, is: { ...input } },
  })
  await publicChanged(tx)
  return ok(true)
}

export async function withdrawCarried(tx: Tx, id: string): Promise<Result<true, 'not-found'>> {
  const before = await beforeById(tx, id)
  if (!before) return no('not-found')
  await tx.db
    .updateTable('site_visit_before')
    .set({ withdrawn_at: tx.scope.now, version: before.version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
  await record(tx, {
    event: 'site.visits-withdrawn',
    subject: { kind: 'site-visits', id },
    content: { fiscal_year: before.fiscal_year, visits: before.visits },
  })
  await publicChanged(tx)
  return ok(true)
}
