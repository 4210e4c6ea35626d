// Jobs against a real queue: asked for in a transaction, run once, tried again, stopped in an orderly way.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { inAgency, type Tx } from '#src/platform/database/scope.ts'
import { bareAgency } from '#test/harness/agency.ts'
import { testDatabase } from '#test/harness/database.ts'
import { eventually, type TestHouse, testHouse } from '#test/harness/house.ts'
import { defineJob, nothing } from './define-job.ts'
import { enqueue } from './enqueue.ts'
import type { Jobs } from './open-jobs.ts'

const database = testDatabase()
const now = new Date('2026-11-21T03:00:00Z')
let house: TestHouse
let jobs: Jobs | undefined
let agencyId = ''

let ran: string[] = []
let act: (word: string) => Promise<void> = async () => undefined
const note = defineJob({
  name: 'test-note',
  schema: z.object({ word: z.string() }),
  retry: { limit: 3, seconds: 1 },
  run: async (_house, { word }) => {
    ran.push(word)
    await act(word)
  },
})
const nightly = defineJob({ name: 'test-nightly', schema: nothing, cron: '0 3 * * *', run: async () => undefined })

beforeAll(async () => {
  house = await testHouse({ database: database.get() })
})
afterAll(() => house.remove())
beforeEach(async () => {
  agencyId = await bareAgency(database.get())
  ran = []
  act = async () => undefined
})
afterEach(async () => {
  await jobs?.close(1)
  jobs = undefined
  await database.asOwner('delete from pgboss.job')
})

const work = <T>(run: (tx: Tx) => Promise<T>) => inAgency(database.get(), { agencyId, now }, run)
const ask = (word: string, asked = {}) => work(tx => enqueue(tx, note, { word }, asked))
const rows = async (word: string) =>
  (await database.asOwner(`select state, output, retry_count from pgboss.job where data->>'word' = $1`, [word])).rows

describe('asking', () => {
  test('a job is written by the application role in the transaction of the change, and runs after the commit', async () => {
    jobs = await house.open([note])
    let duringTransaction: string[] | undefined
    await work(async tx => {
      await enqueue(tx, note, { word: 'one' })
      await new Promise(resolve => setTimeout(resolve, 100))
      duringTransaction = [...ran]
    })
    expect(duringTransaction).toEqual([])
    await eventually(
      () => ran,
      found => found.length === 1,
    )
    expect(ran).toEqual(['one'])
  })

  test('a job of a rolled-back transaction does not exist', async () => {
    jobs = await house.open([note])
    const failing = work(async tx => {
      await enqueue(tx, note, { word: 'never' })
      throw new Error('afterwards something breaks')
    })
    await expect(failing).rejects.toThrow('afterwards')
    await ask('after it')
    await eventually(
      () => ran,
      found => found.length > 0,
    )
    expect(await rows('never')).toEqual([])
    expect(ran).toEqual(['after it'])
  })

  test('with the same key only one waits', async () => {
    jobs = await house.open([note], false)
    expect(await ask('first', { key: 'k' })).toEqual(expect.any(String))
    expect(await ask('second', { key: 'k' })).toBeUndefined()
    expect(await ask('third')).toEqual(expect.any(String))
    expect(await rows('second')).toEqual([])
  })

  test('wrong data and unknown queues are bugs', async () => {
    jobs = await house.open([note], false)
    await expect(work(tx => enqueue(tx, note, { word: 1 } as unknown as { word: string }))).rejects.toThrow()
    await expect(work(tx => enqueue(tx, nightly, {}))).rejects.toThrow('the queue of test-nightly is not open')
  })

  test('the application role can ask and can neither read nor change what others asked for', async () => {
    jobs = await house.open([note], false)
    await ask('secret')
    const asApp = async (sql: string) => {
      const client = await database.get().pool.connect()
      try {
        await client.query('begin; set local role prongsai_app')
        return await client.query(sql)
      } finally {
        await client.query('rollback')
        client.release()
      }
    }
    await expect(asApp('select data from pgboss.job_common')).rejects.toThrow('permission denied')
    await expect(asApp(`update pgboss.job_common set state = 'completed'`)).rejects.toThrow('permission denied')
    await expect(asApp('delete from pgboss.job_common')).rejects.toThrow('permission denied')
    await expect(asApp('select * from pgboss.job')).rejects.toThrow('permission denied')
  })
})

describe('running', () => {
  test('a job that throws is logged with a reference, tells pg-boss nothing else, and is tried again', async () => {
    jobs = await house.open([note])
    act = async word => {
      if (ran.filter(one => one === word).length === 1) throw new Error('mail of somchai@example.go.th was refused')
    }
    await ask('twice')
    await eventually(
      () => ran,
      found => found.length === 2,
    )
    const line = house.logged.find(one => one.includes('will be tried again')) ?? ''
    const { ref } = JSON.parse(line) as { ref: string }
    expect(ref).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/)
    expect(line).not.toContain('somchai')
    const [row] = await eventually(
      () => rows('twice'),
      found => found[0]?.state === 'completed',
    )
    expect(row).toMatchObject({ retry_count: 1 })
    expect(JSON.stringify(row)).not.toContain('somchai')
  })

  test('many jobs do not wait for one another’s turn', async () => {
    jobs = await house.open([note])
    const started = performance.now()
    for (let n = 0; n < 20; n++) await ask(`many ${n}`)
    await eventually(
      () => ran,
      found => found.length === 20,
    )
    expect(performance.now() - started).toBeLessThan(4000)
  })

  test('stopping lets a running job finish and starts no other', async () => {
    jobs = await house.open([note])
    let finished = 0
    act = async () => {
      await new Promise(resolve => setTimeout(resolve, 700))
      finished += 1
    }
    await ask('running')
    await ask('waiting')
    await eventually(
      () => ran,
      found => found.length === 1,
    )
    await jobs.close(10)
    jobs = undefined
    expect(finished).toBe(1)
    expect(ran).toEqual(['running'])
    expect(await rows('running')).toMatchObject([{ state: 'completed' }])
    expect(await rows('waiting')).toMatchObject([{ state: 'created' }])
  })

  test('a job that does not end in time is left for the next start', async () => {
    jobs = await house.open([note])
    let release: (() => void) | undefined
    act = () =>
      new Promise(resolve => {
        release = resolve
      })
    await ask('stuck')
    await eventually(
      () => ran,
      found => found.length === 1,
    )
    const started = performance.now()
    await jobs.close(1)
    jobs = undefined
    expect(performance.now() - started).toBeLessThan(5000)
    expect(await rows('stuck')).toMatchObject([{ state: 'retry' }])
    release?.()
  })
})

test('several processes may start at the same moment', async () => {
  const opened = await Promise.all(Array.from({ length: 4 }, () => house.open([note, nightly], false)))
  expect(await ask('after the rush')).toEqual(expect.any(String))
  await Promise.all(opened.map(one => one.close(1)))
})

test('schedules follow the program: in Bangkok’s time, and gone with their job', async () => {
  jobs = await house.open([note, nightly])
  const schedules = async () => (await database.asOwner('select name, cron, timezone from pgboss.schedule')).rows
  expect(await schedules()).toEqual([{ name: 'test-nightly', cron: '0 3 * * *', timezone: 'Asia/Bangkok' }])
  await jobs.close(1)
  jobs = await house.open([note])
  expect(await schedules()).toEqual([])
})
