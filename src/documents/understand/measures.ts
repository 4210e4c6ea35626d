// A row of a table becomes a measure: lists out of cells, days out of words, boxes and scores out of results.
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { closeGaps } from '../read/close-gaps.ts'
import type { ColumnKind } from './columns.ts'
import { itemsOf } from './items.ts'
import { markersIn, withoutNumber } from './markers.ts'
import type { MeasureRow } from './measure-row.ts'
import { scoresIn } from './numbers.ts'
import { partiesOf } from './responsible.ts'
import { statusInWords, ticksIn } from './ticks.ts'
import { timesIn, timeWithin } from './times.ts'
import type { Trust } from './trust.ts'
import type { Told, ToldMeasure, ToldPeriod, ToldStatus } from './understood.ts'

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim()

export interface ToMeasure {
  /** Its place among the measures, from 0. */
  readonly at: number
  /** The fiscal year of the paper. */
  readonly year: number | undefined
  readonly trust: Trust
}

export function measureOf(whole: MeasureRow, { at, year, trust }: ToMeasure): ToldMeasure {
  const row = withStepsApart(whole)
  const text = (kind: ColumnKind) => row.fields.get(kind)?.text ?? ''
  const told = <Value>(kind: ColumnKind, value: Value, sure: number): Told<Value> => ({
    value,
    sure: Math.min(sure, row.sure, trust(row.fields.get(kind)?.from ?? [], text(kind))),
    from: row.fields.get(kind)?.from ?? [],
  })
  const results = resultsIn(row)
  const list = (kind: ColumnKind, cell = text(kind)) => {
    const { items, sure } = itemsOf(cell)
    return told(kind, items.map(tidy), sure)
  }
  const parties = partiesOf(text('responsible'))
  const title = titleOf(text('title'), at + 1)
  const outputs = list('outputs', results.outputs)
  const outcomes = list('outcomes', results.outcomes)
  const period = periodOf(row, year)
  const scores = [...outcomes.value, ...outputs.value, ...(text('score') ? [`ได้ ${text('score')} คะแนน`] : [])].flatMap(
    scoresIn,
  )
  return {
    no: numberIn(text('no')) || title.no || String(at + 1),
    ...(row.heading
      ? {
          heading: {
            value: tidy(row.heading.text),
            sure: Math.min(row.sure, trust(row.heading.from, row.heading.text)),
            from: row.heading.from,
          },
        }
      : {}),
    title: told('title', title.text, title.text === '' ? 0 : title.items.length > 1 ? 0.8 : 0.95),
    titleItems: title.items,
    steps: list('steps'),
    responsible: told('responsible', parties.items, parties.sure),
    ...(period
      ? { period: told(period.kind, period.value, period.value.isRepaired ? 0.6 : period.value.days ? 0.97 : 0.4) }
      : {}),
    ...(results.status ? { status: told<ToldStatus>(results.kind, results.status, 0.97) } : {}),
    outputs,
    outcomes,
    supervision: list('supervision'),
    scores: told('outcomes', scores, 0.85),
  }
}

/** A column for both: the name of the measure stands above its steps. */
function withStepsApart(row: MeasureRow): MeasureRow {
  const title = row.fields.get('title')
  if (!title || row.fields.has('steps')) return row
  const [first = '', ...below] = title.text.split('\n')
  const [opening] = markersIn(first)
  const [next] = markersIn(below.join('\n'))
  const isOver = opening?.at !== 0 || opening.kind === 'dash' || opening.depth > 1
  const isCounted = next?.at === 0 && (next.kind === 'dash' || next.number === 1)
  // A single step has no number of its own; a number of two parts is none of a list that begins below.
  const isSingle = opening?.depth === 2 && below.length > 0 && !next
  if (!isOver || !(isCounted || isSingle)) return row
  const apart = new Map(row.fields)
    .set('title', { text: first, from: title.from })
    .set('steps', { text: below.join('\n'), from: title.from })
  return { ...row, fields: apart }
}

const numberIn = (cell: string) => toArabicDigits(oneLine(cell)).replace(/^\(|[.)\s]+$/gu, '')

interface Results {
  readonly outputs: string
  readonly outcomes: string
  readonly status?: ToldStatus
  readonly kind: ColumnKind
}

function resultsIn(row: MeasureRow): Results {
  const [outputs, outcomes] = (['outputs', 'outcomes'] as const).map(kind => ticksIn(row.fields.get(kind)?.text ?? ''))
  const said = statusInWords(row.fields.get('status')?.text ?? '')
  const kind = said ? 'status' : outcomes?.status ? 'outcomes' : 'outputs'
  const status = said ?? outcomes?.status ?? outputs?.status
  return { outputs: outputs?.rest ?? '', outcomes: outcomes?.rest ?? '', kind, ...(status ? { status } : {}) }
}

/** Its number goes; a cell that holds several measures stays whole, and they are named apart as well. */
function titleOf(cell: string, place: number): { no: string; text: string; items: readonly string[] } {
  const numbers = markersIn(cell).filter(marker => marker.kind === 'number' && marker.depth === 1)
  const { items } = itemsOf(cell)
  if (numbers.length > 1 && items.length > 1) {
    const tidied = items.map(tidy)
    return { no: '', text: tidied.map((item, at) => `${at + 1}. ${item}`).join(' '), items: tidied }
  }
  const line = oneLine(cell).replace(counted, '$1. ')
  const bare = bareNumber.exec(line)?.[1]
  const { no, text } = withoutNumber(Number(toArabicDigits(bare ?? '')) === place ? line.replace(' ', '. ') : line)
  return { no, text: tidy(text.replace(/^[-–—•]\s*/u, '')), items: [] }
}

/** มาตรการที่ ๑ : … is its number and its title. */
const counted = /^(?:มาตรการ|โครงการ|กิจกรรม)ที่ ?([\d๐-๙]{1,2})\s*[.:)\-–]?\s*(?=\S)/u

/** Counted without a point: a number only where it is the next. */
const bareNumber = /^([\d๐-๙]{1,2}) (?=[ก-ฮเ-ไ])/u

/** Claims that nothing proves are printed with this mark by the program itself. */
const claimed = / ?\(คำแถลง\)$/u
const tidy = (text: string) => closeGaps(oneLine(text)).replace(claimed, '')

function periodOf(row: MeasureRow, year: number | undefined): { kind: ColumnKind; value: ToldPeriod } | undefined {
  const own = row.fields.get('period')?.text
  if (own) {
    const value = timesIn(own, year)
    return value && { kind: 'period', value }
  }
  const said = timeWithin(row.fields.get('supervision')?.text ?? '')
  const value = said === '' ? undefined : timesIn(said, year)
  return value?.days ? { kind: 'supervision', value } : undefined
}
