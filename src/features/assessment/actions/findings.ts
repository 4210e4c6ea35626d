// What the agency makes of a weak point: written, changed, answered by a measure, or set aside with a reason.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { findingById } from '../queries-scores.ts'
import type { EditFinding, NewFinding, SetAside } from '../schema.ts'

type Refusal = 'not-found' | 'stale' | 'already-so' | 'finding-there'

export async function addFinding(tx: Tx, year: number, input: NewFinding): Promise<Result<string, Refusal>> {
  const key = input.kind === 'other' ? newId() : input.key
  const there = await tx.db
    .selectFrom('finding')
    .select('id')
    .where('agency_id', '=', tx.agencyId)
    .where('year', '=', year)
    .where('kind', '=', input.kind)
    .where('key', '=', key)
    .where('state', '<>', 'set-aside')
    .executeTakeFirst()
  if (there) return no('finding-there')
  const id = newId()
  const values = {
    finding: input.finding,
    cause: input.cause,
    recommendation: input.recommendation,
    issue: input.issue,
  }
  await tx.db
    .insertInto('finding')
    .values({ agency_id: tx.agencyId, id, year, kind: input.kind, key, ...values, created_at: tx.scope.now })
    .execute()
  await record(tx, {
    event: 'finding.added',
    subject: { kind: 'finding', id },
    content: { year, kind: input.kind, key, ...values },
  })
  return ok(id)
}

export async function editFinding(tx: Tx, id: string, input: EditFinding): Promise<Result<true, Refusal>> {
  const before = await findingById(tx, id)
  if (!before) return no('not-found')
  const { _version: version, ...values } = input
  if (!(await update(tx, id, version, values))) return no('stale')
  const { finding, cause, recommendation, issue } = before
  await record(tx, {
    event: 'finding.changed',
    subject: { kind: 'finding', id },
    content: { was: { finding, cause, recommendation, issue }, is: values },
  })
  return ok(true)
}

export async function setFindingAside(tx: Tx, id: string, input: SetAside): Promise<Result<true, Refusal>> {
  const before = await findingById(tx, id)
  if (!before) return no('not-found')
  if (before.state === 'set-aside') return no('already-so')
  if (!(await update(tx, id, input._version, { state: 'set-aside', reason: input.reason }))) return no('stale')
  await record(tx, { event: 'finding.set-aside', subject: { kind: 'finding', id }, content: { reason: input.reason } })
  return ok(true)
}

export async function reopenFinding(tx: Tx, id: string, input: SetAside): Promise<Result<true, Refusal>> {
  const before = await findingById(tx, id)
  if (!before) return no('not-found')
  if (before.state === 'open') return no('already-so')
  if (!(await update(tx, id, input._version, { state: 'open', reason: input.reason }))) return no('stale')
  await record(tx, { event: 'finding.reopened', subject: { kind: 'finding', id }, content: { reason: input.reason } })
  return ok(true)
}

/** A measure was chosen for it. */
export async function answerFinding(tx: Tx, id: string): Promise<void> {
  const before = await findingById(tx, id)
  if (before?.state !== 'open') return
  await update(tx, id, before.version, { state: 'answered' })
  await record(tx, { event: 'finding.answered', subject: { kind: 'finding', id }, content: {} })
}

async function update(tx: Tx, id: string, version: number, values: Record<string, string>): Promise<boolean> {
  const changed = await tx.db
    .updateTable('finding')
    .set({ ...values, version: version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n
}
