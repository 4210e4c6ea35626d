// Changes a project. Two officers who edit at once: the second is shown both versions and decides.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { isInYear } from '../rules.ts'
import type { EditProject } from '../schema.ts'
import { projectValues } from './add-project.ts'
import { ownUnit, theirProject } from './parts.ts'

type Refusal = 'not-found' | 'not-your-unit' | 'choose-one' | 'outside-year' | 'project-cancelled' | 'stale'

export async function editProject(tx: Tx, id: string, input: EditProject): Promise<Result<true, Refusal>> {
  const found = await theirProject(tx, id)
  if (!found.ok) return found
  const before = found.value
  if (before.isCancelled) return no('project-cancelled')
  if (!isInYear(input, before.fiscal_year)) return no('outside-year', { at: 'from' })
  const own = input.unit === before.unit_id ? ok(true as const) : await ownUnit(tx, input.unit)
  if (!own.ok) return own
  const values = projectValues(input)
  const changed = await tx.db
    .updateTable('operation_project')
    .set({ ...values, version: input._version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', input._version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  const { strategy, name, target, budget, budget_source, place, unit_id, from, to } = before
  await record(tx, {
    event: 'operation-project.changed',
    subject: { kind: 'operation-project', id },
    content: {
      was: projectValues({ strategy, name, target, budget, budget_source, place, unit: unit_id, from, to }),
      is: values,
    },
  })
  return ok(true)
}
