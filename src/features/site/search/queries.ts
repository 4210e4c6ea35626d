// Finding. SQL only: what the words mean is decided in asked.ts, how well a hit fits in search_hits (migration 0025).
import { sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'

/** 1: all words stand in the title; 2: in title and summary; 3: further down or in a file. Within one the newest comes first. */
export interface Place {
  readonly tier: number
  readonly at: Date
  readonly id: string
}

export interface Hit extends Place {
  readonly kind: string
  readonly href: string
  readonly title_th: string
  readonly title_en: string
  readonly summary_th: string
  readonly summary_en: string
  readonly unit: string
  readonly total: number
  /** Some of the words stand only in its files. */
  readonly in_file: boolean
  /** Text around the first of the words, from the page itself and from its files. */
  readonly near_body: string
  readonly near_file: string
}

export interface Looking {
  readonly query: string
  readonly inTitle: string
  readonly outsideFiles: string
  /** Words to show the text around, the rarest first. */
  readonly around: readonly string[]
  readonly kind: string | undefined
  readonly year: number | undefined
  readonly after: Place | undefined
  readonly most: number
}

const AROUND = 600

export async function hits(tx: Tx, asked: Looking): Promise<Hit[]> {
  const { after } = asked
  const around = (column: 'body' | 'file_text') => {
    const text = sql.ref(`text.${column}`)
    const places = asked.around.map(word => sql`nullif(strpos(${text}, ${word}), 0)`)
    const first = places.length === 0 ? sql`1` : sql`coalesce(${sql.join(places)}, 1)`
    return sql`substring(${text} from greatest(1, ${first} - ${AROUND / 3}) for ${AROUND})`
  }
  const found = await sql<Hit>`
    select h.id, h.tier, h.at, h.total, e.kind, e.href, e.title_th, e.title_en, e.summary_th, e.summary_en, e.unit,
      place.in_file, ${around('body')} as near_body, ${around('file_text')} as near_file
    from search_hits(
      ${asked.query}::text::tsquery, ${asked.inTitle}::text::tsquery, ${asked.kind ?? null}, ${asked.year ?? null}::int,
      ${after?.tier ?? null}::int, ${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid, ${asked.most}::int) h
    join search_entry e on e.agency_id = ${tx.agencyId} and e.id = h.id
    -- offset 0: long texts are unpacked once, and files only where the words are nowhere else
    cross join lateral (select not e.words @@ ${asked.outsideFiles}::text::tsquery as in_file offset 0) place
    cross join lateral (
      select e.body || '' as body, case when place.in_file then e.file_text || '' else '' end as file_text offset 0) text
    order by h.tier, h.at desc, h.id desc`.execute(tx.db)
  return found.rows
}

export async function nearTitles(tx: Tx, letters: string, most: number): Promise<string[]> {
  const found = await sql<{ title_th: string; title_en: string }>`
    select title_th, title_en from search_near(${letters}::text::tsquery, ${most}::int)`.execute(tx.db)
  return found.rows.flatMap(row => [row.title_th, row.title_en].filter(title => title !== ''))
}

/** What a source has in the index and shows. */
export async function shownKeys(tx: Tx, kind: string): Promise<string[]> {
  const rows = await tx.db
    .selectFrom('search_entry')
    .select('source_key')
    .where('agency_id', '=', tx.agencyId)
    .where('source_kind', '=', kind)
    .where('shown', '=', true)
    .execute()
  return rows.map(row => row.source_key)
}
