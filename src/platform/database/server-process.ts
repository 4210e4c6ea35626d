// The PostgreSQL server that lives in the data folder: made once by initdb, started with the program, stopped with a checkpoint.
// It runs in a process group of its own, so that Ctrl-C reaches the program first and open requests can finish.
import { execFile, execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import type { Log } from '../log.ts'
import { Problem } from '../problem.ts'
import { clearDead, runningServer } from './postmaster.ts'
import { type Binaries, embeddedBinaries, type RunAs, serverUser } from './server-binaries.ts'

export interface DatabaseServer {
  readonly url: string
  /** True when this process started (or took over) the server and therefore stops it. */
  readonly owned: boolean
  stop(): Promise<void>
}

interface Where {
  readonly folder: string
  readonly binaries: Binaries
  readonly runAs: RunAs
  readonly log: Log
}

const runFile = promisify(execFile)

const USER = 'prongsai'
const DATABASE = 'prongsai'
const START_PATIENCE_MS = 60_000
const WATCH_EVERY_MS = 250

/** Starts the server of `dataFolder`, or joins the one that is already running there. */
export async function startServer(
  dataFolder: string,
  log: Log,
  options: { join?: boolean } = {},
): Promise<DatabaseServer> {
  const runAs = serverUser()
  const where: Where = { folder: join(dataFolder, 'postgres'), binaries: await embeddedBinaries(runAs), runAs, log }
  prepareFolder(dataFolder, where)
  const isNew = !existsSync(join(where.folder, 'PG_VERSION'))
  if (isNew) await initialise(where)
  const running = await joinable(where)
  if (!running) return launch(where)
  if (options.join) return { url: urlOf(where, running.port), owned: false, stop: async () => undefined }
  return owned(where, running.port)
}

/** The server that is running here and accepts us; one that is starting or recovering is waited for. */
async function joinable(where: Where): Promise<{ port: number } | undefined> {
  const until = Date.now() + START_PATIENCE_MS
  for (;;) {
    const running = runningServer(where.folder)
    if (!running || (await answers(urlOf(where, running.port)))) return running
    if (Date.now() > until)
      throw new Problem('database-start', { folder: where.folder, why: 'it runs, but does not answer' })
    await pause(50)
  }
}

function prepareFolder(dataFolder: string, { folder, runAs }: Where) {
  try {
    mkdirSync(dataFolder, { recursive: true })
    if (!existsSync(folder)) {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(folder, runAs.uid, runAs.gid)
    }
  } catch (cause) {
    throw new Problem('data-folder', { folder: dataFolder, why: codeOf(cause) }, { cause })
  }
  if (runAs.uid !== undefined && !canEnter(folder, runAs))
    throw new Problem('data-folder', { folder, why: 'not-for-database-user' })
}

function canEnter(folder: string, runAs: RunAs): boolean {
  try {
    execFileSync('ls', [folder], { ...runAs, stdio: 'ignore', cwd: '/' })
    return true
  } catch {
    return false
  }
}

async function initialise(where: Where): Promise<void> {
  const { folder, binaries, runAs } = where
  const password = randomBytes(24).toString('base64url')
  const passwordFile = join(tmpdir(), `prongsai-${randomBytes(6).toString('hex')}`)
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(passwordFile, runAs.uid, runAs.gid)
  const flags = [
    '--auth=scram-sha-256',
    `--username=${USER}`,
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--data-checksums',
    ...localeFlags(where),
  ]
  try {
    // The password first: a server that was made and whose password is lost would be of no use.
    const path = `${folder}.password`
    writeFileSync(path, password, { mode: 0o600 })
    chmodSync(path, 0o600)
    // Not synchronous, so that the rest of the program is read from disk meanwhile.
    await runFile(binaries.initdb, [...flags, `--pgdata=${folder}`], { ...runAs, cwd: '/', env: environment() })
  } catch (cause) {
    const output = outputOf(cause)
    rmSync(folder, { recursive: true, force: true })
    if (/no space left|ENOSPC/i.test(output)) throw new Problem('no-space', { folder }, { cause })
    throw new Problem('database-start', { folder, why: lastLine(output) }, { cause })
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

/** Bytes decide the default order (it never changes under an index); Thai letters must still count as letters. */
function localeFlags({ binaries }: Where): string[] {
  const version = execFileSync(binaries.initdb, ['--version'], { stdio: 'pipe', encoding: 'utf8' })
  const major = Number(/(\d+)/.exec(version)?.[1])
  return major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C.UTF-8']
}

async function launch(where: Where): Promise<DatabaseServer> {
  const { folder } = where
  await clearDead(folder)
  const port = await freePort()
  const first = spawnServer(where, port)
  const until = Date.now() + START_PATIENCE_MS
  while (!(await answers(urlOf(where, port)))) {
    if (first.ended() || Date.now() > until) {
      if (/no space left/i.test(first.output())) throw new Problem('no-space', { folder })
      throw new Problem('database-start', { folder, why: lastLine(first.output()) })
    }
    await pause(25)
  }
  return owned(where, port)
}

/** From now on this process keeps the server running, whoever started it, until it stops it. */
function owned(where: Where, port: number): DatabaseServer {
  const release = keepRunning(where, port)
  return {
    url: urlOf(where, port),
    owned: true,
    stop: async () => {
      release()
      stop(where)
    },
  }
}

/** On the same port, because everybody knows it; the longer it keeps failing, the longer it is left alone. */
function keepRunning(where: Where, port: number): () => void {
  let released = false
  let failures = 0
  let seenRunning = Date.now()
  let server: Running | undefined
  let timer: NodeJS.Timeout | undefined
  const look = async () => {
    if (runningServer(where.folder)) {
      if (Date.now() - seenRunning > 60_000) failures = 0
    } else if (server === undefined || server.ended()) {
      where.log.error(
        { failures, why: server && lastLine(server.output()) },
        'the database server ended by itself; starting it again',
      )
      failures += 1
      seenRunning = Date.now()
      await clearDead(where.folder)
      if (!released) server = spawnServer(where, port)
    }
  }
  const again = () => {
    timer = setTimeout(
      () =>
        void look()
          .catch(error => where.log.error({ err: error }, 'the database server could not be started again'))
          .finally(() => !released && again()),
      Math.min(10_000, WATCH_EVERY_MS * 2 ** Math.max(0, failures - 4)),
    ).unref()
  }
  again()
  return () => {
    released = true
    clearTimeout(timer)
  }
}

interface Running {
  ended(): boolean
  output(): string
}

function spawnServer({ folder, binaries, runAs }: Where, port: number): Running {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '60',
    log_min_messages: 'warning',
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(binaries.postgres, ['-D', folder, ...flags], {
    ...runAs,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
    cwd: '/',
    env: environment(),
  })
  let output = ''
  let ended = false
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    output = (output + text).slice(-4000)
  })
  child.on('error', error => {
    output += String(error)
    ended = true
  })
  child.on('exit', () => {
    ended = true
  })
  child.unref()
  return { ended: () => ended, output: () => output }
}

/** `fast` ends idle connections, waits for the checkpoint and leaves nothing to recover. */
function stop({ folder, binaries, runAs }: Where) {
  try {
    execFileSync(binaries.pgCtl, ['stop', '-D', folder, '-m', 'fast', '-w', '-t', '60'], {
      ...runAs,
      stdio: 'pipe',
      cwd: '/',
      env: environment(),
    })
  } catch (cause) {
    // It may have died on the way: then there is nothing left to stop.
    if (!/PID file .* does not exist|no server running|No such process/i.test(outputOf(cause)) && runningServer(folder))
      throw cause
  }
}

function urlOf({ folder }: Where, port: number): string {
  const path = `${folder}.password`
  const password = existsSync(path) ? readFileSync(path, 'utf8').trim() : ''
  return `postgres://${USER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${DATABASE}`
}

/** True when the server accepts us; the application's database is made here if it is not there yet. */
async function answers(url: string): Promise<boolean> {
  const maintenance = new URL(url)
  maintenance.pathname = '/postgres'
  const client = new pg.Client({ connectionString: maintenance.href, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE])
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`)
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port')),
      )
    })
  })
}

const environment = () => ({ ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C', TZ: 'UTC' })
const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown')
const outputOf = (error: unknown) =>
  error instanceof Error && 'stderr' in error ? `${error.message}\n${String(error.stderr)}` : String(error)
const lastLine = (text: string) => text.trim().split('\n').at(-1)?.slice(0, 300) ?? ''
