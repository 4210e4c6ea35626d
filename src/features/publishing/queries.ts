// Publications as rows. SQL only: no decisions.
import { type Selectable, sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Publication, PublicationFile, PublicationVersion } from '#src/platform/database/types.ts'
import { type Content, type Kind, readContent, type State } from './schema.ts'

export type PublicationRow = Omit<Selectable<Publication>, 'draft' | 'kind' | 'state'> & {
  readonly draft: Content
  readonly kind: Kind
  readonly state: State
}
export type VersionRow = Omit<Selectable<PublicationVersion>, 'content'> & { readonly content: Content }
export type FileRow = Selectable<PublicationFile>

// The check constraints of the table say the same as these types.
const asRow = (row: Selectable<Publication>): PublicationRow => ({
  ...row,
  kind: row.kind as Kind,
  state: row.state as State,
  draft: readContent(row.draft),
})
const asVersion = (row: Selectable<PublicationVersion>): VersionRow => ({ ...row, content: readContent(row.content) })

const publications = (tx: Tx) => tx.db.selectFrom('publication').selectAll().where('agency_id', '=', tx.agencyId)

export async function publicationById(tx: Tx, id: string): Promise<PublicationRow | undefined> {
  const row = await publications(tx).where('id', '=', id).executeTakeFirst()
  return row && asRow(row)
}

/** What stands in an address may be anything; what cannot be one is nobody's. */
const isSlug = (text: string): boolean => /^[a-z0-9-]{1,80}$/.test(text)

export async function publicationBySlug(tx: Tx, slug: string): Promise<PublicationRow | undefined> {
  if (!isSlug(slug)) return undefined
  const row = await publications(tx).where('slug', '=', slug).executeTakeFirst()
  return row && asRow(row)
}

/** The one that had this address once. */
export async function formerlyAt(tx: Tx, slug: string): Promise<{ kind: string; slug: string } | undefined> {
  if (!isSlug(slug)) return undefined
  return tx.db
    .selectFrom('publication_address as a')
    .innerJoin('publication as p', join =>
      join.onRef('p.agency_id', '=', 'a.agency_id').onRef('p.id', '=', 'a.publication_id'),
    )
    .select(['p.kind', 'p.slug'])
    .where('a.agency_id', '=', tx.agencyId)
    .where('a.slug', '=', slug)
    .executeTakeFirst()
}

export async function isSlugTaken(tx: Tx, slug: string, except?: string): Promise<boolean> {
  const found = await sql<{ taken: boolean }>`
    select exists (select from publication where agency_id = ${tx.agencyId} and slug = ${slug} and id is distinct from ${except ?? null}::uuid)
      or exists (select from publication_address where agency_id = ${tx.agencyId} and slug = ${slug}
        and publication_id is distinct from ${except ?? null}::uuid) as taken`.execute(tx.db)
  return found.rows[0]?.taken ?? true
}

