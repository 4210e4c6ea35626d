// Measures that are told one after the other, each with its labels: as a table of two columns, or as paragraphs "ผู้รับผิดชอบ: กองคลัง".
import { toArabicDigits } from '#src/kernel/numerals.ts'
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
const doing = '(?:การ)?(?:ดำเนินการ|ดำเนินงาน|ปฏิบัติ(?:งาน)?)'
const party = '(?:ผู้|หน่วยงาน(?:ที่)?|ส่วนราชการ(?:ที่)?)รับผิดชอบ(?:หลัก|โครงการ|ดำเนินการ)?'
const way = `(?:วิธี(?:การ)?|ขั้นตอน|แนวทาง)(?:${doing})?`
const time = `(?:ระยะเวลา(?:ใน)?(?:${doing})?|ช่วงเวลา|กำหนดเวลา|กำหนดการ)`
const result = `(?:สรุป)?ผล(?:${doing}|ลัพธ์|ผลิต|สำเร็จ|สัมฤทธิ์)(?:ที่ได้(?:รับ)?)?`
const others = `รายละเอียด(?:${doing})?|ความสำเร็จ|(?:การ)?(?:กำกับ|ติดตาม|รายงานผล)+|สถานะ|(?:ชื่อ)?(?:มาตรการ|โครงการ|กิจกรรม)`
/** Without a colon only words that are nothing but a label are taken for one. */
const opened = new RegExp(`^(?<label>${party}|${way}|${time}|${result}) (?<value>\\S.*)$`, 'u')
const oneLabel = `(?:${party}|${way}|${time}|${result}|${others})`
const alone = new RegExp(
  `^${oneLabel}(?: ?(?:/|หรือ|และ)? ?${oneLabel})*(?: ?(?:ของ|ตาม)(?:การดำเนินการ|มาตรการ))?$`,
  'u',
)

interface Label {
  readonly kind: ColumnKind
  readonly value: string
}

function labelIn(text: string): Label | undefined {
  const plain = withoutNumber(text).text
  const found = (labelled.exec(text) ?? opened.exec(plain))?.groups
  if (!found && !alone.test(plain)) return undefined
  const kind = kindOf(found?.label ?? plain)
  if (kind === undefined || kind === 'other' || kind === 'heading') return undefined
  return { kind, value: found?.value ?? '' }
}

interface Paragraph {
  readonly text: string
  readonly block: number
  readonly isHeading: boolean
}

const paragraphsIn = (document: ReadDocument): Paragraph[] =>
  document.blocks.flatMap((one, block) => {
    if (one.kind === 'table' || one.running) return []
    const text = `${one.marker === undefined ? '' : `${one.marker} `}${one.text}`.trim()
    return text === '' ? [] : [{ text, block, isHeading: one.kind === 'heading' }]
  })

/** Paragraph after paragraph; a new measure begins where one is named, or else where a number stands over the first label. */
export function labelledRows(document: ReadDocument): MeasureRow[] {
  const paragraphs = paragraphsIn(document)
  const named = rowsUnder(paragraphs, ({ text }) => namedMeasure(text))
  if (named.length > 0) return named
  const numbered = numberedTitles(paragraphs)
  return rowsUnder(paragraphs, ({ block }) => numbered.get(block))
}

interface Named {
  readonly no: string
  readonly title: string
}

/** 1. … over the label that comes first in every measure, then 2. …; a step that is numbered too stands before another label. */
function numberedTitles(paragraphs: readonly Paragraph[]): Map<number, Named> {
  const titles = new Map<number, Named>()
  let first: ColumnKind | undefined
  let expected = 1
  for (const [at, { text, block }] of paragraphs.entries()) {
    const { no, text: title } = withoutNumber(text)
    const next = labelIn(paragraphs[at + 1]?.text ?? '')
    const count = Number(toArabicDigits(no))
    if (!next || (count !== expected && count !== 1) || labelIn(text) || (first !== undefined && next.kind !== first))
      continue
    first = next.kind
    expected = count + 1
    titles.set(block, { no, title })
  }
  return titles
}

function rowsUnder(
  paragraphs: readonly Paragraph[],
  titleOf: (paragraph: Paragraph) => Named | undefined,
): MeasureRow[] {
  const rows: { fields: Fields; heading?: RowField }[] = []
  let last: Field | undefined
  let heading: RowField | undefined
  for (const paragraph of paragraphs) {
    const { text, block } = paragraph
    const from = [{ block }]
    if (isCalledIssue(text) || (paragraph.isHeading && isPart(text))) {
      heading = isPart(text) ? undefined : { text: headingText(text), from }
      last = undefined
      continue
    }
    const named = titleOf(paragraph)
    if (named) {
      last = { text: named.title, from }
      const fields: Fields = new Map([['title', last]])
      if (named.no !== '') fields.set('no', { text: named.no, from })
      rows.push({ fields, ...(heading ? { heading } : {}) })
      continue
    }
    const label = labelIn(text)
    if (!label) {
      if (last) last.text = last.text === '' ? text : `${last.text}\n${text}`
      continue
    }
    last = { text: label.value, from }
    if (label.kind === 'title') rows.push({ fields: new Map([[label.kind, last]]), ...(heading ? { heading } : {}) })
    else rows.at(-1)?.fields.set(label.kind, last)
  }
  const whole = rows.filter(({ fields }) => fields.has('title') && told.filter(kind => fields.has(kind)).length >= 2)
  return whole.map(row => ({ ...row, sure: 0.7 }))
}
