// A family of reports: known measures written down in many ways (columns, orders, heads, numerals, lists, page breaks, broken lines), and how near
// a reading of them comes. Agencies, people and sentences are invented.
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { Understood } from '#src/documents/understand/understood.ts'
import type { Block, Paper, Cell as PaperCell } from '#src/documents/write/paper.ts'
import { toArabicDigits, toThaiDigits } from '#src/kernel/numerals.ts'
import type { Period } from '#src/kernel/period.ts'
import { formatDate } from '#src/kernel/thai-date/format-date.ts'

export interface KnownMeasure {
  readonly heading: string | undefined
  readonly title: string
  readonly steps: readonly string[]
  readonly responsible: readonly string[]
  readonly period: Period
  readonly isDone: boolean | undefined
  readonly outputs: readonly string[]
  readonly outcomes: readonly string[]
  readonly score: { readonly value?: number; readonly change?: number } | undefined
}

export interface KnownReport {
  readonly agency: string
  readonly district: string
  readonly province: string
  readonly year: number
  readonly overall: { readonly score: number; readonly level: string } | undefined
  readonly memo: { readonly number: string; readonly subject: string; readonly to: string } | undefined
  readonly measures: readonly KnownMeasure[]
}

const verbs = [
  'จัดทำ',
  'ทบทวน',
  'ปรับปรุง',
  'เผยแพร่',
  'กำกับดูแล',
  'ตรวจสอบ',
  'ประชาสัมพันธ์',
  'จัดอบรมเรื่อง',
  'รายงาน',
  'แจ้งเวียน',
]
const things = [
  'คู่มือการให้บริการประชาชน',
  'ทะเบียนคุมการยืมพัสดุ',
  'แผนการจัดซื้อจัดจ้าง',
  'แนวปฏิบัติเกี่ยวกับการรับของขวัญ',
  'ช่องทางร้องเรียนการทุจริต',
  'ระบบ E-Service ของหน่วยงาน',
  'ข้อมูลข่าวสารบนเว็บไซต์',
  'ประมวลจริยธรรมของพนักงาน',
  'ผลการใช้จ่ายงบประมาณรายไตรมาส',
  'นโยบาย No Gift Policy',
]
const ways = [
  'ให้เป็นปัจจุบัน',
  'ทางเว็บไซต์และเฟซบุ๊กของหน่วยงาน',
  'ให้เจ้าหน้าที่ทุกคนทราบ',
  'อย่างเคร่งครัด',
  'ให้ประชาชนเข้าถึงได้ง่าย',
  'พร้อมภาพประกอบขั้นตอน',
  'และรายงานผู้บริหารทุกเดือน',
  'ตามระเบียบที่กำหนด',
]
const gains = [
  'ประชาชนได้รับบริการที่สะดวกและรวดเร็วขึ้น',
  'เจ้าหน้าที่เข้าใจขั้นตอนการทำงานมากขึ้น',
  'ไม่มีข้อร้องเรียนเรื่องการทุจริต',
  'ผู้รับบริการพึงพอใจต่อการให้บริการ',
  'การใช้ทรัพย์สินของราชการถูกต้องตามระเบียบ',
  'ประชาชนตรวจสอบการใช้งบประมาณได้',
]
const headings = [
  'กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ',
  'การให้บริการและระบบ E-Service',
  'กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ',
  'กลไกและมาตรการในการป้องกันการทุจริต',
]
const units = [
  'สำนักปลัด',
  'กองคลัง',
  'กองช่าง',
  'กองการศึกษา',
  'หน่วยตรวจสอบภายใน',
  'ทุกกอง/ฝ่าย',
  'ทุกสำนัก ทุกกอง',
  'กองสาธารณสุขและสิ่งแวดล้อม',
]

const sentence = fc
  .tuple(fc.constantFrom(...verbs), fc.constantFrom(...things), fc.constantFrom(...ways))
  .map(parts => parts.join(''))
