// Reads of a piece of evidence what a program can read, and looks for personal data in it. What it cannot read (pictures, PDF, slides,
// documents of a word processor) is said, so that a person looks.
import type { Readable } from 'node:stream'
import { readOds } from 'hucre/ods'
import { readXlsx } from 'hucre/xlsx'
import type { Tx } from '#src/platform/database/scope.ts'
import { blobOf, fileById } from '#src/platform/files/keep-file.ts'
import { kindOfMediaType } from '#src/platform/files/kinds.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { count, type Facts, factById } from './facts-known.ts'
import { masked, type PersonalKind, personalIn } from './privacy.ts'
import type { EvidenceRow } from './queries.ts'

export const scanParts = ['title', 'note', 'url', 'file-name', 'text', 'rows'] as const
export type ScanPart = (typeof scanParts)[number]

export interface Found {
  readonly kind: PersonalKind
  readonly where: ScanPart
  readonly count: number
  /** Masked. */
  readonly sample: string
}

export interface Scan {
  readonly found: readonly Found[]
  readonly read: readonly ScanPart[]
  /** Something in it only a person can look at. */
  readonly isBlind: boolean
}

const MOST_BYTES = 10 * 1024 * 1024

export async function scanEvidence(
  tx: Tx,
  { store, facts }: { readonly store: FileStore; readonly facts: Facts },
  row: EvidenceRow,
): Promise<Scan> {
  const texts: Partial<Record<ScanPart, string>> = { title: row.title, note: row.note }
  let isBlind = row.kind === 'link'
  if (row.kind === 'link') texts.url = decodeURIComponentSafely(row.url)
  if (row.kind === 'file') {
    texts['file-name'] = row.file_name ?? ''
    const text = await textOfFile(tx, store, row)
    if (text === undefined) isBlind = true
    else texts.text = text
  }
  if (row.kind === 'fact') texts.rows = await textOfFact(tx, facts, row)
  const read = scanParts.filter(part => texts[part] !== undefined && texts[part] !== '')
  return { found: read.flatMap(part => findsIn(part, texts[part] ?? '')), read, isBlind }
}

function findsIn(where: ScanPart, text: string): Found[] {
  const finds = Map.groupBy(personalIn(text), find => find.kind)
  return [...finds].flatMap(([kind, all]) => {
    const [first] = all
    return first ? [{ kind, where, count: all.length, sample: masked(first) }] : []
  })
}

/** Undefined when only eyes can read it. */
async function textOfFile(tx: Tx, store: FileStore, row: EvidenceRow): Promise<string | undefined> {
  const file = row.file_id === null ? undefined : await fileById(tx, row.file_id)
  const kind = file && kindOfMediaType(file.media_type)
  if (!file || !kind || Number(file.size) > MOST_BYTES) return undefined
  if (!['txt', 'csv', 'xlsx', 'ods'].includes(kind) || !(await store.has(blobOf(file)))) return undefined
  const bytes = await bytesOf(await store.get(blobOf(file)))
  if (kind === 'txt' || kind === 'csv') return decoded(bytes)
  try {
    const book = kind === 'xlsx' ? await readXlsx(bytes) : await readOds(bytes)
    return book.sheets.map(sheet => sheet.rows.map(cells => cells.map(String).join('\t')).join('\n')).join('\n')
  } catch {
    return undefined
  }
}

async function textOfFact(tx: Tx, facts: Facts, row: EvidenceRow): Promise<string> {
  const fact = row.fact === null ? undefined : factById(facts, row.fact)
  if (!fact || row.fact_from === null || row.fact_to === null) return ''
  const { rows } = await count(tx, fact, { from: row.fact_from, to: row.fact_to, params: row.fact_params })
  return rows.map(cells => fact.columns.map(column => String(cells[column.key] ?? '')).join('\t')).join('\n')
}

async function bytesOf(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** As detect.ts accepts text: UTF-8, UTF-16 with its mark, or Windows-874. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-874').decode(bytes)
  }
}

function decodeURIComponentSafely(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
