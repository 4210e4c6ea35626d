// Scores as reports tell them: what was reached, and by how much it changed. Counts of people, thresholds and years are none.
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { loose } from './loose.ts'
import type { ToldScore } from './understood.ts'

const number = '(\\d{1,3}(?:\\.\\d{1,2})?)'
const unit = '(?: ?คะแนน| ?%)'
const fromTo = loose(
  `จาก(?:เดิม)? ?${number}${unit}[^\\d]{0,80}?(?:เพิ่มขึ้น|ลดลง|เพิ่ม|ลด)?(?:เป็น|ได้|เหลือ) ?${number}${unit}`,
  'u',
)
const rising = loose(
  `(เพิ่มขึ้น|สูงขึ้น|ลดลง|ต่ำลง)(?:กว่าเดิม|กว่าปีที่(?:ผ่านมา|แล้ว)|จากปีที่(?:ผ่านมา|แล้ว)|จากเดิม|จากปี[^\\d]{0,25}(?:25\\d\\d)?)?(?: ?(?:อยู่ที่|จำนวน|คิดเป็น|ถึง|เป็น))? ?(?:ร้อยละ ?)?${number}(?!\\d)(?: ?คะแนน|(?=\\s|$|\\)))`,
  'u',
)
const reached = loose(
  `(?:ได้รับ|ได้|อยู่ที่|เท่ากับ|(?<![ก-๎])(?:ที่|มี)|เฉลี่ย|รวม|คะแนน)(?:ผล)?(?:การประเมิน)?(?:คะแนน)?(?:เฉลี่ย|รวม|ร้อยละ)? ?${number} ?(?:คะแนน|%)`,
  'gu',
)
const threshold = /(?:เกณฑ์|ไม่น้อยกว่า|ไม่ต่ำกว่า|มากกว่า|น้อยกว่า|ตั้งแต่|เป้าหมาย|เต็ม|เกินกว่า|ขั้นต่ำ)[^\d]{0,14}$/u

export function scoresIn(text: string): ToldScore[] {
  // Years are no scores, and every letter keeps its place.
  const plain = toArabicDigits(text)
    .replace(/\s+/gu, ' ')
    .replace(/25\d\d/gu, '____')
  const moved = fromTo.exec(plain)
  if (moved) {
    const [before, after] = [Number(moved[1]), Number(moved[2])]
    if (after <= 100)
      return [{ indicator: indicatorIn(text, plain, moved.index), value: after, change: rounded(after - before) }]
  }
  const rise = rising.exec(plain)
  const change = rise && Number(rise[2]) <= 100 ? signed(rise[1] ?? '', Number(rise[2])) : undefined
  const values = [...plain.matchAll(reached)].filter(
    found => Number(found[1]) <= 100 && !threshold.test(plain.slice(0, found.index + 3)) && !isRise(rise, found),
  )
  if (values.length === 0) {
    return change !== undefined && rise ? [{ indicator: indicatorIn(text, plain, rise.index), change }] : []
  }
  return values.map((found, at) => ({
    indicator: indicatorIn(text, plain, found.index),
    value: Number(found[1]),
    ...(at === 0 && change !== undefined ? { change } : {}),
  }))
}

const isRise = (rise: RegExpExecArray | null, found: RegExpExecArray) =>
  rise !== null && found.index < rise.index + rise[0].length && found.index + found[0].length > rise.index

const rounded = (value: number) => Math.round(value * 100) / 100
const signed = (word: string, value: number) => (/ลดลง|ต่ำลง/u.test(word) ? -value : value)

const kept = /รักษามาตรการ ?(.+?)(?: ?(?:โดย|ซึ่ง)\s?.*)?$/u
const named = /((?:ตัวชี้วัด|OIT ?ข้อ|OIT|EIT|IIT|ข้อ ?[ieo]\d)[^:]*)$/iu
const ending = /(?: ?(?:จาก|(?<![ก-๎])(?:มี|ที่|ผล)|ได้|อยู่ที่|โดย|คะแนน|เฉลี่ย|ผลการประเมิน|,|รวม|คิดเป็น))+$/u

/** The words before a figure that say what was measured, as they are printed. */
function indicatorIn(text: string, plain: string, at: number): string {
  // Digits of both kinds have one letter each, so that places in one text are places in the other.
  const printed = text.replace(/\s+/gu, ' ')
  const before = printed.length === plain.length ? printed.slice(0, at) : plain.slice(0, at)
  const sentence = before.split(/[;\n]/u).at(-1)?.trim() ?? ''
  // What follows the code of a question is the question.
  const asked = /((?:ตัวชี้วัด|ข้อ).*?[ieIE] ?\d{1,2}|(?:ตัวชี้วัด|ข้อ).*?[ieIE] ?[๐-๙]{1,2})(?=\s|$)/u.exec(sentence)?.[1]
  if (asked) return asked
  const words = kept.exec(sentence)?.[1] ?? named.exec(sentence)?.[1] ?? sentence.slice(-80)
  return words.replace(ending, '').trim()
}