export async function versionOf(tx: Tx, id: string, number: number): Promise<VersionRow | undefined> {
  const row = await tx.db
    .selectFrom('publication_version')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('publication_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst()
  return row && asVersion(row)
}

export interface VersionLine {
  readonly number: number
  readonly note: string
  readonly digest: Buffer
  readonly published_at: Date
  readonly leave_ref: string
}

export const versionsOf = (tx: Tx, id: string): Promise<VersionLine[]> =>
  tx.db
    .selectFrom('publication_version')
    .select(['number', 'note', 'digest', 'published_at', 'leave_ref'])
    .where('agency_id', '=', tx.agencyId)
    .where('publication_id', '=', id)
    .orderBy('number', 'desc')
    .limit(50)
    .execute()

export const filesOf = (tx: Tx, id: string): Promise<FileRow[]> =>
  tx.db
    .selectFrom('publication_file')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('publication_id', '=', id)
    .orderBy('id')
    .execute()

/** Whether any version that was ever shown holds this photo or file. */
export async function wasShown(tx: Tx, id: string, fileId: string): Promise<boolean> {
  const found = await sql`
    select from publication_version where agency_id = ${tx.agencyId} and publication_id = ${id}
      and (content -> 'photos' @> jsonb_build_array(jsonb_build_object('file', ${fileId}::text))
        or content -> 'files' @> jsonb_build_array(jsonb_build_object('file', ${fileId}::text))) limit 1`.execute(tx.db)
  return found.rows.length > 0
}

/** Of the table `staff` under the name f; empty where nobody is joined. */
export const nameOfStaff = sql<string>`concat_ws(' ', nullif(f.rank, ''), nullif(concat(f.title, f.first_name), ''), nullif(f.last_name, ''))`

/** When a manual was looked through last without a change. */
export async function lastReview(tx: Tx, id: string): Promise<Date | undefined> {
  const row = await tx.db
    .selectFrom('publication_review')
    .select(of => of.fn.max('reviewed_at').as('at'))
    .where('agency_id', '=', tx.agencyId)
    .where('publication_id', '=', id)
    .executeTakeFirst()
  return row?.at ?? undefined
}

export interface UnitManuals {
  readonly unit_id: string
  readonly service: number
  readonly staff: number
  readonly drafts: number
  readonly seen: Date | null
}

/** How many manuals each unit shows, how many it is still writing, and when one was last published or looked through. */
export async function manualsByUnit(tx: Tx): Promise<UnitManuals[]> {
  const found = await sql<UnitManuals>`
    select p.unit_id, count(*) filter (where p.shown and p.kind = 'service-manual')::int as service,
      count(*) filter (where p.shown and p.kind = 'staff-manual')::int as staff,
      count(*) filter (where not p.shown and p.current_version = 0 and p.state <> 'withdrawn')::int as drafts,
      max(greatest(p.published_at, r.at)) filter (where p.shown) as seen
    from publication p
    left join (select publication_id, max(reviewed_at) as at from publication_review where agency_id = ${tx.agencyId} group by 1) r
      on r.publication_id = p.id
    where p.agency_id = ${tx.agencyId} and p.kind in ('service-manual', 'staff-manual') group by p.unit_id`.execute(
    tx.db,
  )
  return found.rows
}

export interface MappedTo {
  readonly topics: readonly { readonly topic: string; readonly component: string }[]
  readonly headings: readonly { readonly tree: string; readonly heading: string }[]
}

export async function mappedOf(tx: Tx, id: string): Promise<MappedTo> {
  const found = await sql<{ kind: string; a: string; b: string }>`
    select 'topic' as kind, topic as a, component as b from publication_topic
      where agency_id = ${tx.agencyId} and publication_id = ${id} and removed_at is null
    union all
    select 'heading', tree, heading from publication_heading
      where agency_id = ${tx.agencyId} and publication_id = ${id} and removed_at is null
    order by 1, 2, 3`.execute(tx.db)
  return {
    topics: found.rows.filter(row => row.kind === 'topic').map(row => ({ topic: row.a, component: row.b })),
    headings: found.rows.filter(row => row.kind === 'heading').map(row => ({ tree: row.a, heading: row.b })),
  }
}

export interface DeskRow {
  readonly id: string
  readonly kind: Kind
  readonly slug: string
  readonly title_th: string
  readonly title_en: string
  readonly state: State
  readonly shown: boolean
  readonly unit_id: string
  readonly unit_th: string
  readonly unit_en: string
  readonly publish_at: Date | null
  readonly published_at: Date | null
  readonly expires_on: string | null
  readonly created_at: Date
  /** Begun from the starter set, and nobody compared it with the law. */
  readonly not_compared: boolean
}

export interface DeskAsked {
  readonly kind: string
  readonly state: string
  readonly unit: string | undefined
  readonly q: string
  readonly after: string | undefined
  readonly most: number
}

/** Newest first, from after the one that was shown last; ids are ordered by time. */
export function desk(tx: Tx, asked: DeskAsked): Promise<DeskRow[]> {
  return tx.db
    .selectFrom('publication as p')
    .innerJoin('unit as u', join => join.onRef('u.agency_id', '=', 'p.agency_id').onRef('u.id', '=', 'p.unit_id'))
    .select([
      'p.id',
      'p.slug',
      'p.shown',
      'p.unit_id',
      'u.name_th as unit_th',
      'u.name_en as unit_en',
      'p.publish_at',
      'p.published_at',
      'p.expires_on',
      'p.created_at',
    ])
    .select([
      sql<Kind>`p.kind`.as('kind'),
      sql<State>`p.state`.as('state'),
      sql<string>`p.draft ->> 'title_th'`.as('title_th'),
      sql<string>`p.draft ->> 'title_en'`.as('title_en'),
      sql<boolean>`exists (select from publication_start s where s.agency_id = p.agency_id and s.publication_id = p.id
        and s.compared_at is null)`.as('not_compared'),
    ])
    .where('p.agency_id', '=', tx.agencyId)
    .$if(asked.kind !== '', query => query.where('p.kind', '=', asked.kind))
    .$if(asked.state !== '', query => query.where('p.state', '=', asked.state))
    .$if(asked.unit !== undefined, query => query.where('p.unit_id', '=', asked.unit ?? ''))
    .$if(asked.q !== '', query =>
      query.where(sql`p.draft ->> 'title_th'`, 'ilike', `%${asked.q.replace(/[\\%_]/g, '\\$&')}%`),
    )
    .$if(asked.after !== undefined, query => query.where('p.id', '<', asked.after ?? ''))
    .orderBy('p.id', 'desc')
    .limit(asked.most)
    .execute()
}
