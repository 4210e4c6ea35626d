// Reads a sheet as rows of text: XLSX, ODS, CSV and what is pasted from a spreadsheet. Bounded on purpose: what is larger is refused with
// a word, never half read. Old Thai programs write TIS-620, new ones UTF-8; both are understood.
import { parseCsv } from 'hucre/csv'
import { readOds } from 'hucre/ods'
import { readXlsx } from 'hucre/xlsx'
import { no, ok, type Result } from '#src/kernel/result.ts'

export const MOST_ROWS = 10_000
export const MOST_COLUMNS = 200

export type TableRefusal = 'sheet-macros' | 'sheet-too-long' | 'sheet-broken' | 'sheet-empty'
export type Rows = readonly (readonly string[])[]

export type SheetKind = 'xlsx' | 'ods' | 'text'

export async function readTable(bytes: Uint8Array, kind: SheetKind): Promise<Result<Rows, TableRefusal>> {
  if (kind === 'text') return readText(decode(bytes))
  if (hasMacros(bytes)) return no('sheet-macros')
  try {
    // One more than allowed, to know that there is more.
    const book = await (kind === 'xlsx' ? readXlsx : readOds)(bytes, { sheets: [0], maxRows: MOST_ROWS + 1 })
    return bounded((book.sheets[0]?.rows ?? []).map(row => row.map(cellText)))
  } catch {
    return no('sheet-broken')
  }
}

/** CSV with whichever separator it uses, or rows pasted with tabs. */
export function readText(text: string): Result<Rows, TableRefusal> {
  const lines = text.replace(/^\ufeff/, '')
  if (lines.trim() === '') return no('sheet-empty')
  try {
    return bounded(
      parseCsv(lines, { delimiter: delimiterOf(lines), maxRows: MOST_ROWS + 1 }).map(row => row.map(cellText)),
    )
  } catch {
    return no('sheet-broken')
  }
}

function bounded(rows: readonly (readonly string[])[]): Result<Rows, TableRefusal> {
  if (rows.length > MOST_ROWS) return no('sheet-too-long')
  const filled = rows
    .map(row => row.slice(0, MOST_COLUMNS).map(cell => cell.trim()))
    .filter(row => row.some(cell => cell !== ''))
  return filled.length === 0 ? no('sheet-empty') : ok(filled)
}

export function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  // 87.79 may have become 87.79000000000001 on its way through a spreadsheet.
  if (typeof value === 'number') return String(Math.round(value * 1e6) / 1e6)
  return String(value)
}

/** The separator that most lines agree on. */
function delimiterOf(text: string): string {
  const lines = text.split(/\r?\n/, 20)
  const count = (mark: string) => lines.reduce((sum, line) => sum + line.split(mark).length - 1, 0)
  return ['\t', ';', ','].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',')
}

export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-874').decode(bytes)
  }
}

/** The names of the parts of a ZIP archive stand in it as they are. */
export const hasMacros = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('vbaProject.bin')
