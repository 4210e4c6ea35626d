// What the statistics page shows of a year, put together once for the page and for every file taken along from it.
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { type Fact, valueOfRows } from '#src/kernel/fact.ts'
import { fiscalQuarter, fiscalYear, fiscalYearOf } from '#src/kernel/fiscal.ts'
import type { PlainDate } from '#src/kernel/period.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { countQuarters, type QuarterCount } from './channels/queries.ts'
import type { QuarterAt } from './channels/summary.ts'
import type { SectionOfVisits } from './queries-visits.ts'
import { type BeforeRow, visitsBefore, visitsByMonth, visitsBySection } from './queries-visits.ts'
import { type MonthLine, monthLines, type YearOfVisits, yearsOfVisits } from './visitors/visit-rules.ts'

export interface Figure {
  readonly fact: Fact<Tx>
  readonly value: number
  readonly valueBefore: number
}

export interface Statistics {
  readonly year: number
  readonly today: PlainDate
  readonly years: readonly YearOfVisits[]
  readonly months: readonly MonthLine[]
  readonly sections: readonly SectionOfVisits[]
  readonly before: BeforeRow | undefined
  /** Those of the year that have begun, the first one first. */
  readonly quarters: readonly (QuarterCount & { readonly at: QuarterAt })[]
  readonly figures: readonly Figure[]
}

/** Undefined for a year of which nothing is known. */
export async function statisticsOf(
  tx: Tx,
  facts: readonly Fact<Tx>[],
  asked?: number,
): Promise<Statistics | undefined> {
  const today = todayIn(bangkok, tx.scope.now)
  const year = asked ?? fiscalYearOf(today)
  const [rows, carried] = [await visitsByMonth(tx), await visitsBefore(tx)]
  const years = yearsOfVisits(rows, carried, today)
  if (!years.some(one => one.year === year)) return undefined
  const begun = ([1, 2, 3, 4] as const)
    .map(quarter => ({ year, quarter }))
    .filter(at => fiscalQuarter(at.year, at.quarter).from.toString() <= today.toString())
  const counts = await countQuarters(
    tx,
    begun.map(at => fiscalQuarter(at.year, at.quarter)),
  )
  const figures: Figure[] = []
  for (const fact of facts) {
    const valueIn = async (of: number) => valueOfRows(fact, await fact.rows(tx, fiscalYear(of)).execute())
    figures.push({ fact, value: await valueIn(year), valueBefore: await valueIn(year - 1) })
  }
  return {
    year,
    today,
    years,
    months: monthLines(rows, year, today),
    sections: await visitsBySection(tx, fiscalYear(year)),
    before: carried.find(one => one.fiscal_year === year),
    quarters: begun.flatMap((at, index) => {
      const count = counts[index]
      return count ? [{ at, ...count }] : []
    }),
    figures,
  }
}
