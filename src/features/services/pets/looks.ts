// Who read the data of an owner of an animal: kept as with cases (cases/looks.ts), in a table of its own.
import type { Tx } from '#src/platform/database/scope.ts'
import { type Looked, looksAtIn, noteLooksIn } from '../../cases/public.ts'
import type { PetRow } from './queries.ts'

const owners: Looked = { table: 'pet_look', of: 'pet_id' }

/** Of a forgotten owner there is nothing left to read. */
export const noteLooks = (tx: Tx, pets: readonly Pick<PetRow, 'id' | 'erased_at'>[]): Promise<void> =>
  noteLooksIn(
    tx,
    owners,
    pets.filter(pet => pet.erased_at === null).map(pet => pet.id),
  )

export const looksAt = (tx: Tx, petId: string) => looksAtIn(tx, owners, petId)
