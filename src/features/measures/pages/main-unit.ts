// The unit in whose name somebody acts unless she says otherwise: that of her main post.
import type { Tx } from '#src/platform/database/scope.ts'
import { todayOf } from '../../people/public.ts'

export async function mainUnit(tx: Tx): Promise<string | undefined> {
  const today = todayOf(tx)
  const found = await tx.db
    .selectFrom('holding as h')
    .innerJoin('post as p', join => join.onRef('p.agency_id', '=', 'h.agency_id').onRef('p.id', '=', 'h.post_id'))
    .select('p.unit_id')
    .where('h.agency_id', '=', tx.agencyId)
    .where('h.staff_id', '=', tx.scope.actor?.id ?? '')
    .where('h.from_day', '<=', today)
    .where(of => of.or([of('h.until_day', 'is', null), of('h.until_day', '>=', today)]))
    .orderBy('h.is_main', 'desc')
    .executeTakeFirst()
  return found?.unit_id ?? undefined
}
