// The promises of the ledger, tried against a real database: what is written stays, and what is tampered with is named.
import { beforeEach, describe, expect, test } from 'vitest'
import { verifyInclusion } from '#src/kernel/merkle.ts'
import { inclusionPlaces, nodeLookup, storedInclusionProof } from '#src/kernel/merkle-log.ts'
import { inAgency } from '#src/platform/database/scope.ts'
import { bareAgency } from '#test/harness/agency.ts'
import { testDatabase } from '#test/harness/database.ts'
import { makeLog } from '../log.ts'
import { record } from './record.ts'
import { readNodes, sealOnce, startSealer } from './seal.ts'
import { makeSigner } from './signer.ts'
import { verifyLedger } from './verify.ts'

const database = testDatabase(24)
const signer = makeSigner('a secret of at least thirty-two letters', 'test.invalid')
const now = new Date('2026-11-21T03:00:00Z')
let agencyId = ''

beforeEach(async () => {
  agencyId = await bareAgency(database.get())
})

const write = (n: number, at = now, agency = agencyId) =>
  inAgency(database.get(), { agencyId: agency, now: at }, tx =>
    record(tx, { event: 'test.written', content: { n, text: 'น้ำใจ', none: undefined } }),
  )
const seal = () => sealOnce(database.get(), signer, now)
const findings = async (at = now) =>
  (await inAgency(database.get(), { agencyId, now: at }, tx => verifyLedger(tx, signer), { readOnly: true })).findings
async function eleven() {
  const ids: string[] = []
  for (let n = 0; n < 7; n++) ids.push(await write(n))
  await seal()
  for (let n = 7; n < 11; n++) ids.push(await write(n))
  await seal()
  return ids
}
/** Plays somebody with full rights to the database and bad intentions. */
async function asAttacker(work: (client: import('pg').PoolClient) => Promise<unknown>) {
  const client = await database.get().pool.connect()
  try {
    await client.query('begin; set local session_replication_role = replica')
    await work(client)
    await client.query('commit')
  } finally {
    client.release()
  }
}

test('an untouched ledger verifies, in as many batches as it was sealed', async () => {
  await eleven()
  expect(await findings()).toEqual([])
})

test('a row is part of a transaction: what is rolled back leaves no trace', async () => {
  const failing = inAgency(database.get(), { agencyId, now }, async tx => {
    await record(tx, { event: 'test.written', content: {} })
    throw new Error('afterwards something breaks')
  })
  await expect(failing).rejects.toThrow('afterwards')
  const rows = await database.asOwner('select 1 from ledger_entry where agency_id = $1', [agencyId])
  expect(rows.rowCount).toBe(0)
})

describe('what verify finds', () => {
  test('a flipped bit in the content of a row', async () => {
    const ids = await eleven()
    await asAttacker(client =>
      client.query(`update ledger_entry set content = jsonb_set(content, '{n}', '99') where id = $1`, [ids[3]]),
    )
    expect(await findings()).toEqual([{ kind: 'changed-row', entryId: ids[3], seq: 3 }])
  })

  test('a flipped bit whose digest and leaf were adjusted too', async () => {
    const ids = await eleven()
    await asAttacker(async client => {
      await client.query(`update ledger_entry set actor_name = 'somebody else', digest = sha256('x') where id = $1`, [
        ids[8],
      ])
      await client.query(`update ledger_leaf set hash = sha256('x') where entry_id = $1`, [ids[8]])
    })
    const kinds = (await findings()).map(one => one.kind)
    expect(kinds).toContain('changed-row')
    expect(kinds).toContain('changed-head')
    expect(kinds).toContain('changed-node')
  })

  test('a missing row', async () => {
    const ids = await eleven()
    await asAttacker(client => client.query('delete from ledger_entry where id = $1', [ids[5]]))
    expect(await findings()).toEqual([{ kind: 'missing-row', entryId: ids[5], seq: 5 }])
  })

  test('a missing row whose leaf is gone too', async () => {
    const ids = await eleven()
    await asAttacker(async client => {
      await client.query('delete from ledger_entry where id = $1', [ids[10]])
      await client.query('delete from ledger_leaf where entry_id = $1', [ids[10]])
    })
    expect(await findings()).toContainEqual({ kind: 'missing-leaf', seq: 10 })
  })

  test('a swapped pair', async () => {
    const ids = await eleven()
    await asAttacker(client =>
      client.query(
        `update ledger_entry e set content = o.content, digest = o.digest, at = o.at from ledger_entry o
         where (e.id = $1 and o.id = $2) or (e.id = $2 and o.id = $1)`,
        [ids[2], ids[6]],
      ),
    )
    expect(await findings()).toEqual([{ kind: 'swapped-rows', entryId: ids[2], otherId: ids[6], seq: 2 }])
  })

  test('an old row that was taken out of the queue before it was sealed', async () => {
    await eleven()
    const id = await write(11)
    await asAttacker(client => client.query('delete from ledger_waiting where id = $1', [id]))
    await seal()
    expect(await findings(now)).toEqual([])
    expect(await findings(new Date(now.getTime() + 61_000))).toEqual([{ kind: 'unsealed-row', entryId: id }])
  })

  test('a whole tree recomputed by somebody without the key', async () => {
    await eleven()
    const stranger = makeSigner('another secret of at least thirty-two letters', 'test.invalid')
    const note = stranger.note(agencyId, 11, Buffer.alloc(32))
    await asAttacker(client =>
      client.query('update ledger_head set note = $1, root = $2 where agency_id = $3 and size = 11', [
        note,
        Buffer.alloc(32),
        agencyId,
      ]),
    )
    expect(await findings()).toEqual([
      { kind: 'changed-head', size: 11 },
      { kind: 'unsigned-head', size: 11 },
    ])
  })
})

