// Whoever has the code of the certificate tells of a change. It changes nothing by itself: an officer looks at it first.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { addPetEvent } from '../enter.ts'
import { petByCode } from '../queries.ts'
import type { Told } from '../schema.ts'

export async function tellChange(
  tx: Tx,
  code: string,
  { what, name, phone, words }: Told,
): Promise<Result<string, 'not-found'>> {
  const row = await petByCode(tx, code)
  if (!row || row.erased_at !== null) return no('not-found')
  const owner = what === 'owner' ? { name, phone } : {}
  const event = await addPetEvent(tx, row.id, { verb: 'told', words, data: { what, ...owner }, is_open: true })
  await record(tx, { event: 'pet.told', subject: { kind: 'pet', id: row.id }, content: { what, event } })
  return ok(row.id)
}
