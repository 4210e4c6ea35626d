// Opens a register of numbers, or says what stands before its numbers and when they begin again.
import { Temporal } from 'temporal-polyfill'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { houseUnits, todayOf } from '../../people/public.ts'
import { openRegister, yearOfNumber } from '../numbers.ts'
import { numbersOf, registerById } from '../queries-desk.ts'
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
): Promise<Result<true, 'not-found' | 'stale' | 'number-issued'>> {
  const row = await registerById(tx, id)
  if (!row) return no('not-found')
  const { _version, next, ...rest } = input
  const year = yearOfNumber(input.resets, Temporal.PlainDate.from(todayOf(tx)))
  // Numbers only go up: what was issued is not issued again.
  const last = (await numbersOf(tx, row, year))[0]?.number ?? 0
  if (next !== null && next <= last) return no('number-issued', { at: 'next', detail: { last } })
  const values = { ...rest, ...(next === null ? {} : { first_number: next, first_year: year }) }
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
