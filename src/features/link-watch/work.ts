// What waits on the office home: links that do not open any more, for the unit that answers, and for who keeps the year where none does.
import type { WorkItem } from '#src/kernel/work.ts'
import type { Actor, Tx } from '#src/platform/database/scope.ts'
import { houseUnits, unitsServed } from '../people/public.ts'
import { linksInTrouble } from './queries.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

const MOST = 20

export async function linkWatchWork(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  if (!actor.holds('item:answer')) return []
  const rows = await linksInTrouble(tx, MOST)
  if (rows.length === 0) return []
  const served = unitsServed(actor, await houseUnits(tx))
  const isHers = (unit: string | null) => (unit === null ? actor.holds('site:edit') : served.has(unit))
  return rows
    .filter(row => isHers(row.unit_id))
    .map((row): WorkItem => {
      const title = row.places[0]?.label ?? row.address
      const key = row.state === 'dead' ? ('workDead' as const) : ('workChanged' as const)
      return {
        id: `link ${row.id}`,
        kind: row.state === 'dead' ? 'late' : 'due',
        title: { th: title, en: title },
        note: { th: th[key], en: en[key] },
        href: `/office/links/${row.id}`,
        icon: 'circle-alert',
      }
    })
}
