// From the tables of a paper to rows of measures: heads found wherever they stand, rows that a page cut in two put together, headings inside and
// above the tables given to the measures under them. Everything is still text; measures.ts makes lists and days of it.

import type { ReadBlock, ReadDocument } from '../read/document.ts'
import { type ColumnKind, isHeadRow, type Layout, layoutOf, sameLayout } from './columns.ts'
import { goingOn, SOME_YEAR } from './goes-on.ts'
import { type GridRow, gridOf } from './grid.ts'
import { headOf, textsOf } from './heads.ts'
import { headingText, isHeading, isNumberedText, isPart, MOST_HEADING, namedMeasure } from './issue-headings.ts'
import { goOnWithRecord, labelledRows, recordIn } from './labelled.ts'
import { markersIn, withoutNumber } from './markers.ts'
import type { MeasureRow, RowField } from './measure-row.ts'
import { markedMonths } from './months.ts'
import { grown, isByLine, isLike, isRestOfHead } from './page-joins.ts'
import { markedStatus } from './status-columns.ts'
import { ticksIn } from './ticks.ts'
import { timesIn } from './times.ts'
import { joinTwice } from './twice.ts'
import type { Source } from './understood.ts'

interface OpenField {
  text: string
  from: Source[]
}

interface OpenRow {
  heading?: OpenField
  readonly fields: Map<ColumnKind, OpenField>
  sure: number
}

interface State {
  layout?: Layout
  heading?: OpenField
  /** A paragraph that may be the heading of the table after it. */
  above?: OpenField
  /** A measure named in a paragraph, for a table that does not name it itself. */
  named?: { readonly no: RowField; readonly title: RowField }
  /** The paragraph before was numbered as well: a list, and no heading. */
  afterNumber: boolean
  /** A table that named its columns and ended. */
  isHeadAlone: boolean
  /** The measure that a table of labels told last. */
  record?: Map<ColumnKind, OpenField>
  readonly rows: OpenRow[]
  /** Rows counted up from 1 by the numbers in their titles. */
  isNumbered: boolean
}

export function rowsOf(document: ReadDocument): MeasureRow[] {
  const state: State = { rows: [], isNumbered: false, afterNumber: false, isHeadAlone: false }
  document.blocks.forEach((block, at) => {
    if (block.running) return
    if (block.kind === 'table') {
      readTable(state, block, at)
      state.afterNumber = false
    } else noteParagraph(state, block, at)
  })
  const filled = state.rows.filter(row => [...row.fields.values()].some(field => field.text.trim() !== ''))
  return joinTwice(filled.length > 0 ? filled : labelledRows(document))
}

/** Numbered, or called an issue, and short: a heading of what follows. A long sentence is none, nor is one of a list. */
function noteParagraph(state: State, block: Exclude<ReadBlock, { kind: 'table' }>, at: number): void {
  const marker = block.marker === undefined ? '' : `${block.marker} `
  const text = `${marker}${block.text}`.replace(/\s+/g, ' ').trim()
  if (/^[-–—\s\d๐-๙]*$/.test(text)) return
  const isNumbered = isNumberedText(text)
  const isInList = isNumbered && state.afterNumber
  state.afterNumber = isNumbered
  const from = [{ block: at }]
  const named = namedMeasure(text)
  if (named) state.named = { no: { text: named.no, from }, title: { text: named.title, from } }
  else if (isPart(text) || isInList || text.length > MOST_HEADING || text.length < 4) delete state.above
  else if (isHeading(text) || (block.kind === 'heading' && state.rows.length > 0))
    state.above = { text: headingText(text), from }
  else if (text.length > MOST_BETWEEN) delete state.above
}

/** What may stand between a heading and its table: a unit, a remark, the end of a long heading. */
const MOST_BETWEEN = 60

