// Numbers and dashes with which people number lists inside cells and headings: ๑. 1) (๒) ๓.๑ - • and how a text falls apart at them.
import { toArabicDigits } from '#src/kernel/numerals.ts'

const digit = '[0-9๐-๙]'
/** A number that opens an item: at the start, after a space or a line break, followed by text. */
const numbered = new RegExp(
  `(?<=^|[\\s\\u200b])(?:ข้อ ?)?(?:\\((?<inner>${digit}{1,2})\\)|(?<number>${digit}{1,2})(?<sub>(?:\\.${digit}{1,2})*)(?:[.)]|(?<=\\.${digit}{1,2})))(?!${digit}|[.,]${digit})[ \\t]*`,
  'gu',
)
const dash = /(?<=^|\s)[-–—•●▪◦‣*►➢✓✔][ \t]*(?=[^\s\d๐-๙-])/gu
/** Words that people join by a dash, and what follows it: it opens no item. Months and days of the week join as well. */
const couples: readonly (readonly [RegExp, RegExp])[] = [
  [/ยืม\s?$/u, /^(?:คืน|ใช้)/u],
  [/รับ\s?$/u, /^(?:จ่าย|ส่ง|คืน|มอบ)/u],
  [/(?:เข้า|ไป|ซื้อ|เบิก|เปิด|ฝาก)\s?$/u, /^(?:ออก|กลับ|มา|ขาย|จ่าย|คืน|ปิด|ถอน)/u],
  [/(?:ถาม|ติดต่อ)\s?$/u, /^(?:ตอบ|สอบถาม|คำตอบ)/u],
  [/ร้องเรียน\s?$/u, /^(?:ร้องทุกข์|แจ้ง)/u],
  [/\.\s?(?:[\d๐-๙]{2,4}\s?)?$/u, /^[ก-ฮเ]{1,2}\.?\s?[คยพ]\./u],
  [/(?:คม|ยน|พันธ์)\s?(?:[\d๐-๙]{2,4}\s?)?$/u, /^\S{2,7}(?:คม|ยน|พันธ์)(?![ก-ฮ])/u],
  [/(?:จันทร์|อังคาร|พุธ)\s?$/u, /^(?:พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)/u],
]
/** Letters before a dash that tell whether it joins. */
const REACH = 30
const joins = (before: string, after: string) =>
  couples.some(([first, second]) => first.test(before) && second.test(after))

export interface Marker {
  readonly at: number
  readonly end: number
  readonly kind: 'number' | 'dash'
  readonly number: number
  /** 1 for ๑., 2 for ๑.๑ */
  readonly depth: number
  readonly atLineStart: boolean
}

function isLineStart(text: string, at: number): boolean {
  let before = at - 1
  while (text[before] === ' ' || text[before] === '\t') before--
  return before < 0 || text[before] === '\n'
}

export function markersIn(text: string): Marker[] {
  const numbers = [...text.matchAll(numbered)].filter(isNumbering).map(found => {
    const { inner, number, sub = '' } = found.groups ?? {}
    const parts = sub.split('.').filter(part => part !== '')
    return {
      at: found.index,
      end: found.index + found[0].length,
      kind: 'number' as const,
      number: Number(toArabicDigits(parts.at(-1) ?? inner ?? number ?? '0')),
      depth: 1 + parts.length,
      atLineStart: isLineStart(text, found.index),
    }
  })
  const dashes = [...text.matchAll(dash)]
    .filter(
      found =>
        isLineStart(text, found.index) ||
        !joins(text.slice(Math.max(0, found.index - REACH), found.index), text.slice(found.index + found[0].length)),
    )
    .map(found => ({
      at: found.index,
      end: found.index + found[0].length,
      kind: 'dash' as const,
      number: 0,
      depth: 1,
      atLineStart: isLineStart(text, found.index),
    }))
  return [...numbers, ...dashes].filter(one => one.end < text.length).sort((a, b) => a.at - b.at)
}

/** 84.01 คะแนน is a figure, and so is 1.50 ล้านบาท: no list is that long, and no number of one begins with a zero. */
function isNumbering(found: RegExpExecArray): boolean {
  const { inner, number, sub = '' } = found.groups ?? {}
  const parts = toArabicDigits(`${inner ?? number ?? ''}${sub}`).split('.')
  const after = found.input.slice(found.index + found[0].length)
  // (แบบ ๑) closes what a bracket before it opened.
  if (inner === undefined && /\)\s*$/u.test(found[0]) && isInBrackets(found.input.slice(0, found.index))) return false
  return parts.every(part => /^[1-9]\d?$/.test(part) && Number(part) <= MOST) && !(sub !== '' && unit.test(after))
}

const MOST = 60
const unit = /^(?:คะแนน|บาท|ล้าน|พัน(?!ธ)|แสน|%|คน(?!ใน)|ราย(?!งาน|การ|ละเอียด|ได้|จ่าย|ชื่อ)|ครั้ง|กม|เมตร|กิโล|ชั่วโมง|นาที|น\.)/u

const isInBrackets = (before: string): boolean => before.lastIndexOf('(') > before.lastIndexOf(')')

export interface Numbered {
  readonly no: string
  readonly text: string
}

/** The number that opens a text, and what follows. */
export function withoutNumber(text: string): Numbered {
  const trimmed = text.trim()
  const [first] = markersIn(trimmed)
  if (first?.at !== 0 || first.kind !== 'number') return { no: '', text: trimmed }
  const no = toArabicDigits(trimmed.slice(0, first.end))
    .replace(/[^\d.]/g, '')
    .replace(/\.+$/, '')
  return { no, text: trimmed.slice(first.end).trim() }
}
