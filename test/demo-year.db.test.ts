// The demo municipality's two years, made by the program's own verbs: the checker finds what was planted and nothing else, closed rounds
// are as they were kept, and every frozen figure is recomputed the same.

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { demoYears } from '#src/app/demo/demo-year.ts'
import { plantedIn2569 } from '#src/app/demo/demo-year-data.ts'
import { allFacts } from '#src/app/facts.ts'
import { verifyFacts } from '#src/features/evidence/public.ts'
import { checkPlan, openRoundsOf, planOf } from '#src/features/measures/public.ts'
import { roundById } from '#src/features/measures/queries.ts'
import { digestOfStored } from '#src/kernel/digest.ts'
import { testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)

beforeAll(async () => {
  const people = new Map(['ita', 'clerk', 'mayor'].map(name => [name, world.staff(name)]))
  const house = app.house()
  const tempFolder = mkdtempSync(join(tmpdir(), 'prongsai-demo-'))
  await demoYears({
    database: house.database,
    store: house.store,
    tempFolder,
    now: app.now,
    agencyId: world.here(),
    people,
  })
}, 120_000)

const found = (year: number, round?: string) =>
  app.tx(world.here(), async tx => {
    const plan = await planOf(tx, year)
    if (!plan) throw new Error(`no plan of ${year}`)
    const { findings } = await checkPlan(tx, plan, round)
    return findings.map(
      one => `${plan.measures.find(measure => measure.id === one.place.measureId)?.number} ${one.rule.id}`,
    )
  })

test('the year that is over has nothing to mend, in either round', async () => {
  expect(await found(2568, 'six')).toEqual([])
  expect(await found(2568, 'annual')).toEqual([])
})

test('in the year under way the checker finds each planted fault and nothing else', async () => {
  expect((await found(2569, 'annual')).sort()).toEqual([...plantedIn2569].sort())
})

test('three rounds are closed, and what they kept fits its fingerprint', async () => {
  const closed = await app.tx(world.here(), async tx => {
    const rounds = []
    for (const year of [2568, 2569]) {
      const plan = await planOf(tx, year)
      for (const round of plan ? await openRoundsOf(tx, plan.id) : []) rounds.push(await roundById(tx, round.id))
    }
    return rounds.filter(round => round?.state === 'closed')
  })
  expect(closed).toHaveLength(3)
  for (const round of closed) expect(round?.snapshot_digest?.equals(digestOfStored(round.snapshot))).toBe(true)
})

test('every frozen figure is counted again and is the same', async () => {
  const report = await app.tx(world.here(), tx => verifyFacts(tx, allFacts))
  expect(report).toMatchObject({ frozen: 2, same: 2, differs: [], findings: [] })
})

test('the office says which work is late and what the last score was', async () => {
  const ita = await world.as('ita')
  const home = await ita.get('/office')
  expect(home.text).toContain('สรุปสถิติเรื่องร้องเรียนทุกไตรมาส')
  expect(home.text).toMatch(/9\d\.\d\d/)
})
