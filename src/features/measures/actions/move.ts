// Moves a measure within its heading, or a step within its measure, one place up or down.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { measureById, stepById } from '../queries.ts'
import { planMay } from '../rules.ts'
import { stateOfPlan } from '../stored.ts'

export type Direction = 'up' | 'down'
type Refusal = 'not-found' | 'plan-closed'

export async function moveMeasure(tx: Tx, id: string, direction: Direction): Promise<Result<true, Refusal>> {
  const measure = await measureById(tx, id)
  if (!measure) return no('not-found')
  const may = planMay(stateOfPlan(measure.plan_state), 'edit')
  if (!may.ok) return may
  const rows = await tx.db
    .selectFrom('measure')
    .select(['id', 'position'])
    .where('agency_id', '=', tx.agencyId)
    .where('heading_id', '=', measure.heading_id)
    .where('state', '=', 'active')
    .orderBy('position')
    .orderBy('id')
    .execute()
  await swap(tx, 'measure', rows, id, direction)
  await record(tx, { event: 'measure.moved', subject: { kind: 'measure', id }, content: { direction } })
  return ok(true)
}

export async function moveStep(tx: Tx, id: string, direction: Direction): Promise<Result<true, Refusal>> {
  const step = await stepById(tx, id)
  if (!step) return no('not-found')
  const may = planMay(stateOfPlan(step.plan_state), 'edit')
  if (!may.ok) return may
  const rows = await tx.db
    .selectFrom('step')
    .select(['id', 'position'])
    .where('agency_id', '=', tx.agencyId)
    .where('measure_id', '=', step.measure_id)
    .orderBy('position')
    .orderBy('id')
    .execute()
  await swap(tx, 'step', rows, id, direction)
  await record(tx, {
    event: 'step.moved',
    subject: { kind: 'measure', id: step.measure_id },
    content: { step: id, direction },
  })
  return ok(true)
}

/** Places are numbered anew, because two that were added at once share one. */
async function swap(
  tx: Tx,
  table: 'measure' | 'step',
  rows: readonly { id: string; position: number }[],
  id: string,
  direction: Direction,
) {
  const from = rows.findIndex(row => row.id === id)
  const to = direction === 'up' ? from - 1 : from + 1
  if (from < 0 || to < 0 || to >= rows.length) return
  const order = rows.map(row => row.id)
  order.splice(to, 0, ...order.splice(from, 1))
  const places = rows.map(row => row.position).sort((a, b) => a - b)
  const distinct = new Set(places).size === places.length
  for (const [at, moved] of order.entries()) {
    const position = distinct ? (places[at] ?? at + 1) : at + 1
    if (rows.find(row => row.id === moved)?.position === position) continue
    await tx.db
      .updateTable(table)
      .set({ position })
      .where('agency_id', '=', tx.agencyId)
      .where('id', '=', moved)
      .execute()
  }
}
