// The folder where files lie between their arrival and the end of the request, and what a crash left there.
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { INCOMING } from './write-durably.ts'

const DAY_MS = 86_400_000

export const tempFolder = (config: Pick<Config, 'dataFolder'>) => join(config.dataFolder, 'temp')

/** At the start: removes what is older than a day, because another process may be writing there. The number of files. */
export async function sweepTemp(config: Pick<Config, 'dataFolder'>, now: Date): Promise<number> {
  let removed = 0
  for (const folder of [tempFolder(config), join(config.dataFolder, 'files', INCOMING)]) {
    for (const name of await readdir(folder).catch(() => [])) {
      const path = join(folder, name)
      const found = await stat(path).catch(() => undefined)
      if (!found?.isFile() || now.getTime() - found.mtimeMs < DAY_MS) continue
      await rm(path, { force: true })
      removed += 1
    }
  }
  return removed
}
