// Figures on a real database: counted, frozen with acceptance, counted again, explained; what was tampered with is found.
import { beforeEach, describe, expect, test } from 'vitest'
import { allFacts } from '#src/app/facts.ts'
import { acceptEvidence } from '#src/features/evidence/actions/accept-evidence.ts'
import { offerEvidence } from '#src/features/evidence/actions/offer-evidence.ts'
import { withdrawEvidence } from '#src/features/evidence/actions/withdraw-evidence.ts'
import { freezeFact, frozenById, frozenOf } from '#src/features/evidence/freeze.ts'
import { evidenceById } from '#src/features/evidence/queries.ts'
import { recompute } from '#src/features/evidence/recompute.ts'
import { verifyFacts } from '#src/features/evidence/verify-facts.ts'
import { leaveStaff } from '#src/features/people/actions/leave-staff.ts'
import { fiscalYear } from '#src/kernel/fiscal.ts'
import { period } from '#src/kernel/period.ts'
import { folderStore } from '#src/platform/files/store.ts'
import { testDatabase } from '#test/harness/database.ts'
import { type Person, type TestAgency, TODAY, testAgency } from '#test/harness/people.ts'

const database = testDatabase()
const store = folderStore('/tmp/nowhere')
let here: TestAgency
let officer: Person
let clerk: Person

beforeEach(async () => {
  here = await testAgency(database.get())
  officer = await here.person({ posts: ['finance-officer'], started_on: '2024-10-01' })
  clerk = await here.person({ posts: ['clerk'], started_on: '2024-10-01' })
})

const year = { from: '2026-10-01', to: '2027-09-30', params: {} }
const freeze = (fact = 'people.staff', params = {}) =>
  here.as(clerk, async tx => {
    const done = await freezeFact(tx, allFacts, { fact, ...year, params, why: 'ทดสอบ' })
    if (!done.ok) throw new Error(done.because)
    return done.value
  })
const again = (id: string, facts = allFacts) =>
  here.as(clerk, async tx => {
    const frozen = await frozenById(tx, id)
    if (!frozen) throw new Error('not frozen')
    return recompute(tx, facts, frozen)
  })
const verify = (agency = here) => agency.as(undefined, tx => verifyFacts(tx, allFacts))

test('every figure counts, in the order of its ids, plain values only, and the same twice', async () => {
  const span = fiscalYear(2570)
  for (const fact of allFacts) {
    const rows = await here.as(clerk, tx => fact.rows(tx, span).execute())
    const ids = rows.map(row => row.id)
    expect(ids, fact.id).toEqual([...ids].sort())
    for (const row of rows)
      for (const cell of Object.values(row))
        expect(cell === null || ['string', 'number', 'boolean'].includes(typeof cell), fact.id).toBe(true)
    expect(await here.as(clerk, tx => fact.rows(tx, span).execute()), fact.id).toEqual(rows)
    const { sql, parameters } = await here.as(clerk, async tx => fact.rows(tx, span).compile())
    expect(sql, fact.id).toMatch(/^(with|select)/)
    expect(parameters, fact.id).toContain(here.id)
  }
})

test('a figure by unit counts the unit and all below it', async () => {
  const count = async (unit: string) => (await freeze('people.staff', { unit: here.unit(unit) })).value
  expect(await count('finance')).toBe(1)
  expect(await count('accounting')).toBe(1)
  expect(await count('education')).toBe(0)
})

