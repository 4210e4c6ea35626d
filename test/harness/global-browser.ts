// The program as people run it: built, started with its invented agencies on a free port and a folder of its own, asked to
// stop at the end. It must then stop cleanly, and may not have logged a single error.
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { TestProject } from 'vitest/node'
import { en } from '#src/app/cli/words.en.ts'
import { th } from '#src/app/cli/words.th.ts'
import { projectFolder } from '#src/platform/folders.ts'

declare module 'vitest' {
  interface ProvidedContext {
    siteUrl: string
  }
}

const START_MS = 240_000
const STOP_MS = 20_000

export default async function setup(project: TestProject) {
  // Plain JavaScript without types: it must run before anything is installed.
  const prepare: { build(): void } = await import(new URL('../../scripts/prepare.mjs', import.meta.url).href)
  prepare.build()
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-browser-'))
  chmodSync(folder, 0o755)
  const program = run(folder, await freePort())
  try {
    await untilReady(program)
  } catch (error) {
    program.child.kill('SIGKILL')
    throw error
  }
  project.provide('siteUrl', program.url)
  return async () => {
    const code = await stopped(program.child)
    const leftovers = ['postgres/postmaster.pid', 'prongsai.pid'].filter(name => existsSync(join(folder, name)))
    const errors = program.said().match(/^.*"level":[56]0.*$/gm) ?? []
    if (code === 0 && leftovers.length === 0 && errors.length === 0) rmSync(folder, { recursive: true, force: true })
    else throw new Error(`the program ended badly: ${JSON.stringify({ code, leftovers, errors, folder })}`)
  }
}

interface Program {
  readonly child: ChildProcess
  readonly url: string
  said(): string
}

function run(folder: string, port: number): Program {
  let said = ''
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.js', 'start', '--demo'], {
    cwd: projectFolder,
    env: {
      PATH: process.env.PATH,
      PRONGSAI_DATA: join(folder),
      PORT: String(port),
      LOG_LEVEL: 'warn',
      // Each page of a test comes from an address of its own, as from so many people: what one may try in ten minutes is not theirs to share.
      TRUST_PROXY: 'true',
      ...(process.env.PRONGSAI_POSTGRES_BIN ? { PRONGSAI_POSTGRES_BIN: process.env.PRONGSAI_POSTGRES_BIN } : {}),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', text => (said += text))
  return { child, url: `http://localhost:${port}`, said: () => said }
}

async function untilReady({ child, url, said }: Program) {
  const until = Date.now() + START_MS
  while (Date.now() < until) {
    if (child.exitCode !== null) break
    const ready = await fetch(`${url}/readyz`).then(
      answer => answer.ok,
      () => false,
    )
    // The invented agency works its two years through after the first page is there.
    if (ready && [th.demoWorked, en.demoWorked].some(words => said().includes(words))) return
    await pause(100)
  }
  throw new Error(`the program did not start:\n${said()}`)
}

function stopped(child: ChildProcess): Promise<number | string | null> {
  if (child.exitCode !== null) return Promise.resolve(`${child.exitCode} before it was asked`)
  return new Promise(resolve => {
    const late = setTimeout(() => {
      child.kill('SIGKILL')
      resolve(`still running after ${STOP_MS} ms`)
    }, STOP_MS)
    child.once('exit', (code, signal) => {
      clearTimeout(late)
      resolve(code ?? signal)
    })
    child.kill('SIGTERM')
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}
