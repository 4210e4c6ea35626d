// An animal died, moved away, is lost or was found. What died or moved leaves the figures, and its owner is forgotten in time.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { chipsTaken } from '../queries.ts'
import { isHere, petNumber } from '../rules.ts'
import type { SetState } from '../schema.ts'
import { writePet } from './change-pet.ts'
import { type Refusal, theirs } from './theirs.ts'

export async function setState(
  tx: Tx,
  id: string,
  input: Omit<SetState, '_version'> & { readonly _version?: number },
): Promise<Result<string, Refusal | 'chip-taken' | 'same-state'>> {
  const found = await theirs(tx, id, input._version)
  if (!found.ok) return found
  const row = found.value
  if (row.state === input.state) return no('same-state', { at: 'state' })
  // Somebody may have registered the same chip while it was away.
  const twin = (await chipsTaken(tx, isHere(input.state) ? [row.microchip] : [])).find(pet => pet.id !== id)
  if (twin) return no('chip-taken', { at: 'state', detail: { chip: twin.microchip, number: petNumber(twin) } })
  await writePet(tx, row, { state: input.state, state_at: tx.scope.now }, 'state', input.reason)
  return ok(id)
}
