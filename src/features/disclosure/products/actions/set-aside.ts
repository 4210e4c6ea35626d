// Says why a finished piece is not put before the public, and takes it up again.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { productById } from '../queries.ts'

export async function setProductAside(
  tx: Tx,
  id: string,
  reason: string,
): Promise<Result<true, 'not-found' | 'already-so'>> {
  const product = await productById(tx, id)
  if (!product) return no('not-found')
  if (product.public_on !== null || product.reason !== null) return no('already-so')
  await tx.db
    .insertInto('product_aside')
    .values({
      agency_id: tx.agencyId,
      id: newId(),
      product_id: id,
      reason,
      by_staff: tx.scope.actor?.id ?? '',
      at: tx.scope.now,
    })
    .execute()
  await record(tx, { event: 'product.set-aside', subject: { kind: product.what, id }, content: { reason } })
  return ok(true)
}

export async function takeProductUp(tx: Tx, id: string): Promise<Result<true, 'not-found'>> {
  const product = await productById(tx, id)
  if (!product?.reason) return no('not-found')
  await tx.db
    .updateTable('product_aside')
    .set({ ended_at: tx.scope.now })
    .where('agency_id', '=', tx.agencyId)
    .where('product_id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
  await record(tx, { event: 'product.taken-up', subject: { kind: product.what, id }, content: {} })
  return ok(true)
}
