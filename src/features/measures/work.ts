// What waits for somebody on the office home: her steps that are late or due soon.
import { Temporal } from 'temporal-polyfill'
import type { WorkItem } from '#src/kernel/work.ts'
import type { Actor, Tx } from '#src/platform/database/scope.ts'
import { houseUnits, todayOf } from '../people/public.ts'
import { doerAmong } from './doer.ts'
import { dueOf, responsibleOf, runningSteps } from './queries-mine.ts'
import { isResponsible } from './rules.ts'

const SOON_DAYS = 14

export async function measuresWork(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  if (!actor.holds('step:report')) return []
  const doer = doerAmong({ ...tx, scope: { ...tx.scope, actor } }, await houseUnits(tx))
  const today = todayOf(tx)
  const soon = Temporal.PlainDate.from(today).add({ days: SOON_DAYS }).toString()
  return (await runningSteps(tx))
    .filter(row => isResponsible(doer, responsibleOf(row)))
    .map(row => ({ row, ...dueOf(row, today) }))
    .filter(one => one.status === 'late' || (one.status === 'doing' && one.due <= soon))
    .map(({ row, status, due }) => ({
      id: `step ${row.id}`,
      kind: status === 'late' ? ('late' as const) : ('due' as const),
      title: { th: row.name, en: row.name },
      note: { th: row.measure_name, en: row.measure_name },
      due,
      href: `/office/measures/${row.measure_id}#step-${row.id}`,
      icon: 'list-checks',
    }))
}
