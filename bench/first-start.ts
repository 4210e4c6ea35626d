// (d) The first start from an empty folder until the first page, against initdb alone with the same settings.
import { execFileSync } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { embeddedBinaries, serverUser } from '#src/platform/database/server-binaries.ts'
import { type Line, median, spread, timed } from './measure.ts'
import { startProgram } from './program.ts'

const ROUNDS = 3

export async function firstStart(): Promise<Line[]> {
  const times = { initdb: [] as number[], empty: [] as number[], demo: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    times.initdb.push(await timed(initdb))
    for (const demo of [false, true]) {
      const started = performance.now()
      const program = await startProgram({ demo })
      times[demo ? 'demo' : 'empty'].push(performance.now() - started)
      await program.stop()
    }
  }
  const line = (what: string, values: readonly number[], promise: boolean): Line => {
    const ratios = values.map((ms, at) => ms / (times.initdb[at] ?? 1))
    return {
      what,
      measured: `${median(ratios).toFixed(2)} × initdb (${spread(ratios)}; ${Math.round(median(values))} ms to ${Math.round(median(times.initdb))} ms)`,
      promise: promise ? '≤ 2' : 'measured only',
      ok: !promise || median(ratios) <= 2,
    }
  }
  return [
    line('first start from an empty folder until it is ready', times.empty, true),
    line('the same with two invented agencies and 16 accounts (hashing their passwords)', times.demo, false),
  ]
}

async function initdb() {
  const runAs = serverUser()
  const binaries = await embeddedBinaries(runAs)
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-initdb-'))
  if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(folder, runAs.uid, runAs.gid)
  const flags = ['--auth=scram-sha-256', '--username=prongsai', '--encoding=UTF8', '--data-checksums']
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--auth=trust']
  execFileSync(binaries.initdb, [...flags.slice(1), ...locale, `--pgdata=${folder}`], {
    ...runAs,
    stdio: 'ignore',
    cwd: '/',
  })
  rmSync(folder, { recursive: true, force: true })
}
