// Starts the next year from the last: chosen measures with their steps, people, aims and still valid evidence are copied, each copy knowing
// what it came from. The old year is not touched. One transaction; undone within 14 days by setting the copy aside, never by deleting.
import { Temporal } from 'temporal-polyfill'
import { dayHere } from '#src/kernel/clock.ts'
import { fiscalYear } from '#src/kernel/fiscal.ts'
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { assignmentsToCarry, carryAssignments, setCarriedAside } from '../../assessment/public.ts'
import { dayAfter, houseUnits, peopleHere, todayOf } from '../../people/public.ts'
import type { MeasurePicture, PlanPicture, ResponsiblePicture } from '../picture.ts'
import { planById, planOfYear } from '../queries.ts'
import { planPicture } from '../queries-picture.ts'
import { planMay } from '../rules.ts'
import { stateOfPlan } from '../stored.ts'
import { usualPlanDue, usualRounds } from './create-plan.ts'

export const UNDO_DAYS = 14

export interface Counts {
  readonly measures: number
  readonly steps: number
  readonly responsible: number
  readonly aims: number
  readonly evidence: number
  readonly left: number
  /** Units that ended and people who left: their tasks come along without them. */
  readonly nobody: number
  /** Items of the assessment that keep whoever prepared them, and those that do not. */
  readonly items: number
  readonly itemsLeft: number
  readonly [key: string]: number
}

export interface Choice {
  /** Measures to take along. */
  readonly measures: readonly string[]
  /** Links and documents that are still valid in the new year. */
  readonly evidence: boolean
}

type Refusal = 'not-found' | 'plan-closed' | 'year-has-plan' | 'choose-measures'

/** What would come along: the same reckoning as the rollover itself. */
export async function previewRollOver(tx: Tx, plan: PlanPicture, choice: Choice): Promise<Counts> {
  return countsOf(await gather(tx, plan, choice))
}

export async function rollOver(tx: Tx, planId: string, choice: Choice): Promise<Result<string, Refusal>> {
  const row = await planById(tx, planId)
  if (!row) return no('not-found')
  const may = planMay(stateOfPlan(row.state), 'roll-over')
  if (!may.ok) return may
  const plan = await planPicture(tx, planId)
  if (!plan) return no('not-found')
  const year = plan.fiscalYear + 1
  if (await planOfYear(tx, year)) return no('year-has-plan')
  const gathered = await gather(tx, plan, choice)
  if (gathered.measures.length === 0) return no('choose-measures', { at: 'measures' })
  const id = newId()
  const rolloverId = newId()
  const counts = countsOf(gathered)
  await tx.db
    .insertInto('rollover')
    .values({
      agency_id: tx.agencyId,
      id: rolloverId,
      from_plan: planId,
      to_plan: id,
      at: tx.scope.now,
      by_staff: tx.scope.actor?.id ?? '',
      counts: JSON.stringify(counts),
    })
    .execute()
  await tx.db
    .insertInto('plan')
    .values({
      agency_id: tx.agencyId,
      id,
      fiscal_year: year,
      based_on_year: plan.fiscalYear,
      preamble: plan.preamble,
      headings: plan.headingsKind,
      numbering: plan.numbering,
      supervision: plan.supervision,
      due_on: usualPlanDue(year),
      rollover_id: rolloverId,
      created_at: tx.scope.now,
    })
    .execute()
  await copy(tx, { planId: id, rolloverId, plan, ...gathered })
  await usualRounds(tx, id, year)
  await carryAssignments(tx, plan.fiscalYear, year, rolloverId)
  await record(tx, {
    event: 'plan.rolled-over',
    subject: { kind: 'plan', id },
    content: { from: planId, year, rollover: rolloverId, counts },
  })
  return ok(rolloverId)
}

interface Gathered {
  readonly items: { readonly carried: number; readonly left: number }
  readonly measures: readonly MeasurePicture[]
  readonly left: number
  readonly isHere: (one: ResponsiblePicture) => boolean
  readonly keepsProof: (proof: { readonly state: string; readonly expiresOn: string | null }) => boolean
}

