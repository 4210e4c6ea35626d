// Wordings of the website's texts as rows. SQL only: no decisions.
import type { Selectable } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import type { SiteText } from '#src/platform/database/types.ts'

export type TextRow = Selectable<SiteText>

export function newestText(tx: Tx, text: string): Promise<TextRow | undefined> {
  return tx.db
    .selectFrom('site_text')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('text', '=', text)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Newest first, with who wrote it. */
export function wordingsOf(tx: Tx, text: string) {
  return tx.db
    .selectFrom('site_text as t')
    .innerJoin('staff as s', join => join.onRef('s.agency_id', '=', 't.agency_id').onRef('s.id', '=', 't.written_by'))
    .selectAll('t')
    .select(['s.title', 's.rank', 's.first_name', 's.last_name', 's.name_en'])
    .where('t.agency_id', '=', tx.agencyId)
    .where('t.text', '=', text)
    .orderBy('t.number', 'desc')
    .execute()
}

/** The newest wording of each text. */
export function newestTexts(tx: Tx): Promise<TextRow[]> {
  return tx.db
    .selectFrom('site_text')
    .distinctOn('text')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .orderBy('text')
    .orderBy('number', 'desc')
    .execute()
}
