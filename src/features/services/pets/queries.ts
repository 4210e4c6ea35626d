// Animals of the register, by key, of the units somebody may read.
import { type Selectable, type SqlBool, sql } from 'kysely'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Pet } from '#src/platform/database/types.ts'
import { houseUnits, todayOf } from '../../people/public.ts'
import { chipText, type PetState, type Sex, SOON_DAYS, type Species } from './rules.ts'
import type { What } from './schema.ts'

export type PetRow = Omit<Selectable<Pet>, 'state' | 'species' | 'sex'> & {
  readonly state: PetState
  readonly species: Species
  readonly sex: Sex
}
const asPet = (row: Selectable<Pet>) => row as PetRow

const rows = (tx: Tx) => tx.db.selectFrom('pet').selectAll().where('agency_id', '=', tx.agencyId)

export async function petById(tx: Tx, id: string): Promise<PetRow | undefined> {
  const row = await rows(tx).where('id', '=', id).executeTakeFirst()
  return row && asPet(row)
}

export async function petToChange(tx: Tx, id: string): Promise<PetRow | undefined> {
  const row = await rows(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && asPet(row)
}

export async function petByCode(tx: Tx, code: string): Promise<PetRow | undefined> {
  const row = await rows(tx).where('code', '=', code).executeTakeFirst()
  return row && asPet(row)
}

/** Of those given, which chips belong to an animal that is here. */
export async function chipsTaken(tx: Tx, chips: readonly string[]): Promise<PetRow[]> {
  const wanted = chips.filter(chip => chip !== '')
  if (wanted.length === 0) return []
  const found = await rows(tx).where('microchip', 'in', wanted).where('state', 'in', ['alive', 'lost']).execute()
  return found.map(asPet)
}

export const dues = ['late', 'soon', 'never', 'told'] as const
export type Due = (typeof dues)[number]

export interface PetsAsked {
  readonly units: readonly string[]
  readonly q: string
  readonly village?: string
  readonly due?: Due
  readonly withGone: boolean
  readonly before?: string
  readonly most: number
}

const isDue: Record<Due, (today: string) => ReturnType<typeof sql<SqlBool>>> = {
  late: today => sql`due_on < ${today}::date`,
  soon: today => sql`due_on between ${today}::date and ${today}::date + ${SOON_DAYS}::int`,
  never: () => sql`due_on is null`,
  told: () =>
    sql`exists (select 1 from pet_event e where e.agency_id = pet.agency_id and e.pet_id = pet.id and e.is_open)`,
}

export async function petsOf(tx: Tx, asked: PetsAsked): Promise<PetRow[]> {
  if (asked.units.length === 0) return []
  const { village, due, before } = asked
  const found = await rows(tx)
    .where('unit_id', 'in', [...asked.units])
    .where(searched(asked.q))
    .$if(!asked.withGone, query => query.where('state', 'in', ['alive', 'lost']))
    .$if(village !== undefined, query => query.where('village_id', '=', village ?? ''))
    .$if(due !== undefined, query => query.where(isDue[due ?? 'late'](todayOf(tx))))
    .$if(before !== undefined, query => query.where('id', '<', before ?? ''))
    .orderBy('id', 'desc')
    .limit(asked.most)
    .execute()
  return found.map(asPet)
}

/** By number, microchip or telephone of the owner. Names are not searched: it is no register of persons. */
function searched(typed: string) {
  const q = toArabicDigits(typed.trim())
  if (q === '') return sql<SqlBool>`true`
  const number = /^(\d{1,7})\s*\/\s*(\d{4})$/.exec(q)
  if (number) return sql<SqlBool>`number = ${Number(number[1])} and number_year = ${Number(number[2])}`
  const digits = q.replace(/\D/g, '')
  if (/^\d{1,7}$/.test(q)) return sql<SqlBool>`number = ${Number(q)} or microchip = ${q}`
  return sql<SqlBool>`microchip = ${chipText(q)} or (${digits} <> '' and owner_phone = ${digits})`
}

/** Units whose animals this person may see, or work on. */
export async function petUnits(tx: Tx, right: 'case:read' | 'case:work'): Promise<string[]> {
  const { actor } = tx.scope
  return (await houseUnits(tx)).filter(unit => actor?.holds(right, unit.id) === true).map(unit => unit.id)
}

export interface PetEventRow {
  readonly id: string
  readonly at: Date
  readonly verb:
    | 'entered'
    | 'imported'
    | 'changed'
    | 'state'
    | 'vaccinated'
    | 'told'
    | 'settled'
    | 'reminded'
    | 'forgotten'
  readonly staff_name: string
  readonly staff_post: string
  readonly words: string
  readonly is_open: boolean
  readonly data: {
    readonly changed?: Readonly<Record<string, readonly [string, string]>>
    readonly what?: What
    readonly name?: string
    readonly phone?: string
  }
}

export async function petEvents(tx: Tx, petId: string): Promise<PetEventRow[]> {
  const found = await tx.db
    .selectFrom('pet_event')
    .select(['id', 'at', 'verb', 'staff_name', 'staff_post', 'words', 'is_open', 'data'])
    .where('agency_id', '=', tx.agencyId)
    .where('pet_id', '=', petId)
    .orderBy('id', 'desc')
    .execute()
  return found as unknown as PetEventRow[]
}

export const vaccinationsOf = (tx: Tx, petId: string) =>
  tx.db
    .selectFrom('pet_vaccination')
    .select(['on_day', 'lot', 'vet', 'due_on', 'is_ours'])
    .where('agency_id', '=', tx.agencyId)
    .where('pet_id', '=', petId)
    .orderBy('on_day', 'desc')
    .execute()

export async function isPhotoOfPet(tx: Tx, petId: string, fileId: string, mayRead: (unitId: string) => boolean) {
  const row = await petById(tx, petId)
  return row !== undefined && row.photo_file_id === fileId && mayRead(row.unit_id)
}

export async function chipsHere(tx: Tx): Promise<string[]> {
  const found = await tx.db
    .selectFrom('pet')
    .select('microchip')
    .where('agency_id', '=', tx.agencyId)
    .where('microchip', '<>', '')
    .where('state', 'in', ['alive', 'lost'])
    .execute()
  return found.map(row => row.microchip)
}
