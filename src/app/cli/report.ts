// prongsai report [--kind result|plan|analysis] [--year N] [--round six|annual] [--layout A] [--format pdf|docx|html] --out FILE: a paper of
// the year as a file.

import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { draw, formats, kinds, layouts, makeReport } from '#src/features/reports/public.ts'
import { fill } from '#src/kernel/lang.ts'
import { inAgency } from '#src/platform/database/scope.ts'
import { Problem } from '#src/platform/problem.ts'
import { agencyOf } from './agency-of.ts'
import { print, printJson, speaks } from './say.ts'
import { withHouse } from './with-house.ts'

export async function reportVerb(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      agency: { type: 'string' },
      year: { type: 'string' },
      round: { type: 'string' },
      kind: { type: 'string', default: 'result' },
      layout: { type: 'string', default: '' },
      format: { type: 'string', default: 'pdf' },
      lang: { type: 'string', default: 'th' },
      out: { type: 'string' },
    },
  })
  const format = formats.find(one => one === values.format)
  if (!format) throw new Problem('wrong-input', { what: `--format ${formats.join(' | ')}` })
  const kind = kinds.find(one => one === values.kind)
  if (!kind) throw new Problem('wrong-input', { what: `--kind ${kinds.join(' | ')}` })
  if (values.layout !== '' && !layouts.some(one => one.id === values.layout.toLowerCase()))
    throw new Problem('wrong-input', { what: `--layout ${layouts.map(one => one.id).join(' | ')}` })
  if (!values.out) throw new Problem('wrong-input', { what: '--out FILE' })
  const out = values.out
  const words = speaks().report
  return withHouse(async house => {
    const agency = await agencyOf(house, values.agency)
    const report = await inAgency(
      house.database,
      { agencyId: agency.id, now: house.clock() },
      tx =>
        makeReport(tx, {
          kind,
          year: values.year === undefined ? undefined : Number(values.year),
          round: values.round,
          layout: values.layout,
          lang: values.lang === 'en' ? 'en' : 'th',
          numerals: undefined,
          origin: '',
        }),
      { readOnly: true },
    )
    if (!report) {
      print(fill(words.none, { name: agency.name }))
      return 1
    }
    const bytes = await draw(report, format, house.store)
    await writeFile(out, bytes)
    if (values.json)
      printJson({
        agency: agency.name,
        year: report.year,
        final: report.keptAt !== undefined,
        file: out,
        bytes: bytes.length,
      })
    else print(fill(words.made, { name: agency.name, year: report.year, file: out }))
    return 0
  })
}
