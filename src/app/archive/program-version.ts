// The version of this program, from its package.json.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '#src/platform/folders.ts'

export function programVersion(): string {
  const found: unknown = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'))
  return typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : 'unknown'
}
