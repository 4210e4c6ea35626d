// Open steps of running plans with what decides whose they are and how late they are: for the page "my steps", the office home and
// the reminders. One statement, whatever the plan's size.
import { sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Recurring, StepPicture } from './picture.ts'
import { missedOn, type Status, spanOfStep, statusOfStep } from './status.ts'

export interface MineRow {
  readonly id: string
  readonly name: string
  readonly position: number
  readonly recurring: string
  readonly state: string
  readonly done_on: string | null
  readonly measure_id: string
  readonly measure_name: string
  readonly fiscal_year: number
  readonly periods: readonly { from: string; to: string; note: string }[]
  readonly days: readonly { on: string; until: string | null }[]
  readonly responsible: readonly {
    readonly step: boolean
    readonly kind: 'unit' | 'person' | 'group' | 'order' | 'outside'
    readonly unitId: string | null
    readonly staffId: string | null
  }[]
}

export async function runningSteps(tx: Tx): Promise<MineRow[]> {
  const found = await sql<MineRow>`
    select s.id, s.name, s.position, s.recurring, s.state, s.done_on, m.id as measure_id, m.name as measure_name, p.fiscal_year,
      coalesce((select jsonb_agg(jsonb_build_object('from', t.from_day, 'to', t.to_day, 'note', t.note) order by t.from_day) from step_period t
        where t.agency_id = s.agency_id and t.step_id = s.id and t.removed_at is null), '[]') as periods,
      coalesce((select jsonb_agg(jsonb_build_object('on', a.on_day, 'until', a.until_day) order by a.on_day) from action a
        where a.agency_id = s.agency_id and a.step_id = s.id and a.withdrawn_at is null), '[]') as days,
      coalesce((select jsonb_agg(jsonb_build_object('step', r.step_id is not null, 'kind', r.kind, 'unitId', r.unit_id, 'staffId', r.staff_id))
        from responsible r where r.agency_id = m.agency_id and r.measure_id = m.id and r.removed_at is null
          and (r.step_id is null or r.step_id = s.id)), '[]') as responsible
    from plan p
    join measure m on m.agency_id = p.agency_id and m.plan_id = p.id and m.state = 'active'
    join step s on s.agency_id = m.agency_id and s.measure_id = m.id and s.state <> 'cancelled'
    where p.agency_id = ${tx.agencyId} and p.state in ('draft', 'approved')
    order by p.fiscal_year, m.position, m.id, s.position, s.id`.execute(tx.db)
  return found.rows
}

/** Own responsible ones of the step, else those of its measure. */
export function responsibleOf(row: MineRow): MineRow['responsible'] {
  const own = row.responsible.filter(one => one.step)
  return own.length > 0 ? own : row.responsible.filter(one => !one.step)
}

export interface Due {
  readonly status: Status
  /** The day by which something is asked for, or was. */
  readonly due: string
}

export function dueOf(row: MineRow, today: string): Due {
  const step = asStep(row)
  const status = statusOfStep(step, row.fiscal_year, today)
  return {
    status,
    due: status === 'late' ? missedOn(step, row.fiscal_year, today) : spanOfStep(step, row.fiscal_year).to,
  }
}

/** Enough of a step to say how far it is. */
export const asStep = (row: MineRow): StepPicture => ({
  id: row.id,
  number: row.position,
  name: row.name,
  recurring: row.recurring as Recurring,
  periods: row.periods,
  responsible: [],
  outputExpected: '',
  channels: [],
  state: row.state as StepPicture['state'],
  stateReason: '',
  doneOn: row.done_on,
  output: '',
  notDoneReason: '',
  actions: row.days.map((day, at) => ({
    id: `${row.id} ${at}`,
    on: day.on,
    until: day.until,
    isLatest: false,
    what: '',
    channels: [],
    unitId: null,
    unit: '',
    unitEn: '',
    staffId: null,
    staff: '',
    version: 1,
  })),
  proofs: [],
  version: 1,
})
