// Takes the projects of a sheet into a plan, all at once or none. What is wrong with a row is said before; a row that became wrong meanwhile
// (its unit closed, its project added by somebody else) refuses the whole, and the preview shows it again.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { type ReadProject, readProjects, type SheetField, type SheetHeads } from '../project-reading.ts'
import { lastPosition, planById, projectsOfPlan } from '../queries.ts'
import { en } from '../words.en.ts'
import { th } from '../words.th.ts'
import { projectValues } from './add-project.ts'
import { ownUnits } from './parts.ts'

export type Rows = readonly (readonly string[])[]
type Refusal = 'not-found' | 'no-head' | 'nothing-to-take'

/** Heads are understood in both languages, whatever language the page is in. */
const both = (field: SheetField) => [...th.sheet.heads[field], ...en.sheet.heads[field]]
const heads: SheetHeads = {
  strategy: both('strategy'),
  name: both('name'),
  target: both('target'),
  budget: both('budget'),
  source: both('source'),
  place: both('place'),
  unit: both('unit'),
  period: both('period'),
  from: both('from'),
  to: both('to'),
}

export async function previewImport(tx: Tx, planId: string, rows: Rows): Promise<Result<ReadProject[], Refusal>> {
  const plan = await planById(tx, planId)
  if (!plan) return no('not-found')
  const read = readProjects(rows, {
    year: plan.fiscal_year,
    ...(await ownUnits(tx)),
    heads,
    sums: [...th.sheet.sums, ...en.sheet.sums],
    names: (await projectsOfPlan(tx, planId)).map(one => one.name),
  })
  return read === undefined ? no('no-head') : ok(read)
}

export async function importProjects(tx: Tx, planId: string, rows: Rows): Promise<Result<number, Refusal>> {
  const read = await previewImport(tx, planId, rows)
  if (!read.ok) return read
  const taken = read.value.flatMap(one => (one.project ? [one.project] : []))
  if (taken.length === 0) return no('nothing-to-take')
  const last = await lastPosition(tx, planId)
  const values = taken.map((project, at) => ({
    agency_id: tx.agencyId,
    id: newId(),
    plan_id: planId,
    ...projectValues(project),
    position: last + 1 + at,
    created_at: tx.scope.now,
  }))
  await tx.db.insertInto('operation_project').values(values).execute()
  await record(tx, {
    event: 'operation-plan.imported',
    subject: { kind: 'operation-plan', id: planId },
    content: { projects: values.map(({ id, name, budget_satang, unit_id }) => ({ id, name, budget_satang, unit_id })) },
  })
  return ok(taken.length)
}
