// Scores as reports tell them: what was reached, and by how much it changed. Counts of people, thresholds and years are none.
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { indicatorIn } from './indicators.ts'
import { loose } from './loose.ts'
import type { ToldScore } from './understood.ts'

const number = '(\\d{1,3}(?:\\.\\d{1,2})?)(?!\\d|,\\d|\\.\\d)'
const unit = '(?: ?คะแนน| ?%)'
const exact = '(\\d{1,3}\\.\\d{1,2})(?!\\d|,\\d|\\.\\d)'
/** Money, land and time are told with points as well. */
const notCounted = '(?! ?(?:บาท|ล้าน|ไร่|ตาราง|เมตร|กิโล|ลิตร|ตัน|นาที|ชั่วโมง|วัน))'
const fromTo = loose(
  `จาก(?:เดิม|คะแนน)?(?: ?ร้อยละ)? ?${number}${unit}?[^\\d]{0,80}?(?:เพิ่มขึ้น|ลดลง|เพิ่ม|ลด)?(?:เป็น|ได้|เหลือ|→|->)(?: ?ร้อยละ ?${number}| ?${number}${unit}| ?${exact}${notCounted})`,
  'gu',
)
const yearsBefore =
  '(?:กว่า|จาก)? ?(?:เดิม|ปี(?:ที่)?(?:ผ่านมา|แล้ว|ก่อน(?:หน้า)?)|ปี[^\\d(]{0,25}(?:____)?)(?: ?\\(\\d{1,3}\\.\\d{1,2}\\))?'
