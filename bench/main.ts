// npm run bench: what we promise, measured in one run on this machine. Exit 1 when a promise is not kept.
import { cpus } from 'node:os'
import { DEMO_PASSWORD } from '#src/features/people/public.ts'
import { firstStart } from './first-start.ts'
import { ledgeredWrite } from './ledgered-write.ts'
import type { Line } from './measure.ts'
import { memory } from './memory.ts'
import { peopleList } from './people-list.ts'
import { startProgram } from './program.ts'
import { publicHome } from './public-home.ts'

const lines: Line[] = [...(await firstStart())]
const program = await startProgram({ demo: true })
try {
  lines.push(await publicHome(program), await peopleList(program, DEMO_PASSWORD), await ledgeredWrite(program))
} finally {
  await program.stop()
}
const fresh = await startProgram({ demo: true })
try {
  lines.push(await memory(fresh, DEMO_PASSWORD))
} finally {
  await fresh.stop()
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
