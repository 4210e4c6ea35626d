// One of each thing about the public house, written as rows: for tests that walk every page and need an id of every kind.
import { newId } from '#src/kernel/ids.ts'
import type { TestDatabase } from './database.ts'

export async function oneOfEachOfTheSite(database: TestDatabase, agencyId: string): Promise<string[]> {
  const before = newId()
  await database.asOwner(
    `insert into site_visit_before (agency_id, id, fiscal_year, visits, source, read_on) values ($1, $2, 2568, 1200, 'ตัวนับเดิม', '2025-09-30')`,
    [agencyId, before],
  )
  await database.asOwner(
    `insert into site_visit (agency_id, id, on_day, section, lang, views, visits) values ($1, gen_random_uuid(), '2026-09-15', 'contact', 'th', 9, 4)`,
    [agencyId],
  )
  const leader = await database.asOwner(
    `select h.staff_id as id from holding h join post p on p.agency_id = h.agency_id and p.id = h.post_id
     where h.agency_id = $1 and p.is_executive and h.until_day is null order by h.id limit 1`,
    [agencyId],
  )
  return [before, ...leader.rows.map(row => row.id)]
}
