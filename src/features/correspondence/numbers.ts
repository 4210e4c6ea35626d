// Issues official numbers: the next of a register and a year, in the transaction that needs it. The row of the register is held, so that
// fifty at once get fifty numbers; a rollback gives its number back, so that there is no gap.
import { Temporal } from 'temporal-polyfill'
import { fiscalYearOf } from '#src/kernel/fiscal.ts'
import { newId } from '#src/kernel/ids.ts'
import { toBuddhistYear } from '#src/kernel/thai-date/year.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { agencyCard, provinces } from '../agencies/public.ts'
import { houseUnits, type UnitRow } from '../people/public.ts'
import type { RegisterKind } from './schema.ts'

export interface Issued {
  readonly registerId: string
  readonly year: number
  readonly number: number
  /** As it is printed, in Arabic digits. */
  readonly ref: string
}

/** Memos and outgoing letters are numbered by unit; orders, announcements and what comes in by the agency. */
const perUnit: readonly RegisterKind[] = ['memo', 'outgoing']

export async function issueNumber(tx: Tx, kind: RegisterKind, unitId: string | null, day: string): Promise<Issued> {
  const register = await registerFor(tx, kind, unitId)
  const date = Temporal.PlainDate.from(day)
  const year = yearOfNumber(register.resets, date)
  const before = register.first_year === year ? (register.first_number ?? 1) - 1 : 0
  const number = Math.max(await lastNumber(tx, register, year), before) + 1
  return { registerId: register.id, year, number, ref: refOf(kind, register.prefix, number, year) }
}

/** The year in whose row of numbers a day falls. */
export const yearOfNumber = (resets: string, date: Temporal.PlainDate): number =>
  resets === 'fiscal' ? fiscalYearOf(date) : toBuddhistYear(date.year)

export const refOf = (kind: RegisterKind, prefix: string, number: number, year: number): string =>
  perUnit.includes(kind) ? [prefix, String(number)].filter(Boolean).join('/') : `${number}/${year}`

interface RegisterRow {
  id: string
  kind: string
  prefix: string
  resets: string
  first_number: number | null
  first_year: number | null
}

async function registerFor(tx: Tx, kind: RegisterKind, unitId: string | null): Promise<RegisterRow> {
  const units = await houseUnits(tx)
  const own = perUnit.includes(kind) && unitId !== null ? above(units, unitId) : []
  const held = await findRegister(tx, kind, own)
  if (held) return held
  // The first number of a kind opens its register: of the top-level unit, or of the agency.
  const top = own.at(-1) ?? null
  await openRegister(tx, { kind, unit: top, prefix: await usualPrefix(tx, kind, units, top), resets: 'calendar' })
  const opened = await findRegister(tx, kind, own)
  if (!opened) throw new Error(`the register of ${kind} was not opened`)
  return opened
}

/** The unit and all above it, nearest first. */
function above(units: readonly UnitRow[], unitId: string): string[] {
  const unit = units.find(one => one.id === unitId)
  if (!unit) return []
  return [unit.id, ...(unit.parent_id === null ? [] : above(units, unit.parent_id))]
}

async function findRegister(tx: Tx, kind: RegisterKind, unitIds: readonly string[]): Promise<RegisterRow | undefined> {
  const found = await tx.db
    .selectFrom('number_register')
    .select(['id', 'kind', 'prefix', 'resets', 'unit_id'])
    .where('agency_id', '=', tx.agencyId)
    .where('kind', '=', kind)
    .where('ended_on', 'is', null)
    .where(of => of.or([of('unit_id', 'is', null), of('unit_id', 'in', [...unitIds, newId()])]))
    .execute()
  const nearest = unitIds.map(id => found.find(one => one.unit_id === id)).find(one => one !== undefined)
  const register = nearest ?? found.find(one => one.unit_id === null)
  if (!register) return undefined
  return tx.db
    .selectFrom('number_register')
    .select(['id', 'kind', 'prefix', 'resets', 'first_number', 'first_year'])
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', register.id)
    .forUpdate()
    .executeTakeFirst()
}

export async function openRegister(
  tx: Tx,
  asked: { kind: RegisterKind; unit: string | null; prefix: string; resets: 'calendar' | 'fiscal' },
): Promise<boolean> {
  const id = newId()
  const opened = await tx.db
    .insertInto('number_register')
    .values({
      agency_id: tx.agencyId,
      id,
      kind: asked.kind,
      unit_id: asked.unit,
      prefix: asked.prefix,
      resets: asked.resets,
    })
    .onConflict(on => on.doNothing())
    .executeTakeFirst()
  if (opened.numInsertedOrUpdatedRows === 0n) return false
  await record(tx, { event: 'register.opened', subject: { kind: 'register', id }, content: { ...asked } })
  return true
}

/** The letters of the province and the code of the unit; what is not known yet is left out, and set on the page of the registers. */
async function usualPrefix(
  tx: Tx,
  kind: RegisterKind,
  units: readonly UnitRow[],
  unitId: string | null,
): Promise<string> {
  if (!perUnit.includes(kind)) return ''
  const { row } = await agencyCard(tx)
  const letters = provinces.find(one => one.code === row.province_code)?.letters ?? ''
  const code = units.find(one => one.id === unitId)?.doc_code ?? ''
  return [letters, code].filter(Boolean).join(' ')
}

async function lastNumber(tx: Tx, register: RegisterRow, year: number): Promise<number> {
  const table = register.kind === 'incoming' ? 'received_letter' : 'letter'
  const last = await tx.db
    .selectFrom(table)
    .select(of => of.fn.max('number').as('last'))
    .where('agency_id', '=', tx.agencyId)
    .where('register_id', '=', register.id)
    .where('number_year', '=', year)
    .executeTakeFirst()
  return last?.last ?? 0
}
