// A transaction that could not begin does nothing, and says why.
import { expect, test } from 'vitest'
import { testDatabase } from '#test/harness/database.ts'
import { COMMITS_WITH_NEXT } from './sent-along.ts'

const database = testDatabase(2)

const stateOf = async (pid: number) =>
  (await database.asOwner(`select state from pg_stat_activity where pid = ${pid}`)).rows[0]?.state

test('beginning waits for the first statement and goes with it', async () => {
  const client = await database.get().pool.connect()
  try {
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    const pid = rows[0]?.pid ?? 0
    await client.query('begin; set local role prongsai_front')
    expect(await stateOf(pid)).toBe('idle')
    expect((await client.query('select current_user as role')).rows).toEqual([{ role: 'prongsai_front' }])
    expect(await stateOf(pid)).toBe('idle in transaction')
    await client.query('commit')
    expect(await stateOf(pid)).toBe('idle')
  } finally {
    client.release()
  }
})

test('without its role nothing is read or written, and the connection is whole again afterwards', async () => {
  const client = await database.get().pool.connect()
  try {
    await client.query('begin; set local role nobody_here')
    await expect(client.query('create table left_behind (id int)')).rejects.toThrow('nobody_here')
    await expect(client.query('select 1')).rejects.toThrow('aborted')
    await client.query('rollback')
    expect((await client.query("select to_regclass('left_behind') as found")).rows).toEqual([{ found: null }])
  } finally {
    client.release()
  }
})

test('work that ends before it asked anything leaves no transaction open', async () => {
  const client = await database.get().pool.connect()
  try {
    await client.query('begin')
    await client.query('rollback')
    const { rows } = await client.query('select pg_current_xact_id_if_assigned() as id')
    expect(rows).toEqual([{ id: null }])
  } finally {
    client.release()
  }
})

test('what is said to be the last is committed in the same round trip, and what comes all the same begins anew, alike', async () => {
  const client = await database.get().pool.connect()
  try {
    await client.query('begin; set local role prongsai_keeper')
    const asked = await client.query<{ xid: string; pid: number }>(
      'select pg_current_xact_id()::text as xid, pg_backend_pid() as pid',
    )
    await client.query(COMMITS_WITH_NEXT)
    const last = await client.query('select pg_current_xact_id()::text as xid')
    const [{ xid, pid } = { xid: '', pid: 0 }] = asked.rows
    expect(last.rows).toEqual([{ xid }])
    expect(await stateOf(pid)).toBe('idle')
    const { rows } = await client.query('select current_user as role, pg_current_xact_id()::text as xid')
    expect(rows[0].role).toBe('prongsai_keeper')
    expect(rows[0].xid).not.toBe(xid)
    await client.query('rollback')
    const after = await client.query('select pg_current_xact_id_if_assigned() as xid, current_user as role')
    expect(after.rows[0].xid).toBeNull()
    expect(after.rows[0].role).not.toBe('prongsai_keeper')
  } finally {
    client.release()
  }
})

test('a last statement that fails, or that cannot be committed, says so and leaves nothing', async () => {
  const client = await database.get().pool.connect()
  try {
    await client.query('create temp table kept (id int unique deferrable initially deferred)')
    for (const last of ['select 1 / 0', 'insert into kept values (1)']) {
      await client.query('begin')
      await client.query('insert into kept values (1)')
      await client.query(COMMITS_WITH_NEXT)
      await expect(client.query(last)).rejects.toThrow()
      await client.query('rollback')
    }
    expect((await client.query('select count(*)::int as n from kept')).rows).toEqual([{ n: 0 }])
    await client.query('drop table kept')
  } finally {
    client.release()
  }
})
