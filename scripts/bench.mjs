// npm run bench: builds the program and the bench, and runs it. Not part of npm test: it wants the machine to itself.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { build, environment, installPackages, node24, nodeFlags, root } from './prepare.mjs'

installPackages()
build()
const { build: bundle } = await import('vite')
await bundle({
  root,
  configFile: false,
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  build: {
    ssr: true,
    outDir: join(root, 'dist', 'bench'),
    target: 'node24',
    rolldownOptions: { input: { main: join(root, 'bench', 'main.ts') } },
  },
})
const done = spawnSync(node24(), [...nodeFlags, join(root, 'dist', 'bench', 'main.js'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: environment(),
})
process.exit(done.status ?? 1)
