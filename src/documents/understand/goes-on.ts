// Does the first row after a page break begin a measure, or is it the rest of the last one? No single sign decides: numbers that count on, cells
// that end in the middle of a word, times and units that are only half there, lists that begin anew.
import { isBroken } from '../read/close-gaps.ts'
import type { ColumnKind } from './columns.ts'
import { type Marker, markersIn, withoutNumber } from './markers.ts'
import { beginsWithUnit } from './responsible.ts'
import { timesIn } from './times.ts'

export interface RowsMeeting {
  readonly kinds: readonly ColumnKind[]
  /** Titles so far bear numbers, or a column counts. */
  readonly isNumbered: boolean
  readonly before: (kind: ColumnKind) => string
  readonly after: (kind: ColumnKind) => string
}

/** Which year does not matter for whether it is a time. */
export const SOME_YEAR = 2560

const lists = ['steps', 'outputs', 'outcomes', 'supervision'] as const

/** Above 0: the rest of the last one. */
export function goingOn(rows: RowsMeeting): number {
  return (
    byTitle(rows) +
    lists.filter(kind => rows.kinds.includes(kind)).reduce((sum, kind) => sum + byList(rows, kind), 0) +
    byPeriod(rows) +
    byResponsible(rows)
  )
}

const numbersIn = (text: string) => markersIn(text).filter(marker => marker.kind === 'number')

function byTitle({ isNumbered, before, after }: RowsMeeting): number {
  const title = after('title')
  const { no } = withoutNumber(title)
  if (no === '') return (isNumbered ? 2.5 : 0) + (isBroken(before('title'), title) ? 1.5 : 0)
  const last = numbersIn(before('title'))
    .filter(marker => marker.depth === 1)
    .at(-1)
  // A cell with several measures counts on, where no title was one measure with one number.
  return !isNumbered && last !== undefined && Number(no) === last.number + 1 ? 2.5 : -4
}

function byList({ before, after }: RowsMeeting, kind: ColumnKind): number {
  const [above, text] = [before(kind), after(kind)]
  if (text === '') return above === '' ? 0 : 0.25
  const [opens] = markersIn(text)
  const last: Marker | undefined = numbersIn(above).at(-1)
  if (opens?.at !== 0) return markersIn(above)[0]?.at === 0 ? 1 : isBroken(above, text) ? 1 : 0
  if (opens.kind === 'dash') return 0
  if (last && opens.number === last.number + 1) return 1.5
  return opens.number === 1 ? -1.5 : 0.5
}

function byPeriod({ kinds, before, after }: RowsMeeting): number {
  if (!kinds.includes('period')) return 0
  const [above, text] = [before('period').trim(), after('period').trim()]
  if (text === '') return above === '' ? 0 : 1
  if (isOpenTime(above)) return 1.5
  return isTime(text) ? -1.5 : 0.5
}

const isTime = (text: string) => timesIn(text, SOME_YEAR)?.days !== undefined
const isOpenTime = (text: string) =>
  text !== '' && (!isTime(text) || /(?:[-–—/]|ถึง|ภายใน|เดือน|วันที่|พ\.ศ\.)$/u.test(text))

function byResponsible({ kinds, before, after }: RowsMeeting): number {
  if (!kinds.includes('responsible')) return 0
  const [above, text] = [before('responsible').trim(), after('responsible').trim()]
  if (text === '') return above === '' ? 0 : 1
  if (/[-–—/,(]$/u.test(above) || /^[-–—/,)]/u.test(text) || isBroken(above, text) || isUnitAlone(above)) return 1
  return beginsWithUnit(text) ? -1.5 : 1
}

/** สำนัก, กอง: half of a name. */
export const isUnitAlone = (text: string) =>
  /(?:^|[\s/,])(?:ทุก)?(?:สำนัก|สำนักงาน|กอง|หน่วย|งาน|ฝ่าย|หน่วยงาน|หน่วยตรวจ|หัวหน้า|ผู้อำนวยการ)$/u.test(text)
