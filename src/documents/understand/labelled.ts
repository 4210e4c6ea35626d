// Measures that are told one after the other, each with its labels: as a table of two columns, or as paragraphs "ผู้รับผิดชอบ: กองคลัง".
import type { ReadDocument } from '../read/document.ts'
import { type ColumnKind, kindsOfHead } from './columns.ts'
import type { GridRow } from './grid.ts'
import { headingText, isCalledIssue, isPart, namedMeasure } from './issue-headings.ts'
import { markersIn, withoutNumber } from './markers.ts'
import type { MeasureRow, RowField } from './measure-row.ts'
import type { Source } from './understood.ts'

interface Field {
  text: string
  from: Source[]
}
type Fields = Map<ColumnKind, Field>

const MOST_LABEL = 60
const FEWEST_LABELS = 3
const told: readonly ColumnKind[] = ['steps', 'responsible', 'period', 'outputs', 'outcomes', 'supervision']

const kindOf = (label: string): ColumnKind | undefined =>
  label.length > MOST_LABEL ? undefined : kindsOfHead(withoutNumber(label).text.replace(/[:：]\s*$/, ''))[0]?.kind

/** A table that is one measure: labels in its first column, what they say in the second. */
export function recordIn(
  grid: readonly GridRow[],
  block: number,
  named?: { readonly no: RowField; readonly title: RowField },
): Fields | undefined {
  if ((grid[0]?.cells.length ?? 0) !== 2) return undefined
  const fields: Fields = new Map()
  for (const [row, { cells }] of grid.entries()) {
    const kind = kindOf(cells[0]?.text ?? '')
    const text = cells[1]?.text ?? ''
    if (kind !== undefined && !fields.has(kind)) fields.set(kind, { text, from: [{ block, row, column: 1 }] })
  }
  if (named && !fields.has('title')) {
    fields.set('no', { text: named.no.text, from: [...named.no.from] })
    fields.set('title', { text: named.title.text, from: [...named.title.from] })
  }
  if (isOpeningOfRecord(grid, fields)) return fields
  return fields.size >= FEWEST_LABELS && fields.has('title') && told.filter(kind => fields.has(kind)).length >= 2
    ? fields
    : undefined
}

/** A page may have cut it after its first labels: the title first, and nothing but labels on the left. */
const isOpeningOfRecord = (grid: readonly GridRow[], fields: Fields): boolean =>
  fields.size >= 2 && fields.size === grid.length && kindOf(grid[0]?.cells[0]?.text ?? '') === 'title'

/** The rest of it on the next page: what stands without a label belongs to the last one. */
export function goOnWithRecord(fields: Fields, grid: readonly GridRow[], block: number): void {
  let last = [...fields.values()].at(-1)
  for (const [row, { cells }] of grid.entries()) {
    const kind = kindOf(cells[0]?.text ?? '')
    const text = cells[1]?.text ?? ''
    const from = { block, row, column: 1 }
    if (kind !== undefined && cells[0]?.text !== '') {
      last = { text, from: [from] }
      if (!fields.has(kind)) fields.set(kind, last)
    } else if (last && text !== '') {
      last.text = last.text === '' ? text : `${last.text}${markersIn(text)[0]?.at === 0 ? '\n' : ' '}${text}`
      last.from.push(from)
    }
  }
}

const labelled = /^(?<label>[^:：]{2,60}?)\s*[:：](?!\/\/)\s*(?<value>.*)$/u

/** Paragraph after paragraph; a new measure begins where one is named. */
export function labelledRows(document: ReadDocument): MeasureRow[] {
  const rows: { fields: Fields; heading?: RowField }[] = []
  let last: Field | undefined
  let heading: RowField | undefined
  for (const [block, one] of document.blocks.entries()) {
    if (one.kind === 'table' || one.running) continue
    const marker = one.marker === undefined ? '' : `${one.marker} `
    const text = `${marker}${one.text}`.trim()
    const from = [{ block }]
    if (isCalledIssue(text) || (one.kind === 'heading' && isPart(text))) {
      heading = isPart(text) ? undefined : { text: headingText(text), from }
      last = undefined
      continue
    }
    const named = namedMeasure(text)
    if (named) {
      last = { text: named.title, from }
      const fields: Fields = new Map([['title', last]])
      if (named.no !== '') fields.set('no', { text: named.no, from })
      rows.push({ fields, ...(heading ? { heading } : {}) })
      continue
    }
    const found = labelled.exec(text)?.groups
    const kind = kindOf(found?.label ?? text)
    if (kind === undefined || kind === 'other' || kind === 'heading' || (!found && text.length > 40)) {
      if (last && text !== '') last.text = last.text === '' ? text : `${last.text}\n${text}`
      continue
    }
    last = { text: found?.value ?? '', from }
    if (kind === 'title') rows.push({ fields: new Map([[kind, last]]), ...(heading ? { heading } : {}) })
    else rows.at(-1)?.fields.set(kind, last)
  }
  const whole = rows.filter(({ fields }) => fields.has('title') && told.filter(kind => fields.has(kind)).length >= 2)
  return whole.map(row => ({ ...row, sure: 0.7 }))
}