test('the database refuses every change of history, from the application and from its owner', async () => {
  await eleven()
  for (const sql of [
    'update ledger_entry set event = event',
    'delete from ledger_leaf',
    'delete from ledger_entry',
    'truncate ledger_head',
    'update ledger_node set hash = hash',
  ]) {
    await expect(database.asOwner(sql), sql).rejects.toThrow(/append-only/)
    const client = await database.get().pool.connect()
    await client.query(`begin; set local role prongsai_app; set local prongsai.agency = '${agencyId}'`)
    await expect(client.query(sql), sql).rejects.toThrow(/permission denied/)
    await client.query('rollback')
    client.release()
  }
})

test('sixteen writers of one agency do not wait for each other', async () => {
  // All sixteen stand inside open transactions at the same time: a lock between them would never let the last one in.
  let inside = 0
  let open: () => void = () => undefined
  const all = new Promise<void>(resolve => {
    open = resolve
  })
  await Promise.all(
    Array.from({ length: 16 }, (_, n) =>
      inAgency(database.get(), { agencyId, now }, async tx => {
        await record(tx, { event: 'test.written', content: { n } })
        if (++inside === 16) open()
        await all
      }),
    ),
  )
  expect(await seal()).toBe(16)
  expect(await findings()).toEqual([])
})

test('with several processes sealing at once every row is sealed exactly once, within a second', async () => {
  const sealers = [1, 2, 3].map(() => startSealer(database.get(), signer, makeLog('silent'), () => now))
  const started = Date.now()
  await Promise.all(Array.from({ length: 40 }, (_, n) => write(n)))
  const count = async () =>
    Number(
      (await database.asOwner('select count(*)::int as n from ledger_leaf where agency_id = $1', [agencyId])).rows[0].n,
    )
  const written = Date.now()
  while ((await count()) < 40 && Date.now() - written < 5000) await new Promise(wake => setTimeout(wake, 20))
  const took = Date.now() - written
  await Promise.all(sealers.map(sealer => sealer.stop()))
  expect(await count()).toBe(40)
  expect(
    took,
    `sealed ${took} ms after the last of 40 rows was written (${Date.now() - started} ms in all)`,
  ).toBeLessThan(1000)
  expect(await findings()).toEqual([])
})

test('an outsider can check with a proof that a row is in the signed head', async () => {
  const ids = await eleven()
  const head = (
    await database.asOwner('select * from ledger_head where agency_id = $1 order by size desc limit 1', [agencyId])
  ).rows[0]
  expect(signer.verifies(head.note)).toBe(true)
  expect(head.note.split('\n')[0]).toBe(`test.invalid/ledger/${agencyId}`)
  const index = 4
  const nodes = await inAgency(database.get(), { agencyId, now }, tx =>
    readNodes(tx.db, agencyId, inclusionPlaces(index, head.size)),
  )
  const proof = storedInclusionProof(index, head.size, nodeLookup(nodes))
  const row = (await database.asOwner('select digest from ledger_entry where id = $1', [ids[index]])).rows[0]
  expect(verifyInclusion(row.digest, index, head.size, proof, head.root)).toBe(true)
})