/** A whole number that something else is counted with (เพิ่มขึ้น 1 ช่องทาง) is no change of a score. */
const byHowMuch = `(?:ร้อยละ ?${number}(?: ?คะแนน|(?=\\s|$|\\)))|${number}(?: ?คะแนน|(?=\\s*$|\\)))|${exact}(?=\\s))`
const rising = loose(`(เพิ่มขึ้น|สูงขึ้น|ลดลง|ต่ำลง)(?: ?${yearsBefore})?(?: ?(?:อยู่ที่|จำนวน|คิดเป็น|ถึง|เป็น))? ?${byHowMuch}`, 'gu')
/** ได้ 96.5 จากเดิม 90.2: what was before stands behind. */
const fromBehind = loose(
  `(?:ได้|คะแนน) ?${number}${unit}? ?,? ?จาก(?:เดิม|ปี(?:ที่)?(?:ผ่านมา|แล้ว|ก่อน)) ?${number}${unit}?`,
  'gu',
)
const reached = loose(
  `(?:ได้รับ|ได้|อยู่ที่|เท่ากับ|[OEI]IT|ITA|(?<![ก-๎])(?:ที่|มี|เป็น)|เฉลี่ย|รวม|คะแนน)(?:ผล)?(?:การประเมิน)?(?:คะแนน)?(?:เฉลี่ย|รวม|ร้อยละ)? ?${number} ?(?:คะแนน|%)(?! ?ขึ้นไป)`,
  'gu',
)
/** คะแนนเท่ากับ 95.33 ระดับ …, 96.33 คะแนน: with a point it is a score wherever the unit stands. */
const unitBefore = loose(
  `คะแนน(?:เฉลี่ย|รวม|ภาพรวม)*[ :]{0,2}(?:(?:เท่ากับ|อยู่ที่|ได้|คิดเป็น|=)(?:ร้อยละ)? ?${number}|${exact})(?! ?(?:ข้อ|ครั้ง|คน|ราย|เรื่อง))`,
  'gu',
)
const unitBehind = loose(`(?<![\\d.,])${exact} ?คะแนน(?! ?ขึ้นไป)`, 'gu')
/** คะแนนตัวชี้วัด … 92.11 เพิ่มขึ้น 4.02: what changed is what was reached. */
const beforeRise = loose(`(?<=(?:คะแนน|ตัวชี้วัด)[^\\d]{0,80})${exact}(?= ?(?:เพิ่มขึ้น|สูงขึ้น|ลดลง|ต่ำลง))`, 'gu')
const percent = loose(`(?:ร้อยละ|=|ได้) ?${number}`, 'gu')
const ofScores = loose(
  '(?:คะแนน|ตัวชี้วัด|[ieo]\\d{1,2}|ผลการประเมิน(?: ?ITA| ?อยู่ที่| ?ได้)|ผ่านการประเมิน)[^\\d]{0,60}(?:\\d{1,2} ?)?$',
  'u',
)
const beforeChange = /^ ?[(,]? ?(?:เพิ่ม|ลด|สูง|ต่ำ)/u
const threshold = /(?:เกณฑ์|ไม่น้อยกว่า|ไม่ต่ำกว่า|มากกว่า|น้อยกว่า|ตั้งแต่|เป้าหมาย|เต็ม|เกินกว่า|ขั้นต่ำ)[^\d]{0,14}$/u
const MOST = 100

interface Figure {
  readonly at: number
  readonly end: number
  readonly value?: number
  readonly change?: number
}

export function scoresIn(text: string): ToldScore[] {
  // Years are no scores, and every letter keeps its place.
  const plain = toArabicDigits(text)
    .replace(/\s+/gu, ' ')
    .replace(/25\d\d/gu, '____')
  return paired(figuresIn(plain), plain).map(({ at, value, change }) => ({
    indicator: indicatorIn(text, plain, at),
    ...(value === undefined ? {} : { value }),
    ...(change === undefined ? {} : { change }),
  }))
}

/** Every figure once: what is told together first, then changes, then what was reached. */
function figuresIn(plain: string): Figure[] {
  const figures: Figure[] = []
  const add = (found: RegExpExecArray, told: Pick<Figure, 'value' | 'change'>) => {
    const [at, end] = [found.index, found.index + found[0].length]
    if (figures.some(one => at < one.end && end > one.at)) return
    if ((told.value ?? 0) <= MOST && Math.abs(told.change ?? 0) <= MOST) figures.push({ at, end, ...told })
  }
  for (const found of plain.matchAll(fromTo)) {
    const value = Number(found[2] ?? found[3] ?? found[4])
    add(found, { value, change: rounded(value - Number(found[1])) })
  }
  for (const found of plain.matchAll(rising))
    add(found, { change: signed(found[1] ?? '', Number(found[2] ?? found[3] ?? found[4])) })
  for (const found of plain.matchAll(fromBehind))
    add(found, { value: Number(found[1]), change: rounded(Number(found[1]) - Number(found[2])) })
  for (const pattern of [reached, unitBefore, unitBehind, beforeRise])
    for (const found of plain.matchAll(pattern))
      if (!threshold.test(plain.slice(0, found.index + 3))) add(found, { value: Number(found[1] ?? found[2]) })
  for (const found of plain.matchAll(percent)) {
    const before = plain.slice(0, found.index)
    const isScore = found[0].startsWith('ได้')
      ? beforeChange.test(plain.slice(found.index + found[0].length))
      : ofScores.test(before)
    if (isScore && !threshold.test(before)) add(found, { value: Number(found[1]) })
  }
  return figures.sort((a, b) => a.at - b.at)
}

const NEAR = 60
const another = /ตัวชี้วัด|ข้อ ?[ieo]? ?\d|OIT|EIT|IIT/iu

/** A change belongs to the figure before it, or to the one that follows at once; one year after the other is a change as well. */
function paired(figures: readonly Figure[], plain: string): Figure[] {
  const told: Figure[] = []
  for (const figure of figures) {
    const last = told.at(-1)
    const between = last ? plain.slice(last.end, figure.at) : ''
    const isNear = last !== undefined && between.length <= NEAR && !another.test(between)
    if (last && isNear && last.change === undefined && figure.value === undefined)
      told.splice(-1, 1, { ...last, change: figure.change ?? 0 })
    else if (last && isNear && last.value === undefined && figure.change === undefined && between.length < NEAR / 3)
      told.splice(-1, 1, { ...figure, change: last.change ?? 0 })
    else if (last?.value !== undefined && figure.value !== undefined && isNear && isNextYear(between, last, plain))
      told.splice(-1, 1, { ...figure, change: figure.change ?? rounded(figure.value - last.value) })
    else told.push(figure)
  }
  return told
}

/** ปี ๒๕๖๗ ได้ … ปี ๒๕๖๘ ได้ …: the same indicator in two years. */
const isNextYear = (between: string, last: Figure, plain: string) =>
  /ปี[^\d_]{0,20}____/u.test(between) && /ปี[^\d_]{0,20}____[^\d_]{0,30}$/u.test(plain.slice(0, last.at))

const rounded = (value: number) => Math.round(value * 100) / 100
const signed = (word: string, value: number) => (/ลด|ต่ำ/u.test(word) ? -value : value)
