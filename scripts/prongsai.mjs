#!/usr/bin/env node
// npx prongsai …: the command line of a built installation; builds it when it is started from its sources.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build, environment, installPackages, node24, nodeFlags, root } from './prepare.mjs'

if (existsSync(join(root, 'src'))) {
  installPackages()
  build()
}
process.on('SIGINT', () => undefined)
const done = spawnSync(node24(), [...nodeFlags, join(root, 'dist', 'server', 'main.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: environment(),
})
process.exit(done.status ?? 1)
