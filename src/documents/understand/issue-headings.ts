// Paragraphs above tables: the issue to which the measures under it belong, the measure itself, or only the part of the paper that begins there.
import { markersIn, withoutNumber } from './markers.ts'

export const MOST_HEADING = 200

const called = /^(?:ประเด็น|ด้าน|หัวข้อ|ตัวชี้วัด|เครื่องมือ|แบบวัด|มิติ|ยุทธศาสตร์)/u
/** Parts of a paper, and what it says of itself. */
const part =
  /^(?:ส่วน(?:ที่)? ?[\d๐-๙]|บท(?:ที่|นำ|สรุป)|ตอนที่|ภาคผนวก|ตาราง|แบบ(?:รายงาน|ฟอร์ม|ติดตาม)|สรุปผล|สารบัญ|คำนำ|ผลการ(?:ดำเนิน|วิเคราะห์|ประเมิน|ติดตาม)|(?:การ)?รายงานผล|รายงาน|รายละเอียด|แผน(?:การ|ปฏิบัติ|งาน|ดำเนิน)|มาตรการ(?:เพื่อ)?(?:การ)?ส่งเสริมคุณธรรม|การดำเนินการตามมาตรการ|การกำหนดมาตรการ|หลักการ|วัตถุประสงค์|เป้าหมาย|ข้อมูล(?:ทั่วไป|พื้นฐาน)|ความเป็นมา|เพื่อ|ภาพ(?:ที่|ถ่าย|กิจกรรม|ประกอบ)|ประกาศ)/u
const onlyCounts = /^(?:มาตรการ|โครงการ|กิจกรรม|ลำดับ)(?:ที่)? ?[\d๐-๙.]{1,4}[:.]?$/u

export const isNumberedText = (text: string): boolean => {
  const [first] = markersIn(text)
  return first?.at === 0 && first.kind === 'number'
}

export const isCalledIssue = (text: string): boolean => called.test(text)

/** It says which part begins, and nothing of what is promised. */
export const isPart = (text: string): boolean =>
  part.test(withoutNumber(text).text) || onlyCounts.test(text.trim()) || /\.{6,}|…{3,}/u.test(text)

export const isHeading = (text: string): boolean => !isPart(text) && (isCalledIssue(text) || isNumberedText(text))

/** Without its number, and without the word that only says that it is a heading. */
export function headingText(text: string): string {
  const { text: words } = withoutNumber(text.replace(/\s+/g, ' '))
  return withoutNumber(words.replace(/^(?:ประเด็น|หัวข้อ|ด้าน)(?:ที่ ?[\d๐-๙]+|:)[.: ]*/u, ''))
    .text.replace(/[:：]$/, '')
    .trim()
}

const counted =
  /^(?:มาตรการ|โครงการ|กิจกรรม)(?:ที่)? ?(?<no>[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})?)\s*[.:)]?\s*(?<title>\S.{5,})$/u
const labelled = /^(?:ชื่อ)?(?:มาตรการ|โครงการ|กิจกรรม)(?:\/(?:มาตรการ|โครงการ|กิจกรรม))*\s*[:：]\s*(?<title>\S.{5,})$/u

/** มาตรการที่ ๑ …: a measure named before what is told of it. */
export function namedMeasure(text: string): { readonly no: string; readonly title: string } | undefined {
  const found = (counted.exec(text) ?? labelled.exec(text))?.groups
  return found ? { no: found.no ?? '', title: found.title ?? '' } : undefined
}
