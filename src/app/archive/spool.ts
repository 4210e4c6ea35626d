// A folder of its own for the tables on their way into or out of an archive. They hold personal data: readable by the
// owner only, gone when the work is done, and what a crash left behind is removed by the next one.
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

const PREFIX = 'archive-'
const DAY_MS = 86_400_000

export async function inSpool<T>(tempFolder: string, work: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(tempFolder, { recursive: true, mode: 0o700 })
  await sweep(tempFolder)
  const folder = await mkdtemp(join(tempFolder, PREFIX))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function sweep(tempFolder: string) {
  for (const name of await readdir(tempFolder)) {
    const path = join(tempFolder, name)
    if (!name.startsWith(PREFIX)) continue
    const found = await stat(path).catch(() => undefined)
    if (found && Date.now() - found.mtimeMs > DAY_MS) await rm(path, { recursive: true, force: true })
  }
}
