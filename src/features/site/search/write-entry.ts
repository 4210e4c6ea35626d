// Writes what can be found of one thing, or hides it and forgets its words. Called in the transaction that published or withdrew the thing.
import { sql } from 'kysely'
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { fiscalYearOf } from '#src/kernel/fiscal.ts'
import { newId } from '#src/kernel/ids.ts'
import { normalizeThai } from '#src/kernel/thai-text.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Searchable, SearchSource } from './source.ts'
import { nearVectorOf, vectorOf } from './vector.ts'

/** Letters that are kept for the lines under a result. */
const MOST_BODY = 30_000
const MOST_FILE_TEXT = 300_000

interface FilesRead {
  readonly ids: readonly string[]
  readonly text: string
}

/** True when its files still have to be read. */
export async function writeEntry(tx: Tx, source: SearchSource, key: string, read?: FilesRead): Promise<boolean> {
  const thing = await source.one(tx, key)
  if (!thing) {
    await hide(tx, source.kind, key)
    return false
  }
  const known = read ?? (await filesRead(tx, source.kind, key))
  const hasText = known !== undefined && sameFiles(known.ids, thing.files)
  await write(tx, source.kind, key, thing, hasText ? known.text.slice(0, MOST_FILE_TEXT) : '', hasText)
  return !hasText && thing.files.length > 0
}

const sameFiles = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id, at) => id === b[at])

async function filesRead(tx: Tx, kind: string, key: string): Promise<FilesRead | undefined> {
  const row = await tx.db
    .selectFrom('search_entry')
    .select(['file_ids', 'file_text'])
    .where('agency_id', '=', tx.agencyId)
    .where('source_kind', '=', kind)
    .where('source_key', '=', key)
    .executeTakeFirst()
  return row && { ids: row.file_ids, text: row.file_text }
}

async function write(tx: Tx, kind: string, key: string, thing: Searchable, fileText: string, hasText: boolean) {
  const body = normalizeThai(thing.body).slice(0, MOST_BODY)
  const title = `${thing.title.th} ${thing.title.en}`
  const summary = `${thing.summary.th} ${thing.summary.en} ${thing.unit ?? ''}`
  const words = vectorOf({ A: title, B: summary, C: body, D: fileText }, tx.agencyId)
  const values = {
    kind: thing.kind,
    href: thing.href,
    title_th: normalizeThai(thing.title.th),
    title_en: thing.title.en,
    summary_th: normalizeThai(thing.summary.th),
    summary_en: thing.summary.en,
    body,
    unit: thing.unit ?? '',
    file_ids: hasText ? [...thing.files] : [],
    file_text: fileText,
    words: sql<string>`${words}::text::tsvector`,
    head: sql<string>`${vectorOf({ A: title, B: summary })}::text::tsvector`,
    near: sql<string>`${nearVectorOf(title, tx.agencyId)}::text::tsvector`,
    year: thing.year ?? fiscalYearOf(todayIn(bangkok, thing.at)),
    at: thing.at,
    shown: true,
  }
  await tx.db
    .insertInto('search_entry')
    .values({ agency_id: tx.agencyId, id: newId(), source_kind: kind, source_key: key, ...values })
    .onConflict(conflict => conflict.columns(['agency_id', 'source_kind', 'source_key']).doUpdateSet(values))
    .execute()
}

const nothing = {
  href: '',
  title_th: '',
  title_en: '',
  summary_th: '',
  summary_en: '',
  body: '',
  unit: '',
  file_ids: [],
  file_text: '',
  words: '',
  head: '',
  near: '',
  shown: false,
}

async function hide(tx: Tx, kind: string, key: string) {
  await tx.db
    .updateTable('search_entry')
    .set(nothing)
    .where('agency_id', '=', tx.agencyId)
    .where('source_kind', '=', kind)
    .where('source_key', '=', key)
    .execute()
}
