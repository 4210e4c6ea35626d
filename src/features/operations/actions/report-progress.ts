// Says how far a project is on a day, what was spent until then, what came of it and what stood in the way. A wrong report is put right by
// a new one: nothing that was said is written over.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { houseUnits, todayOf } from '../../people/public.ts'
import { type ProjectRow, projectById } from '../queries.ts'
import { mayReportSo } from '../rules.ts'
import type { NewProgress } from '../schema.ts'
import { isTheirsToReport } from './parts.ts'

type Mine = 'not-found' | 'not-yours-to-report' | 'project-cancelled'
type Refusal = Mine | 'day-in-future' | 'done-is-100' | 'not-started-is-0' | 'result-needed'

/** The project, if this person may say how far it is. */
export async function reportableProject(tx: Tx, id: string): Promise<Result<ProjectRow, Mine>> {
  const project = await projectById(tx, id)
  if (!project) return no('not-found')
  if (project.isCancelled) return no('project-cancelled')
  return isTheirsToReport(tx, project.unit_id, await houseUnits(tx)) ? ok(project) : no('not-yours-to-report')
}

export async function reportProgress(tx: Tx, id: string, input: NewProgress): Promise<Result<string, Refusal>> {
  const found = await reportableProject(tx, id)
  if (!found.ok) return found
  const may = mayReportSo({ ...input, onDay: input.on_day }, todayOf(tx))
  if (!may.ok) return may
  const { spent, ...said } = input
  const values = { ...said, spent_satang: spent }
  const progress = newId()
  await tx.db
    .insertInto('operation_progress')
    .values({
      agency_id: tx.agencyId,
      id: progress,
      project_id: id,
      ...values,
      by_staff: tx.scope.actor?.id ?? '',
      recorded_at: tx.scope.now,
    })
    .execute()
  await record(tx, {
    event: 'operation-project.reported',
    subject: { kind: 'operation-project', id },
    content: { progress, ...values },
  })
  return ok(progress)
}
