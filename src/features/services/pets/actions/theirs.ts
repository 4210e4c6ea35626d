// What the verbs of the register share: whose an animal is. Not yours is not there.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { holdsOver } from '../../../people/public.ts'
import { type PetRow, petToChange } from '../queries.ts'

export type Refusal = 'not-found' | 'stale'

export async function theirs(tx: Tx, id: string, version?: number): Promise<Result<PetRow, Refusal>> {
  const row = await petToChange(tx, id)
  if (!row || row.erased_at !== null || !holdsOver(tx, 'case:work', row.unit_id)) return no('not-found')
  if (version !== undefined && version !== row.version) return no('stale')
  return ok(row)
}
