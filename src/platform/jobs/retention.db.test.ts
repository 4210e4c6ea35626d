// The nightly forgetting: what is old goes, what is young stays, and the ledger has the counts.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '#src/kernel/ids.ts'
import { inAgency } from '#src/platform/database/scope.ts'
import { bareAgency } from '#test/harness/agency.ts'
import { testDatabase } from '#test/harness/database.ts'
import { type TestHouse, testHouse } from '#test/harness/house.ts'
import { rememberOnce } from '../http/once.ts'
import { send } from '../outbox/send.ts'
import { platformRules } from './platform-retention.ts'
import { applyRetention, type RetentionRule, retentionJob } from './retention.ts'

const database = testDatabase()
const now = new Date('2026-11-21T03:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
let house: TestHouse
let agencyId = ''

beforeAll(async () => {
  house = await testHouse({ database: database.get(), clock: () => now })
})
afterAll(() => house.remove())
beforeEach(async () => {
  agencyId = await bareAgency(database.get())
})

const entries = async (agency = agencyId) =>
  (await database.asOwner('select event, content from ledger_entry where agency_id = $1', [agency])).rows
const token = (at: Date) => inAgency(database.get(), { agencyId, now: at }, tx => rememberOnce(tx, newId(), '/'))
async function message(state: string, sentAt: Date | null, createdAt = daysAgo(200)) {
  const text = { channel: 'mail', recipient: 'a@example.go.th', subject: 'เรื่อง', body: 'ความ' } as const
  const id = await inAgency(database.get(), { agencyId, now: createdAt }, tx => send(tx, text))
  await database.asOwner('update outbox set state = $2, sent_at = $3 where id = $1', [id, state, sentAt])
  return id
}
const textOf = async (id: string) =>
  (await database.asOwner('select recipient, subject, body from outbox where id = $1', [id])).rows[0]

test('what is over its time is forgotten and counted; what is not stays', async () => {
  for (const days of [0, 1.9, 2.1, 30]) await token(daysAgo(days))
  const old = await message('sent', daysAgo(91))
  const cancelled = await message('cancelled', null)
  const young = await message('sent', daysAgo(89))
  const open = await message('failed', null)
  await applyRetention(house, platformRules)
  const left = await database.asOwner('select 1 from form_once where agency_id = $1', [agencyId])
  expect(left.rowCount).toBe(2)
  expect(await textOf(old)).toEqual({ recipient: '', subject: 'เรื่อง', body: '' })
  expect(await textOf(cancelled)).toEqual({ recipient: '', subject: 'เรื่อง', body: '' })
  for (const id of [young, open]) expect(await textOf(id)).toMatchObject({ recipient: 'a@example.go.th', body: 'ความ' })
  expect(await entries()).toEqual([
    { event: 'retention.applied', content: { counts: { 'form-tokens': 2, 'sent-messages': 2 } } },
  ])

  await applyRetention(house, platformRules)
  expect(await entries(), 'nothing to forget, nothing to tell').toHaveLength(1)
})

test('expired sessions, codes and counted attempts go', async () => {
  await database.asOwner(
    `insert into auth."user" (id, name, email, "emailVerified") values ('u', 'u', 'u@u.invalid', true)`,
  )
  for (const [id, at] of [
    ['old', daysAgo(1)],
    ['new', daysAgo(-1)],
  ] as const) {
    await database.asOwner(
      `insert into auth.session (id, "expiresAt", token, "updatedAt", "userId") values ($1, $2, $1, now(), 'u')`,
      [id, at],
    )
    await database.asOwner(
      `insert into auth.verification (id, identifier, value, "expiresAt") values ($1, $1, $1, $2)`,
      [id, at],
    )
    await database.asOwner(`insert into auth.attempts (key, expire) values ($1, $2)`, [id, at.getTime()])
  }
  await applyRetention(house, [])
  const left = await database.asOwner(
    'select id from auth.session union all select id from auth.verification union all select key from auth.attempts',
  )
  expect(left.rows).toEqual([{ id: 'new' }, { id: 'new' }, { id: 'new' }])
})

test('an agency that fails keeps its data whole and does not hold up the others', async () => {
  const failing = agencyId
  await token(daysAgo(30))
  agencyId = await bareAgency(database.get())
  await token(daysAgo(30))
  const rule: RetentionRule = {
    id: 'breaks',
    words: { th: 'ทดสอบ', en: 'test' },
    apply: async tx => {
      if (tx.agencyId === failing) throw new Error('a rule broke')
      return 0
    },
  }
  await expect(applyRetention(house, [...platformRules, rule])).rejects.toThrow('1 agencies')
  expect(await entries(failing)).toEqual([])
  expect((await database.asOwner('select 1 from form_once where agency_id = $1', [failing])).rowCount).toBe(1)
  expect(await entries()).toHaveLength(1)
})

test('two rules of one name are a mistake', () => {
  expect(() => retentionJob([...platformRules, ...platformRules])).toThrow('same id')
})
