// prongsai check [--year N] [--round six|annual|none]: what the checker finds in a plan. Exit 2 when something must be mended.

import { parseArgs } from 'node:util'
import { checkPlan, planOf, sayFinding } from '#src/features/measures/public.ts'
import { fill } from '#src/kernel/lang.ts'
import { inAgency } from '#src/platform/database/scope.ts'
import { agencyOf, knownAgencies } from './agency-of.ts'
import { print, printJson, speaks, speaksLang } from './say.ts'
import { withHouse } from './with-house.ts'

export async function checkVerb(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      agency: { type: 'string' },
      year: { type: 'string' },
      round: { type: 'string' },
    },
  })
  const lang = speaksLang()
  const words = speaks().check
  return withHouse(async house => {
    const agencies = values.agency === undefined ? await knownAgencies(house) : [await agencyOf(house, values.agency)]
    const reports = []
    for (const agency of agencies) {
      const report = await inAgency(
        house.database,
        { agencyId: agency.id, now: house.clock() },
        async tx => {
          const plan = await planOf(tx, values.year === undefined ? undefined : Number(values.year))
          if (!plan) return undefined
          const { findings, passed } = await checkPlan(tx, plan, values.round)
          return {
            year: plan.fiscalYear,
            passed,
            findings: findings.map(finding => ({
              rule: finding.rule.id,
              severity: finding.rule.severity,
              measure: plan.measures.find(one => one.id === finding.place.measureId)?.number ?? null,
              place: finding.place,
              values: finding.values ?? {},
              ...sayFinding(finding, lang),
            })),
          }
        },
        { readOnly: true },
      )
      reports.push({ agency: agency.name, host: agency.host, ...(report ?? { year: null, passed: 0, findings: [] }) })
    }
    if (values.json) printJson({ agencies: reports })
    else
      for (const report of reports) {
        if (report.year === null) {
          print(fill(words.none, { name: report.agency }))
          continue
        }
        print(
          fill(words.agency, {
            name: report.agency,
            year: report.year,
            count: report.findings.length,
            passed: report.passed,
          }),
        )
        for (const one of report.findings)
          print(`  ${words.severities[one.severity]} ${one.measure ?? ''} ${one.title}: ${one.detail} (${one.rule})`)
      }
    return reports.some(report => report.findings.some(one => one.severity === 'error')) ? 2 : 0
  })
}
