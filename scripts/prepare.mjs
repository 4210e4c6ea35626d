// Makes a fresh clone ready: packages, and the built program. Plain JavaScript for the Node that is on the machine (20 or newer).
// Does nothing when nothing changed, so that starting again is quick and works without a network.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const english = (process.env.PRONGSAI_LANG ?? process.env.LC_ALL ?? process.env.LANG ?? '')
  .toLowerCase()
  .startsWith('en')

/** One sentence for the person at the keyboard, in her language, and the end of the program. */
export function stop(th, en) {
  process.stderr.write(`${english ? en : th}\n`)
  process.exit(1)
}
export const say = (th, en) => process.stdout.write(`${english ? en : th}\n`)

const bin = name => join(modules, '.bin', process.platform === 'win32' ? `${name}.cmd` : name)
export const node24 = () => (existsSync(bin('node')) ? bin('node') : process.execPath)
/** How the program is run: a small machine's memory is worth more than the last bit of speed (npm run bench -- memory). */
export const nodeFlags = ['--enable-source-maps', '--max-semi-space-size=4', '--optimize-for-size']
