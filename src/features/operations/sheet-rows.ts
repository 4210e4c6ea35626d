// The plan as rows of a spreadsheet. Its first columns are read back by the import of another year.
import type { Lang } from '#src/kernel/lang.ts'
import { dayText, inWords } from '../people/public.ts'
import type { ProjectRow } from './queries.ts'
import { shareOf, standingOf } from './rules.ts'
import { operationsWords } from './words.ts'

export function sheetRows(projects: readonly ProjectRow[], lang: Lang): (string | number)[][] {
  const { project: w, report, standings } = operationsWords(lang)
  const head = [
    w.strategy,
    w.name,
    w.target,
    w.budget,
    w.source,
    w.place,
    w.unit,
    w.from,
    w.to,
    w.standing,
    report.percent,
    report.spent,
    operationsWords(lang).paper.share,
    report.result,
    report.obstacle,
    report.onDay,
  ]
  return [
    head,
    ...projects.map(row => [
      row.strategy,
      row.name,
      row.target,
      row.budget / 100,
      row.budget_source,
      row.place,
      inWords(row.unit_th, row.unit_en, lang),
      dayText(row.from, lang),
      dayText(row.to, lang),
      standings[standingOf(row)],
      row.last?.percent ?? '',
      row.last ? row.last.spent / 100 : '',
      shareOf(row.last?.spent ?? 0, row.budget) ?? '',
      row.last?.result ?? '',
      row.last?.obstacle ?? '',
      dayText(row.last?.onDay ?? null, lang),
    ]),
  ]
}
