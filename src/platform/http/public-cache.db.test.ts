// Kept pages are never older than a second, whatever happens to the line to the database: two processes over one database, publishers
// in both, and lines that are cut or go silent. The database and the lines are real; a page here is the number that was published last.
import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bareAgency } from '#test/harness/agency.ts'
import { testDatabase } from '#test/harness/database.ts'
import { type SilentProxy, silentProxy } from '#test/harness/proxy.ts'
import { inAgency } from '../database/scope.ts'
import { makeLog } from '../log.ts'
import { PublicCache, publicChanged, useCache } from './public-cache.ts'

const database = testDatabase(20)
const now = new Date('2026-11-21T03:00:00Z')
const SECOND = 1000
let agencyId = ''

interface Process {
  readonly cache: PublicCache
  readonly proxy: SilentProxy
}
const processes: Process[] = []

beforeAll(async () => {
  agencyId = await bareAgency(database.get())
  // Each process drops its own pages by hand, because here both live in one.
  useCache(undefined)
  for (let n = 0; n < 2; n++) {
    const proxy = await silentProxy(database.url)
    const cache = new PublicCache({ clock: () => now })
    await cache.listen(proxy.url, makeLog('silent'))
    processes.push({ cache, proxy })
  }
})
afterAll(async () => {
  for (const { cache, proxy } of processes) {
    await cache.close()
    await proxy.close()
  }
})

/** What is kept at `/`, or undefined. */
function served(cache: PublicCache): number | undefined {
  let body = ''
  const response = {
    writeHead: () => response,
    end: (bytes?: Buffer) => {
      body = bytes?.toString() ?? ''
    },
  }
  const hit = cache.serve({ method: 'GET', url: '/', headers: { host: 'localhost' } } as never, response as never)
  return hit ? Number(body) : undefined
}

async function ask({ cache }: Process, slowly = 0): Promise<{ value: number; isKept: boolean }> {
  const kept = served(cache)
  if (kept !== undefined) return { value: kept, isKept: true }
  const stamp = cache.stamp()
  const value = await inAgency(database.get(), { agencyId, now }, async tx => {
    const row = await tx.db
      .selectFrom('agency')
      .select('office_hours_th')
      .where('agency_id', '=', agencyId)
      .executeTakeFirstOrThrow()
    return Number(row.office_hours_th)
  })
  if (slowly > 0) await pause(slowly)
  cache.keep(stamp, { host: 'localhost', agencyId, url: '/', cookie: undefined }, String(value), {})
  return { value, isKept: false }
}

const publish = ({ cache }: Process): Promise<number> =>
  inAgency(database.get(), { agencyId, now }, async tx => {
    const done = await sql<{ n: string }>`
      update agency set office_hours_th = (coalesce(nullif(office_hours_th, ''), '0')::int + 1)::text
      where agency_id = ${agencyId} returning office_hours_th as n`.execute(tx.db)
    await publicChanged(tx)
    tx.afterCommit.push(() => cache.drop(agencyId))
    return Number(done.rows[0]?.n)
  })

const cutLines = () =>
  database.asOwner(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'prongsai-listen' and datname = current_database()`,
  )

async function untilListening(patience = 9000) {
  const until = performance.now() + patience
  while (processes.some(one => one.cache.stamp() === undefined)) {
    if (performance.now() > until) throw new Error('a line was not mended')
    await pause(20)
  }
}

interface Fault {
  readonly after: number
  readonly who: number
  readonly what: 'cut' | 'silence' | 'restore'
}

/** Publishers and readers in both processes for a while, with these faults; every reading that was too old, in words. */
async function live(faults: readonly Fault[], ms: number): Promise<{ tooOld: string[]; kept: number }> {
  const tooOld: string[] = []
  const committed: { value: number; at: number; who: number }[] = []
  const end = performance.now() + ms
  let kept = 0
  const publisher = async (who: number, every: number) => {
    while (performance.now() < end) {
      const process = processes[who]
      if (process) committed.push({ value: await publish(process), at: performance.now(), who })
      await pause(every)
    }
  }
  const reader = async (who: number, slowly: number) => {
    const process = processes[who]
    while (process && performance.now() < end) {
      const at = performance.now()
      const least = committed
        .filter(one => one.who === who || one.at <= at - SECOND)
        .reduce((most, one) => Math.max(most, one.value), 0)
      const { value, isKept } = await ask(process, slowly)
      if (isKept) kept += 1
      if (value < least) tooOld.push(`process ${who} showed ${value} and not yet ${least}`)
      await pause(3)
    }
  }
  const breaker = async () => {
    for (const { after, who, what } of faults) {
      await pause(after)
      if (what === 'cut') await cutLines()
      else processes[who]?.proxy[what]()
    }
  }
  await Promise.all([
    publisher(0, 90),
    publisher(1, 170),
    publisher(1, 260),
    reader(0, 0),
    reader(0, 40),
    reader(1, 0),
    reader(1, 15),
    breaker(),
  ])
  for (const { proxy } of processes) proxy.restore()
  return { tooOld, kept }
}

test('fresh at once where it was published, within a second elsewhere, with publishers in both', async () => {
  const { tooOld, kept } = await live([], 2000)
  expect(tooOld).toEqual([])
  expect(kept).toBeGreaterThan(100)
})

test('and never older, whenever lines are cut or go silent', async () => {
  const fault = fc.record({
    after: fc.integer({ min: 50, max: 900 }),
    who: fc.constantFrom(0, 1),
    what: fc.constantFrom('cut' as const, 'silence' as const, 'restore' as const),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(fault, { minLength: 2, maxLength: 5 }), async faults => {
      await untilListening()
      expect((await live(faults, 2000)).tooOld).toEqual([])
    }),
    { numRuns: 3, endOnFailure: true },
  )
}, 60_000)

test('a line that goes silent is not trusted after a second, and nothing is kept until it speaks again', async () => {
  await untilListening()
  const [first] = processes
  if (!first) throw new Error('no process')
  await expect.poll(async () => (await ask(first)) && served(first.cache)).toBeDefined()
  first.proxy.silence()
  const silentAt = performance.now()
  while (served(first.cache) !== undefined) await pause(5)
  expect(performance.now() - silentAt).toBeLessThan(SECOND)
  await ask(first)
  expect(served(first.cache)).toBeUndefined()
  first.proxy.restore()
  await untilListening()
  await ask(first)
  expect(served(first.cache)).toBeDefined()
}, 30_000)

test('what depends on the day is made anew after midnight in Thailand', async () => {
  let moment = new Date('2026-11-21T16:59:00Z')
  const cache = new PublicCache({ clock: () => moment })
  await cache.listen(database.url, makeLog('silent'))
  cache.keep(cache.stamp(), { host: 'localhost', agencyId, url: '/', cookie: undefined }, '1', {})
  expect(served(cache)).toBe(1)
  moment = new Date('2026-11-21T17:00:01Z')
  expect(served(cache)).toBeUndefined()
  await cache.close()
})

test('cookies thought up by strangers make no pages of their own', async () => {
  const cache = new PublicCache({ clock: () => now })
  await cache.listen(database.url, makeLog('silent'))
  const keep = (cookie: string) =>
    cache.keep(cache.stamp(), { host: 'localhost', agencyId, url: '/', cookie }, 'x'.repeat(1000), {})
  keep('display=dark')
  const one = cache.bytes
  for (const made of ['display=dark.zzz', 'display=qqq.dark', 'other=1; display=dark']) keep(made)
  expect(cache.bytes).toBe(one)
  await cache.close()
})
