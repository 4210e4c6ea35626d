// When something is to happen, as a cell tells it: one stretch, several, or a phrase that gets its days from the year of the paper.
import { fiscalYear, fiscalYearOf } from '#src/kernel/fiscal.ts'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import type { Period } from '#src/kernel/period.ts'
import { monthNumber } from '#src/kernel/thai-date/months.ts'
import { parsePeriodText } from '#src/kernel/thai-date/parse-period.ts'
import { periodsOf } from '#src/kernel/thai-date/period-text.ts'
import { tight } from './loose.ts'
import { withMonthsRepaired } from './repaired-months.ts'
import type { ToldPeriod } from './understood.ts'

const month =
  '(?:ม\\.?ค|ก\\.?พ|มี\\.?ค|เม\\.?ย|พ\\.?ค|มิ\\.?ย|ก\\.?ค|ส\\.?ค|ก\\.?ย|ต\\.?ค|พ\\.?ย|ธ\\.?ค)\\.?|มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม'
const day = `(?:วันที่ ?)?(?:\\d{1,2} ?)?(?:เดือน ?)?(?:${month}) ?(?:พ\\.? ?ศ\\.? ?)?(?:\\d{4}|\\d{2})?(?!\\d)`
const to = ' ?(?:-|–|—|ถึง|จนถึง|ถึงวันที่) ?'
const stretch = new RegExp(`(?:${day})${to}(?:${day})|(?:ภายใน ?(?:วันที่ ?|เดือน ?)?)?(?:${day})`, 'gu')
const phrase =
  /(?:ตลอด(?:ทั้ง)?|ทั้ง|ภายใน|ใน)? ?ปี ?งบประมาณ(?: ?พ\.? ?ศ\.?)?(?: ?25\d\d)?|ตลอด(?:ทั้ง)?ปี|ไตรมาส(?:ที่)? ?[1-4](?: ?(?:-|ถึง|และ|,) ?[1-4](?!\d))?(?: ?\/ ?25\d\d)?|รอบ ?(?:6|12) ?เดือน(?:แรก|หลัง)?/gu
/** Said of how often, over the whole year. */
const always =
  /^(?:เป็นประจำ ?)?(?:(?:ทุก(?:ๆ| ๆ)?|ราย|ประจำ) ?(?:[2346] )?(?:เดือน|วัน|สัปดาห์|ไตรมาส|ปี)|ตลอด(?:ระยะ)?เวลา|(?:อย่าง)?ต่อเนื่อง|ตลอดทั้งปี|(?:อย่างน้อย ?)?(?:ไตรมาส|เดือน|ปี|สัปดาห์)ละ)/u

/** Perhaps only half of one. */
export const soundsLikeTime = (text: string): boolean =>
  /\d|ปี|ไตรมาส|เดือน|วัน|ตลอด|ภายใน|ทุก|ต่อเนื่อง|รอบ/u.test(inOne(text)) || new RegExp(month, 'u').test(text)

const inOne = (text: string) =>
  toArabicDigits(text)
    .replace(/\s+/gu, ' ')
    .replace(/[–—−]/gu, '-')
    .replace(/ (?=\.)/gu, '')
    .trim()

/** ต. ค.: a reader set the letters of a month apart. */
const apart = /(?<![ก-๎])([ก-ฮ]{1,2}\.) (?=[ก-ฮ]\.)/gu

export function timesIn(text: string, year: number | undefined): ToldPeriod | undefined {
  const raw = text.replace(/\s+/gu, ' ').replace(apart, '$1').trim()
  if (raw === '' || /^[-–—.]+$/u.test(raw)) return undefined
  const mended = withMonthsRepaired(text)
  const asRead = partsOf(text, year)
  // Of a time of which only a half could be read, the months may have been misread.
  const repaired = mended === text ? [] : partsOf(mended, year)
  const isRepaired = lengthOf(repaired) > lengthOf(asRead)
  const parts = isRepaired ? repaired : asRead
  const days = spanning(parts)
  return { raw, parts, ...(days ? { days } : {}), ...(isRepaired ? { isRepaired } : {}) }
}

function lengthOf(parts: readonly Period[]): number {
  const whole = spanning(parts)
  return whole ? whole.from.until(whole.to).total('days') + 1 : 0
}

function partsOf(text: string, year: number | undefined): Period[] {
  const told = inOne(text)
  const whole = read(told, year)
  if (whole.length > 0) return whole
  const phrased = usual.find(([pattern]) => pattern.test(told))?.[1]
  if (phrased !== undefined) return read(phrased, yearIn(told) ?? year)
  const open = onwards.exec(told)?.[1]
  if (open !== undefined) return toEndOfYear(read(open, year))
  const months = withoutYear(inOne(text), year)
  if (months.length > 0) return months
  const lines = text
    .split('\n')
    .map(inOne)
    .filter(line => line !== '')
  const byLine = lines.map(line => read(line.replace(/^[-•*]\s*|^\d{1,2}[.)]\s+/u, ''), year))
  if (lines.length > 1 && byLine.every(periods => periods.length > 0)) return byLine.flat()
  const one = inOne(text)
  const stretches = [...one.matchAll(stretch)].flatMap(([found]) => read(found, year))
  if (stretches.length > 0) return stretches
  const phrases = [...one.matchAll(phrase)].flatMap(([found]) => quarters(found, year))
  if (phrases.length > 0) return phrases
  return always.test(one) ? read('ตลอดปีงบประมาณ', year) : []
}

