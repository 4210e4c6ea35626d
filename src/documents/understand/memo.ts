// A memo in front of a report: from whom, its number, date, subject and addressee, and who signed on its way up.
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { findTitle } from '#src/kernel/person-titles.ts'
import { parseDate } from '#src/kernel/thai-date/parse-date.ts'
import type { Lines } from './cover.ts'
import type { ToldMemo, ToldSigner } from './understood.ts'

const MOST_LINES = 90

export interface MemoFound {
  readonly memo: ToldMemo
  /** The first line after it. */
  readonly end: number
}

export function memoIn(lines: readonly Lines[]): MemoFound | undefined {
  const start = lines.findIndex(line => /^[*_\s]*บันทึกข้อความ/u.test(line.text))
  if (start < 0 || start > 60) return undefined
  const rest = lines.slice(start + 1, start + 1 + MOST_LINES)
  const stop = rest.findIndex(
    (line, at) =>
      line.inTable ||
      (at > 6 && /^(?:รายงานผล|มาตรการ|ส่วนที่|คำนำ|สารบัญ)/u.test(line.text) && !/จึง|โปรด/u.test(line.text)),
  )
  const own = (stop < 0 ? rest : rest.slice(0, stop))
    .map(line => line.text.replace(/[*_~]{2,}/g, '').trim())
    .filter(text => text !== '')
  const whole = own.join('\n')
  const field = (name: string, before: string) =>
    new RegExp(`(?:^|\\n|\\s{2,}) ?${name}[ :.…]+(.+?)(?=${before})`, 'u')
      .exec(whole)?.[1]
      ?.replace(/[.…\s]+$/u, '')
      .trim()
  const numberAndDate = /(?:^|\n) ?ที่[ :]+(.+?)(?:\s+วันที่[ :]*(.+?))?(?=\n|$)/u.exec(whole)
  const date = dateOf(numberAndDate?.[2] ?? field('วันที่', '\\n|$') ?? '')
  const [from, number, subject, to] = [
    field('ส่วนราชการ', '\\n|$| โทร'),
    numberAndDate?.[1]?.trim(),
    field('เรื่อง', '\\n|$'),
    field('เรียน', '\\n|$'),
  ]
  if (!subject && !number) return undefined
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

function dateOf(text: string): string | undefined {
  const read = parseDate(text.replace(/\s+/g, ' '))
  return read.ok ? read.value.toString() : undefined
}

const inBrackets = /\( ?((?:[ก-๎.]+ ?){2,6}) ?\)/u
const post =
  /^(?:รองปลัด|ปลัด|รองนายก|นายก|หัวหน้า|ผู้อำนวยการ|ผอ\.|นิติกร|นัก\S+|เจ้าพนักงาน|เจ้าหน้าที่|ผู้ช่วย|รักษาราชการ|ปฏิบัติราชการ|พนักงาน|ประธาน|เลขานุการ|วิศวกร|ครู|นายช่าง)/u
const endsPost = /(?:\s?(?:เรียน|ลงชื่อ|วันที่|ความเห็น|[-–] )|$)/u

/** A name in brackets and the post under it; a rank may stand on a line of its own above. */
function signersIn(lines: readonly string[]): ToldSigner[] {
  const signers: ToldSigner[] = []
  for (const [at, line] of lines.entries()) {
    for (const found of line.matchAll(new RegExp(inBrackets, 'gu'))) {
      const name = found[1]?.replace(/\s+/g, ' ').trim() ?? ''
      const position = postAfter(line.slice(found.index + found[0].length), lines.slice(at + 1, at + 4))
      if (position === undefined || /เทศบาล|ส่วนตำบล|งบประมาณ/u.test(name)) continue
      const rank = rankBefore(line.slice(0, found.index), lines.slice(Math.max(0, at - 2), at))
      signers.push({ name: rank ? `${rank}${name}` : name, position })
    }
  }
  return signers
}

function postAfter(sameLine: string, below: readonly string[]): string | undefined {
  for (const text of [sameLine, ...below]) {
    const words = text.replace(/^ตำแหน่ง[ :]*/u, '').trim()
    if (inBrackets.test(words)) return undefined
    if (post.test(words))
      return words
        .slice(
          0,
          endsPost.exec(words.slice(3))?.index === undefined
            ? undefined
            : 3 + (endsPost.exec(words.slice(3))?.index ?? 0),
        )
        .trim()
  }
  return undefined
}

const rankBefore = (sameLine: string, above: readonly string[]): string | undefined =>
  [sameLine, ...above.toReversed()]
    .map(text =>
      toArabicDigits(text)
        .replace(/^.*ลงชื่อ[ :.…]*/u, '')
        .trim(),
    )
    .find(text => text.length <= 14 && findTitle(text)?.kind === 'rank')
