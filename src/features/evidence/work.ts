// What waits for somebody because of evidence: pieces to review, pieces given back to her, pieces that expire, links that died.
import { sql } from 'kysely'
import type { Words } from '#src/kernel/lang.ts'
import type { WorkItem } from '#src/kernel/work.ts'
import type { Actor, Tx } from '#src/platform/database/scope.ts'
import { dayAfter, dayText, holdsOver, todayOf } from '../people/public.ts'
import { EXPIRES_SOON } from './pages/parts.tsx'
import { nameSql } from './queries.ts'
import { momentText } from './show.ts'
import { work as en } from './work-words.en.ts'
import { work as th } from './work-words.th.ts'

/** So many are shown one by one; the rest is a number with a way to the list. */
const ONE_BY_ONE = 5
const MOST = 1000

interface WaitingRow {
  id: string
  title: string
  state: string
  state_reason: string
  kind: string
  unit_id: string | null
  offered_by: string
  offered_at: Date
  offerer: string
  expires_on: string | null
  link_state: string
  link_checked_at: Date | null
}

/** One statement: everything that could wait for anybody, then what is hers. */
export async function evidenceWork(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  if (!actor.holds('evidence:read')) return []
  const asked = { ...tx, scope: { ...tx.scope, actor } }
  const soon = dayAfter(todayOf(tx), EXPIRES_SOON)
  const found = await sql<WaitingRow>`
    select e.id, e.title, e.state, e.state_reason, e.kind, e.unit_id, e.offered_by, e.offered_at, ${nameSql('o')} as offerer, e.expires_on,
      e.link_state, e.link_checked_at
    from evidence e join staff o on o.agency_id = e.agency_id and o.id = e.offered_by
    where e.agency_id = ${tx.agencyId} and (
      e.state = 'offered' or (e.state = 'returned' and e.offered_by = ${actor.id})
      or (e.state = 'accepted' and (e.expires_on <= ${soon} or e.link_state = 'dead')
        and not exists (select 1 from evidence n where n.agency_id = e.agency_id and n.replaces_id = e.id and n.state <> 'withdrawn')))
    order by (e.state = 'offered'), e.id limit ${MOST}`.execute(tx.db)
  const mine = (row: WaitingRow) => row.offered_by === actor.id || holdsOver(asked, 'evidence:review', row.unit_id)
  return [
    ...found.rows.filter(row => row.state === 'returned').map(returned),
    ...reviews(
      found.rows.filter(
        row =>
          row.state === 'offered' && row.offered_by !== actor.id && holdsOver(asked, 'evidence:review', row.unit_id),
      ),
    ),
    ...found.rows.filter(row => row.state === 'accepted' && mine(row)).map(row => failing(row)),
  ]
}

type Key = keyof typeof th
const say = (key: Key, values: (lang: 'th' | 'en') => Readonly<Record<string, string>> = () => ({})): Words => {
  const fill = (text: string, lang: 'th' | 'en') =>
    text.replace(/\{(\w+)\}/g, (_whole, name: string) => values(lang)[name] ?? '')
  return { th: fill(th[key], 'th'), en: fill(en[key], 'en') }
}

const base = (row: WaitingRow) => ({ href: `/office/evidence/${row.id}` })

function returned(row: WaitingRow): WorkItem {
  return {
    id: `evidence-returned ${row.id}`,
    kind: 'due',
    title: say('returned', () => ({ title: row.title })),
    note: say('returnedNote', () => ({ reason: row.state_reason })),
    icon: 'corner-up-left',
    ...base(row),
  }
}

function reviews(rows: readonly WaitingRow[]): WorkItem[] {
  const first = rows.slice(0, ONE_BY_ONE).map(row => ({
    id: `evidence-review ${row.id}`,
    kind: 'to-sign' as const,
    title: say('review', () => ({ title: row.title })),
    note: say('reviewNote', lang => ({ name: row.offerer, day: momentText(row.offered_at, lang) })),
    icon: 'clipboard-check',
    ...base(row),
  }))
  const more = rows.length - first.length
  if (more <= 0) return first
  return [
    ...first,
    {
      id: 'evidence-review more',
      kind: 'to-sign',
      title: say('reviewMany', () => ({ count: String(more) })),
      note: say('reviewManyNote'),
      icon: 'clipboard-check',
      href: '/office/evidence?state=offered',
    },
  ]
}

function failing(row: WaitingRow): WorkItem {
  if (row.kind === 'link' && row.link_state === 'dead')
    return {
      id: `evidence-dead ${row.id}`,
      kind: 'late',
      title: say('dead', () => ({ title: row.title })),
      note: say('deadNote', lang => ({ day: row.link_checked_at ? momentText(row.link_checked_at, lang) : '' })),
      icon: 'unlink',
      ...base(row),
    }
  return {
    id: `evidence-expires ${row.id}`,
    kind: 'due',
    title: say('expires', () => ({ title: row.title })),
    note: say('expiresNote', lang => ({ day: dayText(row.expires_on, lang) })),
    icon: 'clock',
    ...(row.expires_on ? { due: row.expires_on } : {}),
    ...base(row),
  }
}
