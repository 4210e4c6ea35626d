// What waits for somebody on the office home: drafts read from papers, for whoever may take them over. One item, however many there are.
import type { WorkItem } from '#src/kernel/work.ts'
import type { Actor, Tx } from '#src/platform/database/scope.ts'
import { draftsWaiting } from './queries.ts'
import { bringWords } from './words.ts'

export async function bringWork(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  if (!actor.holds('plan:edit')) return []
  const { count, only } = await draftsWaiting(tx)
  if (count === 0) return []
  const words = (lang: 'th' | 'en') => bringWords(lang).work
  return [
    {
      id: 'brought papers',
      kind: 'due',
      title: {
        th: words('th').title.replace('{count}', String(count)),
        en: words('en').title.replace('{count}', String(count)),
      },
      note: { th: words('th').note, en: words('en').note },
      href: count === 1 && only ? `/office/bring/${only}` : '/office/bring',
      icon: 'file-plus',
    },
  ]
}
