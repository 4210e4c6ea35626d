// prongsai start: opens the house and serves until Ctrl-C or SIGTERM; then requests finish and the database checkpoints.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fill } from '#src/kernel/lang.ts'
import { readConfig } from '#src/platform/config.ts'
import { asKeeper } from '#src/platform/database/scope.ts'
import { startServer } from '#src/platform/database/server-process.ts'
import { makeLog } from '#src/platform/log.ts'
import { Problem } from '#src/platform/problem.ts'
import type { DemoSignIns } from '../demo/make-demo.ts'
import type { House } from '../open-house.ts'
import { print, speaks } from './say.ts'

export async function start(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { demo: { type: 'boolean', default: false } } })
  const config = readConfig()
  const words = speaks()
  const log = makeLog(config.logLevel)
  const release = config.databaseUrl ? () => undefined : takeFolder(config.dataFolder)
  // From the first moment on: who is asked to stop while it starts would else leave the database server behind.
  const asked = untilAsked()
  let house: House | undefined
  try {
    // The database is made or started while the larger part of the program is read.
    const server = config.databaseUrl ? undefined : startServer(config.dataFolder, log)
    server?.catch(() => undefined)
    const { demoSignIns, makeDemo, openHouse, serve } = await import('../whole.ts')
    house = await openHouse(config, log, server ? { server } : {})
    if (house.migrated.length > 0) print(fill(words.migrated, { count: house.migrated.length }))
    const agencies = await countAgencies(house)
    let years: (() => Promise<void>) | undefined
    if (agencies === 0 && values.demo) {
      years = await makeDemo(house)
      print(words.demoMade)
    }
    const serving = await serve(house)
    // The first page does not wait for two invented years.
    const working = years?.()
      .then(() => print(`  ${words.demoWorked}`))
      .catch(error => log.error({ err: error }, 'the years of the demo were not finished'))
    announce(house, serving.port, agencies === 0 && !values.demo, await demoSignIns(house))
    await asked
    print(words.stopping)
    await working
    await serving.stop()
  } finally {
    await house?.close()
    release()
  }
  print(words.stopped)
  return 0
}

function announce(house: House, port: number, empty: boolean, signIns: DemoSignIns) {
  const words = speaks()
  const url = process.env.PUBLIC_URL ? house.config.publicUrl : `http://localhost:${port}`
  print()
  print(`  ${fill(words.started, { url })}`)
  print(`  ${fill(words.startedData, { folder: house.config.dataFolder })}`)
  if (empty) print(`  ${words.noAgencyYet}`)
  if (signIns.accounts.length > 0) {
    print()
    print(`  ${fill(words.demoSignIns, { password: signIns.password })}`)
    for (const one of signIns.accounts)
      print(
        `    ${one.mail.padEnd(30)} ${one.what}  http://${one.host ? `${one.host}:${port}` : new URL(url).host}/sign-in`,
      )
  }
  print()
  print(`  ${words.startedStop}`)
}

async function countAgencies(house: House): Promise<number> {
  const rows = await asKeeper(house.database, db => db.selectFrom('agency').select('agency_id').execute())
  return rows.length
}

/** One program per data folder: a second one would fight over the database server. */
function takeFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'prongsai.pid')
  const pid = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0
  if (pid > 0 && pid !== process.pid && isProngsai(pid)) throw new Problem('already-running', { folder, pid })
  writeFileSync(path, `${process.pid}\n`)
  return () => rmSync(path, { force: true })
}

/** Process numbers are used again: after a crash the number may belong to somebody else. */
function isProngsai(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  const commandLine = `/proc/${pid}/cmdline`
  return !existsSync(commandLine) || /main\.js\0.*start/.test(readFileSync(commandLine, 'utf8'))
}

function untilAsked(): Promise<void> {
  return new Promise(resolve => {
    const asked = () => {
      process.off('SIGINT', asked)
      process.off('SIGTERM', asked)
      resolve()
    }
    process.on('SIGINT', asked)
    process.on('SIGTERM', asked)
  })
}
