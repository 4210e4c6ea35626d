// A workbook as a paper: each sheet that is shown a heading with its name and a table, joined cells as cells that span.
import { readOds } from 'hucre/ods'
import { readXlsx } from 'hucre/xlsx'
import { cellText, decode, MOST_ROWS, readText } from '../sheets/read-table.ts'
import type { ReadBlock, ReadCell, ReadDocument, ReadRow } from './document.ts'
import type { PaperNote, PaperRefusal } from './paper-types.ts'
import { zipNames, zipParts } from './zip-parts.ts'

const MOST_SHEETS = 50
const MOST_COLUMNS = 200
/** Bytes of all parts unpacked: the library itself asks no such question. */
const LIMIT = 120 * 1024 * 1024

export type SheetPaper = ReadDocument & { readonly sheets: number; readonly notes: readonly PaperNote[] }

interface Joined {
  readonly startRow: number
  readonly startCol: number
  readonly endRow: number
  readonly endCol: number
}

export async function sheetPaper(bytes: Uint8Array, kind: 'xlsx' | 'ods' | 'csv'): Promise<SheetPaper | PaperRefusal> {
  if (kind === 'csv') return csvPaper(bytes)
  // Unpacked once only to see how much it is.
  const parts = zipParts(bytes, name => /\.xml$/i.test(name), LIMIT)
  if (!parts.ok) return parts.because === 'document-too-large' ? 'paper-too-large' : 'paper-broken'
  const notes: PaperNote[] = zipNames(bytes)?.names.some(name => name.endsWith('vbaProject.bin'))
    ? ['macros-ignored']
    : []
  const book = await (kind === 'xlsx' ? readXlsx : readOds)(bytes, { maxRows: MOST_ROWS + 1 }).catch(() => undefined)
  if (!book) return 'paper-broken'
  const sheets = book.sheets.filter(sheet => !sheet.hidden && !sheet.veryHidden)
  if (sheets.length > MOST_SHEETS || sheets.some(sheet => sheet.rows.length > MOST_ROWS)) notes.push('pages-cut')
  if (sheets.length < book.sheets.length) notes.push('hidden-text-left-out')
  const blocks = sheets.slice(0, MOST_SHEETS).flatMap((sheet): ReadBlock[] => {
    const rows = sheet.rows
      .slice(0, MOST_ROWS)
      .map(row => row.slice(0, MOST_COLUMNS).map(value => cellText(value).trim()))
    const table = tableOf(rows, sheet.merges ?? [])
    if (table.length === 0) return []
    return [
      { kind: 'heading', level: 1, text: sheet.name, ids: [] },
      { kind: 'table', rows: table },
    ]
  })
  return blocks.length === 0 ? 'paper-empty' : { blocks, properties: new Map(), sheets: sheets.length, notes }
}

function csvPaper(bytes: Uint8Array): SheetPaper | PaperRefusal {
  const rows = readText(decode(bytes))
  if (rows.ok)
    return { blocks: [{ kind: 'table', rows: tableOf(rows.value, []) }], properties: new Map(), sheets: 1, notes: [] }
  if (rows.because === 'sheet-empty') return 'paper-empty'
  return rows.because === 'sheet-too-long' ? 'paper-too-large' : 'paper-broken'
}

/** Empty rows are left out, and so are those columns at the right in which nothing stands. */
function tableOf(rows: readonly (readonly string[])[], joined: readonly Joined[]): ReadRow[] {
  const width = Math.max(0, ...rows.map(row => row.findLastIndex(text => text !== '') + 1))
  const isFilled = rows.map(row => row.some(text => text !== ''))
  const covered = new Set<string>()
  const spans = new Map<string, Pick<ReadCell, 'columns' | 'rows'>>()
  for (const { startRow, startCol, endRow, endCol } of joined) {
    const last = Math.min(endCol, width - 1)
    if (startRow >= rows.length || startCol > last || !isFilled[startRow]) continue
    let height = 0
    for (let y = startRow; y <= Math.min(endRow, rows.length - 1); y++) {
      if (isFilled[y] || y === startRow) height += 1
      for (let x = startCol; x <= last; x++) covered.add(`${y} ${x}`)
    }
    covered.delete(`${startRow} ${startCol}`)
    spans.set(`${startRow} ${startCol}`, { columns: last - startCol + 1, rows: height })
  }
  return rows.flatMap((row, y): ReadRow[] => {
    if (!isFilled[y]) return []
    const cells = Array.from({ length: width }, (_, x) => x)
      .filter(x => !covered.has(`${y} ${x}`))
      .map(
        (x): ReadCell => ({
          blocks: paragraphsOf(row[x] ?? ''),
          column: x,
          columns: 1,
          rows: 1,
          ...spans.get(`${y} ${x}`),
        }),
      )
    return [{ isHead: false, cells }]
  })
}

const paragraphsOf = (text: string): ReadBlock[] =>
  text
    .split(/\r?\n/)
    .filter(line => line.trim() !== '')
    .map(line => ({ kind: 'paragraph', text: line.trim(), ids: [] }))
