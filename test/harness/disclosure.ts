// One answer that is being prepared and one that was checked, written as rows: for tests that walk every page.
import { newId } from '#src/kernel/ids.ts'
import type { TestDatabase } from './database.ts'

/** Of items 1 and 2 of 2569, which are found by year and number. The ids are those of finished pieces that are not published. */
export async function oneOfEachOfDisclosure(database: TestDatabase, agencyId: string): Promise<string[]> {
  for (const [topic, state] of [
    ['structure', 'preparing'],
    ['executives', 'checked'],
  ])
    await database.asOwner(
      `insert into item_answer (agency_id, id, year, topic, sentence_th, state, created_at) values ($1, $2, 2569, $3, 'x', $4, now())`,
      [agencyId, newId(), topic, state],
    )
  // A changed day and one time set aside: they are found by the names of the calendar.
  await database.asOwner(
    `insert into calendar_entry (agency_id, id, entry, name_th, every, month, day, by_staff, at)
     select $1, gen_random_uuid(), 'operation-plan', 'x', 'year', 11, 30, s.id, now() from staff s where s.agency_id = $1 order by s.id limit 1`,
    [agencyId],
  )
  await database.asOwner(
    `insert into calendar_aside (agency_id, id, entry, turn, reason, by_staff, at)
     select $1, gen_random_uuid(), 'annual-report', '2570', 'x', s.id, now() from staff s where s.agency_id = $1 order by s.id limit 1`,
    [agencyId],
  )
  const products = [newId(), newId()]
  for (const [at, id] of products.entries()) {
    await database.asOwner(
      `insert into evidence (agency_id, id, kind, title, url, offered_by, offered_at, state, reviewed_at, privacy)
       select $1, $2, 'link', 'x', 'https://example.test/', s.id, now(), 'accepted', now(), 'clean' from staff s where s.agency_id = $1 order by s.id limit 1`,
      [agencyId, id],
    )
    await database.asOwner(
      `insert into evidence_topic (agency_id, id, evidence_id, topic) values ($1, gen_random_uuid(), $2, 'news')`,
      [agencyId, id],
    )
    // The second has its reason.
    if (at === 1)
      await database.asOwner(
        `insert into product_aside (agency_id, id, product_id, reason, by_staff, at)
         select $1, gen_random_uuid(), $2, 'x', s.id, now() from staff s where s.agency_id = $1 order by s.id limit 1`,
        [agencyId, id],
      )
  }
  return products
}