describe('a frozen figure', () => {
  test('is the same as long as nothing happened', async () => {
    const { id, value } = await freeze()
    expect(value).toBe(2)
    expect(await again(id)).toEqual({ kind: 'same' })
    expect(await verify()).toMatchObject({ frozen: 1, same: 1, differs: [], findings: [] })
  })

  test('differs by the row, and the ledger says because of what', async () => {
    const { id } = await freeze()
    const third = await here.person({ posts: ['legal-officer'] })
    const left = { day: '2026-10-01', successor: null, takes_over: false, note: '', _version: 1 }
    const later = new Date('2026-11-22T03:00:00Z')
    const done = await here.as(clerk, tx => leaveStaff(tx, officer.id, { ...left, successor: third.id }), later)
    expect(done.ok ? 'yes' : done.because).toBe('yes')
    const found = await again(id)
    if (found.kind !== 'differs') throw new Error(found.kind)
    expect(found).toMatchObject({ was: 2, now: 2, queryChanged: false })
    expect(found.added.map(row => row.id)).toEqual([third.id])
    expect(found.gone.map(row => row.id)).toEqual([officer.id])
    expect(found.why.map(one => one.event)).toContain('staff.left')
    const report = await verify()
    expect(report).toMatchObject({ frozen: 1, same: 0, findings: [], differs: [{ was: 2, now: 2, added: 1, gone: 1 }] })
  })

  test('that the program no longer counts keeps its value and says so', async () => {
    const { id } = await freeze()
    expect(await again(id, [])).toEqual({ kind: 'unknown-fact' })
    expect(await here.as(clerk, async tx => (await frozenById(tx, id))?.value)).toBe(2)
  })

  test.each([
    ['its rows', `update frozen_fact set rows = rows - 0 where id = $1`, 'changed-rows'],
    ['one cell', `update frozen_fact set rows = jsonb_set(rows, '{0,class}', '"x"') where id = $1`, 'changed-rows'],
    ['its value', `update frozen_fact set value = value + 1 where id = $1`, 'changed-figure'],
    ['its period', `update frozen_fact set to_day = to_day + 1 where id = $1`, 'changed-figure'],
    ['its query', `update frozen_fact set query = 'select 1' where id = $1`, 'changed-figure'],
    ['it itself', `delete from frozen_fact where id = $1`, 'missing-figure'],
  ])('of which somebody changed %s is named', async (_what, sql, kind) => {
    const { id } = await freeze()
    // Whoever owns the database can lift its guards; that is whom verify is for.
    await database.asOwner('alter table frozen_fact disable trigger user', [])
    await database.asOwner(sql, [id])
    await database.asOwner('alter table frozen_fact enable trigger user', [])
    expect((await verify()).findings).toEqual([{ kind, frozenId: id }])
  })

  test('cannot be changed by the program', async () => {
    const { id } = await freeze()
    await expect(
      here.as(clerk, tx => tx.db.updateTable('frozen_fact').set({ value: 9 }).where('id', '=', id).execute()),
    ).rejects.toThrow()
  })

  test('of one agency is nothing to another', async () => {
    const { id } = await freeze()
    const there = await testAgency(database.get())
    expect(await there.as(undefined, tx => frozenById(tx, id))).toBeUndefined()
    expect(await verify(there)).toMatchObject({ frozen: 0, findings: [] })
  })
})

describe('a figure as evidence', () => {
  const nothing = { title: '', note: '', happened_on: null, expires_on: null, unit: null, file: undefined, url: '' }
  const offered = async () => {
    const input = {
      ...nothing,
      kind: 'fact' as const,
      fact: 'people.staff',
      fact_from: year.from,
      fact_to: year.to,
      fact_params: '',
    }
    const done = await here.as(officer, tx => offerEvidence(tx, { store, facts: allFacts }, input))
    if (!done.ok) throw new Error(done.because)
    return done.value
  }

  test('is frozen when it is accepted, and keeps its copy after withdrawal', async () => {
    const id = await offered()
    expect(await here.as(clerk, tx => frozenOf(tx, id))).toBeUndefined()
    expect((await here.as(clerk, tx => acceptEvidence(tx, allFacts, id, { _version: 1 }))).ok).toBe(true)
    const frozen = await here.as(clerk, tx => frozenOf(tx, id))
    const piece = await here.as(clerk, tx => evidenceById(tx, id))
    expect(frozen).toMatchObject({ value: 2, from_day: year.from, to_day: year.to })
    expect(piece?.sha256).toEqual(frozen?.rows_digest)
    await here.as(clerk, tx => withdrawEvidence(tx, id, { reason: 'นับผิดช่วง' }))
    expect((await here.as(clerk, tx => frozenOf(tx, id)))?.id).toBe(frozen?.id)
    expect(await verify()).toMatchObject({ frozen: 1, same: 1, findings: [] })
  })

  test('that nobody counts any more is not accepted', async () => {
    const id = await offered()
    const done = await here.as(clerk, tx => acceptEvidence(tx, [], id, { _version: 1 }))
    expect(done).toMatchObject({ because: 'unknown-fact' })
    expect(await here.as(clerk, async tx => (await evidenceById(tx, id))?.state)).toBe('offered')
  })

  test('counts only what lies in its period', async () => {
    await offered()
    const fact = allFacts.find(one => one.id === 'evidence.offered')
    const count = (from: string, to: string) =>
      here.as(clerk, async tx => (await fact?.rows(tx, period(from, to)).execute())?.length)
    expect(await count(TODAY, TODAY)).toBe(1)
    expect(await count('2026-10-01', '2026-11-20')).toBe(0)
    expect(await count('2026-11-22', '2026-12-31')).toBe(0)
  })
})