/** What forms say in words of their own. */
const usual: readonly (readonly [RegExp, string])[] = [
  [/^(?:ประจำ|ตลอด|ภายใน)?(?:ทั้ง)?ปี(?: ?พ\.? ?ศ\.?)? ?25\d\d$|^พ\.? ?ศ\.? ?25\d\d$/u, 'ตลอดปีงบประมาณ'],
  [/^(?:ตลอด |ระยะเวลา )?12 ?เดือน$|^1 ?ปี$/u, 'ตลอดปีงบประมาณ'],
  [/^6 ?เดือน(?:แรก)?$/u, 'รอบ 6 เดือน'],
  [/^6 ?เดือนหลัง$/u, 'รอบ 6 เดือนหลัง'],
  ...[1, 2, 3, 4].map(
    quarter => [new RegExp(`^(?:ภายใน ?)?ไตรมาส(?:ที่)? ?${quarter} ?ของปี`, 'u'), `ไตรมาส ${quarter}`] as const,
  ),
]
const yearIn = (text: string) => {
  const found = /25\d\d/u.exec(text)?.[0]
  return found === undefined ? undefined : Number(found)
}

/** From a day on: as far as the fiscal year goes. */
const onwards = /^(?:ตั้งแต่ ?)?(?:วันที่ ?|เดือน ?)?(.+?) ?เป็นต้น(?:ไป|มา)$/u
const toEndOfYear = (parts: readonly Period[]): Period[] =>
  parts.map(({ from }) => ({ from, to: fiscalYear(fiscalYearOf(from)).to }))

const onlyMonths = new RegExp(`^(?:เดือน ?)?(${month})(?:${to}(?:เดือน ?)?(${month}))?$`, 'u')

/** ต.ค. - มี.ค., or เม.ย. และ ต.ค.: of the year of the paper. */
function withoutYear(text: string, year: number | undefined): Period[] {
  if (year === undefined) return []
  const found = text
    .replace(/ ?(?:ของ)?(?:ทุก|แต่ละ) ?ปี$/u, '')
    .split(/ ?(?:,|และ) ?/u)
    .map(part => onlyMonths.exec(part))
  return found.flatMap(part => {
    if (!part || found.includes(null)) return []
    const [first, last] = [part[1], part[2] ?? part[1]].map(name => {
      const number = monthNumber(name ?? '') ?? 1
      return `${name} ${number >= 10 ? year - 1 : year}`
    })
    return read(`${first} - ${last}`, year)
  })
}

function quarters(found: string, year: number | undefined): Period[] {
  const range = /ไตรมาส(?:ที่)? ?([1-4]) ?(?:-|ถึง|และ|,) ?([1-4])(.*)/u.exec(found)
  if (!range) return read(found.replace(/^ใน ?/u, ''), year)
  return [range[1], range[2]].flatMap(quarter => read(`ไตรมาส ${quarter}${range[3] ?? ''}`, year))
}

/** As it stands, or without the spaces that a narrow column put into its words. */
function read(text: string, year: number | undefined): Period[] {
  const asItStands = readPlain(text, year)
  return asItStands.length > 0 ? asItStands : readPlain(tight(text), year)
}

function readPlain(text: string, year: number | undefined): Period[] {
  const parsed = parsePeriodText(text)
  if (!parsed.ok) return []
  const { value } = parsed
  const needsYear =
    (value.kind === 'fiscal-year' || value.kind === 'quarter' || value.kind === 'round') && value.year === undefined
  return needsYear && year === undefined ? [] : [...periodsOf(value, year ?? 0)]
}

function spanning(parts: readonly Period[]): Period | undefined {
  const [first, ...others] = parts
  if (!first) return undefined
  return others.reduce(
    (whole, part) => ({
      from: whole.from.until(part.from).sign < 0 ? part.from : whole.from,
      to: whole.to.until(part.to).sign > 0 ? part.to : whole.to,
    }),
    first,
  )
}

/** The expression of time inside a longer text, such as a column that also says who follows up. */
export function timeWithin(text: string): string {
  const one = text.replace(/\s+/gu, ' ')
  const plain = inOne(text)
  const found = [...plain.matchAll(stretch)].at(-1) ?? [...plain.matchAll(phrase)].at(-1)
  if (found)
    return one.length === plain.length ? one.slice(found.index, found.index + found[0].length).trim() : found[0].trim()
  return /ทุก(?:ๆ)? ?(?:เดือน|ไตรมาส|สัปดาห์)|(?:อย่างน้อย ?)?(?:ไตรมาส|เดือน|ปี)ละ ?[\d๐-๙]{1,2} ?ครั้ง/u.exec(one)?.[0] ?? ''
}
