// Understands a table of scores whatever its order: a cell that names an indicator, question, item or tool, and one with a number.
// Numbers of another year are never taken for those of this one. Pure.
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { formatOitCode, parseOitCode } from '#src/kernel/oit-code.ts'
import { itemOfTopic } from './framework.ts'
import type { Framework } from './framework-schema.ts'

export type Unread = 'no-score' | 'not-known' | 'other-year' | 'score-above-100' | 'twice'

export interface ReadRow {
  /** As counted by the person who looks at the sheet. */
  readonly row: number
  readonly text: string
  /** "total", "iit", "eit", "oit" or the name of a line such as "item:hr-report". */
  readonly name?: string
  readonly score?: number
  readonly why?: Unread
  readonly detail?: Readonly<Record<string, string | number>>
}

const squeezed = (text: string) =>
  toArabicDigits(text)
    .toLowerCase()
    .replace(/[\s.()/:\-–]+/g, '')

export function readScores(
  rows: readonly (readonly string[])[],
  framework: Framework,
  others: readonly Framework[] = [],
): ReadRow[] {
  const scoreAt = scoreColumn(rows)
  const seen = new Set<string>()
  const read: ReadRow[] = []
  for (const [at, cells] of rows.entries()) {
    const text = cells.filter(cell => cell !== '' && numberOf(cell) === undefined).join(' ')
    if (text === '' || isHead(cells)) continue
    const row = at + 1
    const named = nameOf(cells, framework, others)
    if (named === undefined) {
      // Titles and notes around a table are nobody's scores; a row with a number in the score column is.
      if (numberOf(cells[scoreAt] ?? '') !== undefined) read.push({ row, text, why: 'not-known' })
      continue
    }
    if ('why' in named) {
      read.push({ row, text, ...named })
      continue
    }
    const score = numberOf(cells[scoreAt] ?? '') ?? cells.map(numberOf).findLast(one => one !== undefined)
    if (score === undefined) read.push({ row, text, name: named.name, why: 'no-score' })
    else if (score < 0 || score > 100) read.push({ row, text, name: named.name, why: 'score-above-100' })
    else if (seen.has(named.name)) read.push({ row, text, name: named.name, why: 'twice' })
    else {
      seen.add(named.name)
      read.push({ row, text, name: named.name, score })
    }
  }
  return read
}

export function numberOf(cell: string): number | undefined {
  const typed = toArabicDigits(cell).replace(/[,\s%]|คะแนน/g, '')
  // ๐๑๙ is a code, not nineteen.
  return /^-?(0|[1-9]\d*)([.]\d+)?$/.test(typed) ? Math.round(Number(typed) * 100) / 100 : undefined
}

const heads = ['คะแนน', 'score', 'รหัส', 'code', 'ตัวชี้วัด', 'indicator', 'ข้อ', 'รายการ']
const isHead = (cells: readonly string[]) => {
  const filled = cells.filter(cell => cell !== '')
  return (
    filled.length > 1 &&
    filled.every(
      cell =>
        heads.some(head => squeezed(cell).startsWith(head)) &&
        numberOf(cell) === undefined &&
        !/\d/.test(toArabicDigits(cell)),
    )
  )
}

/** Headed "score", else the column with the most numbers that can be scores; codes count as numbers least. */
function scoreColumn(rows: readonly (readonly string[])[]): number {
  for (const cells of rows) {
    const at = cells.findIndex(
      cell => /^(คะแนน|score|ร้อยละ)/.test(squeezed(cell)) && !squeezed(cell).startsWith('คะแนนรวม'),
    )
    if (at >= 0 && isHead(cells)) return at
  }
  const width = Math.max(0, ...rows.map(row => row.length))
  const counts = Array.from(
    { length: width },
    (_, at) => rows.filter(row => numberOf(row[at] ?? '') !== undefined).length,
  )
  return counts.lastIndexOf(Math.max(0, ...counts))
}

type Named =
  | { readonly name: string }
  | { readonly why: Unread; readonly detail: Readonly<Record<string, string | number>> }

function nameOf(cells: readonly string[], framework: Framework, others: readonly Framework[]): Named | undefined {
  for (const cell of cells) {
    if (numberOf(cell) !== undefined) continue
    const found = nameOfCell(cell, framework, others)
    if (found) return found
  }
  return undefined
}

function nameOfCell(cell: string, framework: Framework, others: readonly Framework[]): Named | undefined {
  const typed = squeezed(cell)
  if (/^(คะแนนรวม|คะแนนเฉลี่ยรวม|คะแนนita|total|ผลคะแนน|คะแนนภาพรวม)/.test(typed)) return { name: 'total' }
  if (/^(คะแนน|แบบวัด|score)?(iit|eit|oit)(score)?$/.test(typed)) return { name: /(iit|eit|oit)/.exec(typed)?.[1] ?? '' }
  const question = /^(?:ข้อ)?([ie])(\d{1,2})(?:\D|$)/.exec(typed)
  if (question) {
    const code = `${question[1]}${Number(question[2])}`
    const known = framework.questions.find(one => one.code === code)
    return known ? { name: `question:${known.key}` } : undefined
  }
  const indicator = /^(?:ตัวชี้วัด(?:ที่)?|indicator)(\d{1,2})/.exec(typed)
  if (indicator) {
    const known = framework.indicators.find(one => one.number === Number(indicator[1]))
    return known ? { name: `indicator:${known.id}` } : undefined
  }
  const named = framework.indicators.find(one => typed.includes(squeezed(one.th)) || typed.includes(squeezed(one.en)))
  const code = codeIn(cell)
  if (code) {
    const known = framework.items.find(item => item.number === code)
    // The words beside a number say which year it comes from.
    const words = squeezed(cell).replace(/^[^ก-๛a-z]*o?\d+/, '')
    const other = others.find(
      one => one.year !== framework.year && one.items.some(item => item.number === code && fits(words, item.th)),
    )
    const meant = other && itemOfTopic(framework, other.items.find(item => item.number === code)?.topic ?? '')
    if (other && meant && meant.number !== code && !(known && fits(words, known.th)))
      return {
        why: 'other-year',
        detail: {
          code: `O${code}`,
          other: other.year,
          year: framework.year,
          here: formatOitCode({ number: meant.number }),
        },
      }
    if (known) return { name: `item:${known.topic}` }
    const elsewhere = others.find(one => one.items.some(item => item.number === code))
    const topic = elsewhere?.items.find(item => item.number === code)?.topic ?? ''
    const here = itemOfTopic(framework, topic)
    return elsewhere
      ? {
          why: 'other-year',
          detail: {
            code: `O${code}`,
            other: elsewhere.year,
            year: framework.year,
            here: here ? formatOitCode({ number: here.number }) : '–',
          },
        }
      : undefined
  }
  if (named) return { name: `indicator:${named.id}` }
  const item = framework.items.find(one => typed === squeezed(one.th))
  return item && { name: `item:${item.topic}` }
}

const fits = (words: string, name: string) =>
  words.length >= 6 && (squeezed(name).includes(words) || words.includes(squeezed(name)))

function codeIn(cell: string): number | undefined {
  const lead = /^\s*(?:ข้อ\s*)?(?:OIT\s*)?(?:ข้อ\s*)?([O0๐°º]\s*[\d๐-๙](?:\s*[\d๐-๙])?)(?![\d๐-๙])/i.exec(cell)?.[1]
  const read = lead === undefined ? undefined : parseOitCode(lead)
  return read?.ok ? read.value.number : undefined
}
