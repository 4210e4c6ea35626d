// An opinion beside the chain: it is kept with the letter and decides nothing.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { letterById } from '../queries.ts'

export async function addNote(
  tx: Tx,
  id: string,
  input: { text: string },
): Promise<Result<true, 'not-found' | 'needs-a-person'>> {
  const { actor } = tx.scope
  if (!actor) return no('needs-a-person')
  if (!(await letterById(tx, id))) return no('not-found')
  await tx.db
    .insertInto('letter_note')
    .values({
      agency_id: tx.agencyId,
      id: newId(),
      letter_id: id,
      by_staff: actor.id,
      at: tx.scope.now,
      text: input.text,
    })
    .execute()
  await record(tx, { event: 'letter.noted', subject: { kind: 'letter', id }, content: {} })
  return ok(true)
}
