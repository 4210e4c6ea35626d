// Gives a publication another address. The one it had leads to it for ever and is given to nobody else.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { publicChanged } from '#src/platform/http/public-cache.ts'
import { record } from '#src/platform/ledger/record.ts'
import { isSlugTaken } from '../queries.ts'
import { addressOf, mayDo } from '../rules.ts'
import { theirs } from './parts.ts'

export async function movePublication(
  tx: Tx,
  id: string,
  slug: string,
): Promise<Result<true, 'not-found' | 'not-your-unit' | 'not-now' | 'address-taken' | 'same-address'>> {
  const found = await theirs(tx, id)
  if (!found.ok) return found
  const row = found.value
  if (!mayDo(row.state, 'address')) return no('not-now')
  if (row.slug === slug) return no('same-address', { at: 'slug' })
  if (await isSlugTaken(tx, slug, id)) return no('address-taken', { at: 'slug' })
  const hadIt = await tx.db
    .selectFrom('publication_address')
    .select('id')
    .where('agency_id', '=', tx.agencyId)
    .where('slug', '=', row.slug)
    .executeTakeFirst()
  if (!hadIt)
    await tx.db
      .insertInto('publication_address')
      .values({ agency_id: tx.agencyId, id: newId(), slug: row.slug, publication_id: id })
      .execute()
  await tx.db
    .updateTable('publication')
    .set({ slug })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
  await record(tx, {
    event: 'publication.moved',
    subject: { kind: 'publication', id },
    content: { was: addressOf(row), now: addressOf({ kind: row.kind, slug }) },
  })
  await publicChanged(tx)
  return ok(true)
}
