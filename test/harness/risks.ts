// One of each thing about risks and guidelines, written as rows: for tests that walk every page and need an id of every kind.
import { newId } from '#src/kernel/ids.ts'
import type { TestDatabase } from './database.ts'

export async function oneOfEachOfRisks(database: TestDatabase, agencyId: string): Promise<string[]> {
  const id = { risk: newId(), guideline: newId(), team: newId(), work: newId() }
  const found = await database.asOwner(
    `select (select id from staff where agency_id = $1 order by id limit 1) as staff, (select id from unit where agency_id = $1 order by id limit 1) as unit`,
    [agencyId],
  )
  const { staff, unit } = found.rows[0]
  const write = (text: string, ...values: unknown[]) => database.asOwner(text, [agencyId, ...values])
  await write(
    `insert into risk (agency_id, id, fiscal_year, kind, mission, unit_id, event, likelihood, impact, assessed_on, state, created_at)
     values ($1, $2, 2569, 'bribery', 'ภารกิจ', $3, 'x', 4, 5, '2026-01-10', 'assessed', now())`,
    id.risk,
    unit,
  )
  await write(
    `insert into guideline (agency_id, id, kind, name, unit_id, in_force_on, url, created_at)
     values ($1, $2, 'prevent', 'แนวทาง', $3, '2025-10-01', 'https://example.test/', now())`,
    id.guideline,
    unit,
  )
  await write(
    `insert into integrity_team (agency_id, id, name, order_ref, named_on, created_at)
     values ($1, $2, 'คณะทำงาน', 'คำสั่งทดสอบ', '2025-10-01', now())`,
    id.team,
  )
  await write(
    `insert into integrity_work (agency_id, id, kind, on_day, unit_id, what, recorded_by, recorded_at)
     values ($1, $2, 'watch', '2026-11-01', $3, 'x', $4, now())`,
    id.work,
    unit,
    staff,
  )
  return Object.values(id)
}
