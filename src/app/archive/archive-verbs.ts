// The two ways out: one agency that moves or leaves, and the nightly copy of everything.
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Temporal } from 'temporal-polyfill'
import { bangkok, instantOf } from '#src/kernel/clock.ts'
import { inAgency } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import type { House } from '../open-house.ts'
import { sealAll } from './seal-all.ts'
import { type Written, writeArchive } from './write-archive.ts'

/** Personal data leave the house: the ledger says so before they do, and the archive contains that line, sealed. */
export async function exportAgency(house: House, agencyId: string, target: string): Promise<Written> {
  await inAgency(house.database, { agencyId, now: house.clock() }, tx =>
    record(tx, { event: 'agency.exported', subject: { kind: 'agency', id: agencyId }, content: {} }),
  )
  await sealAll(house)
  return writeArchive(house, target, agencyId)
}

export async function backupInstallation(house: House, target: string): Promise<Written> {
  await sealAll(house)
  return writeArchive(house, target)
}

export const backupFolder = (config: House['config']) => join(config.dataFolder, 'backups')
const NAME = /^prongsai-\d{4}-\d\d-\d\d-\d{4}\.tar\.gz$/

/** Where tonight's backup goes; the name carries the time in Thailand. */
export async function nextBackup(house: House): Promise<string> {
  const folder = backupFolder(house.config)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const at = instantOf(house.clock()).toZonedDateTimeISO(bangkok).toPlainDateTime().round('minute')
  return join(folder, `prongsai-${at.toPlainDate()}-${clockText(at)}.tar.gz`)
}

const clockText = (at: Temporal.PlainDateTime) => `${at.hour}`.padStart(2, '0') + `${at.minute}`.padStart(2, '0')

/** Newest first; the name says how old a backup is, whatever a copy did to its dates. */
export async function backupsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .filter(name => NAME.test(name))
    .sort()
    .reverse()
}

export async function removeOldBackups(folder: string, keep: number): Promise<string[]> {
  const old = (await backupsIn(folder)).slice(keep)
  for (const name of old) await rm(join(folder, name))
  return old
}
