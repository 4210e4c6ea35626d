// Where the project's own files lie, from the sources as well as from the built bundle.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

function findProject(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'migrations', '0001_roles.sql'))) {
    const above = dirname(folder)
    if (above === folder) throw new Error('the folder of the program is not complete: migrations/ is missing')
    folder = above
  }
  return folder
}

export const projectFolder = findProject()
