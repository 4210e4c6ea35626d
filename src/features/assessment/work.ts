// What waits for somebody on the office home: items given to her or her unit that are due and have nothing accepted yet.
import type { WorkItem } from '#src/kernel/work.ts'
import type { Actor, Tx } from '#src/platform/database/scope.ts'
import { dayAfter, houseUnits, todayOf, unitsServed } from '../people/public.ts'
import { SOON_DAYS } from './behind.ts'
import { codeOf, itemOfTopic } from './framework.ts'
import { itemsDue } from './queries-assignments.ts'
import { frameworksInForce } from './queries-framework.ts'
import { assessmentWords } from './words.ts'

export async function assessmentWork(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  if (!actor.holds('evidence:add')) return []
  const today = todayOf(tx)
  const due = await itemsDue(tx, dayAfter(today, SOON_DAYS))
  if (due.length === 0) return []
  const mine = unitsServed(actor, await houseUnits(tx))
  const hers = due.filter(one =>
    one.staff_id === null ? one.unit_id !== null && mine.has(one.unit_id) : one.staff_id === actor.id,
  )
  const frameworks = await frameworksInForce(tx, [...new Set(hers.map(one => one.year))])
  return hers.flatMap((one): WorkItem[] => {
    const framework = frameworks.get(one.year)
    const item = framework && itemOfTopic(framework, one.topic)
    if (!framework || !item) return []
    const note = (lang: 'th' | 'en') =>
      assessmentWords(lang).assignment.workNote.replace('{code}', codeOf(framework, one.topic) ?? '')
    return [
      {
        id: `item ${one.id}`,
        kind: one.due_on < today ? 'late' : 'due',
        title: { th: item.th, en: item.en },
        note: { th: note('th'), en: note('en') },
        due: one.due_on,
        href: `/office/frameworks/${one.year}/assignments#o${item.number}`,
        icon: 'list-checks',
      },
    ]
  })
}