async function gather(tx: Tx, plan: PlanPicture, choice: Choice): Promise<Gathered> {
  const units = new Set((await houseUnits(tx)).map(unit => unit.id))
  const people = new Set((await peopleHere(tx)).map(one => one.id))
  const measures = plan.measures.filter(measure => choice.measures.includes(measure.id))
  const begins = fiscalYear(plan.fiscalYear + 1).from.toString()
  const items = await assignmentsToCarry(tx, plan.fiscalYear, plan.fiscalYear + 1)
  return {
    items: { carried: items.carried.length, left: items.left },
    measures,
    left: plan.measures.length - measures.length,
    isHere: one =>
      one.kind === 'unit' ? units.has(one.unitId ?? '') : one.kind === 'person' ? people.has(one.staffId ?? '') : true,
    // Only what says of itself that it is valid beyond the old year may speak for the new one.
    keepsProof: proof =>
      choice.evidence && proof.state === 'accepted' && proof.expiresOn !== null && proof.expiresOn >= begins,
  }
}

const stepsOf = (measure: MeasurePicture) => measure.steps.filter(step => step.state !== 'cancelled')
const allResponsible = (measure: MeasurePicture) => [
  ...measure.responsible,
  ...stepsOf(measure).flatMap(step => step.responsible),
]

function countsOf({ measures, left, items, isHere, keepsProof }: Gathered): Counts {
  const steps = measures.flatMap(stepsOf)
  const responsible = measures.flatMap(allResponsible)
  return {
    measures: measures.length,
    steps: steps.length,
    responsible: responsible.filter(isHere).length,
    aims: measures.reduce((sum, measure) => sum + measure.aims.length, 0),
    evidence: steps.flatMap(step => step.proofs).filter(keepsProof).length,
    left,
    nobody: responsible.filter(one => !isHere(one)).length,
    items: items.carried,
    itemsLeft: items.left,
  }
}

interface Copying extends Gathered {
  readonly planId: string
  readonly rolloverId: string
  readonly plan: PlanPicture
}

async function copy(tx: Tx, { planId, rolloverId, plan, measures, isHere, keepsProof }: Copying): Promise<void> {
  const agency_id = tx.agencyId
  const created_at = tx.scope.now
  const headings = new Map(plan.headings.map(heading => [heading.id, newId()]))
  const ofMeasure = new Map(measures.map(measure => [measure.id, newId()]))
  const ofStep = new Map(measures.flatMap(stepsOf).map(step => [step.id, newId()]))
  const to = (ids: ReadonlyMap<string, string>, id: string) => {
    const found = ids.get(id)
    if (!found) throw new Error(`nothing was copied from ${id}`)
    return found
  }
  if (plan.headings.length > 0)
    await tx.db
      .insertInto('plan_heading')
      .values(
        plan.headings.map(heading => ({
          agency_id,
          id: to(headings, heading.id),
          plan_id: planId,
          position: heading.number,
          issue: heading.issue,
          name_th: heading.name,
          name_en: heading.nameEn,
        })),
      )
      .execute()
  await tx.db
    .insertInto('measure')
    .values(
      measures.map((measure, at) => ({
        agency_id,
        id: to(ofMeasure, measure.id),
        plan_id: planId,
        heading_id: to(headings, measure.headingId),
        position: at + 1,
        kind: measure.kind,
        name: measure.name,
        problem: measure.problem,
        output_expected: measure.outputExpected,
        outcome_expected: measure.outcomeExpected,
        budget_satang: measure.budgetSatang,
        budget_source: measure.budgetSource,
        supervision: measure.supervision === plan.supervision ? '' : measure.supervision,
        origin: 'last-year',
        origin_id: measure.id,
        rollover_id: rolloverId,
        created_at,
      })),
    )
    .execute()
  const steps = measures.flatMap(measure => stepsOf(measure).map((step, at) => ({ step, measure, position: at + 1 })))
  await inParts(steps, part =>
    tx.db
      .insertInto('step')
      .values(
        part.map(({ step, measure, position }) => ({
          agency_id,
          id: to(ofStep, step.id),
          measure_id: to(ofMeasure, measure.id),
          position,
          name: step.name,
          recurring: step.recurring,
          output_expected: step.outputExpected,
          channels: [...step.channels],
          origin_id: step.id,
          rollover_id: rolloverId,
          created_at,
        })),
      )
      .execute(),
  )
  const periods = steps.flatMap(({ step }) => step.periods.map(one => ({ step, one })))
  await inParts(periods, part =>
    tx.db
      .insertInto('step_period')
      .values(
        part.map(({ step, one }) => ({
          agency_id,
          id: newId(),
          step_id: to(ofStep, step.id),
          from_day: aYearLater(one.from),
          to_day: aYearLater(one.to),
          note: one.note,
        })),
      )
      .execute(),
  )
  const responsible = measures.flatMap(measure => [
    ...measure.responsible.map(one => ({ one, measure: measure.id, step: undefined })),
    ...stepsOf(measure).flatMap(step => step.responsible.map(one => ({ one, measure: measure.id, step: step.id }))),
  ])
  await inParts(
    responsible.filter(({ one }) => isHere(one)),
    part =>
      tx.db
        .insertInto('responsible')
        .values(
          part.map(({ one, measure, step }, at) => ({
            agency_id,
            id: newId(),
            measure_id: to(ofMeasure, measure),
            step_id: step === undefined ? null : to(ofStep, step),
            position: at,
            kind: one.kind,
            unit_id: one.unitId,
            staff_id: one.staffId,
            group_key: one.group,
            order_ref: one.orderRef,
            name: one.kind === 'outside' ? one.name : '',
            task: one.task,
          })),
        )
        .execute(),
  )
  const aims = measures.flatMap(measure => measure.aims.map(aim => ({ aim, measure })))
  await inParts(aims, part =>
    tx.db
      .insertInto('measure_aim')
      .values(
        part.map(({ aim, measure }) => ({
          agency_id,
          id: newId(),
          measure_id: to(ofMeasure, measure.id),
          kind: aim.kind,
          key: aim.key,
        })),
      )
      .execute(),
  )
  const proofs = steps.flatMap(({ step, measure }) =>
    step.proofs.filter(keepsProof).map(proof => ({ proof, step, measure })),
  )
  await inParts(proofs, part =>
    tx.db
      .insertInto('proof')
      .values(
        part.map(({ proof, step, measure }) => ({
          agency_id,
          id: newId(),
          evidence_id: proof.evidenceId,
          measure_id: to(ofMeasure, measure.id),
          step_id: to(ofStep, step.id),
          proves: proof.proves,
        })),
      )
      .execute(),
  )
}

