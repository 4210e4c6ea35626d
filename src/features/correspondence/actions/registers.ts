// Opens a register of numbers, or says what stands before its numbers and when they begin again.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { houseUnits } from '../../people/public.ts'
import { openRegister } from '../numbers.ts'
import { registerById } from '../queries-desk.ts'
import type { EditRegister, NewRegister } from '../schema.ts'

export async function newRegister(tx: Tx, input: NewRegister): Promise<Result<true, 'choose-one' | 'register-exists'>> {
  const isOfUnit = input.kind === 'memo' || input.kind === 'outgoing'
  const unit = isOfUnit ? input.unit : null
  if (unit !== null && !(await houseUnits(tx)).some(one => one.id === unit)) return no('choose-one', { at: 'unit' })
  const opened = await openRegister(tx, { kind: input.kind, unit, prefix: input.prefix, resets: input.resets })
  return opened ? ok(true) : no('register-exists', { at: 'kind' })
}

/** Numbers that were issued keep the form in which they were printed. */
export async function editRegister(
  tx: Tx,
  id: string,
  input: EditRegister,
): Promise<Result<true, 'not-found' | 'stale'>> {
  const row = await registerById(tx, id)
  if (!row) return no('not-found')
  const { _version, ...values } = input
  const changed = await tx.db
    .updateTable('number_register')
    .set({ ...values, version: _version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', _version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  await record(tx, {
    event: 'register.changed',
    subject: { kind: 'register', id },
    content: { was: { prefix: row.prefix, resets: row.resets }, is: values },
  })
  return ok(true)
}
