// A memo in front of a report: from whom, its number, date, subject and addressee, and who signed on its way up.
import { parseDate } from '#src/kernel/thai-date/parse-date.ts'
import type { Lines } from './cover.ts'
import { signersIn } from './signers.ts'
import type { ToldMemo } from './understood.ts'

const MOST_LINES = 110
const LATEST = 60
/** Lines of a memo's own before a title can be that of the report. */
const FEWEST_LINES = 6

export interface MemoFound {
  readonly memo: ToldMemo
  /** The first line after it. */
  readonly end: number
}

const starts = /^[*_#\s]*บันทึก ?ข้อ ?ความ/u
const title = /^(?:(?:แบบ)?รายงานผล|รายงานการ|มาตรการ(?!ที่กำหนด)|แผน(?:ปฏิบัติ|การ|ส่งเสริม)|ส่วนที่|คำนำ|สารบัญ)/u
const headOfTable = /^(?:มาตรการ|ผู้รับผิดชอบ|ระยะเวลา|วิธีดำเนินการ|ขั้นตอน|ลำดับ)/u

export function memoIn(lines: readonly Lines[]): MemoFound | undefined {
  const start = lines.findIndex(line => starts.test(line.text))
  if (start < 0 || start > LATEST) return undefined
  const rest = lines.slice(start + 1, start + 1 + MOST_LINES)
  const stop = rest.findIndex((line, at) => endsMemo(line, at, rest[at - 1]))
  const own = (stop < 0 ? rest : rest.slice(0, stop))
    .map(line => line.text.replace(/[*_~]{2,}/g, '').trim())
    .filter(text => text !== '' && !/^[.…_\-–\s]+$/u.test(text))
  const { from, number, day, subject, to } = fieldsOf(own)
  if (!subject && !number) return undefined
  const date = dateOf(day ?? '')
  return {
    memo: {
      ...(from ? { from } : {}),
      ...(number ? { number } : {}),
      ...(date ? { date } : {}),
      ...(subject ? { subject } : {}),
      ...(to ? { to } : {}),
      signers: signersIn(own),
    },
    end: start + 1 + (stop < 0 ? rest.length : stop),
  }
}

/** The report's own title, or the head of its table; the second line of a subject is neither. */
function endsMemo(line: Lines, at: number, before: Lines | undefined): boolean {
  if (line.inTable) return headOfTable.test(line.text)
  return at > FEWEST_LINES && title.test(line.text) && !/จึง|โปรด/u.test(line.text) && !/^เรื่อง/u.test(before?.text ?? '')
}

const labels = /^(?:ส่วนราชการ|ที่|วันที่|เรื่อง(?!เดิม|ราว|ร้อง)|เรียน|อ้างถึง|สิ่งที่ส่งมาด้วย)(?=[\s:.…๐-๙\d]|$)/u
/** What the first sentence of a memo begins with. */
const body = /^(?:ด้วย|ตาม|เพื่อ|ดังนั้น|จึง|เนื่องจาก|โดย|\(?[\d๐-๙]{1,2}[.)]|[-–•]|\(|พร้อมนี้|ข้าพเจ้า|สำนักปลัด.*ได้)/u
const MOST_SUBJECT = 3

/** Each label with what follows it, until the next label or the text begins; the first of its name counts. */
function fieldsOf(own: readonly string[]) {
  const told = new Map<string, string>()
  for (const [at, line] of own.entries())
    for (const part of line.split(/\s+(?=วันที่[\s:]*[\d๐-๙])/u)) {
      const label = labels.exec(part)?.[0]
      if (label === undefined || told.has(label)) continue
      const first = part.slice(label.length).replace(/^[\s:.…]+/u, '')
      const further = own.slice(at + 1, at + MOST_SUBJECT)
      const until = further.findIndex(next => labels.test(next) || body.test(next))
      const more = label === 'เรื่อง' || first === '' ? further.slice(0, until < 0 ? 0 : until) : []
      told.set(
        label,
        [first, ...more]
          .join(' ')
          .replace(/[.…\s]+$/u, '')
          .trim(),
      )
    }
  return {
    from: told.get('ส่วนราชการ')?.replace(/\s*\(?โทร.*$/u, ''),
    number: told.get('ที่'),
    day: told.get('วันที่'),
    subject: told.get('เรื่อง'),
    to: told.get('เรียน'),
  }
}

function dateOf(text: string): string | undefined {
  const read = parseDate(text.replace(/\s+/g, ' '))
  return read.ok ? read.value.toString() : undefined
}
