// Kept papers as rows. SQL only: no decisions.
import type { Selectable } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import type { KeptPaper } from '#src/platform/database/types.ts'
import { addressOfPaper } from './code.ts'
import type { PaperSource } from './schema.ts'

export type PaperRow = Selectable<KeptPaper>

const papers = (tx: Tx) => tx.db.selectFrom('kept_paper').selectAll().where('agency_id', '=', tx.agencyId)

export const paperById = (tx: Tx, id: string): Promise<PaperRow | undefined> =>
  papers(tx).where('id', '=', id).executeTakeFirst()

export const paperByCode = (tx: Tx, code: string): Promise<PaperRow | undefined> =>
  papers(tx).where('code', '=', code).executeTakeFirst()

/** The last one that was kept of something. */
export const paperOf = (tx: Tx, kind: PaperSource, id: string): Promise<PaperRow | undefined> =>
  papers(tx)
    .where('source_kind', '=', kind)
    .where('source_id', '=', id)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

export interface PublicPaper {
  id: string
  code: string
  title: string
  source_kind: string
  published_at: Date | null
  published_ref: string
}

/** What anybody may read. */
const shown = (tx: Tx) =>
  tx.db
    .selectFrom('kept_paper')
    .select(['id', 'code', 'title', 'source_kind', 'published_at', 'published_ref'])
    .where('agency_id', '=', tx.agencyId)
    .where('published_at', 'is not', null)
    .where('withdrawn_at', 'is', null)

/** Newest first, from after the one that was shown last. */
export function publicPapers(
  tx: Tx,
  asked: { q: string; before: Date | undefined; most: number },
): Promise<PublicPaper[]> {
  return shown(tx)
    .$if(asked.q !== '', query => query.where('title', 'ilike', `%${asked.q.replace(/[\\%_]/g, '\\$&')}%`))
    .$if(asked.before !== undefined, query => query.where('published_at', '<', asked.before ?? new Date(0)))
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(asked.most)
    .execute()
}

/** In the order of their ids, to be read page by page. */
export const papersAfter = (
  tx: Tx,
  { after, most }: { after: string | undefined; most: number },
): Promise<PublicPaper[]> =>
  shown(tx)
    .$if(after !== undefined, query => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(most)
    .execute()

export const paperIdsShown = async (tx: Tx): Promise<string[]> =>
  (await shown(tx).clearSelect().select('id').orderBy('id').execute()).map(row => row.id)

/** The newest, for the map that search engines read. */
export async function paperAddresses(tx: Tx, most: number): Promise<{ path: string; updated: Date }[]> {
  const rows = await shown(tx)
    .clearSelect()
    .select(['code', 'published_at'])
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map(row => ({ path: addressOfPaper(row.code), updated: row.published_at ?? new Date(0) }))
}

/** Everything anybody may read. */
export const papersOpen = (tx: Tx): Promise<{ id: string; code: string; title: string }[]> =>
  shown(tx).clearSelect().select(['id', 'code', 'title']).orderBy('id').execute()