/** A statement holds a bounded number of values. */
async function inParts<Row>(rows: readonly Row[], insert: (part: readonly Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) await insert(rows.slice(at, at + 500))
}

/** The same day a year on; the end of February stays the end of February. */
export function aYearLater(day: string): string {
  const date = Temporal.PlainDate.from(day)
  const next = date.add({ years: 1 })
  return (date.day === date.daysInMonth ? next.with({ day: next.daysInMonth }) : next).toString()
}

export async function undoRollOver(
  tx: Tx,
  id: string,
  confirmed: boolean,
): Promise<Result<true, 'not-found' | 'already-so' | 'undo-too-late' | 'work-was-done'>> {
  const row = await tx.db
    .selectFrom('rollover')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return no('not-found')
  if (row.undone_at) return no('already-so')
  if (todayOf(tx) > dayAfter(dayHere(row.at), UNDO_DAYS)) return no('undo-too-late')
  const work = await workOn(tx, row.to_plan)
  if (work > 0 && !confirmed) return no('work-was-done', { detail: { count: work } })
  await tx.db
    .updateTable('rollover')
    .set({ undone_at: tx.scope.now, undone_by: tx.scope.actor?.id ?? null })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
  await tx.db
    .updateTable('plan')
    .set({ state: 'undone' })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', row.to_plan)
    .execute()
  await setCarriedAside(tx, id)
  await record(tx, {
    event: 'plan.rollover-undone',
    subject: { kind: 'plan', id: row.to_plan },
    content: { rollover: id, from: row.from_plan, actions: work },
  })
  return ok(true)
}

async function workOn(tx: Tx, planId: string): Promise<number> {
  const found = await tx.db
    .selectFrom('action as a')
    .innerJoin('step as s', join => join.onRef('s.agency_id', '=', 'a.agency_id').onRef('s.id', '=', 'a.step_id'))
    .innerJoin('measure as m', join => join.onRef('m.agency_id', '=', 's.agency_id').onRef('m.id', '=', 's.measure_id'))
    .select(of => of.fn.countAll<number>().as('count'))
    .where('a.agency_id', '=', tx.agencyId)
    .where('m.plan_id', '=', planId)
    .where('a.withdrawn_at', 'is', null)
    .executeTakeFirst()
  return Number(found?.count ?? 0)
}
