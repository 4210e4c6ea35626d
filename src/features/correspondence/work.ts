// What waits for somebody on the office home: letters to sign, letters sent back to her, letters received for her unit.
import { fill } from '#src/kernel/lang.ts'
import type { WorkItem } from '#src/kernel/work.ts'
import type { Actor, Tx } from '#src/platform/database/scope.ts'
import { houseUnits, unitsServed } from '../people/public.ts'
import { receivedOpen, returnedTo } from './queries-desk.ts'
import { waitingFor } from './queue.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

export async function letterWork(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  if (!actor.holds('letter:read')) return []
  const title = (key: 'sign' | 'mend' | 'received', subject: string) => ({
    th: fill(th.work[key], { subject }),
    en: fill(en.work[key], { subject }),
  })
  const letters = [
    ...(await waitingFor(tx, actor)).map(row => ({ row, key: 'sign' as const })),
    ...(await returnedTo(tx, actor.id)).map(row => ({ row, key: 'mend' as const })),
  ].map(
    ({ row, key }): WorkItem => ({
      id: `letter ${row.id}`,
      kind: key === 'sign' ? 'to-sign' : 'due',
      title: title(key, row.subject),
      note: { th: row.ref, en: row.ref },
      href: `/office/letters/${row.id}`,
      icon: key === 'sign' ? 'pen-line' : 'corner-up-left',
    }),
  )
  const open = actor.holds('letter:write') ? await receivedOpen(tx) : []
  const served = open.length === 0 ? new Set<string>() : unitsServed(actor, await houseUnits(tx))
  const received = open.filter(row => row.unit_id !== null && served.has(row.unit_id))
  return [
    ...letters,
    ...received.slice(0, 10).map(
      (row): WorkItem => ({
        id: `received ${row.id}`,
        kind: 'due',
        title: title('received', row.subject),
        note: { th: row.from_whom, en: row.from_whom },
        href: `/office/letters/received/${row.id}`,
        icon: 'mail',
      }),
    ),
  ]
}
