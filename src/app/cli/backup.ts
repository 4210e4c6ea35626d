// prongsai backup [FILE]: the whole installation while it runs. Without FILE into data/backups, where the newest --keep stay.

import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { fill } from '#src/kernel/lang.ts'
import { Problem } from '#src/platform/problem.ts'
import { backupInstallation, nextBackup, removeOldBackups } from '../archive/archive-verbs.ts'
import { printWritten } from './print-written.ts'
import { print, printJson, speaks } from './say.ts'
import { withHouse } from './with-house.ts'

const options = { keep: { type: 'string', default: '14' }, json: { type: 'boolean', default: false } } as const

export async function backup(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const keep = Number(values.keep)
  if (positionals.length > 1 || !Number.isInteger(keep) || keep < 1)
    throw new Problem('wrong-input', { what: 'prongsai backup [FILE] [--keep 14]' })
  const words = speaks().archive
  return withHouse(async house => {
    const [file] = positionals
    const target = file === undefined ? await nextBackup(house) : resolve(file)
    const written = await backupInstallation(house, target)
    const removed = file === undefined ? await removeOldBackups(dirname(target), keep) : []
    if (values.json) printJson({ file: target, removed, ...written })
    else {
      print(fill(words.backedUp, { file: target }))
      printWritten(written)
      if (removed.length > 0) print(fill(words.removed, { count: removed.length }))
      print(words.secret)
    }
    return written.manifest.files.missing.length + written.manifest.files.changed.length > 0 ? 3 : 0
  })
}
