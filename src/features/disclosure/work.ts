// What waits for somebody on the office home: answers to approve, and items with evidence whose answer is due and was not sent up.
import { fill } from '#src/kernel/lang.ts'
import type { WorkItem } from '#src/kernel/work.ts'
import type { Actor, Tx } from '#src/platform/database/scope.ts'
import { frameworksInForce, itemOfTopic } from '../assessment/public.ts'
import { dayAfter, houseUnits, todayOf, unitsServed } from '../people/public.ts'
import { type WaitingRow, waiting } from './queries.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

const SOON_DAYS = 14

export async function disclosureWork(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  if (!actor.holds('item:answer') && !actor.holds('item:approve')) return []
  const today = todayOf(tx)
  const rows = await waiting(tx, dayAfter(today, SOON_DAYS))
  if (rows.length === 0) return []
  const isByUnit = rows.some(row => row.state !== 'checked' && row.staff_id === null)
  const served = isByUnit ? unitsServed(actor, await houseUnits(tx)) : new Set<string>()
  const isHers = (row: WaitingRow) =>
    row.staff_id === null ? row.unit_id !== null && served.has(row.unit_id) : row.staff_id === actor.id
  const hers = rows.filter(row => (row.state === 'checked' ? actor.holds('item:approve') : isHers(row)))
  if (hers.length === 0) return []
  const frameworks = await frameworksInForce(tx, [...new Set(hers.map(row => row.year))])
  return hers.flatMap((row): WorkItem[] => {
    const framework = frameworks.get(row.year)
    const item = framework && itemOfTopic(framework, row.topic)
    if (!item) return []
    const isToApprove = row.state === 'checked'
    const key = isToApprove ? ('toApprove' as const) : ('toFinish' as const)
    const values = { number: item.number, year: row.year }
    const isLate = !isToApprove && row.due_on !== null && row.due_on < today
    return [
      {
        id: `answer ${row.year} ${row.topic}`,
        kind: isToApprove ? 'to-sign' : isLate ? 'late' : 'due',
        title: { th: item.th, en: item.en },
        note: { th: fill(th.work[key], values), en: fill(en.work[key], values) },
        ...(isToApprove || row.due_on === null ? {} : { due: row.due_on }),
        href: `/office/oit/${row.year}/${item.number}`,
        icon: 'badge-check',
      },
    ]
  })
}
