// prongsai export FILE: everything of one agency in one archive, to move or to leave.

import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { fill } from '#src/kernel/lang.ts'
import { Problem } from '#src/platform/problem.ts'
import { exportAgency } from '../archive/archive-verbs.ts'
import { agencyOf } from './agency-of.ts'
import { printWritten } from './print-written.ts'
import { print, printJson, speaks } from './say.ts'
import { withHouse } from './with-house.ts'

const options = { agency: { type: 'string' }, json: { type: 'boolean', default: false } } as const

export async function exportVerb(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [file] = positionals
  if (!file || positionals.length > 1)
    throw new Problem('wrong-input', { what: 'prongsai export FILE [--agency HOST]' })
  const words = speaks().archive
  return withHouse(async house => {
    const agency = await agencyOf(house, values.agency)
    const target = resolve(file)
    const written = await exportAgency(house, agency.id, target)
    if (values.json) printJson({ file: target, ...written })
    else {
      print(fill(words.exported, { name: agency.name, file: target }))
      printWritten(written)
      print(words.exportedNext)
    }
    return written.manifest.files.missing.length + written.manifest.files.changed.length > 0 ? 3 : 0
  })
}