function readTable(state: State, table: Extract<ReadBlock, { kind: 'table' }>, block: number): void {
  const width = Math.max(0, ...table.rows.flatMap(row => row.cells.map(cell => cell.column + cell.columns)))
  // Of a row that goes on, the last cells may be empty.
  const fewest = table.rows.length === 1 && state.rows.length > 0 ? (state.layout?.kinds.length ?? 0) : 0
  const grid = gridOf(table, fewest)
  if (width === 2 && readRecord(state, grid, block)) return
  delete state.record
  const head = headOf(grid)
  // A table of something else, with heads of its own.
  if (head && !head.layout) return
  if (head?.layout) state.layout = (state.layout && sameLayout(state.layout, head.layout)) ?? head.layout
  const { layout } = state
  if (layout?.isTitleAbove && !state.named && (head || state.rows.length === 0)) return
  if (!layout || layout.kinds.length !== (grid[0]?.cells.length ?? 0)) return
  if (!head && !isLike(grid, layout)) return
  const afterHead = state.isHeadAlone && !head
  const continues = state.rows.length > 0 && state.above === undefined && !afterHead
  if (state.above) {
    state.heading = state.above
    delete state.above
  }
  const counted: Counted = { state, layout, block, isFirst: continues }
  const from = head?.rows ?? (afterHead && isRestOfHead(grid) ? 1 : 0)
  state.isHeadAlone = from >= grid.length
  for (let row = from; row < grid.length; row++) {
    const cells = grid[row]
    if (cells) readRow(counted, cells, row)
  }
}

/** One measure as a table of labels; the next page may go on with it. */
function readRecord(state: State, grid: readonly GridRow[], block: number): boolean {
  const fields = recordIn(grid, block, state.named)
  if (fields) {
    delete state.named
    const heading = state.above ?? state.heading
    state.rows.push({ fields, sure: 0.85, ...(heading ? { heading } : {}) })
    state.record = fields
    return true
  }
  if (!state.record || state.named) return false
  goOnWithRecord(state.record, grid, block)
  return true
}

interface Counted {
  readonly state: State
  readonly layout: Layout
  readonly block: number
  /** The first row of a table that follows another without a heading between: a page may have cut it off the last. */
  isFirst: boolean
}

function readRow(counted: Counted, row: GridRow, at: number): void {
  const { state, layout, block } = counted
  const texts = textsOf(row)
  if (texts.every(text => text === '')) return
  if (isHeadRow(texts) && layoutOf(texts)) return
  if (isCount(texts)) return
  // What follows are names and posts, whatever the printer made of them.
  if (isSigning(texts)) delete state.layout
  if (!state.layout) return
  const heading = headingIn(row, counted)
  if (heading !== undefined) {
    state.heading = { text: heading, from: [{ block, row: at }] }
    counted.isFirst = false
    return
  }
  const cells = row.cells.map((cell, column) => ({ ...cell, kind: layout.kinds[column] ?? ('other' as const), column }))
  const last = state.rows.at(-1)
  const goesOn = last !== undefined && continuesLast(counted, cells, last)
  nameIssue(counted, row, at, goesOn)
  const open: OpenRow = goesOn
    ? last
    : { fields: new Map(takeNamed(counted)), sure: layout.sure, ...(state.heading ? { heading: state.heading } : {}) }
  if (!goesOn) state.rows.push(open)
  else open.sure = Math.min(open.sure, counted.isFirst ? 0.9 : 0.85)
  // A whole time and somebody responsible: a row of its own under the same title, which no page cut in two.
  const isWhole =
    kindText(cells, 'title') === '' &&
    kindText(cells, 'responsible') !== '' &&
    timesIn(kindText(cells, 'period'), SOME_YEAR)?.days !== undefined
  const isCut = counted.isFirst && !isWhole
  for (const { kind, text, column } of cells) {
    if (text === '') continue
    const from = { block, row: at, column }
    const field = open.fields.get(kind)
    if (!field) open.fields.set(kind, { text, from: [from] })
    else if (kind !== 'no') {
      field.text = isCut && !isByLine(field) ? grown(field.text, text, kind) : `${field.text}\n${text}`
      field.from.push(from)
    }
  }
  const months = markedMonths(row.cells, layout.months)
  if (months !== '' && !open.fields.has('period'))
    open.fields.set('period', { text: months, from: [{ block, row: at }] })
  const status = markedStatus(row.cells, layout.statuses)
  if (status !== '' && !open.fields.has('status'))
    open.fields.set('status', { text: status, from: [{ block, row: at }] })
  // Boxes say how far it is, whatever their column is called.
  const boxed = cells.find(({ kind, text }) => kind === 'other' && ticksIn(text).status !== undefined)
  if (boxed && !open.fields.has('status'))
    open.fields.set('status', { text: boxed.text, from: [{ block, row: at, column: boxed.column }] })
  if (!goesOn && startsNumbered(cells)) state.isNumbered = true
  counted.isFirst = false
}