const sentences = (max: number) => fc.uniqueArray(sentence, { minLength: 1, maxLength: max })
const month = fc.integer({ min: 0, max: 11 })

const known = fc
  .record({
    agency: fc.constantFrom(
      'เทศบาลตำบลสายธาร',
      'เทศบาลเมืองท่าทราย',
      'องค์การบริหารส่วนตำบลทุ่งตะวัน',
      'องค์การบริหารส่วนจังหวัดนครสมมุติ',
    ),
    district: fc.constantFrom('โนนดี', 'เมืองสมมุติ', 'ริมน้ำ'),
    province: fc.constantFrom('ขอนแก่น', 'ตาก', 'นครราชสีมา'),
    year: fc.integer({ min: 2565, max: 2571 }),
    overall: fc.option(
      fc.record({
        score: fc.integer({ min: 7000, max: 9999 }).map(n => n / 100),
        level: fc.constantFrom('ผ่าน', 'ผ่านดี', 'ผ่านดีเยี่ยม'),
      }),
      { nil: undefined },
    ),
    isMemo: fc.boolean(),
    number: fc.integer({ min: 1, max: 999 }),
    measures: fc.array(
      fc.record({
        heading: fc.constantFrom(...headings),
        title: fc.tuple(fc.constantFrom('มาตรการ', 'โครงการ', 'การ'), sentence).map(parts => parts.join('')),
        steps: sentences(5),
        responsible: fc.uniqueArray(fc.constantFrom(...units), { minLength: 1, maxLength: 2 }),
        months: fc.tuple(month, month),
        isDone: fc.boolean(),
        outputs: sentences(4),
        outcomes: fc.uniqueArray(fc.constantFrom(...gains), { minLength: 1, maxLength: 3 }),
        score: fc.option(
          fc.oneof(
            fc.record({ value: fc.integer({ min: 5000, max: 10000 }).map(n => n / 100) }),
            fc.record({ change: fc.integer({ min: 10, max: 3000 }).map(n => n / 100) }),
          ),
          { nil: undefined },
        ),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ isMemo, number, ...rest }) => ({ ...rest, memoNumber: isMemo ? number : undefined }))

const heads = {
  no: ['ลำดับ', 'ที่', 'ลำดับที่'],
  title: [
    'มาตรการ โครงการ หรือกิจกรรม',
    'มาตรการ/ แนวทาง',
    'มาตรการ/กิจกรรม',
    'โครงการ/กิจกรรม',
    'ชื่อมาตรการ',
    'ประเด็นที่ต้องพัฒนา/มาตรการ',
  ],
  steps: ['วิธีดำเนินการ', 'ขั้นตอน / วิธีการปฏิบัติ', 'ขั้นตอนหรือวิธีการ', 'วิธีการดำเนินงาน', 'ขั้นตอนการดำเนินงาน'],
  responsible: ['ผู้รับผิดชอบ', 'หน่วยงานที่รับผิดชอบ', 'ผู้รับผิดชอบ/หน่วยงาน'],
  period: ['ระยะเวลาดำเนินการ', 'ระยะเวลา', 'กำหนดเวลา', 'ช่วงเวลาดำเนินการ'],
  outputs: ['ผลการดำเนินการ', 'ผลการดำเนินงาน', 'สรุปผลการดำเนินการตามมาตรการ', 'ผลการดำเนินการ (output)', 'ผลผลิต'],
  outcomes: [
    'ผลลัพธ์หรือความสำเร็จของการดำเนินการ',
    'ผลลัพธ์/ความสำเร็จ',
    'ผลลัพธ์หรือผลสัมฤทธิ์ในการดำเนินการ (outcome/result)',
    'ผลสัมฤทธิ์',
  ],
} as const
type Column = keyof typeof heads
const told: readonly Column[] = ['steps', 'responsible', 'period', 'outputs', 'outcomes']

const manner = fc.record({
  isThai: fc.boolean(),
  order: fc.shuffledSubarray([...told], { minLength: told.length, maxLength: told.length }),
  hasNumbers: fc.boolean(),
  headAt: fc.nat(5),
  list: fc.constantFrom('1.', '1. ', '1) ', '(1) ', '- '),
  isMarkedUp: fc.boolean(),
  heading: fc.constantFrom('none', 'row', 'above'),
  isRestarting: fc.boolean(),
  period: fc.constantFrom('short', 'long', 'dashed', 'days'),
  tick: fc.option(fc.constantFrom('box', 'input', 'brackets', 'round'), { nil: undefined }),
  rowsOfPage: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  repeatsHead: fc.boolean(),
  cutAt: fc.option(fc.integer({ min: 30, max: 70 }), { nil: undefined }),
  /** A page cuts all cells at one height, in the middle of what they say. */
  cutsInside: fc.boolean(),
  width: fc.option(fc.integer({ min: 18, max: 34 }), { nil: undefined }),
})
export type Manner = typeof manner extends fc.Arbitrary<infer M> ? M : never

export interface Written {
  readonly known: KnownReport
  readonly manner: Manner
}

export const family: fc.Arbitrary<Written> = fc
  .tuple(known, manner)
  .map(([facts, how]) => ({ known: reportOf(facts, how), manner: how }))

type Facts = typeof known extends fc.Arbitrary<infer F> ? F : never

function reportOf(facts: Facts, how: Manner): KnownReport {
  const start = Temporal.PlainDate.from({ year: facts.year - 544, month: 10, day: 1 })
  const sorted =
    how.heading === 'none'
      ? facts.measures
      : facts.measures.toSorted((a, b) => headings.indexOf(a.heading) - headings.indexOf(b.heading))
  return {
    agency: facts.agency,
    district: facts.district,
    province: facts.province,
    year: facts.year,
    overall: facts.overall,
    memo:
      facts.memoNumber === undefined
        ? undefined
        : {
            number: `สม ๕๒๓๐๑/${facts.memoNumber}`,
            subject: 'รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรม',
            to: 'นายกเทศมนตรีสายธาร',
          },
    measures: sorted.map(({ months: [a, b], isDone, heading, responsible, ...rest }) => ({
      ...rest,
      responsible: responsible.some(unit => unit.startsWith('ทุก')) ? responsible.slice(0, 1) : responsible,
      heading: how.heading === 'none' ? undefined : heading,
      isDone: how.tick === undefined ? undefined : isDone,
      period: {
        from: start.add({ months: Math.min(a, b) }),
        to: start.add({ months: Math.max(a, b) + 1 }).subtract({ days: 1 }),
      },
    })),
  }
}

export interface Cell {
  /** Paragraphs. */
  readonly lines: readonly string[]
}

export type Part =
  | { readonly kind: 'paragraph'; readonly text: string; readonly isBold?: boolean }
  | {
      readonly kind: 'table'
      readonly head: readonly string[] | undefined
      readonly rows: readonly (readonly Cell[])[]
    }

/** The report as paragraphs and tables; what a page cuts is cut here. */
export function partsOf({ known: report, manner: how }: Written): Part[] {
  const digits = (text: string) => (how.isThai ? toThaiDigits(text) : toArabicDigits(text))
  const say = (text: string): Part => ({ kind: 'paragraph', text: digits(text) })
  const parts: Part[] = []
  if (report.memo)
    parts.push(
      say('บันทึกข้อความ'),
      say('ส่วนราชการ สำนักปลัด'),
      say(`ที่ ${report.memo.number} วันที่ 28 เมษายน ${report.year + 1}`),
      say(`เรื่อง ${report.memo.subject}`),
      say(`เรียน ${report.memo.to}`),
      say('ด้วยหน่วยงานได้ดำเนินการตามมาตรการเรียบร้อยแล้ว จึงเรียนมาเพื่อโปรดทราบ'),
      say('(นายสมมุติ ตัวอย่าง)'),
      say('นิติกรชำนาญการ'),
    )
  parts.push(
    say('รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน'),
    say(`ประจำปีงบประมาณ พ.ศ. ${report.year}`),
    say(report.agency),
    say(`อำเภอ${report.district} จังหวัด${report.province}`),
    say(`${report.agency} ได้วิเคราะห์ผลการประเมินของปีงบประมาณ พ.ศ. ${report.year - 1} และกำหนดมาตรการไว้ ดังต่อไปนี้`),
  )
  if (report.overall)
    parts.push(
      say(`ผลการประเมินโดยภาพรวมได้คะแนน ${report.overall.score} อยู่ในระดับ ${report.overall.level} ทั้งนี้มีรายละเอียดดังนี้`),
    )
  return [...parts, ...tablesOf(report, how, digits)]
}

const columnsOf = (how: Manner): Column[] => [...(how.hasNumbers ? (['no'] as const) : []), 'title', ...how.order]

function tablesOf(report: KnownReport, how: Manner, digits: (text: string) => string): Part[] {
  const columns = columnsOf(how)
  const head = columns.map(column => heads[column][how.headAt % heads[column].length] ?? heads[column][0])
  const parts: Part[] = []
  let rows: Cell[][] = []
  let isFirst = true
  const endPage = () => {
    if (rows.length > 0) parts.push({ kind: 'table', head: isFirst || how.repeatsHead ? head : undefined, rows })
    if (rows.length > 0) isFirst = false
    rows = []
  }
  let heading: string | undefined
  let number = 0
  let topic = 0
  for (const one of report.measures) {
    if (one.heading !== undefined && one.heading !== heading) {
      heading = one.heading
      topic++
      if (how.isRestarting) number = 0
      const words = digits(`(${topic}) ${heading}`)
      if (how.heading === 'above') {
        endPage()
        isFirst = true
        parts.push({ kind: 'paragraph', text: words, isBold: true })
      } else rows.push(columns.map((_, at) => ({ lines: at === 0 ? [words] : [] })))
    }
    number++
    const row = columns.map(column => ({ lines: cellOf(one, column, number, how).map(digits) }))
    if (how.rowsOfPage !== undefined && rows.length >= how.rowsOfPage) {
      if (how.cutAt === undefined) {
        endPage()
        rows.push(row)
        continue
      }
      const halves = how.cutsInside
        ? cutInside(row, how.cutAt)
        : row.map((cell, at) => cut(cell, columns[at] ?? 'no', how.cutAt ?? 50))
      rows.push(halves.map(([above]) => above))
      endPage()
      rows.push(halves.map(([, below]) => below))
    } else rows.push(row)
  }
  endPage()
  return parts
}

/** What a page break leaves of a cell above and below it. Short ones stay above. */
function cut(cell: Cell, column: Column, percent: number): [Cell, Cell] {
  if (column === 'no' || column === 'period' || column === 'responsible' || cell.lines.length < 2)
    return [cell, { lines: [] }]
  const at = Math.max(1, Math.floor((cell.lines.length * percent) / 100))
  return [{ lines: cell.lines.slice(0, at) }, { lines: cell.lines.slice(at) }]
}

const lengthOf = ({ lines }: Cell) => lines.reduce((sum, line) => sum + line.length, 0)

/** As far down as the page goes: short cells stay above, long ones break between two words. */
function cutInside(row: readonly Cell[], percent: number): [Cell, Cell][] {
  const room = Math.max(14, Math.floor((Math.max(...row.map(lengthOf)) * percent) / 100))
  return row.map(cell => {
    const above: string[] = []
    const below: string[] = []
    let left = room
    for (const line of cell.lines) {
      const [first = '', ...rest] = left <= 0 ? ['', line] : left >= line.length ? [line] : brokenLines(line, left)
      if (first !== '') above.push(first)
      if (rest.length > 0) below.push(rest.join(''))
      left = rest.length > 0 ? 0 : left - line.length
    }
    return [{ lines: above }, { lines: below }]
  })
}

function cellOf(one: KnownMeasure, column: Column, number: number, how: Manner): string[] {
  if (column === 'no') return [String(number)]
  if (column === 'title') return [how.hasNumbers ? one.title : `${number}. ${one.title}`]
  if (column === 'period') return [periodText(one.period, how.period)]
  if (column === 'responsible') return listed(one.responsible, one.responsible.length > 1 ? how : { ...how, list: '' })
  if (column === 'steps') return listed(one.steps, how)
  if (column === 'outputs') return listed(one.outputs, how)
  const scored = one.score === undefined ? one.outcomes : [...one.outcomes, scoreText(one.score)]
  return [...ticks(one.isDone, how), ...listed(scored, how)]
}

function listed(items: readonly string[], { list }: { readonly list: string }): string[] {
  if (list === '') return [...items]
  return items.map((item, at) => list.replace('1', String(at + 1)) + item)
}

const scoreText = ({ value, change }: NonNullable<KnownMeasure['score']>) =>
  value === undefined
    ? `ผลการประเมินในตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ คะแนนเพิ่มขึ้นจากปีที่ผ่านมา ${change} คะแนน`
    : `ตัวชี้วัดคุณภาพการดำเนินงาน ได้คะแนน ${value} คะแนน`

function ticks(isDone: boolean | undefined, { tick }: Manner): string[] {
  if (isDone === undefined || tick === undefined) return []
  const [on, off] = {
    box: ['☑', '☐'],
    input: ['<input type="checkbox" checked>', '<input type="checkbox">'],
    brackets: ['[x]', '[ ]'],
    round: ['(/)', '(  )'],
  }[tick] as [string, string]
  return [`${isDone ? off : on} ยังไม่ได้ดำเนินการ`, `${isDone ? on : off} ดำเนินการแล้ว`]
}

function periodText({ from, to }: Period, style: Manner['period']): string {
  const short = (day: Period['from']) => formatDate(day, 'month-short', {}).replace(/ 25(\d\d)$/, ' $1')
  const long = (day: Period['from']) => formatDate(day, 'month', {})
  if (style === 'days') return `${formatDate(from, 'short', {})} – ${formatDate(to, 'short', {})}`
  if (style === 'long') return `${long(from)} ถึง ${long(to)}`
  return style === 'dashed' ? `${short(from)}-${short(to)}` : `${short(from)} - ${short(to)}`
}

/** As programs that read scans give it: cells between tabs, lines broken by the width of the column joined with spaces. */
export function asText(written: Written): string {
  const { manner: how } = written
  const inCell = ({ lines }: Cell) => {
    const broken = how.width === undefined ? lines : lines.map(line => brokenLines(line, how.width ?? 30).join(' '))
    return how.isMarkedUp ? broken.map(line => `<p>${line}</p>`).join(' ') : broken.join(' ')
  }
  return partsOf(written)
    .map(part =>
      part.kind === 'paragraph'
        ? part.isBold
          ? `**${part.text}**`
          : part.text
        : [...(part.head ? [part.head.join('\t')] : []), ...part.rows.map(row => row.map(inCell).join('\t'))].join(
            '\n',
          ),
    )
    .join('\n\n')
}

const checkBoxes = /<input type="checkbox"( checked)?>/g

/** The same as a paper that is printed: lists and boxes stand as lines of their cells, pages break where the printer breaks them. */
export function asPaper(written: Written): Paper {
  const line = (text: string) => text.replace(checkBoxes, (_box, checked) => (checked ? '☑' : '☐'))
  const inCell = ({ lines }: Cell): PaperCell => ({
    blocks: lines.map(text => ({ kind: 'paragraph', text: [line(text)] })),
  })
  const blocks = partsOf(written).map((part): Block => {
    if (part.kind === 'paragraph')
      return { kind: 'paragraph', text: [part.text], ...(part.isBold ? { bold: true } : {}) }
    const columns = part.rows[0]?.map(() => ({ share: 1 })) ?? []
    const head = part.head ? [{ cells: part.head.map(text => inCell({ lines: [text] })) }] : []
    return {
      kind: 'table',
      caption: 'มาตรการ',
      hideCaption: true,
      columns,
      head,
      rows: part.rows.map(row => ({ cells: row.map(inCell) })),
    }
  })
  return {
    title: 'รายงาน',
    lang: 'th',
    author: written.known.agency,
    subject: '',
    at: '2026-11-21T00:00:00.000Z',
    numerals: written.manner.isThai ? 'thai' : 'arabic',
    sections: [{ page: { orientation: 'landscape', margins: 'report' }, pageNumbers: 'top-from-second', blocks }],
    pictures: {},
  }
}

const segmenter = new Intl.Segmenter('th', { granularity: 'word' })

/** As a column of so many letters breaks it: between words. */
export function brokenLines(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const { segment } of segmenter.segment(text)) {
    if (line !== '' && line.length + segment.length > width) {
      lines.push(line.trim())
      line = segment.trimStart()
    } else line += segment
  }
  return [...lines, line.trim()].filter(one => one !== '')
}

const bare = (text: string) =>
  toArabicDigits(text.normalize('NFC'))
    .replace(/^[\s\-•*]*\d{1,2}(\.\d{1,2})*[.)]\s*/, '')
    .replace(/[\s\u200b\u00a0]/g, '')
    .replace(/[–—−]/g, '-')

