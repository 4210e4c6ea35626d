// What waits on the office home: circulars that this person has not answered, and for senders those past their day with people missing.
import { fill, inBoth } from '#src/kernel/lang.ts'
import type { WorkItem } from '#src/kernel/work.ts'
import type { Actor, Tx } from '#src/platform/database/scope.ts'
import { holdsOver, inWords, todayOf } from '../people/public.ts'
import { circularsTo, overdueCirculars } from './queries-recipients.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

/** Nobody answers more at one sitting; the list has them all. */
const MOST = 30

export async function circularsWork(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  const asked = { ...tx, scope: { ...tx.scope, actor } }
  return [...(await mine(asked, actor)), ...(actor.holds('circular:send') ? await overdue(asked) : [])]
}

const wordsOf = { th, en }

async function mine(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  const today = todayOf(tx)
  const rows = await circularsTo(tx, actor.id, MOST)
  return rows
    .filter(row => row.circular_state === 'sent' && !row.isDone)
    .map(row => ({
      id: `circular ${row.id}`,
      kind: row.due_on < today ? 'late' : 'to-sign',
      title: inBoth(lang => fill(wordsOf[lang].work.mine, { subject: row.subject })),
      note: inBoth(lang => fill(wordsOf[lang].home.from, { unit: inWords(row.unit_th, row.unit_en, lang) })),
      due: row.due_on,
      href: '/office/circulars',
      icon: 'mails',
    }))
}

async function overdue(tx: Tx): Promise<WorkItem[]> {
  const rows = await overdueCirculars(tx)
  return rows
    .filter(row => holdsOver(tx, 'circular:send', row.unit_id))
    .map(row => ({
      id: `circular missing ${row.id}`,
      kind: 'late',
      title: inBoth(lang => fill(wordsOf[lang].work.overdue, { count: row.missing })),
      note: { th: row.subject, en: row.subject },
      due: row.due_on,
      href: `/office/circulars/${row.id}`,
      icon: 'mail-question-mark',
    }))
}
