// Understands a sheet of projects whatever the order of its columns: heads by their first words, a row with one cell as the strategy of those
// below it, sums left out. Says of each row what is wrong with it. Pure; what the heads are called stands in the words.
import { fiscalYear } from '#src/kernel/fiscal.ts'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { parseDate } from '#src/kernel/thai-date/parse-date.ts'
import { parsePeriod } from '#src/kernel/thai-date/parse-period.ts'
import { cleanInput } from '#src/kernel/thai-text.ts'
import { isInYear, type Span } from './rules.ts'
import { bahtOf, type NewProject } from './schema.ts'

export const sheetFields = [
  'strategy',
  'name',
  'target',
  'budget',
  'source',
  'place',
  'unit',
  'period',
  'from',
  'to',
] as const
export type SheetField = (typeof sheetFields)[number]
/** The first words by which a head is known, for each field. */
export type SheetHeads = Readonly<Record<SheetField, readonly string[]>>

export type WrongRow =
  | 'name-missing'
  | 'strategy-missing'
  | 'target-missing'
  | 'unit-missing'
  | 'unit-unknown'
  | 'unit-not-yours'
  | 'not-money'
  | 'period-missing'
  | 'period-unread'
  | 'outside-year'
  | 'too-long'
  | 'twice'

export interface ReadProject {
  /** As counted by the person who looks at the sheet. */
  readonly row: number
  readonly name: string
  readonly project: NewProject | undefined
  readonly wrong: readonly { readonly why: WrongRow; readonly text: string }[]
}

export interface Known {
  readonly year: number
  readonly units: readonly { readonly id: string; readonly name_th: string; readonly name_en: string }[]
  readonly own: ReadonlySet<string>
  readonly heads: SheetHeads
  /** First words of rows that only add up. */
  readonly sums: readonly string[]
  /** Names that the plan has already. */
  readonly names: readonly string[]
}

const squeezed = (text: string) =>
  toArabicDigits(text)
    .toLowerCase()
    .replace(/[\s.()/:\-–_*"']+/g, '')

/** Undefined where no row names its columns: nothing can be read then. */
export function readProjects(rows: readonly (readonly string[])[], known: Known): ReadProject[] | undefined {
  const head = findHead(rows, known.heads)
  if (!head) return undefined
  const seen = new Set(known.names.map(squeezed))
  const read: ReadProject[] = []
  let strategy = ''
  for (const [at, cells] of rows.entries()) {
    if (at <= head.at) continue
    const cell = (field: SheetField) => clean(cells[head.columns.get(field) ?? -1])
    const filled = cells.map(clean).filter(text => text !== '')
    const [only = ''] = filled
    if (filled.length === 0 || known.sums.some(sum => squeezed(only).startsWith(squeezed(sum)))) continue
    if (filled.length === 1 && Number.isNaN(Number(toArabicDigits(only)))) {
      strategy = only
      continue
    }
    const one = readRow(cell, cell('strategy') || strategy, known)
    const again = seen.has(squeezed(one.name)) && one.name !== '' ? [{ why: 'twice' as const, text: one.name }] : []
    seen.add(squeezed(one.name))
    const wrong = [...one.wrong, ...again]
    read.push({ row: at + 1, name: one.name, project: wrong.length === 0 ? one.project : undefined, wrong })
  }
  return read
}

const clean = (text: string | undefined) => cleanInput(text ?? '', { multiline: true })
const oneLine = (text: string) => text.replace(/\s+/g, ' ')

function findHead(rows: readonly (readonly string[])[], heads: SheetHeads) {
  for (const [at, cells] of rows.entries()) {
    const columns = new Map<SheetField, number>()
    for (const [column, text] of cells.entries()) {
      const field = fieldOf(text, heads)
      if (field !== undefined && !columns.has(field)) columns.set(field, column)
    }
    if (columns.has('name') && columns.size >= 3) return { at, columns }
  }
  return undefined
}

/** The longest name that fits wins: "source of the budget" is not the budget. */
function fieldOf(head: string, heads: SheetHeads): SheetField | undefined {
  const typed = squeezed(head)
  let best: { field: SheetField; length: number } | undefined
  for (const field of sheetFields)
    for (const name of heads[field])
      if (typed.startsWith(squeezed(name)) && name.length > (best?.length ?? 0)) best = { field, length: name.length }
  return best?.field
}

function readRow(cell: (field: SheetField) => string, strategy: string, known: Known) {
  const wrong: { why: WrongRow; text: string }[] = []
  const say = (why: WrongRow, text = '') => void wrong.push({ why, text })
  const name = oneLine(cell('name'))
  if (name === '') say('name-missing')
  if (strategy === '') say('strategy-missing')
  if (cell('target') === '') say('target-missing')
  if ([name, strategy].some(text => text.length > 300) || cell('target').length > 2000) say('too-long')
  const budget = bahtOf(cell('budget'))
  if (budget === undefined) say('not-money', cell('budget'))
  const span = spanOf(cell, known.year)
  if (typeof span === 'string') say(span, [cell('period'), cell('from'), cell('to')].filter(Boolean).join(' – '))
  else if (!isInYear(span, known.year)) say('outside-year', cell('period') || cell('from'))
  const unit = unitOf(cell('unit'), known)
  if (typeof unit === 'string') say(unit, cell('unit'))
  if (wrong.length > 0 || typeof unit === 'string' || typeof span === 'string')
    return { name, project: undefined, wrong }
  const project: NewProject = {
    strategy: oneLine(strategy),
    name,
    target: cell('target'),
    budget: budget ?? 0,
    budget_source: oneLine(cell('source')).slice(0, 200),
    place: oneLine(cell('place')).slice(0, 200),
    unit: unit.id,
    ...span,
  }
  return { name, project, wrong }
}

function unitOf(text: string, { units, own }: Known): { readonly id: string } | WrongRow {
  if (text === '') return 'unit-missing'
  const found = units.find(unit => [unit.name_th, unit.name_en].some(name => squeezed(name) === squeezed(text)))
  if (!found) return 'unit-unknown'
  return own.has(found.id) ? found : 'unit-not-yours'
}

/** A period in one cell as plans write it, or two days in two. */
function spanOf(cell: (field: SheetField) => string, year: number): Span | WrongRow {
  if (cell('period') !== '') {
    const read = parsePeriod(cell('period'), year)
    return read.ok ? { from: read.value.from.toString(), to: read.value.to.toString() } : 'period-unread'
  }
  if (cell('from') === '' && cell('to') === '') return 'period-missing'
  const whole = fiscalYear(year)
  const from = cell('from') === '' ? undefined : parseDate(cell('from'))
  const to = cell('to') === '' ? undefined : parseDate(cell('to'))
  if (from?.ok === false || to?.ok === false) return 'period-unread'
  const span = { from: (from?.value ?? whole.from).toString(), to: (to?.value ?? whole.to).toString() }
  return span.to < span.from ? 'period-unread' : span
}
