// How what is published is found: its words, and those inside its files.
import type { Tx } from '#src/platform/database/scope.ts'
import { shownById } from './queries-public.ts'
import { addressOf, inLangOf, wordsOf } from './rules.ts'

/** One thing as the search needs it; undefined when it is not public. */
export async function publicationToFind(tx: Tx, id: string) {
  const [row] = await shownById(tx, [id])
  if (!row) return undefined
  const { content } = row
  return {
    kind: row.kind,
    href: addressOf(row),
    title: { th: content.title_th, en: inLangOf(content, 'title', 'en') },
    summary: { th: content.summary_th, en: inLangOf(content, 'summary', 'en') },
    body: wordsOf(content),
    files: content.files.map(file => file.file),
    unit: row.unit_th,
    at: row.first_published_at,
    ...(row.fiscal_year === null ? {} : { year: row.fiscal_year }),
  }
}

export const publicationsToFind = async (tx: Tx): Promise<string[]> =>
  (
    await tx.db
      .selectFrom('publication')
      .select('id')
      .where('agency_id', '=', tx.agencyId)
      .where('shown', '=', true)
      .orderBy('id')
      .execute()
  ).map(row => row.id)
