// What waits for somebody on the office home: projects of her unit of which nothing was heard for too long.
import { Temporal } from 'temporal-polyfill'
import { fiscalYearOf } from '#src/kernel/fiscal.ts'
import { fill } from '#src/kernel/lang.ts'
import type { WorkItem } from '#src/kernel/work.ts'
import type { Actor, Tx } from '#src/platform/database/scope.ts'
import { dayAfter, houseUnits, todayOf, unitsServed } from '../people/public.ts'
import { projectsBegun } from './queries.ts'
import { reportDueOn } from './rules.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

/** Our own rhythm, not a legal one: twice in a quarter of a year nobody is surprised by the six-month report. */
export const REPORT_EVERY_DAYS = 60
/** A reminder that is two weeks old is late. */
const LATE_AFTER_DAYS = 14

export async function operationsWork(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  if (!actor.holds('step:report')) return []
  const today = todayOf(tx)
  const begun = await projectsBegun(tx, today, fiscalYearOf(Temporal.PlainDate.from(today)) - 1)
  const waiting = begun.flatMap(project => {
    const due = reportDueOn({ ...project, year: project.fiscal_year }, today, REPORT_EVERY_DAYS)
    return due === undefined ? [] : [{ project, due }]
  })
  if (waiting.length === 0) return []
  const served = unitsServed(actor, await houseUnits(tx))
  return waiting
    .filter(({ project }) => served.has(project.unit_id))
    .map(({ project, due }): WorkItem => {
      const days = Temporal.PlainDate.from(due).until(today).days + REPORT_EVERY_DAYS
      return {
        id: `operation ${project.id}`,
        kind: dayAfter(due, LATE_AFTER_DAYS) <= today ? 'late' : 'due',
        title: { th: project.name, en: project.name },
        note: { th: fill(th.waits, { days }), en: fill(en.waits, { days }) },
        due,
        href: `/office/operations/${project.id}/progress`,
        icon: 'briefcase',
      }
    })
}