/** A column of its own names the issue, once for all the rows that it covers. */
function nameIssue({ state, layout, block, isFirst }: Counted, row: GridRow, at: number, goesOn: boolean): void {
  const column = layout.kinds.indexOf('heading')
  const named = row.cells[column]?.text ?? ''
  if (named === '' || /^[-–—.\s]+$/.test(named)) return
  const source = { block, row: at, column }
  const { heading } = state
  // What a page cut off belongs to all that stand under it.
  if (goesOn && isFirst && heading && !isNumberedText(named)) {
    heading.text = grown(heading.text, named, 'heading')
    heading.from.push(source)
  } else state.heading = { text: headingText(named), from: [source] }
}

function takeNamed({ state, layout }: Counted): [ColumnKind, OpenField][] {
  const { named } = state
  delete state.named
  if (!named || !layout.isTitleAbove) return []
  return [
    ['no', { text: named.no.text, from: [...named.no.from] }],
    ['title', { text: named.title.text, from: [...named.title.from] }],
  ]
}

interface KindCell {
  readonly kind: ColumnKind
  readonly text: string
  readonly isCovered: boolean
}

const kindText = (cells: readonly KindCell[], kind: ColumnKind) => cells.find(cell => cell.kind === kind)?.text ?? ''
const startsNumbered = (cells: readonly KindCell[]) =>
  kindText(cells, 'no') !== '' ||
  (withoutNumber(kindText(cells, 'title')).no !== '' && !isList(kindText(cells, 'title')))
const isList = (title: string) => markersIn(title).filter(marker => marker.kind === 'number').length > 1

/** A place to sign below the table, set in columns as a table is. */
const isSigning = (texts: readonly string[]) =>
  texts.some(text => /\.{8,}|…{3,}|ลงชื่อ/u.test(text)) && texts.filter(text => text !== '').length < 3

/** (1) (2) (3): a row that only counts columns. */
const isCount = (texts: readonly string[]) => texts.every(text => /^\(?[\d๐-๙]{1,2}\)?$/.test(text.trim()))

/** One cell over the whole width, or the only one with words, that is no tail of the row above. */
function headingIn(row: GridRow, counted: Counted): string | undefined {
  const filled = row.cells.map((cell, column) => ({ ...cell, column })).filter(cell => cell.text !== '')
  const [only] = filled
  if (filled.length !== 1 || !only || only.text.length > MOST_HEADING) return undefined
  const isWide = only.columns >= Math.max(2, row.cells.length * 0.6)
  if (isWide) return headingText(only.text)
  const kind = counted.layout.kinds[only.column]
  if (
    only.column > 1 ||
    row.cells.some(cell => cell.isCovered) ||
    (kind !== 'title' && kind !== 'heading' && kind !== 'no')
  )
    return undefined
  if (counted.isFirst && !isHeading(only.text)) return undefined
  return headingText(only.text)
}

/** Nothing in it says that a new measure begins: no title, or after a page break more speaks for the rest of the last one. */
function continuesLast({ state, layout, isFirst }: Counted, cells: readonly KindCell[], last: OpenRow): boolean {
  const title = kindText(cells, 'title')
  if (layout.isTitleAbove) return state.named === undefined
  if (kindText(cells, 'no').trim() !== '') return false
  if (title === '') return true
  if (cells.some(cell => cell.kind === 'title' && cell.isCovered)) return true
  if (!isFirst) return false
  const { isNumbered } = state
  const before = (kind: ColumnKind) => last.fields.get(kind)?.text ?? ''
  return goingOn({ kinds: layout.kinds, isNumbered, before, after: kind => kindText(cells, kind) }) > 0
}
