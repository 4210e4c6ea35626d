// Looks at everything, one after the other, and goes on past whatever is broken: a database that does not start is a check
// that says so, and the rest is still told. Changes nothing, and makes neither folder, database nor secret.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { type Config, ConfigProblem, readConfig } from '#src/platform/config.ts'
import type { Database } from '#src/platform/database/connect.ts'
import { Problem } from '#src/platform/problem.ts'
import { backupFolder } from '../archive/archive-verbs.ts'
import { inSnapshot } from '../archive/table-lines.ts'
import { agencyChecks } from './agency-checks.ts'
import { agencyFacts } from './agency-facts.ts'
import { backupCheck } from './backup-check.ts'
import { holidayChecks } from './calendar-checks.ts'
import { bad, type Check, ok, warn, whyOf } from './check.ts'
import { databaseChecks, type Opened, openForVisit } from './database-checks.ts'
import { clockCheck, diskCheck, folderCheck, programCheck, secretCheck } from './machine-checks.ts'
import { addressChecks, filesCheck, isLocal, mailCheck } from './settings-checks.ts'

export interface Visit {
  readonly environment: NodeJS.ProcessEnv
  readonly now: Date
  readonly sayProblem: (problem: Problem) => string
}

export async function examine({ environment, now, sayProblem }: Visit): Promise<Check[]> {
  const folder = resolve(environment.PRONGSAI_DATA || './data')
  const machine = [
    programCheck(),
    await folderCheck(folder),
    await diskCheck(folder),
    secretCheck(folder, environment),
    clockCheck(now),
  ]
  const config = settings(environment, folder)
  if (config instanceof ConfigProblem)
    return [
      ...machine,
      bad('settings', 'settings-wrong', { problems: config.problems.join('; ') }),
      ...holidayChecks(now),
    ]
  const outside = [
    ok('settings', 'settings'),
    ...addressChecks(config),
    await mailCheck(config),
    await filesCheck(config),
  ]
  const inside = await database(config, now, sayProblem)
  return [...machine, ...outside, ...inside, await backupCheck(backupFolder(config), now), ...holidayChecks(now)]
}

/** Reading the settings would make a secret where there is none, perhaps as the wrong user. */
function settings(environment: NodeJS.ProcessEnv, folder: string): Config | ConfigProblem {
  const stand = existsSync(join(folder, 'secret'))
    ? {}
    : { PRONGSAI_SECRET: environment.PRONGSAI_SECRET || 'x'.repeat(32) }
  try {
    return readConfig({ ...environment, ...stand })
  } catch (error) {
    if (error instanceof ConfigProblem) return error
    // The secret itself cannot be read: said by its own check, the rest goes on.
    return readConfig({ ...environment, PRONGSAI_SECRET: 'x'.repeat(32) })
  }
}

async function database(config: Config, now: Date, sayProblem: Visit['sayProblem']): Promise<Check[]> {
  let opened: Opened | undefined
  try {
    opened = await openForVisit(config)
    if (!opened) return [warn('database', 'database-none')]
    const checks = await databaseChecks(opened.database, config.databaseUrl === undefined)
    return [...checks, ...(await agencies(opened.database, config, now))]
  } catch (error) {
    return [bad('database', 'database-down', { why: error instanceof Problem ? sayProblem(error) : whyOf(error) })]
  } finally {
    await opened?.close().catch(() => undefined)
  }
}

async function agencies(database: Database, config: Config, now: Date): Promise<Check[]> {
  try {
    const today = todayIn(bangkok, now).toString()
    const found = await inSnapshot(database, db => agencyFacts(db, today, now))
    if (found.length === 0) return [warn('agencies', 'agencies-none')]
    const around = { now, isPublic: !isLocal(config.publicUrl) }
    return [ok('agencies', 'agencies', { count: found.length }), ...found.flatMap(one => agencyChecks(one, around))]
  } catch (error) {
    // Tables that a migration has not made yet.
    return [warn('agencies', 'agencies-unread', { why: whyOf(error) })]
  }
}
