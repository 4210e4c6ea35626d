// An officer looked at what an owner told: the register is changed so, or stays as it is.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { addPetEvent } from '../enter.ts'
import { type PetRow, petEvents } from '../queries.ts'
import type { PetState } from '../rules.ts'
import { writePet } from './change-pet.ts'
import { setState } from './set-state.ts'
import { type Refusal, theirs } from './theirs.ts'

const leadsTo = { moved: 'moved', dead: 'dead', lost: 'lost', found: 'alive' } as const satisfies Record<
  string,
  PetState
>

export async function settleTold(
  tx: Tx,
  id: string,
  { event, how }: { readonly event: string; readonly how: 'apply' | 'dismiss' },
): Promise<Result<string, Refusal | 'chip-taken' | 'same-state'>> {
  const found = await theirs(tx, id)
  if (!found.ok) return found
  const told = (await petEvents(tx, id)).find(one => one.id === event && one.is_open)
  const what = told?.data.what
  if (!told || what === undefined) return no('not-found')
  if (how === 'apply' && what === 'owner') await newOwner(tx, found.value, told.data, told.words)
  else if (how === 'apply' && what !== 'owner' && found.value.state !== leadsTo[what]) {
    const done = await setState(tx, id, { state: leadsTo[what], reason: told.words })
    if (!done.ok) return done
  }
  await tx.db
    .updateTable('pet_event')
    .set({ is_open: false })
    .where('agency_id', '=', tx.agencyId)
    .where('pet_id', '=', id)
    .where('id', '=', event)
    .execute()
  await addPetEvent(tx, id, { verb: 'settled' })
  await record(tx, { event: 'pet.settled', subject: { kind: 'pet', id }, content: { told: event, how } })
  return ok(id)
}

/** The ways to reach the former owner are not those of the new one; where the animal lives an officer asks. */
const newOwner = (tx: Tx, row: PetRow, { name = '', phone = '' }: { name?: string; phone?: string }, words: string) =>
  writePet(tx, row, { owner_name: name, owner_phone: phone, owner_mail: '' }, 'changed', words)
