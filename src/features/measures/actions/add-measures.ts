// Adds many measures to a plan at once, each with its steps, people, results and outcomes: what addMeasure, addStep, addResponsible, finishStep and
// addOutcome write one by one, written and recorded in a single statement. All of them or none.
import { type RawBuilder, sql } from 'kysely'
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import { insertRows } from '#src/platform/database/insert-rows.ts'
import type { Recorded, Tx } from '#src/platform/database/scope.ts'
import { ledgerRow } from '#src/platform/ledger/record.ts'
import { houseUnits, isGroup, peopleHere, todayOf } from '../../people/public.ts'
import { doerAmong } from '../doer.ts'
import { headingsOfPlan, nextPosition, planById } from '../queries.ts'
import { mayReport, planMay } from '../rules.ts'
import type { AddResponsible, FinishStep, NewMeasure, NewOutcome, NewStep } from '../schema.ts'
import { stateOfPlan } from '../stored.ts'
import { measureValues, type Origin } from './add-measure.ts'
import { stepValues } from './add-step.ts'
import { toldValues } from './finish-step.ts'
import { outcomeValues } from './outcomes.ts'
import { daysOf } from './parts.ts'
import { responsibleValues } from './responsible.ts'

export interface WholeStep {
  readonly step: NewStep
  /** In their order, beside the boxes of the step itself, which stay empty. */
  readonly responsible: readonly AddResponsible[]
  readonly told: Omit<FinishStep, '_version'> | undefined
}

export interface WholeMeasure {
  readonly measure: NewMeasure
  readonly from: Origin
  readonly responsible: readonly AddResponsible[]
  readonly steps: readonly WholeStep[]
  readonly outcomes: readonly NewOutcome[]
}

type Refusal = 'not-found' | 'plan-closed' | 'not-yours-to-report' | 'choose-one' | 'day-in-future'

/** The ids, in order. A refusal about one of them says which in `detail.index`. */
export async function addMeasures(
  tx: Tx,
  planId: string,
  all: readonly WholeMeasure[],
): Promise<Result<string[], Refusal>> {
  const plan = await planById(tx, planId)
  if (!plan) return no('not-found')
  const state = stateOfPlan(plan.state)
  const may = planMay(state, 'edit')
  if (!may.ok) return may
  const units = await houseUnits(tx)
  const tells = all.some(one => one.outcomes.length > 0 || one.steps.some(step => step.told))
  const doer = doerAmong(tx, units)
  if (tells && !(planMay(state, 'report').ok && mayReport(doer, []))) return no('not-yours-to-report')
  const known: Known = {
    headings: new Set((await headingsOfPlan(tx, planId)).map(one => one.id)),
    units: new Set(units.map(unit => unit.id)),
    people: new Set((await peopleHere(tx)).map(one => one.id)),
    today: todayOf(tx),
  }
  for (const [index, one] of all.entries()) {
    const wrong = wrongIn(one, known)
    if (wrong) return no(wrong, { detail: { index } })
  }
  const first = await nextPosition(tx, 'measure', planId)
  const writing = all.map((one, at) => prepare(tx, one, { planId, position: first + at, year: plan.fiscal_year }))
  await write(tx, writing)
  return ok(writing.map(one => one.id))
}

interface Known {
  readonly headings: ReadonlySet<string>
  readonly units: ReadonlySet<string>
  readonly people: ReadonlySet<string>
  readonly today: string
}

function wrongIn(
  { measure, responsible, steps }: WholeMeasure,
  known: Known,
): 'choose-one' | 'day-in-future' | undefined {
  const isHere = (one: AddResponsible) => {
    if (one.kind === 'unit') return known.units.has(one.unit ?? '')
    if (one.kind === 'person') return known.people.has(one.staff ?? '')
    return one.kind !== 'group' || isGroup(one.group)
  }
  const everybody = [...responsible, ...steps.flatMap(step => step.responsible)]
  if (!known.headings.has(measure.heading) || !everybody.every(isHere)) return 'choose-one'
  const isLate = steps.some(({ told }) => told?.result === 'done' && (told.done_on ?? '') > known.today)
  return isLate ? 'day-in-future' : undefined
}

type Prepared = ReturnType<typeof prepare>

