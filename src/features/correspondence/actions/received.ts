// Letters that come in: each gets the next number of the register of letters received, goes to a unit, and is done or voided there.
import type { Updateable } from 'kysely'
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { ReceivedLetter } from '#src/platform/database/types.ts'
import { keepFile } from '#src/platform/files/keep-file.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { record } from '#src/platform/ledger/record.ts'
import { holdsOver, houseUnits, todayOf } from '../../people/public.ts'
import { issueNumber } from '../numbers.ts'
import { receivedById } from '../queries-desk.ts'
import type { EditReceived, NewReceived } from '../schema.ts'

type Refusal = 'needs-a-person' | 'choose-one' | 'in-the-future' | 'not-found' | 'stale' | 'not-allowed' | 'is-void'

export async function receiveLetter(tx: Tx, store: FileStore, input: NewReceived): Promise<Result<string, Refusal>> {
  const { actor } = tx.scope
  if (!actor) return no('needs-a-person')
  const wrong = await wrongIn(tx, input)
  if (wrong) return wrong
  const { unit, file, ...rest } = input
  const fileId = file ? await keepFile(tx, store, file, { isPublic: false }) : null
  const issued = await issueNumber(tx, 'incoming', null, input.received_on)
  const id = newId()
  await tx.db
    .insertInto('received_letter')
    .values({
      agency_id: tx.agencyId,
      id,
      register_id: issued.registerId,
      number_year: issued.year,
      number: issued.number,
      ...rest,
      unit_id: unit,
      file_id: fileId,
      received_by: actor.id,
      created_at: tx.scope.now,
    })
    .execute()
  await record(tx, {
    event: 'received-letter.registered',
    subject: { kind: 'received-letter', id },
    content: { register: issued.registerId, year: issued.year, number: issued.number, unit },
  })
  return ok(id)
}

async function wrongIn(tx: Tx, input: Pick<NewReceived, 'received_on' | 'dated_on' | 'unit'>) {
  const today = todayOf(tx)
  if (input.received_on > today) return no('in-the-future', { at: 'received_on' })
  if (input.dated_on !== null && input.dated_on > today) return no('in-the-future', { at: 'dated_on' })
  if (input.unit !== null && !(await houseUnits(tx)).some(one => one.id === input.unit))
    return no('choose-one', { at: 'unit' })
  return undefined
}

export async function editReceived(tx: Tx, id: string, input: EditReceived): Promise<Result<true, Refusal>> {
  const row = await receivedById(tx, id)
  if (!row) return no('not-found')
  if (row.voided_at !== null) return no('is-void')
  const wrong = await wrongIn(tx, input)
  if (wrong) return wrong
  const { unit, _version, ...rest } = input
  return change(tx, id, _version, { ...rest, unit_id: unit }, 'received-letter.edited', { unit })
}

export async function finishReceived(
  tx: Tx,
  id: string,
  input: { done_note: string; _version: number },
): Promise<Result<true, Refusal>> {
  const row = await receivedById(tx, id)
  if (!row) return no('not-found')
  if (row.voided_at !== null) return no('is-void')
  const values = { done_on: todayOf(tx), done_note: input.done_note }
  return change(tx, id, input._version, values, 'received-letter.done', {})
}

export async function voidReceived(
  tx: Tx,
  id: string,
  input: { reason: string; _version: number },
): Promise<Result<true, Refusal>> {
  const row = await receivedById(tx, id)
  if (!row) return no('not-found')
  if (!holdsOver(tx, 'letter:keep', null)) return no('not-allowed')
  if (row.voided_at !== null) return no('is-void')
  const values = { voided_at: tx.scope.now, voided_reason: input.reason }
  return change(tx, id, input._version, values, 'received-letter.voided', { reason: input.reason })
}

async function change(
  tx: Tx,
  id: string,
  version: number,
  values: Updateable<ReceivedLetter>,
  event: string,
  content: Record<string, unknown>,
): Promise<Result<true, 'stale'>> {
  const changed = await tx.db
    .updateTable('received_letter')
    .set({ ...values, version: version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  await record(tx, { event, subject: { kind: 'received-letter', id }, content })
  return ok(true)
}
