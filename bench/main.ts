// npm run bench: what we promise, measured in one run on this machine. Exit 1 when a promise is not kept.
import { cpus } from 'node:os'
import { DEMO_PASSWORD } from '#src/features/people/public.ts'
import { firstStart } from './first-start.ts'
import { ledgeredWrite } from './ledgered-write.ts'
import type { Line } from './measure.ts'
import { memory } from './memory.ts'
import { drawOne, papers } from './papers.ts'
import { homeWhileDrawing, manyPapers, p99OfHome, twoAgencies } from './papers-load.ts'
import { peopleList } from './people-list.ts'
import { type Program, startProgram } from './program.ts'
import { publicHome } from './public-home.ts'
import { publicPages } from './public-pages.ts'
import { reading, readOne } from './reading.ts'
import { searching } from './search.ts'
import { services } from './services.ts'
import { theYear } from './the-year.ts'

if (process.argv[2] === 'draw-one') {
  await drawOne()
  process.exit(0)
}

if (process.argv[2] === 'read-one') {
  process.stdout.write(JSON.stringify(await readOne(process.argv[3] ?? '')))
  process.exit(0)
}

if (process.argv[2] === 'ask-home') {
  process.stdout.write(String(await p99OfHome(Number(process.argv[3]))))
  process.exit(0)
}

/** npm run bench -- memory: only what is named. */
const named = process.argv.slice(2).filter(word => !word.startsWith('-'))
const isWanted = (name: string) => named.length === 0 || named.includes(name)
const lines: Line[] = []

if (isWanted('start')) lines.push(...(await firstStart()))
if (['home', 'people', 'year', 'write'].some(isWanted))
  await withProgram(async program => {
    if (isWanted('home')) lines.push(await publicHome(program))
    if (isWanted('people')) lines.push(await peopleList(program, DEMO_PASSWORD))
    if (isWanted('year')) lines.push(...(await theYear(program, DEMO_PASSWORD)))
    if (isWanted('write')) lines.push(await ledgeredWrite(program))
  })
if (isWanted('papers')) lines.push(...(await manyPapers()), await twoAgencies(), ...(await papers()))
if (isWanted('reading')) lines.push(...(await reading()))
if (isWanted('papers') || isWanted('drawing'))
  await withProgram(async program => lines.push(...(await homeWhileDrawing(program, DEMO_PASSWORD))))
if (isWanted('house')) await withProgram(async program => lines.push(...(await publicPages(program, DEMO_PASSWORD))))
if (isWanted('services'))
  await withProgram(async program => lines.push(...(await services(program))), { TRUST_PROXY: 'true' })
if (isWanted('search')) await withProgram(async program => lines.push(await searching(program)))
if (isWanted('memory')) await withProgram(async program => lines.push(await memory(program, DEMO_PASSWORD)))

async function withProgram(work: (program: Program) => Promise<unknown>, settings: Record<string, string> = {}) {
  const program = await startProgram({ demo: true, settled: true, settings })
  try {
    await work(program)
  } finally {
    await program.stop()
  }
}

if (process.argv.includes('--json'))
  process.stdout.write(`${JSON.stringify({ cpus: cpus().length, node: process.version, lines }, null, 2)}\n`)
else {
  process.stdout.write(
    `\n${cpus().length} cores, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}\n\n`,
  )
  for (const { what, measured, promise, ok } of lines)
    process.stdout.write(`${ok ? '✓' : '✗'} ${what}\n    ${measured}   promise: ${promise}\n`)
}
process.exitCode = lines.every(line => line.ok) ? 0 : 1
