// What waits on the office home: posts to be made by hand, and accounts that must be connected again.
import type { WorkItem } from '#src/kernel/work.ts'
import type { Actor, Tx } from '#src/platform/database/scope.ts'
import { waitsForHands } from './queries.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

const MOST = 10

export async function outletsWork(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  if (!actor.holds('site:edit')) return []
  return (await waitsForHands(tx, MOST)).map(({ what, id, title, outlet }): WorkItem => {
    const shared = { id: `${what} ${id}`, title: { th: title, en: title } }
    return what === 'outlet'
      ? {
          ...shared,
          kind: 'late',
          note: { th: th.list.broken, en: en.list.broken },
          href: `/office/outlets/${id}/connect`,
          icon: 'circle-alert',
        }
      : {
          ...shared,
          kind: 'due',
          note: { th: `${th.list.waiting}: ${outlet}`, en: `${en.list.waiting}: ${outlet}` },
          href: `/office/outlets/posts/${id}`,
          icon: 'messages-square',
        }
  })
}
