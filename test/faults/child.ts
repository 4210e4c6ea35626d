// Starts programs on data folders and listens to what they say; whatever a test leaves behind is ended with it.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFolder } from '#src/platform/folders.ts'
import { eventually } from '#test/harness/house.ts'

export interface Child {
  readonly process: ChildProcess
  readonly lines: string[]
  /** What it wrote to the error output. */
  errors(): string
  /** The rows it said were kept. */
  kept(): string[]
  says(beginning: string): Promise<string>
  kill(signal: NodeJS.Signals): Promise<void>
  ended(): Promise<number | null>
}

/** The database's own user must be able to enter it. */
export function dataFolder(): string {
  const above = mkdtempSync(join(tmpdir(), 'prongsai-fault-'))
  chmodSync(above, 0o755)
  return join(above, 'data')
}

export function run(file: string, args: readonly string[], environment: Record<string, string> = {}): Child {
  const child = spawn(process.execPath, [file, ...args], {
    cwd: projectFolder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  let rest = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const closed = new Promise<number | null>(resolve => child.once('close', code => resolve(code)))
  return {
    process: child,
    lines,
    errors: () => errors,
    kept: () => lines.filter(line => line.startsWith('kept ')).map(line => line.slice(5)),
    says: beginning =>
      eventually(
        () => ({ line: lines.find(line => line.includes(beginning)), over: child.exitCode !== null, errors }),
        found => found.line !== undefined || found.over,
        20_000,
      ).then(found => {
        if (found.line === undefined) throw new Error(`it ended instead of saying “${beginning}”: ${errors}`)
        return found.line
      }),
    kill: async signal => {
      child.kill(signal)
      await closed
    },
    ended: () => closed,
  }
}

export const writer = (folder: string, agencyId: string) =>
  run(join(projectFolder, 'test/faults/writer.ts'), [folder, agencyId])

export function postmaster(folder: string): number {
  const path = join(folder, 'postgres', 'postmaster.pid')
  return existsSync(path) ? Number(readFileSync(path, 'utf8').split('\n')[0]) : 0
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    // Where nobody buries the dead, as in a bare container, a killed process stays listed as a zombie.
    return !existsSync(`/proc/${pid}/stat`) || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

/** Ends the server of a data folder, whoever started it, and removes the folder. */
export async function cleanUp(folder: string): Promise<void> {
  const pid = postmaster(folder)
  if (pid > 0 && isAlive(pid)) process.kill(pid, 'SIGQUIT')
  await eventually(
    () => pid > 0 && isAlive(pid),
    alive => !alive,
  )
  rmSync(join(folder, '..'), { recursive: true, force: true })
}

/** The program as it is installed, built into a folder below the project so that it finds its libraries. */
export function buildProgram(): string {
  const target = join(projectFolder, 'node_modules', '.cache', `faults-${process.pid}`)
  const vite = join(projectFolder, 'node_modules/vite/bin/vite.js')
  execFileSync(process.execPath, [vite, 'build', '--ssr', '--logLevel', 'warn', '--outDir', target, '--emptyOutDir'], {
    cwd: projectFolder,
    stdio: 'pipe',
  })
  return target
}
