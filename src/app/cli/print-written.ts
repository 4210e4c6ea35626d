// What an archive holds, said in the same lines for export and backup.
import { fill } from '#src/kernel/lang.ts'
import type { Written } from '../archive/write-archive.ts'
import { print, speaks } from './say.ts'

export function printWritten({ manifest, fingerprint }: Written) {
  const words = speaks().archive
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  print(
    fill(words.holds, {
      agencies: manifest.agencies.length,
      tables: manifest.tables.length,
      rows,
      files: manifest.files.count,
    }),
  )
  print(fill(words.fingerprint, { fingerprint }))
  print(fill(words.signer, { signer: manifest.signer }))
  for (const file of manifest.files.missing) print(`  ✗ ${fill(words.missing, file)}`)
  for (const file of manifest.files.changed) print(`  ✗ ${fill(words.changed, file)}`)
}
