// The letters with which somebody is asked now: the first link of each chain that has not answered since the letter was sent up, oldest first.
// It says in SQL what linkNow says in rules.ts, because the home and the menu ask it for every letter on its way at once.
import { type Selectable, sql } from 'kysely'
import type { Actor, Tx } from '#src/platform/database/scope.ts'
import type { Letter } from '#src/platform/database/types.ts'
import { signatoriesOf, todayOf } from '../people/public.ts'

type Row = Selectable<Letter>

export async function waitingFor(tx: Tx, actor: Actor | undefined): Promise<Row[]> {
  if (!actor) return []
  const found = await sql<Row & { asked_post: string }>`
    select l.*, n.post_id as asked_post from letter l
    join lateral (
      select k.post_id from letter_link k
      where k.agency_id = l.agency_id and k.letter_id = l.id and k.removed_at is null and not exists (
        select from endorsement e
        where e.agency_id = k.agency_id and e.letter_id = k.letter_id and e.round = l.round and e.link_id = k.id)
      order by k.position, k.id limit 1) n on true
    where l.agency_id = ${tx.agencyId} and l.state = 'circulating' and l.signing = 'electronic'
    order by l.submitted_at, l.id`.execute(tx.db)
  const posts = [...new Set(found.rows.map(row => row.asked_post))]
  const mine = new Set(
    (await signatoriesOf(tx, posts, todayOf(tx), 'letter:sign'))
      .filter(one => one.staff_id === actor.id)
      .map(one => one.post_id),
  )
  return found.rows.filter(row => mine.has(row.asked_post))
}
