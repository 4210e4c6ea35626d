// Takes the animals of a table into the register, all that can be read at once or none.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { holdsOver, houseUnits, todayOf } from '../../../people/public.ts'
import { villagesOf } from '../../../places/public.ts'
import { enterPets } from '../enter.ts'
import { type ReadPet, readPets } from '../pet-reading.ts'
import { chipsHere } from '../queries.ts'

type Rows = readonly (readonly string[])[]
type Refusal = 'not-your-unit' | 'no-head' | 'nothing-to-take'

export async function previewPets(tx: Tx, unit: string, rows: Rows): Promise<Result<ReadPet[], Refusal>> {
  const isOpen = (await houseUnits(tx)).some(one => one.id === unit)
  if (!isOpen || !holdsOver(tx, 'case:work', unit)) return no('not-your-unit', { at: 'unit' })
  const read = readPets(rows, {
    today: todayOf(tx),
    villages: await villagesOf(tx),
    chips: new Set(await chipsHere(tx)),
  })
  if (!read) return no('no-head')
  return read.length === 0 ? no('nothing-to-take') : ok(read)
}

export async function importPets(tx: Tx, unit: string, rows: Rows): Promise<Result<number, Refusal>> {
  const read = await previewPets(tx, unit, rows)
  if (!read.ok) return read
  const pets = read.value.flatMap(one => (one.pet ? [one.pet] : []))
  if (pets.length === 0) return no('nothing-to-take')
  const shared = {
    unit_id: unit,
    owner_mail: '',
    owner_lang: 'th',
    case_id: null,
    case_row: null,
    photo_file_id: null,
  }
  await enterPets(
    tx,
    pets.map(pet => ({ ...pet, ...shared })),
    'imported',
  )
  return ok(pets.length)
}
