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
/** What getting ready says stands beside the program's own output, which may be read by another program. */
const mention = (th, en) => process.stderr.write(`${english ? en : th}\n`)
const beside = ['ignore', 2, 'inherit']

const bin = name => join(modules, '.bin', process.platform === 'win32' ? `${name}.cmd` : name)
export const node24 = () => (existsSync(bin('node')) ? bin('node') : process.execPath)
/** How the program is run: its heap grows in small steps, for a small machine's memory; its young part has its
 * size from the beginning, because one that grows keeps what is soon of no use. (--optimize-for-size saves 40 MB more and doubles what each
 * page costs.) */
export const nodeFlags = [
  '--enable-source-maps',
  '--min-semi-space-size=8',
  '--max-semi-space-size=8',
  '--heap-growing-percent=20',
]
/** Our own Node first, as npm does for its scripts. */
export const environment = () => ({
  ...process.env,
  PATH: `${join(modules, '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`,
})

export function run(command, args, options = {}) {
  return spawnSync(command, args, {
    cwd: root,
    env: environment(),
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  })
}

export function installPackages() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    stop(
      `ต้องใช้ Node.js 20 ขึ้นไป เครื่องนี้มี ${process.versions.node}`,
      `Node.js 20 or newer is needed; this machine has ${process.versions.node}`,
    )
  }
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const stamp = join(modules, '.prongsai-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  mention(
    'ติดตั้งแพ็กเกจที่ต้องใช้ ครั้งแรกใช้เวลาประมาณ 1 นาที',
    'Installing the packages; the first time this takes about a minute',
  )
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 'pipe'],
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (npm.status !== 0) {
    const output = npm.stderr ?? ''
    process.stderr.write(output.slice(-2000))
    if (/ENOSPC|no space left/i.test(output))
      stop(
        'ดิสก์เต็ม ติดตั้งแพ็กเกจไม่ได้ ลบไฟล์ที่ไม่ใช้แล้วลองใหม่',
        'The disk is full; the packages could not be installed. Free some space and try again',
      )
    if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|network|registry/i.test(output)) {
      stop(
        'ต่อคลังแพ็กเกจ npm ไม่ได้ ต่ออินเทอร์เน็ตแล้วลองใหม่ หลังจากติดตั้งครั้งแรกแล้วใช้งานได้โดยไม่ต้องต่อ',
        'The npm registry cannot be reached. Connect to the internet and try again; after this first time it works offline',
      )
    }
    stop('ติดตั้งแพ็กเกจไม่สำเร็จ ข้อความข้างบนบอกสาเหตุ', 'The packages could not be installed; the lines above say why')
  }
  writeFileSync(stamp, lock)
}

const sources = ['src', 'content', 'vite.config.ts', 'package-lock.json']

export function build() {
  const digest = digestOf(sources.map(name => join(root, name)))
  const stamp = join(root, 'dist', '.sources')
  if (
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === digest &&
    existsSync(join(root, 'dist', 'server', 'main.js'))
  )
    return
  mention('สร้างโปรแกรม', 'Building the program')
  for (const args of [
    ['build', '--logLevel', 'warn'],
    ['build', '--ssr', '--logLevel', 'warn'],
  ]) {
    const built = run(bin('vite'), args, { stdio: beside })
    if (built.status !== 0)
      stop('สร้างโปรแกรมไม่สำเร็จ ข้อความข้างบนบอกสาเหตุ', 'The program could not be built; the lines above say why')
  }
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, digest)
}

function digestOf(paths) {
  const hash = createHash('sha256')
  const walk = path => {
    if (!statSync(path).isDirectory()) {
      hash.update(path).update(readFileSync(path))
      return
    }
    for (const name of readdirSync(path).sort()) walk(join(path, name))
  }
  for (const path of paths) walk(path)
  return hash.digest('hex')
}
