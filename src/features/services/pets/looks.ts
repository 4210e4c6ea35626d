// Who read the data of an owner: one row for each animal, member of staff and day. Written before a page or sheet with owners is shown; of a whole
// list in one statement.
import { sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import { todayOf } from '../../people/public.ts'
import type { PetRow } from './queries.ts'

export async function noteLooks(tx: Tx, pets: readonly Pick<PetRow, 'id' | 'erased_at'>[]): Promise<void> {
  const { actor, now } = tx.scope
  // Of a forgotten owner there is nothing left to read.
  const ids = pets.filter(pet => pet.erased_at === null).map(pet => pet.id)
  if (!actor || ids.length === 0) return
  await sql`
    insert into pet_look (agency_id, pet_id, staff_id, on_day, first_at, last_at)
    select ${tx.agencyId}::uuid, id, ${actor.id}::uuid, ${todayOf(tx)}::date, ${now}::timestamptz, ${now}::timestamptz
    from unnest(${[...new Set(ids)].sort()}::uuid[]) as id
    on conflict (agency_id, pet_id, staff_id, on_day)
    do update set last_at = excluded.last_at, times = pet_look.times + 1`.execute(tx.db)
}

const MOST = 200

export const looksAt = (tx: Tx, petId: string) =>
  tx.db
    .selectFrom('pet_look as l')
    .innerJoin('staff as s', on => on.onRef('s.agency_id', '=', 'l.agency_id').onRef('s.id', '=', 'l.staff_id'))
    .select([
      'l.staff_id',
      's.title',
      's.rank',
      's.first_name',
      's.last_name',
      's.name_en',
      'l.on_day',
      'l.last_at',
      'l.times',
    ])
    .where('l.agency_id', '=', tx.agencyId)
    .where('l.pet_id', '=', petId)
    .orderBy('l.last_at', 'desc')
    .limit(MOST)
    .execute()
