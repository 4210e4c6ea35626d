// When the installation was last backed up. The time is in the name; the file's own date may be that of a copy.
import { Temporal } from 'temporal-polyfill'
import { bangkok } from '#src/kernel/clock.ts'
import { backupsIn } from '../archive/archive-verbs.ts'
import { type Check, ok, warn } from './check.ts'

const LATE_HOURS = 26

export async function backupCheck(folder: string, now: Date): Promise<Check> {
  const [newest] = await backupsIn(folder)
  const [, day, hour, minute] = /(\d{4}-\d\d-\d\d)-(\d\d)(\d\d)/.exec(newest ?? '') ?? []
  if (!newest || !day) return warn('backup', 'backup-none', { folder })
  const made = Temporal.PlainDateTime.from(`${day}T${hour}:${minute}`).toZonedDateTime(bangkok).epochMilliseconds
  const hours = Math.max(0, Math.round((now.getTime() - made) / 3_600_000))
  return hours > LATE_HOURS
    ? warn('backup', 'backup-old', { newest, hours })
    : ok('backup', 'backup', { newest, hours })
}
