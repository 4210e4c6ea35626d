// What anybody may see: the version in force of what is shown. SQL only.
import { sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import { type Content, type Kind, readContent } from './schema.ts'

export interface PublicRow {
  readonly id: string
  readonly kind: Kind
  readonly slug: string
  readonly content: Content
  readonly number: number
  readonly digest: Buffer
  readonly first_published_at: Date
  readonly published_at: Date
  readonly unit_id: string
  readonly unit_th: string
  readonly unit_en: string
  readonly fiscal_year: number | null
}

const publicRows = sql`
  select p.id, p.kind, p.slug, v.content, v.number, v.digest, p.first_published_at, p.published_at, p.unit_id, u.name_th as unit_th,
    u.name_en as unit_en, p.fiscal_year
  from publication p
  join publication_version v on v.agency_id = p.agency_id and v.publication_id = p.id and v.number = p.current_version
  join unit u on u.agency_id = p.agency_id and u.id = p.unit_id`

const read = (rows: readonly (Omit<PublicRow, 'content'> & { content: unknown })[]): PublicRow[] =>
  rows.map(row => ({ ...row, content: readContent(row.content) }))

export interface ListAsked {
  readonly kinds: readonly Kind[]
  readonly fiscalYear?: number
  readonly before?: { readonly at: Date; readonly id: string }
  readonly most: number
}

/** Newest first by the day it was first shown, so that a correction does not jump to the top. */
export async function shownOf(tx: Tx, { kinds, fiscalYear, before, most }: ListAsked): Promise<PublicRow[]> {
  // The newest of each kind by itself: of several kinds at once the index gives no order, and everything would be sorted.
  const found = await sql<PublicRow>`${publicRows}
    join (select s.id from unnest(${[...kinds]}::text[]) k(kind) cross join lateral (
      select id, first_published_at from publication
      where agency_id = ${tx.agencyId} and shown and kind = k.kind
        ${fiscalYear === undefined ? sql`` : sql`and fiscal_year = ${fiscalYear}`}
        ${before === undefined ? sql`` : sql`and (first_published_at, id) < (${before.at}, ${before.id}::uuid)`}
      order by first_published_at desc, id desc limit ${most}) s
      order by s.first_published_at desc, s.id desc limit ${most}) newest on newest.id = p.id
    where p.agency_id = ${tx.agencyId} and p.shown
    order by p.first_published_at desc, p.id desc`.execute(tx.db)
  return read(found.rows)
}

export async function shownById(tx: Tx, ids: readonly string[]): Promise<PublicRow[]> {
  if (ids.length === 0) return []
  const found = await sql<PublicRow>`${publicRows}
    where p.agency_id = ${tx.agencyId} and p.shown and p.id = any(${[...ids]}::uuid[])`.execute(tx.db)
  return read(found.rows)
}

export interface OfTopic extends PublicRow {
  readonly topic: string
  readonly component: string
}

/** What stands under these subjects; of what concerns one year, only that year. */
export async function shownOfTopics(tx: Tx, topics: readonly string[], fiscalYear: number): Promise<OfTopic[]> {
  if (topics.length === 0) return []
  const found = await sql<OfTopic>`
    select t.topic, t.component, r.* from publication_topic t join (${publicRows} where p.agency_id = ${tx.agencyId} and p.shown) r
      on r.id = t.publication_id
    where t.agency_id = ${tx.agencyId} and t.removed_at is null and t.topic = any(${[...topics]})
      and (r.fiscal_year is null or r.fiscal_year = ${fiscalYear})
    order by r.first_published_at desc, r.id desc limit 2000`.execute(tx.db)
  return found.rows.map(row => ({ ...row, content: readContent(row.content) }))
}

export interface OfHeading extends PublicRow {
  readonly heading: string
}

export async function shownOfHeadings(tx: Tx, tree: string): Promise<OfHeading[]> {
  const found = await sql<OfHeading>`
    select h.heading, r.* from publication_heading h join (${publicRows} where p.agency_id = ${tx.agencyId} and p.shown) r
      on r.id = h.publication_id
    where h.agency_id = ${tx.agencyId} and h.removed_at is null and h.tree = ${tree}
    order by r.first_published_at desc, r.id desc limit 5000`.execute(tx.db)
  return found.rows.map(row => ({ ...row, content: readContent(row.content) }))
}

export interface KindCount {
  readonly kind: Kind
  readonly count: number
  readonly latest: Date
}

/** How many of each kind are shown, and when the last one was put there (S143). */
export async function countsByKind(tx: Tx, from: string, to: string): Promise<KindCount[]> {
  const found = await sql<KindCount>`
    select kind, count(*)::int as count, max(first_published_at) as latest from publication
    where agency_id = ${tx.agencyId} and shown
      and (first_published_at at time zone 'Asia/Bangkok')::date between ${from}::date and ${to}::date
    group by kind order by kind`.execute(tx.db)
  return found.rows
}

/** A file that anybody may open: it stands in the version in force of something that is shown. */
export async function isPublicFile(tx: Tx, fileId: string): Promise<boolean> {
  const found = await sql`
    select from publication_file f
    join publication p on p.agency_id = f.agency_id and p.id = f.publication_id and p.shown
    join publication_version v on v.agency_id = p.agency_id and v.publication_id = p.id and v.number = p.current_version
    where f.agency_id = ${tx.agencyId} and f.file_id = ${fileId}
      and (v.content -> 'photos' @> jsonb_build_array(jsonb_build_object('file', ${fileId}::text))
        or v.content -> 'files' @> jsonb_build_array(jsonb_build_object('file', ${fileId}::text))) limit 1`.execute(
    tx.db,
  )
  return found.rows.length > 0
}

/** A file that was put into any publication, or with a meeting that explained one, for staff. */
export async function isFileOfPublication(tx: Tx, fileId: string): Promise<boolean> {
  const found = await sql`
    select from publication_file where agency_id = ${tx.agencyId} and file_id = ${fileId}
    union all
    select from manual_meeting where agency_id = ${tx.agencyId} and file_id = ${fileId} limit 1`.execute(tx.db)
  return found.rows.length > 0
}

export async function yearsShown(tx: Tx, kind: Kind): Promise<number[]> {
  const found = await tx.db
    .selectFrom('publication')
    .select('fiscal_year')
    .distinct()
    .where('agency_id', '=', tx.agencyId)
    .where('kind', '=', kind)
    .where('shown', '=', true)
    .where('fiscal_year', 'is not', null)
    .orderBy('fiscal_year', 'desc')
    .limit(12)
    .execute()
  return found.flatMap(row => row.fiscal_year ?? [])
}

/** In the order of their ids, to be read page by page. */
export async function shownAfter(
  tx: Tx,
  { kinds, after, most }: { kinds: readonly Kind[]; after: string | undefined; most: number },
): Promise<PublicRow[]> {
  const found = await sql<PublicRow>`${publicRows}
    where p.agency_id = ${tx.agencyId} and p.shown and p.kind = any(${[...kinds]})
      ${after === undefined ? sql`` : sql`and p.id > ${after}::uuid`}
    order by p.id limit ${most}`.execute(tx.db)
  return read(found.rows)
}

/** How many pieces of news each month had, oldest first: '2026-04' and a count. */
export async function newsByMonth(tx: Tx, from: string, to: string): Promise<{ month: string; count: number }[]> {
  const found = await sql<{ month: string; count: number }>`
    select to_char(first_published_at at time zone 'Asia/Bangkok', 'YYYY-MM') as month, count(*)::int as count
    from publication where agency_id = ${tx.agencyId} and shown and kind in ('news', 'activity', 'announcement')
      and (first_published_at at time zone 'Asia/Bangkok')::date between ${from}::date and ${to}::date
    group by 1 order by 1`.execute(tx.db)
  return found.rows
}
