// Reads a paper as a report of measures. Knows no agency, no file and no line by name: only what reports of this kind have in common.
import { fiscalYearOf } from '#src/kernel/fiscal.ts'
import type { ReadDocument } from '../read/document.ts'
import { agencyIn, fiscalYearIn, kindOf, type Lines, linesOf, placeIn, roundIn } from './cover.ts'
import { measureOf } from './measures.ts'
import { memoIn } from './memo.ts'
import { type Overall, overallIn, overallInTables } from './overall.ts'
import { rowsOf } from './rows.ts'
import { timesIn } from './times.ts'
import { trustIn } from './trust.ts'
import type { ToldMeasure, Understood } from './understood.ts'

/** As they were put together, where a page had cut them. */
const resultsOf = (measures: readonly ToldMeasure[]): Lines[] =>
  measures.flatMap(({ outcomes }) =>
    outcomes.value.map(text => ({ text, block: outcomes.from[0]?.block ?? 0, inTable: true })),
  )

export function understand(document: ReadDocument): Understood {
  const lines = linesOf(document)
  const memo = memoIn(lines)
  const body = memo ? lines.slice(memo.end) : lines
  const rows = rowsOf(document)
  const measured = rows.flatMap(row => {
    const days = timesIn(row.fields.get('period')?.text ?? '', undefined)?.days
    return days ? [fiscalYearOf(days.from)] : []
  })
  const fiscalYear = fiscalYearIn(body, measured) ?? fiscalYearIn(lines, measured)
  const year = fiscalYear?.value
  const trust = trustIn(document)
  const measures = rows.map((row, at) => measureOf(row, { at, year, trust }))
  const agency = agencyIn(lines)
  const overall = [
    () => overallIn([...body, ...resultsOf(measures)]),
    () => overallIn(lines),
    () => overallInTables(document, year),
  ].reduce<Overall>((told, look) => (told.score ? told : look()), {})
  const round = roundIn(body)
  return {
    kind: kindOf(
      body,
      measures.some(one => one.outputs.value.length + one.outcomes.value.length > 0),
    ),
    ...(agency ? { agency: agency.name, agencyType: agency.type } : {}),
    ...placeIn(body.some(line => /จังหวัด/u.test(line.text)) ? body : lines),
    ...(fiscalYear ? { fiscalYear } : {}),
    ...(round ? { round } : {}),
    ...(overall.score ? { overallScore: overall.score } : {}),
    ...(overall.level ? { overallLevel: overall.level } : {}),
    ...(memo ? { memo: memo.memo } : {}),
    measures,
    notes: [
      ...(measures.length === 0 ? ['no-measures'] : []),
      ...(new Set(measured).size > 1 ? ['several-years'] : []),
      ...(agency && agency.name.sure < 0.8 ? ['agency-unclear'] : []),
    ],
  }
}
