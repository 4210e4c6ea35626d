// The machine: program, data folder, disk, secret, clock. Looks only; makes nothing that a first start would make.
import { randomUUID } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { rm, statfs, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { bangkok } from '#src/kernel/clock.ts'
import { programVersion } from '../archive/program-version.ts'
import { bad, type Check, ok, warn, whyOf } from './check.ts'

const GIGABYTE = 1024 ** 3
const NODE = 24

export function programCheck(node = process.versions.node): Check {
  const detail = { version: programVersion(), node, wanted: NODE }
  return Number(node.split('.')[0]) < NODE ? warn('program', 'node-old', detail) : ok('program', 'program', detail)
}

export async function folderCheck(folder: string): Promise<Check> {
  if (!existsSync(folder)) return warn('data-folder', 'data-folder-new', { folder })
  const probe = join(folder, `.doctor-${randomUUID()}`)
  try {
    await writeFile(probe, '', { mode: 0o600 })
    return ok('data-folder', 'data-folder', { folder })
  } catch (error) {
    return bad('data-folder', 'data-folder-closed', { folder, why: whyOf(error) })
  } finally {
    await rm(probe, { force: true }).catch(() => undefined)
  }
}

export async function diskCheck(folder: string): Promise<Check> {
  let there = folder
  while (!existsSync(there) && there !== dirname(there)) there = dirname(there)
  const disk = await statfs(there)
  return diskState(disk.bavail * disk.bsize, folder)
}

export function diskState(bytes: number, folder: string): Check {
  const detail = { free: (bytes / GIGABYTE).toFixed(1), folder }
  if (bytes < GIGABYTE / 5) return bad('disk', 'disk-full', detail)
  return bytes < 2 * GIGABYTE ? warn('disk', 'disk-low', detail) : ok('disk', 'disk', detail)
}

export function secretCheck(folder: string, environment: NodeJS.ProcessEnv): Check {
  if (environment.PRONGSAI_SECRET) return ok('secret', 'secret-given')
  const path = join(folder, 'secret')
  if (!existsSync(path)) {
    const isUsed = existsSync(join(folder, 'postgres', 'PG_VERSION')) || environment.DATABASE_URL !== undefined
    return isUsed ? bad('secret', 'secret-lost', { path }) : warn('secret', 'secret-none')
  }
  // Windows has no such bits.
  const mode = process.platform === 'win32' ? 0 : statSync(path).mode & 0o077
  return mode === 0 ? ok('secret', 'secret', { path }) : bad('secret', 'secret-open', { path })
}

export function clockCheck(now: Date): Check {
  const year = now.getUTCFullYear()
  if (year < 2026 || year > 2100) return bad('clock', 'clock-wrong', { now: now.toISOString() })
  const thai = new Intl.DateTimeFormat('th-TH-u-ca-buddhist', {
    timeZone: bangkok,
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(now)
  const isThere = new Date('2026-01-01T00:00:00+07:00').getTime() === new Date('2025-12-31T17:00:00Z').getTime()
  return isThere && thai.includes(String(year + 543).slice(0, 3))
    ? ok('clock', 'clock', { now: thai })
    : bad('clock', 'zone-missing')
}
