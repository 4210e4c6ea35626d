// Whose paper it is and of which year: what the cover says, held against the whole text, because a scan misreads a cover as easily as a cell.
import { toArabicDigits } from '#src/kernel/numerals.ts'
import type { ReadBlock, ReadDocument } from '../read/document.ts'
import { textOf } from './grid.ts'
import type { PaperKind, Source, Told } from './understood.ts'

const types = ['เทศบาลนคร', 'เทศบาลเมือง', 'เทศบาลตำบล', 'องค์การบริหารส่วนจังหวัด', 'องค์การบริหารส่วนตำบล'] as const
const short: Readonly<Record<string, string>> = {
  'อบต.': 'องค์การบริหารส่วนตำบล',
  'อบจ.': 'องค์การบริหารส่วนจังหวัด',
  'ทต.': 'เทศบาลตำบล',
  'ทม.': 'เทศบาลเมือง',
  'ทน.': 'เทศบาลนคร',
}
const opening = `(?:${types.join('|')}|อบต\\.|อบจ\\.|ทต\\.|ทม\\.|ทน\\.)`
/** What ends a name where no space does. */
const after = '(?=$|[\\s,.()“”"*:;/]|อำเภอ|อ\\.|ประจำปี|จังหวัด)'
const clean = new RegExp(`(?<type>${opening}) ?(?<name>[ก-๎]{2,40}?)${after}`, 'gu')

export interface Lines {
  readonly text: string
  readonly block: number
  readonly inTable: boolean
}

export const linesOf = (document: ReadDocument): Lines[] =>
  joinNames(
    document.blocks.flatMap((block, at) =>
      textsIn(block).flatMap(words =>
        words
          .split('\n')
          .map(text => ({ text: text.replace(/\s+/g, ' ').trim(), block: at, inTable: block.kind === 'table' })),
      ),
    ),
  )

const kindAlone = new RegExp(`(?:^|\\s)(?:${types.join('|')})$`, 'u')

/** On a cover the name may stand on the line under what kind of agency it is. */
function joinNames(lines: readonly Lines[]): Lines[] {
  const joined: Lines[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    const isName =
      last && !last.inTable && !line.inTable && kindAlone.test(last.text) && /^[ก-๎]{2,25}$/u.test(line.text)
    if (isName) joined.splice(-1, 1, { ...last, text: last.text + line.text })
    else joined.push(line)
  }
  return joined
}

function textsIn(block: ReadBlock): string[] {
  if (block.running) return []
  return block.kind === 'table' ? block.rows.flatMap(row => row.cells.map(cell => textOf(cell.blocks))) : [block.text]
}

export interface Agency {
  readonly name: Told<string>
  readonly type: string
}

/** The name that the paper uses most, among those that stand by themselves. */
export function agencyIn(lines: readonly Lines[]): Agency | undefined {
  const whole = lines.map(line => line.text).join('\n')
  const found = new Map<string, { type: string; votes: number; from: Source }>()
  for (const line of lines) {
    for (const { groups } of line.text.matchAll(clean)) {
      const type = short[groups?.type ?? ''] ?? groups?.type ?? ''
      const name = groups?.name ?? ''
      if (notNames.test(name)) continue
      const key = type + name
      if (!found.has(key)) found.set(key, { type, votes: countOf(whole, name, type), from: { block: line.block } })
    }
  }
  const ranked = [...found].sort(([a, one], [b, other]) => other.votes - one.votes || a.length - b.length)
  const [best, second] = ranked
  if (!best) return undefined
  const [name, { type, votes, from }] = best
  const isClear = !second || votes >= second[1].votes * 2 || second[0].startsWith(name)
  return { name: { value: name, sure: isClear ? 0.95 : 0.7, from: [from] }, type }
}

/** Words that follow a kind of agency and are no name of one. */
const notNames = /^(?:และ|หรือ|ต้อง|ได้|มี|ใน|ที่|ทุก|ของ|จะ|เป็น|ให้|โดย|ฯ|ทราบ|ต่อไป)/u

function countOf(whole: string, name: string, type: string): number {
  const forms = [type, ...Object.keys(short).filter(form => short[form] === type)]
  return forms.reduce(
    (sum, form) => sum + whole.split(form + name).length + whole.split(`${form} ${name}`).length - 2,
    0,
  )
}

const place = '(?<place>[ก-๎]{2,30})'
const districtAndProvince = new RegExp(`(?:อำเภอ|อ\\.) ?${place} ?(?:จังหวัด|จ\\.) ?(?<province>[ก-๎]{2,30})`, 'u')

