// What a column of a table of measures holds, by the meaning of its head, whatever its words and its place.

import { isCalendarHead, type MonthColumns } from './months.ts'
import { type StatusColumns, statusColumns } from './status-columns.ts'

export const columnKinds = [
  'no',
  'heading',
  'title',
  'steps',
  'responsible',
  'period',
  'outputs',
  'outcomes',
  'supervision',
  'status',
  'score',
  'other',
] as const
export type ColumnKind = (typeof columnKinds)[number]

/** Words that speak for a kind, and how strongly. What stands first in a head counts most. */
const speaking: readonly (readonly [ColumnKind, RegExp, number])[] = [
  ['no', /^(?:ลำดับ(?:ที่)?|ที่|ข้อ|ข้อที่|no\.?|#)$/iu, 10],
  ['heading', /ประเด็น|หัวข้อ(?:การประเมิน)?|ตัวชี้วัด|ด้าน(?:ที่)?|ข้อคำถาม|ข้อบกพร่อง|จุดอ่อน|issue|indicator/iu, 3],
  ['heading', /(?:ข้อ|ตัวชี้วัด)?(?:OIT|EIT|IIT)|องค์ประกอบด้าน/iu, 3],
  ['heading', /ประเด็นที่ต้อง|ข้อเสนอแนะ/u, 2],
  ['heading', /^(?:เครื่องมือ|แบบวัด)/u, 1],
  ['title', /มาตรการ|โครงการ|กิจกรรม|แนวทาง(?!การ(?:กำกับ|ติดตาม))|measure|project|activity/iu, 4],
  ['title', /^(?:ชื่อ)?(?:มาตรการ|โครงการ|กิจกรรม)/u, 3],
  [
    'steps',
    /วิธี(?:การ)?(?:ดำเนิน|ปฏิบัติ)?|ขั้นตอน|กระบวนการ|แนวทาง(?:การ)?(?:ดำเนิน|ปฏิบัติ)|การดำเนินการตามมาตรการ$|step|method/iu,
    6,
  ],
  [
    'responsible',
    /รับผิด|บผิด[ชข]อบ|ผู้(?:ที่)?เกี่ยวข้อง|หน่วยงาน(?:ที่)?(?:รับผิดชอบ|เจ้าภาพ|ผู้รับผิดชอบ)?|ผู้ดำเนินการ|ผู้ปฏิบัติ|เจ้าภาพ|ส่วนราชการ|กอง\/สำนัก|responsible|owner/iu,
    8,
  ],
  [
    'period',
    /ระยะเวลา|^เวลา|กำหนด(?:เวลา|การ|แล้วเสร็จ|ส่ง)|ช่วงเวลา|กรอบเวลา|ห้วง(?:เวลา)?|วันที่|วันเดือนปี|ว\/ด\/ป|ปฏิทิน|ไตรมาส|^เดือน(?:ที่|$)|period|time|when/iu,
    7,
  ],
  [
    'outputs',
    /ผล(?:ของ)?(?:การ)?ดำเนิน(?:การ|งาน)|ผลที่ได้จากการดำเนิน|ผลผลิต|สรุปผล|ผลการปฏิบัติ|ผลงาน|สิ่งที่ดำเนินการ|output/iu,
    7,
  ],
  ['steps', /^รายละเอียด(?:การ(?:ดำเนิน|ปฏิบัติ|ทำงาน)|ขั้นตอน|กิจกรรม|วิธี|$)/u, 8],
  ['outputs', /^(?:สรุป)?(?:รายงานผล|ผลการติดตาม|ผลการกำกับ|ผลที่(?:ได้|เกิด))/u, 5],
  ['outputs', /^(?:การดำเนินการ|ดำเนินการ|ผล)$/u, 5],
  ['outcomes', /ผลลัพธ์|ผลสัมฤทธิ์|ความสำเร็จ|ผลสำเร็จ|ผลที่(?:ได้(?:รับ)?$|เกิดขึ้น|คาดว่า)|ประโยชน์|outcome|result/iu, 9],
  ['supervision', /(?<!^ผลการ)(?:กำกับ|ติดตาม)|การรายงานผล|supervis|follow/iu, 9],
  [
    'status',
    /^(?:สถานะ|สถานการณ์|status|progress)|แล้วเสร็จหรือไม่|^(?:ได้)?ดำเนินการ(?:แล้ว)?[/,]?(?:หรือ)?(?:ยัง)?ไม่(?:ได้)?ดำเนินการ/iu,
    8,
  ],
  // Where another column is the state, how far it has come is what was done.
  ['status', /^ความก้าวหน้า/u, 7],
  ['outputs', /^ความก้าวหน้า/u, 4],
  ['score', /^คะแนน|ผลคะแนน|ค่าคะแนน|score/iu, 8],
  ['other', /^(?:ค่า)?เป้าหมาย|^ตัวชี้วัด(?:ผล)?(?:ความ)?สำเร็จ|^KPI|^ร้อยละ|^%/iu, 18],
  ['other', /หมายเหตุ|หลักฐาน|ลิงก์|link|url|งบประมาณ(?!.*ปี)|ปัญหา|อุปสรรค|เอกสาร|remark|evidence/iu, 6],
]

interface Weighed {
  readonly kind: ColumnKind
  readonly weight: number
}

/** A scan loses the small marks above letters first. */
const tones = /[\u0e47-\u0e4c]/g
const toneFree = new Map<RegExp, RegExp>()
function withoutTones(pattern: RegExp): RegExp {
  const known = toneFree.get(pattern) ?? new RegExp(pattern.source.replace(tones, ''), pattern.flags)
  toneFree.set(pattern, known)
  return known
}

/** Kinds that a head may name, the likeliest first. */
export function kindsOfHead(head: string): Weighed[] {
  const words = head.replace(/\s+/gu, '').replace(/[*:]/g, '')
  if (words === '' || words.length > 90) return []
  const toneless = words.replace(tones, '')
  const weights = new Map<ColumnKind, number>()
  for (const [kind, pattern, weight] of speaking) {
    const found = pattern.exec(words) ?? withoutTones(pattern).exec(toneless)
    if (!found) continue
    const early = 1 + (1 - found.index / words.length)
    weights.set(kind, (weights.get(kind) ?? 0) + weight * early)
  }
  return [...weights].map(([kind, weight]) => ({ kind, weight })).sort((a, b) => b.weight - a.weight)
}

export interface Layout {
  /** One for each column of the grid. */
  readonly kinds: readonly ColumnKind[]
  readonly months: MonthColumns
  /** A mark in one of them says how far it is. */
  readonly statuses: StatusColumns
  readonly sure: number
  /** The measure is named above the table and not in it. */
  readonly isTitleAbove?: true
}

/** Every kind but `other` and the results of several rounds belongs to one column: the strongest claim wins, the others take their next. */
export function layoutOf(heads: readonly string[], months: MonthColumns = new Map()): Layout | undefined {
  const statuses = statusColumns(heads)
  const claims = heads.flatMap((head, column) =>
    statuses.has(column) ? [] : kindsOfHead(head).map(claim => ({ ...claim, column })),
  )
  const kinds: ColumnKind[] = heads.map(() => 'other')
  const settled = new Set<number>()
  const taken = new Set<ColumnKind>()
  for (const { kind, column } of claims.sort((a, b) => b.weight - a.weight)) {
    if (months.has(column) || settled.has(column) || (kind !== 'other' && taken.has(kind))) continue
    kinds[column] = kind
    settled.add(column)
    taken.add(kind)
  }
  // What was done by the middle of the year and by its end, each in a column of its own.
  heads.forEach((head, column) => {
    const [claim] = kinds[column] === 'other' && /รอบ|ครั้งที่|ไตรมาส|เดือน/u.test(head) ? kindsOfHead(head) : []
    if (claim?.kind === 'outputs' && !months.has(column)) kinds[column] = 'outputs'
  })
  // One column for all that came of it tells what was done.
  const came = kinds.indexOf('outcomes')
  if (!taken.has('outputs') && /^ผลที่(?:ได้(?:รับ)?|เกิดขึ้น(?:จริง)?)$/u.test(heads[came]?.replace(/\s/gu, '') ?? ''))
    kinds[came] = 'outputs'
  if (!taken.has('steps')) nameSteps(kinds, heads)
  return settle(
    kinds,
    { months, statuses },
    settled.size / Math.max(1, heads.filter(head => head.trim() !== '').length),
  )
}

/** Where no column is called so: what is done, between the measure and who does it, or what is done for each measure beside it. */
function nameSteps(kinds: ColumnKind[], heads: readonly string[]): void {
  const title = kinds.indexOf('title')
  const before = Math.max(kinds.indexOf('responsible'), kinds.indexOf('period'))
  const doing = heads.findIndex(
    (head, column) =>
      ['outputs', 'other'].includes(kinds[column] ?? '') &&
      column < before &&
      /^(?:การ)?ดำเนิน(?:การ|งาน)$/u.test(head.trim()),
  )
  const activity = heads.findIndex(
    (head, column) =>
      title >= 0 && column > title && kinds[column] === 'other' && kindsOfHead(head)[0]?.kind === 'title',
  )
  const column = doing >= 0 ? doing : activity
  if (column >= 0) kinds[column] = 'steps'
}

function settle(
  kinds: readonly ColumnKind[],
  { months, statuses }: Pick<Layout, 'months' | 'statuses'>,
  named: number,
): Layout | undefined {
  const has = (kind: ColumnKind) => kinds.includes(kind)
  // Where nothing is called a measure, what has to be improved is what is done about it.
  const whole = has('title')
    ? withHeadingBefore(kinds)
    : kinds.map(kind => (kind === 'heading' ? ('title' as const) : kind))
  const told = (['steps', 'responsible', 'period', 'outputs', 'outcomes', 'supervision', 'status'] as const).filter(
    kind => whole.includes(kind) || (kind === 'period' && months.size > 0) || (kind === 'status' && statuses.size > 0),
  )
  if (!whole.includes('title'))
    return told.length >= 3 && has('steps') ? { kinds, months, statuses, sure: 0.7, isTitleAbove: true } : undefined
  return told.length >= 2 ? { kinds: whole, months, statuses, sure: Math.min(1, 0.5 + named / 2) } : undefined
}

/** A head that is repeated on a later page may have lost words: what it does not name is what the first one named. */
export function sameLayout(first: Layout, later: Layout): Layout | undefined {
  if (first.kinds.length !== later.kinds.length) return undefined
  const agrees = later.kinds.every((kind, column) => kind === 'other' || kind === first.kinds[column])
  const known = later.kinds.filter(kind => kind !== 'other').length
  return agrees && known * 2 >= first.kinds.length ? first : undefined
}
/** An issue stands before its measures: what comes after them, such as suggestions, is none. */
const withHeadingBefore = (kinds: readonly ColumnKind[]): readonly ColumnKind[] =>
  kinds.indexOf('heading') > kinds.indexOf('title') ? kinds.map(kind => (kind === 'heading' ? 'other' : kind)) : kinds

/** Rows of measures are numbered or hold lists; heads are and do not. */
const opensItem = /^\s*(?:\(?[\d๐-๙]{1,3}[.)]?\s*$|\(?[\d๐-๙]{1,2}[.)]|[-–•☐☑[])/u

const holdsItem = /\s[\d๐-๙]{1,2}[.)]\s*[ก-ฮเ-ไ]/u
const holdsDash = /\s[-–•]\s*[ก-ฮเ-ไ]/u

/** A row that names columns: most of its cells do, each another, in few words. */
export function isHeadRow(cells: readonly string[]): boolean {
  const filled = cells.filter(cell => cell.trim() !== '')
  if (filled.length < 2 || filled.some(cell => cell.length > 110 || opensItem.test(cell) || holdsItem.test(cell)))
    return false
  if (filled.length < cells.length / 2 && filled.some(cell => holdsDash.test(cell))) return false
  const months = filled.filter(cell => isCalendarHead(cell)).length
  const named =
    filled.filter(cell => kindsOfHead(cell).length > 0 && cell.replace(/\s/gu, '').length <= 70).length + months
  const kinds = new Set(filled.map(cell => kindsOfHead(cell)[0]?.kind).filter(kind => kind !== undefined))
  return named >= Math.max(2, Math.ceil(filled.length * 0.6)) && kinds.size >= Math.min(3, filled.length - months)
}
