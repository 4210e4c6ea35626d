// Reporting rounds: half a year, the whole year, or one of the agency's own. A unit hands its part in; the ITA admin gives it back or closes.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { houseUnits } from '../../people/public.ts'
import { doerOf } from '../doer.ts'
import { planById, roundById } from '../queries.ts'
import { planMay } from '../rules.ts'
import type { EditRound, NewRound } from '../schema.ts'
import { stateOfPlan } from '../stored.ts'

type Refusal =
  | 'not-found'
  | 'plan-closed'
  | 'round-closed'
  | 'until-before-from'
  | 'due-before-end'
  | 'stale'
  | 'choose-one'
  | 'not-your-unit'

function wrongDays(input: Pick<NewRound, 'from' | 'to' | 'due_on'>) {
  if (input.to < input.from) return no('until-before-from', { at: 'to' })
  if (input.due_on < input.to) return no('due-before-end', { at: 'due_on' })
  return undefined
}

export async function addRound(tx: Tx, planId: string, input: NewRound): Promise<Result<string, Refusal>> {
  const plan = await planById(tx, planId)
  if (!plan) return no('not-found')
  const may = planMay(stateOfPlan(plan.state), 'report')
  if (!may.ok) return may
  const wrong = wrongDays(input)
  if (wrong) return wrong
  const id = newId()
  const values = valuesOf(input)
  await tx.db
    .insertInto('round')
    .values({ agency_id: tx.agencyId, id, plan_id: planId, kind: 'custom', ...values })
    .execute()
  await record(tx, { event: 'round.added', subject: { kind: 'round', id }, content: { plan: planId, ...values } })
  return ok(id)
}

export async function editRound(tx: Tx, id: string, input: EditRound): Promise<Result<true, Refusal>> {
  const round = await roundById(tx, id)
  if (!round) return no('not-found')
  if (round.state === 'closed') return no('round-closed')
  const wrong = wrongDays(input)
  if (wrong) return wrong
  const values = valuesOf(input)
  const changed = await tx.db
    .updateTable('round')
    .set({ ...values, version: input._version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', input._version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  const { name, from_day, to_day, due_on, report_on } = round
  await record(tx, {
    event: 'round.changed',
    subject: { kind: 'round', id },
    content: { was: { name, from_day, to_day, due_on, report_on }, is: values },
  })
  return ok(true)
}

const valuesOf = (input: NewRound) => ({
  name: input.name,
  from_day: input.from,
  to_day: input.to,
  due_on: input.due_on,
  report_on: input.report_on,
})

export async function submitUnit(
  tx: Tx,
  roundId: string,
  unitId: string,
  note: string,
): Promise<Result<true, Refusal>> {
  const may = await openRound(tx, roundId, unitId)
  if (!may.ok) return may
  const doer = await doerOf(tx)
  if (!doer.unitIds.has(unitId) && !doer.holds('round:close')) return no('not-your-unit', { at: 'unit' })
  return write(tx, roundId, unitId, 'submitted', note, 'round.submitted')
}

export async function returnUnit(
  tx: Tx,
  roundId: string,
  unitId: string,
  note: string,
): Promise<Result<true, Refusal>> {
  const may = await openRound(tx, roundId, unitId)
  if (!may.ok) return may
  return write(tx, roundId, unitId, 'returned', note, 'round.returned')
}

async function openRound(tx: Tx, roundId: string, unitId: string) {
  const round = await roundById(tx, roundId)
  if (!round) return no('not-found')
  if (round.state === 'closed') return no('round-closed')
  if (!(await houseUnits(tx)).some(unit => unit.id === unitId)) return no('choose-one', { at: 'unit' })
  return ok(round)
}

async function write(
  tx: Tx,
  roundId: string,
  unitId: string,
  state: 'submitted' | 'returned',
  note: string,
  event: 'round.submitted' | 'round.returned',
): Promise<Result<true, Refusal>> {
  await tx.db
    .insertInto('round_submission')
    .values({
      agency_id: tx.agencyId,
      id: newId(),
      round_id: roundId,
      unit_id: unitId,
      state,
      note,
      by_staff: tx.scope.actor?.id ?? '',
      at: tx.scope.now,
    })
    .execute()
  await record(tx, { event, subject: { kind: 'round', id: roundId }, content: { unit: unitId, note } })
  return ok(true)
}
