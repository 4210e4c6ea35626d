// What reports of other offices call things, as far as the draft of a plan needs it: kinds of measures, kinds of outcomes, everybody. Patterns
// only: nothing here is shown to anybody.
import { toArabicDigits } from '#src/kernel/numerals.ts'
import type { measureKinds, outcomeKinds } from '../measures/public.ts'

type MeasureKind = (typeof measureKinds)[number]
type OutcomeKind = (typeof outcomeKinds)[number]

export function kindByWord(title: string): MeasureKind {
  if (/^โครงการ/u.test(title)) return 'project'
  return /^(?:จัด)?กิจกรรม/u.test(title) ? 'activity' : 'measure'
}

/** "Project 1.2 Project of training": what it is and its number stand before a name that says it again. */
export const withoutKindNumber = (title: string): string =>
  title.replace(/^(?:มาตรการ|โครงการ|กิจกรรม)(?:ที่)? ?[\d๐-๙]+(?:[.][\d๐-๙]+)*[.)]? +(?=(?:มาตรการ|โครงการ|กิจกรรม))/u, '')

const outcomePatterns: readonly (readonly [OutcomeKind, RegExp])[] = [
  ['score-kept', /(?:รักษา|คงเดิม|เท่าเดิม|คงที่).*คะแนน|คะแนน.*(?:รักษา|คงเดิม|เท่าเดิม|คงที่)/u],
  [
    'score-change',
    /คะแนน.*(?:เพิ่ม|สูงขึ้น|ลดลง|ต่ำลง|เป็น)|(?:เพิ่ม|สูงขึ้น|ลดลง|ต่ำลง).*คะแนน|(?:เพิ่มขึ้น|ลดลง) ?(?:ร้อยละ )?[\d๐-๙]+\.[\d๐-๙]/u,
  ],
  ['no-complaint', /ไม่(?:มี|พบ|ปรากฏ)(?:เรื่อง|ข้อ|การ|ผู้)*ร้องเรียน/u],
  ['participation', /มีส่วนร่วม/u],
  ['trust', /เชื่อมั่น|ไว้วางใจ/u],
  ['duty-known', /(?:รู้|ทราบ|เข้าใจ)(?:ถึง)?(?:บทบาท|หน้าที่|ขั้นตอน)/u],
  ['can-follow', /ติดตามตรวจสอบ|ตรวจสอบ(?:ข้อมูล)?ได้/u],
  ['behaviour', /พฤติกรรม|จิตสำนึก|ตระหนัก|ปฏิบัติตาม/u],
  ['count-change', /จำนวน.*(?:เพิ่ม|ลด)|(?:เพิ่ม|ลด)(?:ขึ้น|ลง).*(?:คน|ราย|ครั้ง|เรื่อง)/u],
]

export const outcomeKindOf = (text: string): OutcomeKind =>
  outcomePatterns.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other'

/** Every unit of the house, whatever its units are called. */
export const isEverybody = (words: string) =>
  /^(?:เจ้าหน้าที่|บุคลากร|พนักงาน)?(?:ของ)?ทุก(?:ๆ)? ?(?:สำนัก|กอง|ส่วน|หน่วย|ฝ่าย|งาน|ภารกิจ|แผนก)/u.test(words)

/** The officers whom an order with a number names. */
export const namesOrder = (words: string) => /คำสั่ง.{0,60}ที่ ?[\d๐-๙]{1,5} ?\/ ?[\d๐-๙]{4}/u.test(words)

/** The order by its number, and what is said behind it; the words as they are where no number stands in them. */
export const orderIn = (words: string): string =>
  toArabicDigits(words)
    .replace(/^.*?ที่ ?(?=\d{1,5} ?\/ ?\d{4})/u, '')
    .trim()

/** What kind of unit a name speaks of; most are divisions. */
export function unitKindOf(words: string): 'office' | 'division' | 'section' | 'job' | 'audit_unit' {
  if (/^หน่วยตรวจสอบ/u.test(words)) return 'audit_unit'
  if (/^สำนัก/u.test(words)) return 'office'
  if (/^ฝ่าย/u.test(words)) return 'section'
  return /^(?:งาน|แผนก)/u.test(words) ? 'job' : 'division'
}

/** Named as people are, by a title. */
export const looksLikePerson = (words: string) => /^(?:นาย(?!ก)|นาง|น\.ส\.|ว่าที่|ดร\.|[สจพ]\.[อตส]\.)/u.test(words)

/** Named as units are: where none of ours is meant, somebody should look. */
export const looksLikeUnit = (words: string) => /^(?:สำนัก|กอง|ฝ่าย|งาน|หน่วย|ส่วน|แผนก|กลุ่ม)(?!งานคณะ)/u.test(words)

/** "Issue 3: …" without its number. */
export const withoutIssueNumber = (heading: string) =>
  heading.replace(
    /^(?:\(?[\d๐-๙]{1,2}[.)]?\)?\s*)?(?:ประเด็น(?:ที่|การวิเคราะห์(?:ที่)?)?|ด้าน(?:ที่)?|หัวข้อ(?:ที่)?)?\s*\(?[\d๐-๙]{0,2}[.):]?\)?\s*/u,
    '',
  )

export const isWholeResult = (indicator: string) => /(?:ภาพรวม|ผลการประเมิน ?ITA|คะแนนรวม)/iu.test(indicator)

/** Words put before a stem to make another word of it: ประชาสัมพันธ์, การประชาสัมพันธ์ and นักประชาสัมพันธ์ are all right. */
export const isFormer = (text: string) => /^(?:การ|งาน|นัก|ผู้|ความ|คณะ|หัวหน้า|เจ้าหน้าที่|กอง|ฝ่าย|สำนัก|ทุก|ของ)?$/u.test(text)