const sameList = (read: readonly string[], meant: readonly string[]) => {
  const left = meant.map(bare)
  let hits = 0
  for (const one of read.map(bare)) {
    const at = left.indexOf(one)
    if (at < 0) continue
    hits++
    left.splice(at, 1)
  }
  return read.length + meant.length === 0 ? 1 : (2 * hits) / (read.length + meant.length)
}

/** From 0 to 1 by field: measures found in their order, and what each says. */
export function nearness(read: Understood, { known: meant }: Written): Readonly<Record<string, number>> {
  const fields: Record<string, number[]> = {}
  const add = (name: string, value: number | boolean) => {
    fields[name] = [...(fields[name] ?? []), Number(value)]
  }
  add('measures', read.measures.length === meant.measures.length)
  for (const [at, one] of meant.measures.entries()) {
    const told = read.measures[at]
    add('title', bare(told?.title.value ?? '') === bare(one.title))
    add('heading', bare(told?.heading?.value ?? '') === bare(one.heading ?? ''))
    add('steps', sameList(told?.steps.value ?? [], one.steps))
    add('responsible', sameList(told?.responsible.value ?? [], one.responsible))
    const days = told?.period?.value.days
    add(
      'period',
      days?.from.toString() === one.period.from.toString() && days.to.toString() === one.period.to.toString(),
    )
    add('status', told?.status?.value === (one.isDone === undefined ? undefined : one.isDone ? 'done' : 'not-done'))
    add('outputs', sameList(told?.outputs.value ?? [], one.outputs))
    const outcomes = one.score === undefined ? one.outcomes : [...one.outcomes, scoreText(one.score)]
    add('outcomes', sameList(told?.outcomes.value ?? [], outcomes))
    const [score] = told?.scores.value ?? []
    add('score', score?.value === one.score?.value && score?.change === one.score?.change)
  }
  add('agency', read.agency?.value === meant.agency)
  add('place', read.district?.value === meant.district && read.province?.value === meant.province)
  add('year', read.fiscalYear?.value === meant.year)
  add('overall', read.overallScore?.value === meant.overall?.score && read.overallLevel?.value === meant.overall?.level)
  add(
    'memo',
    bare(read.memo?.number ?? '') === bare(meant.memo?.number ?? '') &&
      bare(read.memo?.subject ?? '') === bare(meant.memo?.subject ?? ''),
  )
  return Object.fromEntries(
    Object.entries(fields).map(([name, values]) => [name, values.reduce((a, b) => a + b, 0) / values.length]),
  )
}

export const overall = (near: Readonly<Record<string, number>>) => {
  const values = Object.values(near)
  return values.reduce((a, b) => a + b, 0) / values.length
}
