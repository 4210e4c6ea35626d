// Measures that are told one after the other, each with its labels: as a table of two columns, or as paragraphs "ผู้รับผิดชอบ: กองคลัง".
import type { ReadDocument } from '../read/document.ts'
import { type ColumnKind, kindsOfHead } from './columns.ts'
import type { GridRow } from './grid.ts'
import { withoutNumber } from './markers.ts'
import type { MeasureRow } from './measure-row.ts'
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
export function recordIn(grid: readonly GridRow[], block: number): Fields | undefined {
  if ((grid[0]?.cells.length ?? 0) !== 2) return undefined
  const fields: Fields = new Map()
  for (const [row, { cells }] of grid.entries()) {
    const kind = kindOf(cells[0]?.text ?? '')
    const text = cells[1]?.text ?? ''
    if (kind !== undefined && text !== '' && !fields.has(kind))
      fields.set(kind, { text, from: [{ block, row, column: 1 }] })
  }
  return fields.size >= FEWEST_LABELS && fields.has('title') && told.filter(kind => fields.has(kind)).length >= 2
    ? fields
    : undefined
}

const labelled = /^(?<label>[^:：]{2,60}?)\s*[:：]\s*(?<value>.*)$/u
const counted = /^(?:มาตรการ|โครงการ|กิจกรรม)(?:ที่)? ?(?<no>[0-9๐-๙]{1,2})\s*[.:)]?\s*(?<title>\S.{5,})$/u

/** Paragraph after paragraph; a new measure begins where one is named. */
export function labelledRows(document: ReadDocument): MeasureRow[] {
  const rows: Fields[] = []
  let last: Field | undefined
  for (const [block, one] of document.blocks.entries()) {
    if (one.kind === 'table' || one.running) continue
    const marker = one.marker === undefined ? '' : `${one.marker} `
    const text = `${marker}${one.text}`.trim()
    const from = [{ block }]
    const named = counted.exec(text)?.groups
    if (named) {
      last = { text: named.title ?? '', from }
      rows.push(
        new Map<ColumnKind, Field>([
          ['no', { text: named.no ?? '', from }],
          ['title', last],
        ]),
      )
      continue
    }
    const found = labelled.exec(text)?.groups
    const kind = kindOf(found?.label ?? text)
    if (kind === undefined || kind === 'other' || kind === 'heading' || (!found && text.length > 40)) {
      if (last && text !== '') last.text = last.text === '' ? text : `${last.text}\n${text}`
      continue
    }
    last = { text: found?.value ?? '', from }
    if (kind === 'title') rows.push(new Map([[kind, last]]))
    else rows.at(-1)?.set(kind, last)
  }
  const whole = rows.filter(fields => fields.has('title') && told.filter(kind => fields.has(kind)).length >= 2)
  return whole.map(fields => ({ fields, sure: 0.7 }))
}
