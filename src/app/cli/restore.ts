// prongsai restore FILE: brings an archive back. One agency beside others (--host NAME gives it another address), or a
// backup into an installation that is empty. Exit 3 when something in it was wrong before it was archived.

import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { fill } from '#src/kernel/lang.ts'
import { Problem } from '#src/platform/problem.ts'
import { type Restored, restoreArchive } from '../archive/restore-archive.ts'
import { print, printJson, speaks } from './say.ts'
import { withHouse } from './with-house.ts'

const options = { host: { type: 'string' }, json: { type: 'boolean', default: false } } as const

export async function restore(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [file] = positionals
  if (!file || positionals.length > 1) throw new Problem('wrong-input', { what: 'prongsai restore FILE [--host NAME]' })
  return withHouse(
    async house => {
      const restored = await restoreArchive(
        house,
        resolve(file),
        values.host === undefined ? {} : { host: values.host.toLowerCase() },
      ).catch(inWords)
      const wrong = restored.agencies.some(one => one.ledger.findings.length + one.files.findings.length > 0)
      if (values.json) printJson({ ok: !wrong, ...restored })
      else printRestored(restored, wrong)
      return wrong ? 3 : 0
    },
    { migrate: true },
  )
}

function printRestored({ manifest, fingerprint, foreign, agencies }: Restored, wrong: boolean) {
  const { archive: words, verify } = speaks()
  print(fill(words.restored, { made: manifest.createdAt }))
  print(fill(words.fingerprint, { fingerprint }))
  if (foreign) print(fill(words.foreign, { signer: manifest.signer }))
  for (const { name, ledger, files } of agencies) {
    print(fill(verify.agency, { name, rows: ledger.rows, size: ledger.size, files: files.files }))
    for (const finding of ledger.findings) print(`  ✗ ${verify.findings[finding.kind]} ${JSON.stringify(finding)}`)
    for (const finding of files.findings) print(`  ✗ ${verify.files[finding.kind]} ${JSON.stringify(finding)}`)
  }
  print(wrong ? verify.wrong : verify.fine)
  print(words.restoredNext[manifest.kind])
}

/** What is wrong with an archive, in the language of the terminal. */
function inWords(error: unknown): never {
  if (!(error instanceof Problem) || error.code !== 'archive') throw error
  const whys: Readonly<Record<string, string>> = speaks().archive.faults
  const why = whys[String(error.detail.why)] ?? String(error.detail.why)
  throw new Problem('archive', { ...error.detail, why: fill(why, { at: error.detail.at ?? '' }) }, { cause: error })
}
