// The wall between agencies, as the database itself keeps it.
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#src/kernel/ids.ts'
import { bareAgency } from '#test/harness/agency.ts'
import { testDatabase } from '#test/harness/database.ts'
import { record } from '../ledger/record.ts'
import { countingStatements } from './connect.ts'
import { asSealer, commitsWithNext, inAgency, inFront, onRecorded, type Tx } from './scope.ts'

const database = testDatabase()
const now = new Date('2026-11-21T03:00:00Z')
let here = ''
let there = ''

beforeAll(async () => {
  here = await bareAgency(database.get(), 'ที่นี่')
  there = await bareAgency(database.get(), 'ที่โน่น')
})

const inside = <T>(agencyId: string, work: (tx: Tx) => Promise<T>) => inAgency(database.get(), { agencyId, now }, work)
const channel = (agencyId: string) => ({ agency_id: agencyId, id: newId(), kind: 'phone', value: '0 0000 0000' })
const agencyTables = async () => {
  const found = await database.asOwner(
    `select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where c.table_schema = 'public' and c.column_name = 'agency_id' and t.table_type = 'BASE TABLE' and c.table_name <> 'agency_host' order by 1`,
  )
  return found.rows.map(row => String(row.name))
}
async function asApp<T>(setup: string, work: (client: import('pg').PoolClient) => Promise<T>): Promise<T> {
  const client = await database.get().pool.connect()
  try {
    await client.query(`begin; set local role prongsai_app; ${setup}`)
    return await work(client)
  } finally {
    await client.query('rollback')
    client.release()
  }
}

test('the work of a transaction runs under the application role, not as owner', async () => {
  const who = await inside(here, tx => sql<{ me: string }>`select current_user as me`.execute(tx.db))
  expect(who.rows).toEqual([{ me: 'prongsai_app' }])
})

test('without an agency every table of agencies is empty', async () => {
  await inside(here, tx => tx.db.insertInto('contact_channel').values(channel(here)).execute())
  for (const name of await agencyTables()) {
    const rows = await asApp('', client => client.query(`select 1 from ${name} limit 1`))
    expect(rows.rowCount, name).toBe(0)
  }
})

test('the rows of another agency are not there, and cannot be written', async () => {
  const rows = await inside(there, tx =>
    tx.db.selectFrom('contact_channel').selectAll().where('agency_id', '=', here).execute(),
  )
  expect(rows).toEqual([])
  await expect(
    inside(there, tx => tx.db.insertInto('contact_channel').values(channel(here)).execute()),
  ).rejects.toThrow(/row-level security/)
  const changed = await inside(there, tx =>
    tx.db.updateTable('contact_channel').set({ value: 'x' }).where('agency_id', '=', here).executeTakeFirst(),
  )
  expect(changed.numUpdatedRows).toBe(0n)
  await expect(
    inside(here, tx =>
      tx.db.updateTable('contact_channel').set({ agency_id: there }).where('agency_id', '=', here).execute(),
    ),
  ).rejects.toThrow(/row-level security/)
})

test('row-level security is forced for every table of agencies, for their owner too', async () => {
  const found = await database.asOwner(
    `select relname as name, relrowsecurity and relforcerowsecurity as forced from pg_class where relname = any($1) order by 1`,
    [await agencyTables()],
  )
  expect(found.rows.filter(row => !row.forced)).toEqual([])
  expect(found.rowCount).toBeGreaterThan(15)
})

test('the application can delete nothing but the tokens of forms and what was begun and never sent', async () => {
  const found = await database.asOwner(
    `select table_name as name from information_schema.role_table_grants where grantee = 'prongsai_app' and privilege_type in ('DELETE', 'TRUNCATE') and table_schema = 'public'`,
  )
  expect(found.rows.map(row => row.name).sort()).toEqual(['form_draft', 'form_once'])
})

test('the application cannot see sign-in tables; the sign-in role cannot see agencies', async () => {
  await expect(
    asApp(`set local prongsai.agency = '${here}'`, client => client.query('select * from auth.account')),
  ).rejects.toThrow(/permission denied/)
  await expect(database.get().authPool.query('select * from public.staff')).rejects.toThrow(/permission denied/)
})

test('the front may learn which agency a host name belongs to and nothing else', async () => {
  await expect(
    inFront(database.get(), db => db.selectFrom('agency_host').selectAll().execute()),
  ).resolves.toBeInstanceOf(Array)
  await expect(inFront(database.get(), db => db.selectFrom('agency').selectAll().execute())).rejects.toThrow(
    /permission denied/,
  )
})

test('the sealer cannot write what happened, only link it', async () => {
  await expect(
    asSealer(database.get(), db =>
      db
        .insertInto('ledger_entry')
        .values({ agency_id: here, id: newId(), at: now, event: 'a.b', content: '{}', digest: Buffer.alloc(32) })
        .execute(),
    ),
  ).rejects.toThrow(/permission denied/)
})

test('a transaction of an agency inside another is refused: the pool would wait for itself', async () => {
  await expect(inside(here, () => inside(there, async () => 1))).rejects.toThrow(/open already/)
})

test('one round trip begins and one ends a transaction', async () => {
  const { statements } = await countingStatements(() => inside(here, async () => 1))
  expect(statements).toBe(2)
})

test('what is not an id never becomes part of a statement', async () => {
  await expect(inside("'; drop table staff; --", async () => 1)).rejects.toThrow(/UUID/)
})

describe('events and commits', () => {
  test('a listener works in the same transaction, and its failure undoes both', async () => {
    let fails = false
    onRecorded('test.listened', async tx => {
      if (fails) throw new Error('the listener refuses')
      await tx.db
        .insertInto('contact_channel')
        .values({ ...channel(here), value: 'from a listener' })
        .execute()
    })
    await inside(here, tx => record(tx, { event: 'test.listened', content: {} }))
    fails = true
    await expect(inside(here, tx => record(tx, { event: 'test.listened', content: {} }))).rejects.toThrow('refuses')
    const entries = await database.asOwner(`select 1 from ledger_entry where event = 'test.listened'`)
    const written = await database.asOwner(`select 1 from contact_channel where value = 'from a listener'`)
    expect([entries.rowCount, written.rowCount]).toEqual([1, 1])
  })

  test('what is committed with its last statement waits all the same for whoever follows it', async () => {
    onRecorded('test.followed', async () => {
      throw new Error('the follower refuses')
    })
    const lastly = (event: string) =>
      inside(here, async tx => {
        await commitsWithNext(tx, [event])
        await record(tx, { event, content: {} })
        throw new Error('afterwards')
      }).catch(() => undefined)
    await lastly('test.followed')
    await lastly('test.alone')
    const kept = await database.asOwner(`select event from ledger_entry where event in ('test.followed', 'test.alone')`)
    expect(kept.rows).toEqual([{ event: 'test.alone' }])
  })

  test('what waits for the commit does not happen after a rollback', async () => {
    let happened = 0
    await inside(here, async tx => tx.afterCommit.push(() => happened++))
    await inside(here, async tx => {
      tx.afterCommit.push(() => happened++)
      throw new Error('no')
    }).catch(() => undefined)
    await inAgency(database.get(), { agencyId: here, now }, async tx => tx.afterCommit.push(() => happened++), {
      keep: () => false,
    })
    expect(happened).toBe(1)
  })
})
