// What postmaster.pid says of the server in a folder, and whether it is still true. After a hard kill or a power cut the
// file names a process that is gone, dying, or by now somebody else's: that one must never be signalled.
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Problem } from '../problem.ts'

export interface Postmaster {
  readonly pid: number
  readonly port: number
  /** The shared memory that all processes of a server hold on to. */
  readonly memory: number
}

const lockOf = (folder: string) => join(folder, 'postmaster.pid')

/** The server that is running in this folder; undefined when there is none, whatever the file says. */
export function runningServer(folder: string): Postmaster | undefined {
  const lock = readLock(folder)
  return lock && lock.port > 0 && isPostmaster(lock.pid, folder) ? lock : undefined
}

function readLock(folder: string): Postmaster | undefined {
  try {
    const lines = readFileSync(lockOf(folder), 'utf8').split('\n')
    const pid = Number(lines[0])
    const memory = Number((lines[6] ?? '').trim().split(/\s+/)[1])
    return pid > 0 ? { pid, port: Number(lines[3]) || 0, memory: memory || 0 } : undefined
  } catch {
    return undefined
  }
}

function isPostmaster(pid: number, folder: string): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  if (!existsSync('/proc/self/stat')) return true
  try {
    const isDead = /\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    return !isDead && readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(folder)
  } catch {
    return false
  }
}

/**
 * Removes the file of a server that is gone, so that the next one can start, but not before its last process let go of the
 * shared memory: two servers on one folder would destroy it. PostgreSQL asks the same, but gives up instead of waiting.
 */
export async function clearDead(folder: string, patienceMs = 15_000): Promise<void> {
  const lock = readLock(folder)
  if (!lock || isPostmaster(lock.pid, folder)) return
  const until = Date.now() + patienceMs
  while (isAttached(lock.memory)) {
    if (Date.now() > until)
      throw new Problem('database-start', { folder, why: 'processes of the former server are still running' })
    await pause(50)
  }
  if (readLock(folder)?.pid === lock.pid) rmSync(lockOf(folder), { force: true })
}

/** Linux tells who holds shared memory; elsewhere PostgreSQL's own check at its start has to do. */
function isAttached(memory: number): boolean {
  const path = '/proc/sysvipc/shm'
  if (memory === 0 || !existsSync(path)) return false
  const [titles = '', ...rows] = readFileSync(path, 'utf8').split('\n')
  const columns = titles.trim().split(/\s+/)
  const at = (row: string, title: string) => Number(row.trim().split(/\s+/)[columns.indexOf(title)])
  return rows.some(row => at(row, 'shmid') === memory && at(row, 'nattch') > 0)
}
