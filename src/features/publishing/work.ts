// What waits for somebody on the office home: what is to be approved, what came back, what is approved and not shown, news that stopped, units
// without news, manuals nobody looked through for a year.
import { type SqlBool, sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { fill, type Words } from '#src/kernel/lang.ts'
import type { WorkItem } from '#src/kernel/work.ts'
import type { Actor, Tx } from '#src/platform/database/scope.ts'
import { holdsOver, inWords, todayOf } from '../people/public.ts'
import { isNamed } from './actions/parts.ts'
import { type Kind, kinds, type State } from './schema.ts'
import { newsOfUnits } from './unit-news.ts'
import { en } from './words.en.ts'
import { th } from './words.th.ts'

const STALE_NEWS_DAYS = 30
const REVIEW_MONTHS = 12
const MOST = 40

export async function publishingWork(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  if (!actor.holds('publication:write') && !actor.holds('publication:approve')) return []
  return [
    ...(await openOnes(tx, actor)),
    ...(await oldManuals(tx, actor)),
    ...(await staleNews(tx, actor)),
    ...(await quietUnits(tx, actor)),
  ]
}

interface OpenRow {
  readonly id: string
  readonly kind: Kind
  readonly state: State
  readonly note: string
  readonly unit_id: string
  readonly unit_th: string
  readonly unit_en: string
  readonly title: string
}

const titled = (key: 'approve' | 'returned' | 'ready' | 'reviewManual', title: string): Words => ({
  th: th.work[key].replace('{title}', title),
  en: en.work[key].replace('{title}', title),
})

async function openOnes(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  const rows = await tx.db
    .selectFrom('publication as p')
    .innerJoin('unit as u', join => join.onRef('u.agency_id', '=', 'p.agency_id').onRef('u.id', '=', 'p.unit_id'))
    .select(['p.id', 'p.note', 'p.unit_id', 'u.name_th as unit_th', 'u.name_en as unit_en'])
    .select([
      sql<Kind>`p.kind`.as('kind'),
      sql<State>`p.state`.as('state'),
      sql<string>`p.draft ->> 'title_th'`.as('title'),
    ])
    .where('p.agency_id', '=', tx.agencyId)
    .where(
      sql<SqlBool>`(p.state = 'proposed' or (p.state = 'approved' and p.publish_at is null) or (p.state = 'draft' and p.note <> ''))`,
    )
    .orderBy('p.id')
    .limit(MOST)
    .execute()
  return rows.flatMap((row: OpenRow): WorkItem[] => {
    const href = `/office/publications/${row.id}`
    const base = { id: `publication ${row.id}`, href, icon: 'newspaper' }
    const note = {
      th: th.work.approveNote.replace('{kind}', th.kinds[row.kind]).replace('{unit}', row.unit_th),
      en: en.work.approveNote.replace('{kind}', en.kinds[row.kind]).replace('{unit}', row.unit_en || row.unit_th),
    }
    if (row.state === 'proposed')
      return actor.holds('publication:approve', row.unit_id)
        ? [{ ...base, kind: 'to-sign', title: titled('approve', row.title), note, href: `${href}/decide` }]
        : []
    if (!actor.holds('publication:write', row.unit_id)) return []
    return row.state === 'approved'
      ? [{ ...base, kind: 'due', title: titled('ready', row.title), note }]
      : [{ ...base, kind: 'due', title: titled('returned', row.title), note: { th: row.note, en: row.note } }]
  })
}

async function oldManuals(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  const before = Temporal.PlainDate.from(todayOf(tx)).subtract({ months: REVIEW_MONTHS }).toString()
  const rows = await tx.db
    .selectFrom('publication')
    .select(['id', 'unit_id', sql<string>`draft ->> 'title_th'`.as('title')])
    .where('agency_id', '=', tx.agencyId)
    .where('shown', '=', true)
    .where('kind', 'in', ['service-manual', 'staff-manual'])
    .where(
      sql<SqlBool>`(greatest(published_at, (select max(r.reviewed_at) from publication_review r
        where r.agency_id = publication.agency_id and r.publication_id = publication.id)) at time zone 'Asia/Bangkok')::date < ${before}::date`,
    )
    .orderBy('published_at')
    .limit(MOST)
    .execute()
  return rows
    .filter(row => actor.holds('publication:write', row.unit_id))
    .slice(0, 5)
    .map(row => ({
      id: `manual ${row.id}`,
      kind: 'due',
      title: titled('reviewManual', row.title),
      note: { th: th.work.reviewNote, en: en.work.reviewNote },
      href: `/office/publications/${row.id}/review`,
      icon: 'book-open',
    }))
}

/** Nobody has to be told twice a day; those who look after all of the agency's publishing are told once news stopped. */
async function staleNews(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  if (!actor.holds('site:edit')) return []
  const days = await daysSinceNews(tx)
  if (days === undefined || days < STALE_NEWS_DAYS) return []
  const say = (words: typeof th) => words.work.stale.replace('{days}', String(days))
  return [
    {
      id: 'news stopped',
      kind: 'late',
      title: { th: say(th), en: say(en) },
      note: { th: th.work.staleNote, en: en.work.staleNote },
      href: `/office/publications/new?kind=${kinds[0]}`,
      icon: 'newspaper',
    },
  ]
}

/** The head of a unit is told of hers; who looks after the website, by duty or by order, of all of them in one line. */
async function quietUnits(tx: Tx, actor: Actor): Promise<WorkItem[]> {
  const asked: Tx = { ...tx, scope: { ...tx.scope, actor } }
  const isCaretaker = actor.holds('site:edit') || (await isNamed(asked))
  const isHead = actor.holds('publication:approve') && !holdsOver(asked, 'publication:approve', null)
  if (!isCaretaker && !isHead) return []
  const { days, rows } = await newsOfUnits(tx)
  const quiet = rows.filter(row => row.isQuiet)
  const say = (key: 'mine' | 'all', values: (lang: 'th' | 'en') => Record<string, string | number>): Words => ({
    th: fill(th.unitNews.work[key], { days, ...values('th') }),
    en: fill(en.unitNews.work[key], { days, ...values('en') }),
  })
  const shared = {
    kind: 'due',
    note: { th: th.unitNews.work.note, en: en.unitNews.work.note },
    icon: 'megaphone',
  } as const
  if (isCaretaker && quiet.length > 0)
    return [
      {
        ...shared,
        id: 'units quiet',
        title: say('all', () => ({ count: quiet.length })),
        href: '/office/publications/units',
      },
    ]
  return quiet
    .filter(({ id }) => isHead && actor.holds('publication:approve', id))
    .map(unit => ({
      ...shared,
      id: `unit quiet ${unit.id}`,
      title: say('mine', lang => ({ unit: inWords(unit.name_th, unit.name_en, lang) })),
      href: `/office/publications/new?kind=news&unit=${unit.id}`,
    }))
}

export async function daysSinceNews(tx: Tx): Promise<number | undefined> {
  const row = await tx.db
    .selectFrom('publication')
    .select(of => of.fn.max('first_published_at').as('latest'))
    .where('agency_id', '=', tx.agencyId)
    .where('shown', '=', true)
    .where('kind', 'in', ['news', 'activity', 'announcement'])
    .executeTakeFirst()
  if (!row?.latest) return undefined
  return todayIn(bangkok, row.latest).until(Temporal.PlainDate.from(todayOf(tx))).days
}
