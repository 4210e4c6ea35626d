// Rows go in as they were given, whether a value is that of all or of one alone.
import { expect, test } from 'vitest'
import { newId } from '#src/kernel/ids.ts'
import { bareAgency } from '#test/harness/agency.ts'
import { testDatabase } from '#test/harness/database.ts'
import { insertRows } from './insert-rows.ts'
import { inAgency } from './scope.ts'

const database = testDatabase()
const now = new Date('2026-11-22T03:00:00Z')

/** `many` rows of the ledger: the event is that of all, every third has somebody who acted, each has its own content and fingerprint. */
const entries = (agencyId: string, many: number) =>
  Array.from({ length: many }, (_, at) => ({
    agency_id: agencyId,
    id: newId(),
    at: now,
    actor_id: null,
    actor_name: at % 3 === 0 ? 'ใจดี' : null,
    actor_post: null,
    event: 'test.written',
    subject_kind: 'thing',
    subject_id: newId(),
    content: at % 2 === 0 ? { at, text: 'น้ำ "ใส" \\' } : [at, null, 'only'],
    digest: new Uint8Array(32).fill(at),
  }))

test.each([1, 2, 7])('%i at once', async many => {
  const agencyId = await bareAgency(database.get())
  const rows = entries(agencyId, many)
  const found = await inAgency(database.get(), { agencyId, now }, async tx => {
    await insertRows('ledger_entry', rows).execute(tx.db)
    return tx.db.selectFrom('ledger_entry').selectAll().where('event', '=', 'test.written').orderBy('id').execute()
  })
  expect(found).toEqual(rows.map(row => ({ ...row, digest: Buffer.from(row.digest) })))
})

test('what is the same in all is written once', async () => {
  const agencyId = await bareAgency(database.get())
  const { sql, parameters } = await inAgency(database.get(), { agencyId, now }, async tx =>
    insertRows('ledger_entry', entries(agencyId, 5)).compile(tx.db),
  )
  const [common, each] = parameters.map(one => JSON.parse(String(one)))
  expect(common).toMatchObject({ agency_id: agencyId, event: 'test.written', actor_id: null })
  expect(each.map((row: object) => Object.keys(row))).toEqual(
    Array.from({ length: 5 }, () => ['id', 'actor_name', 'subject_id', 'content', 'digest']),
  )
  expect(sql).not.toContain(agencyId)
})
