// prongsai facts: every figure of the registers with its value for a period, the running fiscal year unless told otherwise.

import { parseArgs } from 'node:util'
import { valueOfFact } from '#src/features/evidence/public.ts'
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { fiscalYear, fiscalYearOf } from '#src/kernel/fiscal.ts'
import { fill } from '#src/kernel/lang.ts'
import { parseDate } from '#src/kernel/thai-date/parse-date.ts'
import { inAgency } from '#src/platform/database/scope.ts'
import { Problem } from '#src/platform/problem.ts'
import { allFacts } from '../facts.ts'
import { agencyOf, knownAgencies } from './agency-of.ts'
import { print, printJson, speaks, speaksLang } from './say.ts'
import { withHouse } from './with-house.ts'

export async function factsVerb(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      agency: { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
    },
  })
  const lang = speaksLang()
  return withHouse(async house => {
    const running = fiscalYear(fiscalYearOf(todayIn(bangkok, house.clock())))
    const from = dayOf(values.from) ?? running.from.toString()
    const to = dayOf(values.to) ?? running.to.toString()
    if (to < from) throw new Problem('wrong-input', { what: speaks().facts.period })
    const agencies = values.agency === undefined ? await knownAgencies(house) : [await agencyOf(house, values.agency)]
    const reports = []
    for (const { id, name, host } of agencies) {
      const facts = await inAgency(
        house.database,
        { agencyId: id, now: house.clock() },
        async tx => {
          const found = []
          for (const fact of allFacts)
            found.push({
              id: fact.id,
              name: fact.words[lang],
              value: await valueOfFact(tx, fact, { from, to }),
              unit: fact.unit[lang],
              explains: fact.explains[lang],
            })
          return found
        },
        { readOnly: true },
      )
      reports.push({ agency: name, host, from, to, facts })
    }
    if (values.json) printJson({ agencies: reports })
    else
      for (const report of reports) {
        print(fill(speaks().facts.agency, { name: report.agency, from, to }))
        for (const fact of report.facts)
          print(`  ${String(fact.value).padStart(8)} ${fact.unit}  ${fact.name} (${fact.id})`)
      }
    return 0
  })
}

function dayOf(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined
  const day = parseDate(typed)
  if (!day.ok) throw new Problem('wrong-input', { what: speaks().facts.period })
  return day.value.toString()
}
