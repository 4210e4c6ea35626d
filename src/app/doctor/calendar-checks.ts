// Deadlines rest on the holidays of the year, and the Cabinet announces them anew each year: known, and compared with the announcement?
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { holidayCalendar } from '#src/kernel/working-days.ts'
import { projectFolder } from '#src/platform/folders.ts'
import { type Check, ok, warn } from './check.ts'

export function holidayChecks(now: Date, folder = join(projectFolder, 'content', 'holidays')): Check[] {
  const year = todayIn(bangkok, now).year + 543
  return [year, year + 1].map(one => holidayCheck(one, join(folder, `th-${one}.json`)))
}

function holidayCheck(year: number, path: string): Check {
  const id = `holidays:${year}`
  if (!existsSync(path)) return warn(id, 'holidays-none', { year })
  const { days } = holidayCalendar.parse(JSON.parse(readFileSync(path, 'utf8')))
  const open = days.filter(day => !day.checked).length
  return open > 0
    ? warn(id, 'holidays-unchecked', { year, count: open })
    : ok(id, 'holidays', { year, count: days.length })
}
