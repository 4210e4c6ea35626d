// Plans and their parts as rows. SQL only: no decisions.
import { sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'

export const plansOf = (tx: Tx) =>
  tx.db
    .selectFrom('plan')
    .select(['id', 'fiscal_year', 'based_on_year', 'state', 'approved_on', 'version'])
    .where('agency_id', '=', tx.agencyId)
    .where('state', '<>', 'undone')
    .orderBy('fiscal_year', 'desc')
    .execute()

export const planById = (tx: Tx, id: string) =>
  tx.db.selectFrom('plan').selectAll().where('agency_id', '=', tx.agencyId).where('id', '=', id).executeTakeFirst()

export const planOfYear = (tx: Tx, year: number) =>
  tx.db
    .selectFrom('plan')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('fiscal_year', '=', year)
    .where('state', '<>', 'undone')
    .executeTakeFirst()

export const measureById = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('measure as m')
    .innerJoin('plan as p', join => join.onRef('p.agency_id', '=', 'm.agency_id').onRef('p.id', '=', 'm.plan_id'))
    .selectAll('m')
    .select(['p.fiscal_year', 'p.state as plan_state'])
    .where('m.agency_id', '=', tx.agencyId)
    .where('m.id', '=', id)
    .executeTakeFirst()

export const stepById = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('step as s')
    .innerJoin('measure as m', join => join.onRef('m.agency_id', '=', 's.agency_id').onRef('m.id', '=', 's.measure_id'))
    .innerJoin('plan as p', join => join.onRef('p.agency_id', '=', 'm.agency_id').onRef('p.id', '=', 'm.plan_id'))
    .selectAll('s')
    .select([
      'm.plan_id',
      'm.name as measure_name',
      'm.state as measure_state',
      'p.fiscal_year',
      'p.state as plan_state',
    ])
    .where('s.agency_id', '=', tx.agencyId)
    .where('s.id', '=', id)
    .executeTakeFirst()

export const actionById = (tx: Tx, id: string) =>
  tx.db.selectFrom('action').selectAll().where('agency_id', '=', tx.agencyId).where('id', '=', id).executeTakeFirst()

export const outcomeById = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('outcome')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()

export const headingById = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('plan_heading')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()

export const headingsOfPlan = (tx: Tx, planId: string) =>
  tx.db
    .selectFrom('plan_heading')
    .select(['id', 'issue', 'name_th'])
    .where('agency_id', '=', tx.agencyId)
    .where('plan_id', '=', planId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()

/** Dropped ones too: they keep their place. */
export async function measureIdsOf(tx: Tx, planId: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('measure')
    .select('id')
    .where('agency_id', '=', tx.agencyId)
    .where('plan_id', '=', planId)
    .execute()
  return rows.map(row => row.id)
}

/** Units, people and moving groups that answer for a step; those of the measure when it names none. */
export async function responsibleFor(tx: Tx, measureId: string, stepId?: string) {
  const rows = await tx.db
    .selectFrom('responsible')
    .select(['id', 'step_id', 'kind', 'unit_id as unitId', 'staff_id as staffId', 'group_key'])
    .where('agency_id', '=', tx.agencyId)
    .where('measure_id', '=', measureId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute()
  const own = rows.filter(row => row.step_id === (stepId ?? null))
  const found = own.length > 0 || stepId === undefined ? own : rows.filter(row => row.step_id === null)
  return found.map(row => ({ ...row, kind: row.kind as 'unit' | 'person' | 'group' | 'order' | 'outside' }))
}

/** What was done on measures since they were written: actions, proofs, steps that were reported or changed again. */
export async function workOnMeasures(tx: Tx, measures: readonly string[], since: Date): Promise<number> {
  if (measures.length === 0) return 0
  const ids = sql`any(${[...measures]}::uuid[])`
  const found = await sql<{ work: number }>`
    select (
      (select count(*) from action a join step s on s.agency_id = a.agency_id and s.id = a.step_id
        where a.agency_id = ${tx.agencyId} and s.measure_id = ${ids} and a.withdrawn_at is null)
      + (select count(*) from proof p where p.agency_id = ${tx.agencyId} and p.measure_id = ${ids} and p.removed_at is null)
      + (select count(distinct e.subject_id) from ledger_entry e where e.agency_id = ${tx.agencyId} and e.subject_kind = 'measure'
        and e.subject_id = ${ids} and e.at > ${since} and e.event in ('measure.changed', 'step.changed', 'step.reported', 'outcome.added', 'outcome.changed'))
    )::int as work`.execute(tx.db)
  return found.rows[0]?.work ?? 0
}

/** The next place in a list. Two people who add at the same moment get the same place and the order of their ids. */
export async function nextPosition(tx: Tx, table: 'measure' | 'step' | 'plan_heading' | 'outcome', of: string) {
  const parent = { measure: 'plan_id', step: 'measure_id', plan_heading: 'plan_id', outcome: 'measure_id' }[table]
  const found = await sql<{ next: number }>`
    select coalesce(max(position), 0) + 1 as next from ${sql.table(table)}
    where agency_id = ${tx.agencyId} and ${sql.ref(parent)} = ${of}`.execute(tx.db)
  return found.rows[0]?.next ?? 1
}

export const openRoundsOf = (tx: Tx, planId: string) =>
  tx.db
    .selectFrom('round')
    .select(['id', 'kind', 'name', 'from_day', 'to_day', 'due_on', 'report_on', 'state', 'closed_at', 'version'])
    .where('agency_id', '=', tx.agencyId)
    .where('plan_id', '=', planId)
    .orderBy('to_day')
    .orderBy('id')
    .execute()

export const roundById = (tx: Tx, id: string) =>
  tx.db.selectFrom('round').selectAll().where('agency_id', '=', tx.agencyId).where('id', '=', id).executeTakeFirst()

export const workshopsOf = (tx: Tx, planId: string) =>
  tx.db
    .selectFrom('plan_workshop')
    .select(['id', 'on_day', 'place', 'participants', 'people', 'decided', 'evidence_id'])
    .where('agency_id', '=', tx.agencyId)
    .where('plan_id', '=', planId)
    .where('withdrawn_at', 'is', null)
    .orderBy('on_day')
    .orderBy('id')
    .execute()

export const workshopById = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('plan_workshop')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .executeTakeFirst()

export const notesOf = (tx: Tx, measureId: string) =>
  tx.db
    .selectFrom('supervision_note as n')
    .innerJoin('staff as f', join => join.onRef('f.agency_id', '=', 'n.agency_id').onRef('f.id', '=', 'n.by_staff'))
    .select([
      'n.id',
      'n.on_day',
      'n.from_day',
      'n.to_day',
      'n.note',
      'f.title',
      'f.rank',
      'f.first_name',
      'f.last_name',
      'f.name_en',
    ])
    .where('n.agency_id', '=', tx.agencyId)
    .where('n.measure_id', '=', measureId)
    .orderBy('n.on_day', 'desc')
    .execute()

export const waiversOf = (tx: Tx, planId: string) =>
  tx.db
    .selectFrom('check_waiver')
    .select(['id', 'rule', 'measure_id', 'reason', 'at'])
    .where('agency_id', '=', tx.agencyId)
    .where('plan_id', '=', planId)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute()

/** Pieces that could prove something else as well, newest first. */
export const recentEvidence = (tx: Tx) =>
  tx.db
    .selectFrom('evidence')
    .select(['id', 'title'])
    .where('agency_id', '=', tx.agencyId)
    .where('state', 'in', ['offered', 'accepted'])
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
