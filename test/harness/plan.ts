// One of each thing of the integrity year, written as rows: for tests that walk every page and need an id of every kind.
import { newId } from '#src/kernel/ids.ts'
import type { TestDatabase } from './database.ts'

export async function oneOfEachOfTheYear(database: TestDatabase, agencyId: string): Promise<string[]> {
  const id = {
    old: newId(),
    plan: newId(),
    heading: newId(),
    measure: newId(),
    step: newId(),
    second: newId(),
    action: newId(),
    outcome: newId(),
    evidence: newId(),
    proof: newId(),
    round: newId(),
    waiver: newId(),
    rollover: newId(),
    finding: newId(),
    workshop: newId(),
  }
  const staff = await database.asOwner(`select id from staff where agency_id = $1 order by id limit 1`, [agencyId])
  const by = staff.rows[0]?.id
  const write = (text: string, ...values: unknown[]) => database.asOwner(text, [agencyId, ...values])
  await write(
    `insert into plan (agency_id, id, fiscal_year, state, created_at) values ($1, $2, 2569, 'approved', now())`,
    id.old,
  )
  await write(
    `insert into plan (agency_id, id, fiscal_year, based_on_year, created_at) values ($1, $2, 2570, 2569, now())`,
    id.plan,
  )
  await write(
    `insert into rollover (agency_id, id, from_plan, to_plan, at, by_staff, counts) values ($1, $2, $3, $4, '2026-11-20', $5, '{}')`,
    id.rollover,
    id.old,
    id.plan,
    by,
  )
  await write(
    `insert into plan_heading (agency_id, id, plan_id, position, name_th) values ($1, $2, $3, 1, 'หัวข้อ')`,
    id.heading,
    id.plan,
  )
  await write(
    `insert into measure (agency_id, id, plan_id, heading_id, position, name, created_at) values ($1, $2, $3, $4, 1, 'มาตรการ', now())`,
    id.measure,
    id.plan,
    id.heading,
  )
  for (const [at, step] of [id.step, id.second].entries())
    await write(
      `insert into step (agency_id, id, measure_id, position, name, created_at) values ($1, $2, $3, $4, 'ขั้นตอน', now())`,
      step,
      id.measure,
      at + 1,
    )
  await write(
    `insert into action (agency_id, id, step_id, on_day, what, recorded_by, recorded_at) values ($1, $2, $3, '2026-11-01', 'ทำแล้ว', $4, now())`,
    id.action,
    id.step,
    by,
  )
  await write(
    `insert into outcome (agency_id, id, measure_id, kind, text, created_at) values ($1, $2, $3, 'other', 'ผล', now())`,
    id.outcome,
    id.measure,
  )
  await write(
    `insert into evidence (agency_id, id, kind, title, url, offered_by, offered_at) values ($1, $2, 'link', 'x', 'https://example.test/', $3, now())`,
    id.evidence,
    by,
  )
  await write(
    `insert into proof (agency_id, id, evidence_id, measure_id, step_id, proves) values ($1, $2, $3, $4, $5, 'step')`,
    id.proof,
    id.evidence,
    id.measure,
    id.step,
  )
  await write(
    `insert into round (agency_id, id, plan_id, kind, from_day, to_day, due_on) values ($1, $2, $3, 'six', '2026-10-01', '2027-03-31', '2027-04-30')`,
    id.round,
    id.plan,
  )
  await write(
    `insert into check_waiver (agency_id, id, plan_id, rule, reason, by_staff, at) values ($1, $2, $3, 'misspelling', 'x', $4, now())`,
    id.waiver,
    id.plan,
    by,
  )
  await write(
    `insert into score_sheet (agency_id, id, year, total, iit, eit, oit) values ($1, gen_random_uuid(), 2569, 90, 90, 90, 90)`,
  )
  await write(
    `insert into finding (agency_id, id, year, kind, key, finding) values ($1, $2, 2569, 'indicator', 'duty', 'x')`,
    id.finding,
  )
  await write(
    `insert into plan_workshop (agency_id, id, plan_id, on_day, participants, decided, by_staff, recorded_at) values ($1, $2, $3, '2026-11-01', 'x', 'y', $4, now())`,
    id.workshop,
    id.plan,
    by,
  )
  return Object.values(id)
}
