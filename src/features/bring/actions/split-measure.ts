// Makes two measures of one: what was chosen goes to the new one.
import type { Result } from '#src/kernel/result.ts'
import { no, ok } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { type ChangeRefusal, type Split, split } from '../changes.ts'
import { changeDraft, type MendRefusal } from './change-draft.ts'

/** The key of the new one. */
export async function splitMeasure(
  tx: Tx,
  id: string,
  key: string,
  parts: Split,
  version: number,
): Promise<Result<string, ChangeRefusal | MendRefusal>> {
  let made = ''
  const done = await changeDraft(tx, id, { verb: 'split', measure: key, version }, draft => {
    const found = split(draft, key, parts)
    if (!found.ok) return found
    made = found.value.key
    return ok(found.value.draft)
  })
  if (!done.ok) return done
  return made === '' ? no('not-found') : ok(made)
}
