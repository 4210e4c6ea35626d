// Adds an address by hand to what an item shows, or takes it off again; the row stays.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import type { Sources } from '../gather.ts'
import type { NewLink } from '../schema.ts'
import { theirItem } from './parts.ts'

type At = { readonly year: number; readonly number: number }
type Refusal = 'not-found' | 'not-yours' | 'not-preparing' | 'choose-one' | 'already-so'

export async function addLink(tx: Tx, sources: Sources, at: At, input: NewLink): Promise<Result<string, Refusal>> {
  const found = await theirItem(tx, sources, at.year, at.number)
  if (!found.ok) return found
  const { one, answer } = found.value
  if (answer.state !== 'preparing') return no('not-preparing')
  if (input.component !== '' && !one.parts.some(part => part.id === input.component))
    return no('choose-one', { at: 'component' })
  if (one.links.some(link => link.url === input.url && link.component === input.component))
    return no('already-so', { at: 'url' })
  const id = newId()
  await tx.db
    .insertInto('item_link')
    .values({
      agency_id: tx.agencyId,
      id,
      answer_id: answer.id,
      ...input,
      by_staff: tx.scope.actor?.id ?? '',
      at: tx.scope.now,
    })
    .execute()
  await record(tx, {
    event: 'item.links-changed',
    subject: { kind: 'item-answer', id: answer.id },
    content: { added: id, ...input },
  })
  return ok(id)
}

export async function removeLink(tx: Tx, sources: Sources, at: At, linkId: string): Promise<Result<true, Refusal>> {
  const found = await theirItem(tx, sources, at.year, at.number)
  if (!found.ok) return found
  const { one, answer } = found.value
  if (answer.state !== 'preparing') return no('not-preparing')
  const link = one.links.find(row => row.id === linkId)
  if (!link) return no('not-found')
  await tx.db
    .updateTable('item_link')
    .set({ removed_at: tx.scope.now })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', linkId)
    .execute()
  await record(tx, {
    event: 'item.links-changed',
    subject: { kind: 'item-answer', id: answer.id },
    content: { removed: linkId, url: link.url },
  })
  return ok(true)
}
