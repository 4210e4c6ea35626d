// prongsai gap --year N: what lost how many points of the total, dearest first, with the level and the measures that aimed at it.

import { parseArgs } from 'node:util'
import { aimName, frameworkInForce, gapOf, levelOf, scoreSheets } from '#src/features/assessment/public.ts'
import { aimedAt } from '#src/features/measures/public.ts'
import { fill } from '#src/kernel/lang.ts'
import { inAgency } from '#src/platform/database/scope.ts'
import { agencyOf, knownAgencies } from './agency-of.ts'
import { print, printJson, speaks, speaksLang } from './say.ts'
import { withHouse } from './with-house.ts'

export async function gapVerb(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false }, agency: { type: 'string' }, year: { type: 'string' } },
  })
  const lang = speaksLang()
  const words = speaks().gap
  return withHouse(async house => {
    const agencies = values.agency === undefined ? await knownAgencies(house) : [await agencyOf(house, values.agency)]
    const reports = []
    for (const agency of agencies) {
      const report = await inAgency(
        house.database,
        { agencyId: agency.id, now: house.clock() },
        async tx => {
          const sheets = await scoreSheets(tx)
          const sheet = values.year === undefined ? sheets.at(-1) : sheets.find(one => one.year === Number(values.year))
          const framework = sheet && (await frameworkInForce(tx, sheet.year))
          if (!sheet || !framework) return undefined
          const aimed = await aimedAt(tx, sheet.year)
          return {
            year: sheet.year,
            total: sheet.total,
            iit: sheet.iit,
            eit: sheet.eit,
            oit: sheet.oit,
            level: levelOf(framework, sheet)?.[lang] ?? null,
            gap: gapOf(framework, sheet).map(loss => ({
              kind: loss.kind,
              key: loss.key,
              name: aimName(framework, loss.kind, loss.key, lang),
              tool: loss.tool,
              score: loss.score,
              lost: Math.round(loss.lost * 100) / 100,
              inside: loss.inside,
              measures: aimed
                .filter(one => one.kind === loss.kind && one.key === loss.key)
                .map(one => ({ measure: one.measure, state: one.state[lang], outcome: one.outcome })),
            })),
          }
        },
        { readOnly: true },
      )
      reports.push({ agency: agency.name, host: agency.host, ...(report ?? { year: null, gap: [] }) })
    }
    if (values.json) printJson({ agencies: reports })
    else
      for (const report of reports) {
        if (report.year === null) {
          print(fill(words.none, { name: report.agency }))
          continue
        }
        const { total, level } = 'total' in report ? report : { total: null, level: null }
        print(fill(words.agency, { name: report.agency, year: report.year, total: total ?? '–', level: level ?? '' }))
        for (const loss of report.gap)
          print(`  −${loss.lost.toFixed(2).padStart(5)}  ${loss.score.toFixed(2).padStart(6)}  ${loss.name}`)
      }
    return 0
  })
}
