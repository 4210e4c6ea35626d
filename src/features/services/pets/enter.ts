// Animals are entered in the register: each gets the next number of the year and a code for its certificate.
import { sql } from 'kysely'
import { newId, trackingCode } from '#src/kernel/ids.ts'
import { toBuddhistYear } from '#src/kernel/thai-date/year.ts'
import type { Listener, Tx } from '#src/platform/database/scope.ts'
import { keepAgain } from '#src/platform/files/keep-file.ts'
import { record } from '#src/platform/ledger/record.ts'
import { type CaseRow, caseById, nextNumber } from '../../cases/public.ts'
import { todayOf } from '../../people/public.ts'
import { villagesOf } from '../../places/public.ts'
import { KIND } from '../queries.ts'
import { chipsTaken, type PetEventRow } from './queries.ts'
import { type Animal, animalsIn, homeIn } from './rules.ts'

/** Stands among the series of cases under a name that no form can have. */
const SERIES = '#pets'

export interface NewPet extends Omit<Animal, 'row' | 'photo'> {
  readonly unit_id: string
  readonly owner_name: string
  readonly owner_phone: string
  readonly owner_mail: string
  readonly owner_lang: string
  readonly house: string
  readonly village_id: string | null
  readonly case_id: string | null
  readonly case_row: number | null
  readonly photo_file_id: string | null
}

export async function enterPets(tx: Tx, pets: readonly NewPet[], verb: 'entered' | 'imported'): Promise<string[]> {
  const year = toBuddhistYear(Number(todayOf(tx).slice(0, 4)))
  const entered: { id: string; number: number }[] = []
  for (const pet of pets) {
    const id = newId()
    const number = await nextNumber(tx, SERIES, year)
    const values = {
      agency_id: tx.agencyId,
      id,
      number,
      number_year: year,
      code: trackingCode(3),
      state_at: tx.scope.now,
      entered_at: tx.scope.now,
      ...pet,
    }
    await tx.db.insertInto('pet').values(values).execute()
    if (pet.vaccinated_on !== null && pet.due_on !== null)
      await tx.db
        .insertInto('pet_vaccination')
        .values({
          agency_id: tx.agencyId,
          pet_id: id,
          on_day: pet.vaccinated_on,
          due_on: pet.due_on,
          is_ours: false,
        })
        .execute()
    await addPetEvent(tx, id, { verb })
    entered.push({ id, number })
  }
  if (entered.length > 0)
    await record(tx, { event: verb === 'entered' ? 'pet.entered' : 'pet.imported', content: { year, pets: entered } })
  return entered.map(({ id }) => id)
}

interface NewEvent {
  readonly verb: PetEventRow['verb']
  readonly words?: string
  readonly data?: PetEventRow['data']
  readonly is_open?: boolean
}

export async function addPetEvent(tx: Tx, petId: string, { data = {}, ...event }: NewEvent): Promise<string> {
  const { actor, now } = tx.scope
  const id = newId()
  await tx.db
    .insertInto('pet_event')
    .values({
      agency_id: tx.agencyId,
      pet_id: petId,
      id,
      at: now,
      staff_id: actor?.id ?? null,
      staff_name: actor?.name ?? '',
      staff_post: actor?.post ?? '',
      ...event,
      data: JSON.stringify(data),
    })
    .execute()
  return id
}

/** The animals that the form of a case tells of; none where its form leads to no register. */
export async function animalsOf(tx: Tx, row: Pick<CaseRow, 'of_kind' | 'version_id' | 'answers'>): Promise<Animal[]> {
  if (row.of_kind !== KIND) return []
  const version = await tx.db
    .selectFrom('form_version')
    .select(sql<string | null>`definition ->> 'register'`.as('register'))
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', row.version_id)
    .executeTakeFirst()
  return version?.register === 'pets' ? animalsIn(row.answers, Number(todayOf(tx).slice(0, 4))) : []
}

/** Follows case.finish, in whatever way it was finished. Finished twice, an animal is entered once. */
export const followRegistered: Listener = async (tx, { subject, content }) => {
  const row = subject && (await caseById(tx, subject.id))
  if (!row) return
  const animals = await animalsOf(tx, row)
  if (animals.length === 0) return
  const event = await tx.db
    .selectFrom('case_event')
    .select('data')
    .where('agency_id', '=', tx.agencyId)
    .where('case_id', '=', row.id)
    .where('id', '=', String(content.event))
    .executeTakeFirst()
  const ticked = tickedIn(event?.data)
  const there = await tx.db
    .selectFrom('pet')
    .select('case_row')
    .where('agency_id', '=', tx.agencyId)
    .where('case_id', '=', row.id)
    .execute()
  const known = new Set(there.map(pet => pet.case_row))
  const wanted = animals.filter(animal => !known.has(animal.row) && (ticked === undefined || ticked.has(animal.row)))
  const taken = new Set(
    (
      await chipsTaken(
        tx,
        wanted.map(animal => animal.microchip),
      )
    ).map(pet => pet.microchip),
  )
  const home = homeIn(row.answers)
  const villages = await villagesOf(tx)
  const pets: NewPet[] = []
  for (const { row: at, photo, ...animal } of wanted) {
    pets.push({
      ...animal,
      // A chip that another animal has is left out here: whoever finishes on the page is told before.
      microchip: taken.has(animal.microchip) ? '' : animal.microchip,
      unit_id: row.unit_id,
      owner_name: row.person_name,
      owner_phone: row.person_phone,
      owner_mail: row.person_mail,
      owner_lang: row.lang,
      house: home.house,
      village_id: villages.some(village => village.id === home.village_id) ? home.village_id : null,
      case_id: row.id,
      case_row: at,
      // The register keeps its own: the case is forgotten before the animal is.
      photo_file_id: photo === null ? null : await keepAgain(tx, photo),
    })
    taken.add(animal.microchip)
  }
  await enterPets(tx, pets, 'entered')
}

function tickedIn(data: unknown): ReadonlySet<number> | undefined {
  if (typeof data !== 'object' || data === null || !('entered' in data) || !Array.isArray(data.entered))
    return undefined
  return new Set(data.entered.filter(one => typeof one === 'number'))
}
