// Changes what stands in the register, with a reason; what stood there before stays in its history.
import type { Updateable } from 'kysely'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Pet } from '#src/platform/database/types.ts'
import { record } from '#src/platform/ledger/record.ts'
import { todayOf } from '../../../people/public.ts'
import { villagesOf } from '../../../places/public.ts'
import { addPetEvent } from '../enter.ts'
import { chipsTaken, type PetRow } from '../queries.ts'
import { isHere, petNumber } from '../rules.ts'
import type { ChangePet } from '../schema.ts'
import { type Refusal, theirs } from './theirs.ts'

export async function changePet(
  tx: Tx,
  id: string,
  input: ChangePet,
): Promise<Result<string, Refusal | 'chip-taken' | 'choose-one' | 'year-ahead'>> {
  const found = await theirs(tx, id, input._version)
  if (!found.ok) return found
  const row = found.value
  if (input.birth_year !== null && input.birth_year > Number(todayOf(tx).slice(0, 4)))
    return no('year-ahead', { at: 'birth_year' })
  const twin = (await chipsTaken(tx, isHere(row.state) ? [input.microchip] : [])).find(pet => pet.id !== id)
  if (twin) return no('chip-taken', { at: 'microchip', detail: { chip: twin.microchip, number: petNumber(twin) } })
  if (input.village !== null && !(await villagesOf(tx)).some(village => village.id === input.village))
    return no('choose-one', { at: 'village' })
  const { reason, _version, village, neutered, owner_mail, ...rest } = input
  const set = {
    ...rest,
    neutered: neutered === '' ? null : neutered === 'yes',
    owner_mail: owner_mail ?? '',
    village_id: village,
  }
  await writePet(tx, row, set, 'changed', reason)
  return ok(id)
}

type Field = keyof PetRow & keyof Updateable<Pet>

/** The row, its history and the ledger together. The ledger gets the names of the fields, never what stands in them. */
export async function writePet(
  tx: Tx,
  row: PetRow,
  set: Updateable<Pet>,
  verb: 'changed' | 'state',
  reason: string,
): Promise<void> {
  const changed = Object.fromEntries(
    (Object.keys(set) as Field[])
      .filter(field => field !== 'state_at' && String(row[field] ?? '') !== String(set[field] ?? ''))
      .map(field => [field, [String(row[field] ?? ''), String(set[field] ?? '')] as const]),
  )
  await tx.db
    .updateTable('pet')
    .set({ ...set, version: row.version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', row.id)
    .execute()
  await addPetEvent(tx, row.id, { verb, words: reason, data: { changed } })
  await record(tx, {
    event: verb === 'state' ? 'pet.state' : 'pet.changed',
    subject: { kind: 'pet', id: row.id },
    content: { fields: Object.keys(changed), ...(set.state === undefined ? {} : { state: set.state }) },
  })
}
