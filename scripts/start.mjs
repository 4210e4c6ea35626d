// npm start: from a fresh clone to a running agency. Signals reach the program itself, which ends in its own time.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build, environment, installPackages, node24, nodeFlags, root } from './prepare.mjs'

installPackages()
build()
const child = spawn(
  node24(),
  [...nodeFlags, join(root, 'dist', 'server', 'main.js'), 'start', '--demo', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: environment(),
  },
)
// Ctrl-C goes to the whole group; SIGTERM only to us, so it is passed on. Either way the child decides when it is done.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => child.kill('SIGTERM'))
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
