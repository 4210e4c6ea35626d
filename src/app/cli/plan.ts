// prongsai plan [--year N]: the plan of a fiscal year with its measures, steps and how far they are.

import { parseArgs } from 'node:util'
import { planOf, progressOf } from '#src/features/measures/public.ts'
import { todayOf } from '#src/features/people/public.ts'
import { fill } from '#src/kernel/lang.ts'
import { inAgency } from '#src/platform/database/scope.ts'
import { agencyOf, knownAgencies } from './agency-of.ts'
import { print, printJson, speaks } from './say.ts'
import { withHouse } from './with-house.ts'

export async function planVerb(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false }, agency: { type: 'string' }, year: { type: 'string' } },
  })
  const words = speaks().plan
  return withHouse(async house => {
    const agencies = values.agency === undefined ? await knownAgencies(house) : [await agencyOf(house, values.agency)]
    const reports = []
    for (const agency of agencies) {
      const report = await inAgency(
        house.database,
        { agencyId: agency.id, now: house.clock() },
        async tx => {
          const plan = await planOf(tx, values.year === undefined ? undefined : Number(values.year))
          const today = todayOf(tx)
          return (
            plan && {
              ...plan,
              measures: plan.measures.map(measure => ({
                ...measure,
                progress: progressOf(measure, plan.fiscalYear, today),
              })),
            }
          )
        },
        { readOnly: true },
      )
      reports.push({ agency: agency.name, host: agency.host, plan: report ?? null })
    }
    if (values.json) printJson({ agencies: reports })
    else
      for (const { agency, plan } of reports) {
        if (!plan) {
          print(fill(words.none, { name: agency }))
          continue
        }
        print(fill(words.agency, { name: agency, year: plan.fiscalYear, count: plan.measures.length }))
        for (const heading of plan.headings) {
          const measures = plan.measures.filter(one => one.headingId === heading.id)
          if (measures.length > 0) print(`  ${heading.number}. ${heading.name}`)
          for (const { number, name, progress } of measures)
            print(`    ${number} ${name}  ${progress.done}/${progress.all} ${progress.status}`)
        }
      }
    return 0
  })
}