function prepare(
  tx: Tx,
  one: WholeMeasure,
  { planId, position, year }: { planId: string; position: number; year: number },
) {
  const agency_id = tx.agencyId
  const id = newId()
  const { aims } = one.measure
  const happened: Recorded[] = []
  const tell = (event: string, content: Record<string, unknown>) =>
    happened.push({ event, subject: { kind: 'measure', id }, content })
  const rowsFor = (step_id: string | null, named: readonly AddResponsible[]) =>
    named.map((input, at) => ({
      agency_id,
      id: newId(),
      measure_id: id,
      step_id,
      position: at,
      ...responsibleValues(input),
    }))
  const measure = {
    agency_id,
    id,
    plan_id: planId,
    position,
    ...measureValues(one.measure),
    origin: one.from.origin,
    origin_key: one.from.key ?? '',
    origin_id: one.from.id ?? null,
    rollover_id: one.from.rolloverId ?? null,
    created_at: tx.scope.now,
  }
  const people = rowsFor(null, one.responsible)
  tell('measure.added', {
    plan: planId,
    ...measureValues(one.measure),
    aims,
    responsible: people.map(namedIn),
    from: one.from,
  })
  const steps = one.steps.map(({ step, responsible, told }, at) => {
    const stepId = newId()
    const days = daysOf(step.periods, year)
    const named = rowsFor(stepId, responsible)
    tell('step.added', { step: stepId, ...stepValues(step), periods: days, responsible: named.map(namedIn) })
    const is = told && toldValues({ ...told, _version: 1 })
    if (is) tell('step.reported', { step: stepId, was: untold, is })
    const row = {
      agency_id,
      id: stepId,
      measure_id: id,
      position: at + 1,
      ...stepValues(step),
      ...(is ?? untold),
      version: is ? 2 : 1,
      created_at: tx.scope.now,
    }
    return { row, days, named }
  })
  const outcomes = one.outcomes.map((input, at) => {
    const outcome = newId()
    tell('outcome.added', { outcome, ...outcomeValues(input) })
    const row = { agency_id, id: outcome, measure_id: id, position: at + 1, ...outcomeValues(input) }
    return { ...row, created_at: tx.scope.now }
  })
  return {
    id,
    measure,
    aims: [...new Set(aims)].map(aim => ({
      agency_id,
      id: newId(),
      measure_id: id,
      kind: aim.slice(0, aim.indexOf(':')),
      key: aim.slice(aim.indexOf(':') + 1),
      finding_id: one.from.findingId ?? null,
    })),
    responsible: [...people, ...steps.flatMap(step => step.named)],
    steps: steps.map(step => step.row),
    periods: steps.flatMap(({ row, days }) =>
      days.map(({ from, to, note }) => ({ agency_id, id: newId(), step_id: row.id, from_day: from, to_day: to, note })),
    ),
    outcomes,
    happened,
  }
}

const untold = { state: 'open', done_on: null, output: '', not_done_reason: '' }

/** As the boxes of a form say it; who has no box, by what was written. */
const namedIn = (row: ReturnType<typeof responsibleValues>): string =>
  `${row.kind}:${row.unit_id ?? row.staff_id ?? (row.group_key || row.order_ref || row.name)}`

async function write(tx: Tx, all: readonly Prepared[]): Promise<void> {
  const happened = all.flatMap(one => one.happened)
  const parts: readonly (readonly [string, RawBuilder<unknown> | undefined])[] = [
    [
      'measures',
      rowsOf(
        'measure',
        all.map(one => one.measure),
      ),
    ],
    [
      'aims',
      rowsOf(
        'measure_aim',
        all.flatMap(one => one.aims),
      ),
    ],
    [
      'steps',
      rowsOf(
        'step',
        all.flatMap(one => one.steps),
      ),
    ],
    [
      'periods',
      rowsOf(
        'step_period',
        all.flatMap(one => one.periods),
      ),
    ],
    [
      'people',
      rowsOf(
        'responsible',
        all.flatMap(one => one.responsible),
      ),
    ],
    [
      'outcomes',
      rowsOf(
        'outcome',
        all.flatMap(one => one.outcomes),
      ),
    ],
    [
      'noted',
      rowsOf(
        'ledger_entry',
        happened.map(one => ledgerRow(tx, one)),
      ),
    ],
  ]
  const used = parts.flatMap(([name, rows]) => (rows ? [sql`${sql.ref(name)} as (${rows})`] : []))
  if (used.length > 0) await sql`with ${sql.join(used)} select`.execute(tx.db)
  tx.recorded.push(...happened)
}

const rowsOf = <Table extends Parameters<typeof insertRows>[0]>(
  table: Table,
  rows: Parameters<typeof insertRows<Table>>[1],
): RawBuilder<unknown> | undefined => (rows.length === 0 ? undefined : insertRows(table, rows))
