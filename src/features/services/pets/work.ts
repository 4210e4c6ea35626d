// What waits for somebody on the office home: what owners told of their animals.
import { sql } from 'kysely'
import { fill } from '#src/kernel/lang.ts'
import type { WorkItem } from '#src/kernel/work.ts'
import type { Actor, Tx } from '#src/platform/database/scope.ts'
import { petUnits } from './queries.ts'
import { petsWords } from './words.ts'

export async function petsWork(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  if (!actor.holds('case:work')) return []
  const units = await petUnits(tx, 'case:work')
  if (units.length === 0) return []
  const row = await tx.db
    .selectFrom('pet_event as e')
    .innerJoin('pet as p', on => on.onRef('p.agency_id', '=', 'e.agency_id').onRef('p.id', '=', 'e.pet_id'))
    .select(sql<number>`count(distinct p.id)::int`.as('count'))
    .where('e.agency_id', '=', tx.agencyId)
    .where('e.is_open', '=', true)
    .where('p.unit_id', 'in', units)
    .executeTakeFirstOrThrow()
  if (row.count === 0) return []
  const say = (lang: 'th' | 'en') => fill(petsWords(lang).work, { count: row.count })
  return [
    {
      id: 'pets told',
      kind: 'due',
      title: { th: say('th'), en: say('en') },
      note: { th: petsWords('th').list.title, en: petsWords('en').list.title },
      href: '/office/services/pets?due=told',
      icon: 'paw-print',
    },
  ]
}
