// One answer that is being prepared and one that was checked, written as rows: for tests that walk every page.
import { newId } from '#src/kernel/ids.ts'
import type { TestDatabase } from './database.ts'

/** Of items 1 and 2 of 2569. They are found by year and number, so there are no ids to try. */
export async function oneOfEachOfDisclosure(database: TestDatabase, agencyId: string): Promise<void> {
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
}
