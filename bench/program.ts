// The real program as a child process, in a folder of its own, and a client that keeps its connections open.
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { en } from '#src/app/cli/words.en.ts'
import { th } from '#src/app/cli/words.th.ts'
import { projectFolder } from '#src/platform/folders.ts'

export interface Program {
  readonly url: string
  readonly port: number
  readonly folder: string
  readonly child: ChildProcess
  databaseUrl(): string
  stop(): Promise<void>
}

/** Stops when the first page was answered; `settled`: when the invented agency has its two years behind it as well. */
export async function startProgram(options: {
  demo: boolean
  settled?: boolean
  settings?: Record<string, string>
}): Promise<Program> {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-bench-'))
  chmodSync(folder, 0o755)
  const port = await freePort()
  const args = [
    ...process.execArgv,
    join(projectFolder, 'dist', 'server', 'main.js'),
    'start',
    ...(options.demo ? ['--demo'] : []),
  ]
  const env = {
    PATH: process.env.PATH,
    PRONGSAI_DATA: folder,
    PORT: String(port),
    LOG_LEVEL: 'warn',
    ...options.settings,
  }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'ignore'] })
  let said = ''
  child.stdout?.on('data', text => (said += text))
  const url = `http://localhost:${port}`
  const first = options.demo ? '/' : '/readyz'
  for (let tries = 0; tries < 12_000; tries++) {
    if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}`)
    if (
      await fetch(url + first).then(
        answer => answer.ok,
        () => false,
      )
    )
      break
    await pause(5)
  }
  while (
    options.settled &&
    child.exitCode === null &&
    ![th.demoWorked, en.demoWorked].some(words => said.includes(words))
  )
    await pause(50)
  return {
    url,
    port,
    folder,
    child,
    databaseUrl: () => {
      const lines = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')
      const password = readFileSync(join(folder, 'postgres.password'), 'utf8').trim()
      return `postgres://prongsai:${encodeURIComponent(password)}@127.0.0.1:${lines[3]}/prongsai`
    },
    stop: async () => {
      child.kill('SIGTERM')
      await new Promise(resolve => child.once('exit', resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

/** Asks `count` times over open connections: eight at once unless told. */
export async function ask(port: number, path: string, count: number, cookie = '', atOnce = 8): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const headers = { host: `localhost:${port}`, ...(cookie ? { cookie } : {}) }
  let left = count
  const one = () =>
    new Promise<void>((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, agent, headers }, answer => {
        if (answer.statusCode !== 200) reject(new Error(`${path} answered ${answer.statusCode}`))
        answer.on('end', resolve).resume()
      })
        .on('error', reject)
        .end()
    })
  const worker = async () => {
    while (left-- > 0) await one()
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  agent.destroy()
}

export async function signIn(url: string, mail: string, password: string): Promise<string> {
  const answer = await fetch(`${url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ email: mail, password }),
    headers: { origin: url },
  })
  const cookie = answer.headers.getSetCookie().find(one => one.includes('session_token='))
  if (!cookie) throw new Error(`signing in answered ${answer.status}`)
  return cookie.split(';')[0] ?? ''
}
