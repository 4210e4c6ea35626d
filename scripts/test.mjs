// npm test: everything that has to hold before a change lands. Installs what it needs (packages, Chromium, readers of PDF) and then needs no network.
// The last line adds up all suites: "N passed, N failed". With names as arguments only those suites run: npm test -- rules types
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { environment, installPackages, root, say, stop } from './prepare.mjs'

const wanted = process.argv.slice(2)
const isWanted = name => wanted.length === 0 || wanted.includes(name)
const results = []

installPackages()
if (isWanted('browser')) ensureChromium()
if (isWanted('rules')) ensurePdfReaders()

await Promise.all([
  check('types', 'tsc', ['--noEmit']),
  check('lint', 'biome', ['check', '--error-on-warnings', '.']),
  check('unused', 'knip', []),
])
await suite('rules')
await suite('database')
const other = otherPostgres()
if (other) await suite('database', `database (${other.name})`, { PRONGSAI_POSTGRES_BIN: other.bin })
await suite('browser')

const passed = results.reduce((sum, one) => sum + one.passed, 0)
const failed = results.reduce((sum, one) => sum + one.failed, 0)
process.stdout.write('\n')
for (const one of results)
  process.stdout.write(
    `${one.failed > 0 ? '✗' : '✓'} ${one.name.padEnd(26)} ${one.passed} passed, ${one.failed} failed  ${(one.ms / 1000).toFixed(1)} s\n`,
  )
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exit(failed > 0 ? 1 : 0)

async function check(name, command, args) {
  if (!isWanted(name)) return
  const started = Date.now()
  const done = await running(command, args)
  if (done.code !== 0) process.stdout.write(`\n── ${name} ──\n${done.output}\n`)
  results.push({ name, passed: done.code === 0 ? 1 : 0, failed: done.code === 0 ? 0 : 1, ms: Date.now() - started })
}

async function suite(project, name = project, extra = {}) {
  if (!isWanted(project)) return
  const started = Date.now()
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-report-'))
  const report = join(folder, 'report.json')
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  say(`\n── ${name} ──`, `\n── ${name} ──`)
  const code = await new Promise(resolve => {
    const child = spawn(join(root, 'node_modules', '.bin', 'vitest'), args, {
      cwd: root,
      env: { ...environment(), ...extra },
      stdio: 'inherit',
    })
    child.on('exit', resolve)
  })
  const read = existsSync(report)
    ? JSON.parse(readFileSync(report, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 0 }
  rmSync(folder, { recursive: true, force: true })
  // A file that could not even be loaded counts as one failure.
  const failed = read.numFailedTests > 0 ? read.numFailedTests : code === 0 ? 0 : 1
  results.push({ name, passed: read.numPassedTests, failed, ms: Date.now() - started })
}

function running(command, args) {
  return new Promise(resolve => {
    let output = ''
    const child = spawn(join(root, 'node_modules', '.bin', command), args, { cwd: root, env: environment() })
    child.stdout.on('data', text => (output += text))
    child.stderr.on('data', text => (output += text))
    child.on('exit', code => resolve({ code, output }))
  })
}

/** A second PostgreSQL on this machine, if there is one: the same tests must hold on the oldest version we promise. */
function otherPostgres() {
  const folder = '/usr/lib/postgresql'
  if (!existsSync(folder)) return undefined
  for (const version of readdirSync(folder).sort((a, b) => Number(a) - Number(b))) {
    const bin = join(folder, version, 'bin')
    if (Number(version) >= 15 && existsSync(join(bin, 'initdb'))) return { name: `PostgreSQL ${version}`, bin }
  }
  return undefined
}

function ensureChromium() {
  const places = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]
  if (places.some(place => place && existsSync(place))) return
  if (canApt()) {
    say('ติดตั้ง Chromium สำหรับการทดสอบหน้าเว็บ', 'Installing Chromium for the browser tests')
    if (aptInstall(['chromium'])) return
  }
  stop(
    'การทดสอบหน้าเว็บต้องใช้ Chromium ติดตั้งก่อน (Debian/Ubuntu: sudo apt-get install chromium) หรือตั้ง CHROMIUM_PATH',
    'The browser tests need Chromium. Install it (Debian/Ubuntu: sudo apt-get install chromium) or set CHROMIUM_PATH',
  )
}

/** Poppler and qpdf read our PDF files as others would. Without them those tests are skipped. */
function ensurePdfReaders() {
  if (['pdftotext', 'qpdf'].every(tool => spawnSync(tool, ['--version']).error === undefined)) return
  say('ติดตั้ง Poppler และ qpdf สำหรับการทดสอบไฟล์ PDF', 'Installing Poppler and qpdf for the tests of PDF files')
  if (canApt() && aptInstall(['poppler-utils', 'qpdf'])) return
  say(
    'ไม่มี Poppler หรือ qpdf การทดสอบที่อ่านไฟล์ PDF จะถูกข้าม (Debian/Ubuntu: sudo apt-get install poppler-utils qpdf)',
    'Without Poppler or qpdf the tests that read PDF files are skipped (Debian/Ubuntu: sudo apt-get install poppler-utils qpdf)',
  )
}

function canApt() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

function aptInstall(packages) {
  const apt = args =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  return apt(['update', '-qq']) && apt(['install', '-y', '-qq', '--no-install-recommends', ...packages])
}