export function placeIn(lines: readonly Lines[]): { district?: Told<string>; province?: Told<string> } {
  const both = firstOf(lines, districtAndProvince)
  if (both) {
    const from = [{ block: both.block }]
    return {
      district: { value: both.groups.place ?? '', sure: 0.95, from },
      province: { value: both.groups.province ?? '', sure: 0.95, from },
    }
  }
  const district = firstOf(lines, new RegExp(`(?:อำเภอ|(?<![ก-๎])อ\\.) ?${place}(?=$|\\s)`, 'u'))
  const province = firstOf(lines, new RegExp(`(?:จังหวัด|(?<![ก-๎])จ\\.) ?${place}(?=$|\\s)`, 'u'))
  return {
    ...(district
      ? { district: { value: district.groups.place ?? '', sure: 0.7, from: [{ block: district.block }] } }
      : {}),
    ...(province
      ? { province: { value: province.groups.place ?? '', sure: 0.7, from: [{ block: province.block }] } }
      : {}),
  }
}

export function firstOf(lines: readonly Lines[], pattern: RegExp) {
  for (const line of lines) {
    const found = pattern.exec(line.text)
    if (found?.groups) return { groups: found.groups, block: line.block }
  }
  return undefined
}

/** The assessment began in 2556; anything earlier was read wrongly. */
const buddhist = '(25(?:5[6-9]|[6-9]\\d))(?!\\d)'
const fiscal = new RegExp(`ปี ?งบ ?ประมาณ ?(?:พ\\.? ?ศ\\.?)? ?${buddhist}`, 'gu')
/** Some titles leave out that the year is the fiscal one. */
const anyYear = new RegExp(`(?:ประจำ ?ปี|ปี|พ\\.? ?ศ\\.?) ?(?:พ\\.? ?ศ\\.?)? ?${buddhist}`, 'gu')
const EARLIEST = 2556
const isTitle = (text: string) => text.length < 220 && /รายงาน|มาตรการ|แผน/u.test(text)

/** Titles say it first; a sentence in the text may speak of the year before or after. */
export function fiscalYearIn(lines: readonly Lines[], measured: readonly number[]): Told<number> | undefined {
  const votes = new Map<number, number>()
  const vote = (year: number, weight: number) => votes.set(year, (votes.get(year) ?? 0) + weight)
  let titles = 0
  for (const [at, line] of lines.entries()) {
    const plain = toArabicDigits(line.text)
    const near =
      isTitle(plain) ||
      (plain.length < 60 &&
        /รายงาน|มาตรการ|แผน/u.test(
          lines
            .slice(Math.max(0, at - 3), at)
            .map(one => one.text)
            .join(' '),
        ))
    for (const [, year] of plain.matchAll(fiscal)) {
      const isEarly = !line.inTable && near && titles < 4
      if (isEarly) titles++
      vote(Number(year), line.inTable ? 0.1 : isEarly ? 4 - titles * 0.5 : plain.length < 220 ? 1 : 0.5)
    }
  }
  if (votes.size === 0)
    for (const line of lines.filter(one => !one.inTable && isTitle(toArabicDigits(one.text))))
      for (const [, year] of toArabicDigits(line.text).matchAll(anyYear)) vote(Number(year), 0.5)
  for (const year of measured) if (year >= EARLIEST) vote(year, 1.5)
  const [best, second] = [...votes].sort(([, a], [, b]) => b - a)
  if (!best) return undefined
  const from = lines.findIndex(line => toArabicDigits(line.text).includes(String(best[0])))
  return {
    value: best[0],
    sure: !second || best[1] >= second[1] * 1.5 ? 0.95 : 0.7,
    from: from < 0 ? [] : [{ block: lines[from]?.block ?? 0 }],
  }
}

export function roundIn(lines: readonly Lines[]): string | undefined {
  return firstOf(
    lines.slice(0, 40).filter(line => !line.inTable),
    /(?<round>รอบ ?(?:ที่ ?)?[6๖12๑๒]{1,2} ?เดือน(?:แรก|หลัง)?(?: ?\([^)]{5,80}\))?)/u,
  )?.groups.round
}

export function kindOf(lines: readonly Lines[], hasResults: boolean): PaperKind {
  const titles = lines
    .filter(line => !line.inTable && line.text.length < 220)
    .slice(0, 40)
    .map(line => line.text)
    .join('\n')
  if (/ความก้าวหน้า|รอบ ?[6๖] ?เดือน/u.test(titles)) return 'progress'
  if (/รายงาน/u.test(titles) || hasResults) return 'result'
  return /มาตรการ|แผน/u.test(titles) ? 'plan' : 'other'
}
