// One of each thing about the operation plan, written as rows: for tests that walk every page and need an id of every kind.
import { newId } from '#src/kernel/ids.ts'
import type { TestDatabase } from './database.ts'

export async function oneOfEachOfOperations(database: TestDatabase, agencyId: string): Promise<string[]> {
  const id = { plan: newId(), project: newId() }
  const found = await database.asOwner(
    `select (select id from staff where agency_id = $1 order by id limit 1) as staff, (select id from unit where agency_id = $1 order by id limit 1) as unit`,
    [agencyId],
  )
  const { staff, unit } = found.rows[0]
  const write = (text: string, ...values: unknown[]) => database.asOwner(text, [agencyId, ...values])
  await write(
    `insert into operation_plan (agency_id, id, fiscal_year, created_at) values ($1, $2, 2569, now())`,
    id.plan,
  )
  await write(
    `insert into operation_project (agency_id, id, plan_id, strategy, name, target, budget_satang, unit_id, from_day, to_day, position, created_at)
     values ($1, $2, $3, 'ยุทธศาสตร์', 'โครงการ', 'เป้าหมาย', 1250000, $4, '2025-11-01', '2026-06-30', 1, now())`,
    id.project,
    id.plan,
    unit,
  )
  await write(
    `insert into operation_progress (agency_id, id, project_id, on_day, status, percent, spent_satang, result, by_staff, recorded_at)
     values ($1, $2, $3, '2026-03-01', 'doing', 40, 400000, 'x', $4, now())`,
    newId(),
    id.project,
    staff,
  )
  return Object.values(id)
}
