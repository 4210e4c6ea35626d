// What is kept on a connection is the plan, never whose rows it showed.
import { type Kysely, sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#src/kernel/ids.ts'
import { bareAgency } from '#test/harness/agency.ts'
import { testDatabase } from '#test/harness/database.ts'
import { OFTEN } from './prepare-often.ts'
import { asKeeper, inAgency, inFront } from './scope.ts'
import type { DB } from './types.ts'

// One connection: every agency and every role meets the plans of the others.
const database = testDatabase(1)
const now = new Date('2026-11-21T03:00:00Z')
let here = ''
let there = ''

const phones = (agencyId: string) =>
  inAgency(database.get(), { agencyId, now }, async tx => {
    const { rows } = await sql<{ value: string }>`select value from contact_channel where kind = ${'phone'}`.execute(
      tx.db,
    )
    return rows.map(row => row.value)
  })
const kept = async () =>
  (await database.asOwner(`select statement, generic_plans + custom_plans as runs from pg_prepared_statements`)).rows

beforeAll(async () => {
  here = await bareAgency(database.get(), 'ที่นี่')
  there = await bareAgency(database.get(), 'ที่โน่น')
  for (const [agencyId, value] of [
    [here, '0 1111 1111'],
    [there, '0 2222 2222'],
  ] as const)
    await inAgency(database.get(), { agencyId, now }, tx =>
      tx.db.insertInto('contact_channel').values({ agency_id: agencyId, id: newId(), kind: 'phone', value }).execute(),
    )
})

test('what comes often is planned once, and shows each agency its own rows alone', async () => {
  expect(await kept()).toEqual([])
  for (let n = 0; n < OFTEN; n++)
    expect(await phones(n % 2 === 0 ? here : there)).toEqual([n % 2 === 0 ? '0 1111 1111' : '0 2222 2222'])
  for (let n = 0; n < 20; n++) {
    expect(await phones(here)).toEqual(['0 1111 1111'])
    expect(await phones(there)).toEqual(['0 2222 2222'])
  }
  const statements = await kept()
  expect(statements).toHaveLength(1)
  expect(statements[0]?.statement).toContain('contact_channel')
  expect(statements[0]?.runs).toBeGreaterThanOrEqual(40)
})

test('another role meets its own rights with the same plan', async () => {
  const asked = async (db: Kysely<DB>) => {
    const { rows } = await sql<{ value: string }>`select value from contact_channel where kind = ${'phone'}`.execute(db)
    return rows.map(row => row.value).sort()
  }
  expect(await asKeeper(database.get(), asked)).toEqual(['0 1111 1111', '0 2222 2222'])
  await expect(inFront(database.get(), asked)).rejects.toThrow('permission denied')
  expect(await phones(here)).toEqual(['0 1111 1111'])
})

test('a wrong value fails as ever and leaves the connection whole', async () => {
  const byId = (id: string) =>
    inAgency(database.get(), { agencyId: here, now }, tx =>
      sql`select 1 from contact_channel where id = ${id}::uuid`.execute(tx.db),
    )
  for (let n = 0; n < OFTEN + 5; n++) await byId(newId())
  await expect(byId('not an id')).rejects.toThrow('uuid')
  await expect(byId(newId())).resolves.toBeDefined()
})
