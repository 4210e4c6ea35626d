// prongsai frameworks: the assessment by year as data. The shipped files need no database; with --agency what is in force there.

import { parseArgs } from 'node:util'
import { adoptedFrameworks, type Framework, isVerified, shippedFrameworks } from '#src/features/assessment/public.ts'
import { fill } from '#src/kernel/lang.ts'
import { inAgency } from '#src/platform/database/scope.ts'
import { agencyOf } from './agency-of.ts'
import { print, printJson, speaks, speaksLang } from './say.ts'
import { withHouse } from './with-house.ts'

export async function frameworksVerb(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false }, agency: { type: 'string' }, year: { type: 'string' } },
  })
  const known = values.agency === undefined ? shippedFrameworks : await ofAgency(values.agency)
  const found = [...known]
    .filter(one => values.year === undefined || one.year === Number(values.year))
    .sort((a, b) => a.year - b.year)
  if (values.json) {
    printJson({ frameworks: found.map(asJson) })
    return 0
  }
  const lang = speaksLang()
  const words = speaks().frameworks
  for (const framework of found) {
    print(fill(words.year, { year: framework.year, count: framework.items.length }))
    for (const item of framework.items)
      print(
        `  ${`O${item.number}`.padEnd(4)} ${item[lang]}  [${item.topic}] ${item.mark}${isVerified(item.mark) ? '' : ` · ${words.unverified}`}`,
      )
  }
  return 0
}

const ofAgency = (wanted: string) =>
  withHouse(async house => {
    const agency = await agencyOf(house, wanted)
    return inAgency(house.database, { agencyId: agency.id, now: house.clock() }, adoptedFrameworks, { readOnly: true })
  })

const asJson = (framework: Framework) => ({
  year: framework.year,
  itemCount: framework.items.length,
  itemCountEvidence: framework.itemCountMark,
  weights: framework.weights,
  levels: framework.levels,
  indicators: framework.indicators,
  questions: framework.questions,
  issues: framework.issues,
  items: framework.items.map(item => ({
    code: `O${item.number}`,
    number: item.number,
    year: framework.year,
    topic: item.topic,
    name: item.th,
    name_en: item.en,
    group: item.group,
    evidence: item.mark,
    verified: isVerified(item.mark),
    ...(item.data ? { data: item.data } : {}),
    components: item.components.map(part => ({
      id: part.id,
      name: part.th,
      name_en: part.en ?? '',
      evidence: part.mark,
    })),
  })),
})
