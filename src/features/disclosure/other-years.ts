// Frameworks of years that have one of their own; a year that borrows another's says nothing about its numbers. And where a subject is shown now.
import type { Tx } from '#src/platform/database/scope.ts'
import { type Framework, frameworksInForce, itemShowing } from '../assessment/public.ts'
import { publicYears } from './gather.ts'

export async function frameworksOf(tx: Tx, years: readonly number[]): Promise<Framework[]> {
  const found = await frameworksInForce(tx, years)
  return years.flatMap(year => {
    const framework = found.get(year)
    return framework && framework.year === year ? [framework] : []
  })
}

/** The newest year that shows a subject, at an item of its own or at that of what it is a part of. */
export async function newestShowing(tx: Tx, topic: string): Promise<{ year: number; number: number } | undefined> {
  const years = await publicYears(tx)
  const frameworks = await frameworksInForce(tx, years)
  for (const year of years) {
    const framework = frameworks.get(year)
    const item = framework && itemShowing(framework, topic)
    if (item) return { year, number: item.number }
  }
  return undefined
}
