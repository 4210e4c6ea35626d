// What a circular that begins at the calendar says: what each unit still has to publish, or what those who buy do (S144, S256); and what became of
// those that began here.
import { fill, type Lang } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { type AnswersOfUnit, answersByUnit, type CircularRow, circularsById } from '../../circulars/public.ts'
import { dayText, inWords, type UnitRow } from '../../people/public.ts'
import { disclosureWords } from '../words.ts'
import type { Line } from './gather.ts'
import { type CircularAbout, circularsOfYear } from './queries.ts'
import { lineName } from './show.ts'

export interface ToTell {
  /** Undefined: nobody answers for these. */
  readonly unit: UnitRow | undefined
  readonly lines: readonly Line[]
}

const isBuying = (line: Line) => line.entry.topic?.startsWith('procurement-') ?? false

/** Of each entry the first time that is still to be done, under the unit that answers; units in the order of the house. */
export function toTell(lines: readonly Line[], units: readonly UnitRow[], about: CircularAbout): ToTell[] {
  const open = lines.filter(
    line => line.standing !== 'done' && line.standing !== 'aside' && (about === 'publish' || isBuying(line)),
  )
  const first = open.filter((line, at) => open.findIndex(one => one.entry.key === line.entry.key) === at)
  return [...units, undefined].flatMap(unit => {
    const of = first.filter(line => line.unit?.id === unit?.id)
    return of.length === 0 ? [] : [{ unit, lines: of }]
  })
}

export function toTellText(line: Line, lang: Lang): string {
  const { tell: w } = disclosureWords(lang).calendar
  const values = { name: lineName(line, lang), day: dayText(line.turn.due, lang) }
  return fill(line.standing === 'late' ? w.lineLate : w.line, values)
}

interface Said {
  readonly about: CircularAbout
  readonly told: readonly ToTell[]
  /** After how many days without news a unit is pointed out. */
  readonly pace: number
  readonly link: string
}

/** As long as a circular may be; what does not fit is said to be in the calendar. */
const MOST_LETTERS = 5500

export function circularWords({ about, told, pace, link }: Said, lang: Lang): string {
  const { tell: w } = disclosureWords(lang).calendar
  const all = told.flatMap(({ unit, lines }) => [
    `\n${unit ? inWords(unit.name_th, unit.name_en, lang) : w.nobody}`,
    ...lines.map(line => `- ${toTellText(line, lang)}`),
  ])
  const end = [
    ...(about === 'publish' ? [`\n${w.everyUnit}`, `- ${fill(w.news, { days: pace })}`] : []),
    `\n${fill(w.link, { link })}`,
  ]
  let length = w[about].begin.length + end.join('\n').length
  const fitting = all.findIndex(line => {
    length += line.length + 1
    return length > MOST_LETTERS
  })
  const shown = fitting < 0 ? all : all.slice(0, fitting)
  const left = all.slice(shown.length).filter(line => line.startsWith('- ')).length
  return [w[about].begin, ...shown, ...(left > 0 ? [fill(w.rest, { count: left })] : []), ...end].join('\n')
}

export interface Begun {
  readonly circular: CircularRow
  readonly answers: readonly AnswersOfUnit[]
}

/** Circulars that began at the calendar of a year, with who acknowledged. */
export async function begunHere(tx: Tx, year: number): Promise<Begun[]> {
  const ids = (await circularsOfYear(tx, year)).map(one => one.circular_id)
  const circulars = await circularsById(tx, ids)
  const answers = await answersByUnit(tx, ids)
  return circulars.map(circular => ({ circular, answers: answers.filter(one => one.circular_id === circular.id) }))
}
