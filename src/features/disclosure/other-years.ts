// Frameworks of years that have one of their own; a year that borrows another's says nothing about its numbers.
import type { Tx } from '#src/platform/database/scope.ts'
import { type Framework, frameworksInForce } from '../assessment/public.ts'

export async function frameworksOf(tx: Tx, years: readonly number[]): Promise<Framework[]> {
  const found = await frameworksInForce(tx, years)
  return years.flatMap(year => {
    const framework = found.get(year)
    return framework && framework.year === year ? [framework] : []
  })
}
