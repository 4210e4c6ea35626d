// The total score of the assessment and its level: told in a sentence, or as the last row of a table of scores.
import { toArabicDigits } from '#src/kernel/numerals.ts'
import type { ReadDocument } from '../read/document.ts'
import { firstOf, type Lines } from './cover.ts'
import { gridOf } from './grid.ts'
import { textsOf } from './heads.ts'
import type { Told } from './understood.ts'

export interface Overall {
  readonly score?: Told<number>
  readonly level?: Told<string>
}

const level =
  '(?<level>ผ่านดีเยี่ยม|ผ่านดี|ไม่ผ่าน(?!เกณฑ์|การ)|ผ่าน(?!เกณฑ์|การ)|ต้องปรับปรุง(?:โดยด่วน)?|(?:AA|A|B|C|D|E|F)(?![A-Za-z]))'
const withLevel = new RegExp(
  `(?<before>[^\\d]{0,60}?)คะแนน[^\\d]{0,40}?(?<![\\d.])(?<score>\\d{1,3}(?:\\.\\d{1,2})?)(?!\\d)[^\\d]{0,40}?(?:ระดับ(?:ผลการประเมิน|คะแนน|ผล)? ?[“"‘']?|[(“"])${level}`,
  'u',
)
/** The total told the other way round; only where the assessment is named. */
const ofAssessment = new RegExp(
  `(?:ITA|ผลการประเมิน|ภาพรวม|โดยรวม).{0,160}?(?:ได้รับ|ได้|เท่ากับ|อยู่ที่) ?(?<score>\\d{1,3}(?:\\.\\d{1,2})?) ?คะแนน[^\\d]{0,40}?ระดับ(?:ผลการประเมิน|คะแนน|ผล)? ?[“"‘']?${level}`,
  'u',
)
const scoreOnly = /(?:ภาพรวม|โดยรวม|ผลคะแนน ?ITA|คะแนนรวม|คะแนนเฉลี่ยรวม)[^\d]{0,60}?(?<score>\d{1,3}\.\d{1,2})/u

export function overallIn(lines: readonly Lines[]): Overall {
  const plain = lines.map(line => ({ ...line, text: toArabicDigits(line.text) }))
  const outside = plain.filter(line => !line.inTable)
  const both = firstOf([...outside, ...plain.filter(line => line.inTable)], withLevel) ?? firstOf(outside, ofAssessment)
  const from = both ? [{ block: both.block }] : []
  if (both)
    return {
      score: { value: Number(both.groups.score), sure: 0.9, from },
      level: { value: both.groups.level ?? '', sure: 0.9, from },
    }
  const only = firstOf(
    plain.filter(line => !line.inTable),
    scoreOnly,
  )
  return only ? { score: { value: Number(only.groups.score), sure: 0.7, from: [{ block: only.block }] } } : {}
}

const total =
  /^(?:คะแนน|ผล)?(?:คะแนน)?(?:รวม|เฉลี่ย|ภาพรวม|โดยรวม)(?:คะแนน|เฉลี่ย|ทั้งหมด|ทั้งสิ้น|ทุกตัวชี้วัด|ทุกเครื่องมือ|ของหน่วยงาน|\(?ITA\)?)*$/iu
const figure = /^\d{1,3}(?:\.\d{1,2})?$/
const levelAlone = new RegExp(`^${level}$`, 'u')

/** In the column of the paper's own year, where several stand beside each other. */
export function overallInTables(document: ReadDocument, year: number | undefined): Overall {
  for (const [block, table] of document.blocks.entries()) {
    if (table.kind !== 'table' || table.running) continue
    const rows = gridOf(table).map(row => textsOf(row).map(text => toArabicDigits(text).trim()))
    const head = rows[0] ?? []
    if (!head.some(text => /ตัวชี้วัด|เครื่องมือ|คะแนน/u.test(text))) continue
    const row = rows.findIndex(cells => cells.some(text => total.test(text.replace(/\s/gu, ''))))
    const cells = rows[row] ?? []
    const scores = cells.flatMap((text, column) => (figure.test(text) && Number(text) <= 100 ? [column] : []))
    const column =
      scores.find(
        at => year !== undefined && new RegExp(`(?:${year}|ปี ?${year % 100})(?!\\d)`, 'u').test(head[at] ?? ''),
      ) ?? (scores.length === 1 ? scores[0] : scores.find(at => /คะแนน/u.test(head[at] ?? '')))
    if (column === undefined) continue
    const told = cells.map(text => levelAlone.exec(text.replace(/\s/gu, ''))?.groups?.level).find(Boolean)
    const from = [{ block, row, column }]
    return {
      score: { value: Number(cells[column]), sure: 0.8, from },
      ...(told ? { level: { value: told, sure: 0.8, from } } : {}),
    }
  }
  return {}
}
