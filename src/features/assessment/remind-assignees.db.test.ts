// Who is behind on which item, and the one mail each of them gets, on a real database.
import { beforeEach, expect, test } from 'vitest'
import { testDatabase } from '#test/harness/database.ts'
import { NOW, type Person, type TestAgency, testAgency } from '#test/harness/people.ts'
import { assignItems } from './actions/assign-items.ts'
import { remindAssignees } from './actions/remind-assignees.ts'
import { behindIn } from './behind.ts'
import { frameworkInForce } from './queries-framework.ts'

const database = testDatabase()
let here: TestAgency
let ita: Person
let officer: Person
let head: Person

beforeEach(async () => {
  here = await testAgency(database.get())
  ita = await here.person({ posts: ['legal-officer'], roles: ['ita-admin'], first_name: 'ผู้ดูแล' })
  officer = await here.person({ posts: ['finance-officer'], first_name: 'การเงิน', email: 'finance@test.example' })
  head = await here.person({ posts: ['finance-director'], first_name: 'หัวหน้าคลัง', email: 'head@test.example' })
})

const assign = (items: string[], parts: { unit?: string; staff?: string; due_on: string | null }, year = 2569) =>
  here.as(ita, async tx => {
    const given = { unit: null, staff: null, ...parts }
    const done = await assignItems(tx, year, { verb: 'assign', items, order_ref: '', note: '', ...given })
    if (!done.ok) throw new Error(done.because)
  })
const behind = (now?: Date) =>
  here.as(
    ita,
    async tx => {
      const framework = await frameworkInForce(tx, 2569)
      if (!framework) throw new Error('2569 is shipped')
      const { people, untold } = await behindIn(tx, 2569, framework)
      return {
        people: people.map(one => ({
          id: one.person.id,
          items: one.items.map(({ item }) => item.topic),
          last: one.remindedOn,
        })),
        untold: untold.map(({ item }) => item.topic),
      }
    },
    now,
  )
const remind = (people: string[], now?: Date) =>
  here.as(ita, tx => remindAssignees(tx, 2569, { people, words: 'ขอให้เร่งส่ง' }, 'https://test.example'), now)
const mails = async () =>
  (
    await database.asOwner(`select recipient, subject, body from outbox where agency_id = $1 order by recipient`, [
      here.id,
    ])
  ).rows

test('S61 late and nearly due items stand with the person named, or with the heads of the unit; others do not', async () => {
  await assign(['structure', 'news'], { staff: officer.id, due_on: '2026-11-20' })
  await assign(['strategy'], { unit: here.unit('finance'), due_on: '2026-12-05' })
  await assign(['news'], { staff: officer.id, due_on: '2026-11-01' }, 2570)
  expect((await behind()).people).toEqual([
    { id: officer.id, items: ['structure', 'news'], last: undefined },
    { id: head.id, items: ['strategy'], last: undefined },
  ])
  // The day after the fourteenth is not yet soon, and without a day nothing is late.
  await assign(['strategy'], { unit: here.unit('finance'), due_on: '2026-12-06' })
  await assign(['news'], { staff: officer.id, due_on: null })
  expect((await behind()).people).toEqual([{ id: officer.id, items: ['structure'], last: undefined }])
})

test('S61 an item of somebody who left goes to the heads of her unit; without any it is told apart', async () => {
  await assign(['structure'], { unit: here.unit('finance'), staff: officer.id, due_on: '2026-11-20' })
  await assign(['news'], { staff: officer.id, due_on: '2026-11-20' })
  await assign(['strategy'], { unit: here.unit('public-works'), due_on: '2026-11-20' })
  await database.asOwner(`update staff set left_on = '2026-11-10' where id = $1`, [officer.id])
  expect(await behind()).toEqual({
    people: [{ id: head.id, items: ['structure'], last: undefined }],
    untold: ['news', 'strategy'],
  })
})

test('S61 each chosen person gets one mail with all her items, and none twice on a day', async () => {
  await assign(['structure', 'news'], { staff: officer.id, due_on: '2026-11-20' })
  await assign(['strategy'], { unit: here.unit('finance'), due_on: '2026-11-30' })
  expect(await remind([officer.id])).toMatchObject({ ok: true, value: 1 })
  const [mail, ...more] = await mails()
  expect(more).toEqual([])
  expect(mail?.recipient).toBe('finance@test.example')
  expect(mail?.body).toMatch(/ขอให้เร่งส่ง\n\n- O1 .*เลยกำหนด 20 พ\.ย\. 2569 แล้ว\n- O\d+ /)
  expect(mail?.body).toContain('https://test.example/office/frameworks/2569/assignments')
  const kept = await database.asOwner(
    `select content from ledger_entry where agency_id = $1 and event = 'items.reminded'`,
    [here.id],
  )
  expect(kept.rows).toEqual([
    {
      content: { year: 2569, words: 'ขอให้เร่งส่ง', people: [{ staff: officer.id, items: ['structure', 'news'] }] },
    },
  ])
  expect(await remind([officer.id, head.id])).toMatchObject({ because: 'reminded-today', at: 'people' })
  expect((await mails()).length).toBe(1)
  expect(await remind([head.id])).toMatchObject({ ok: true })
  expect((await behind()).people.map(one => one.last)).toEqual(['2026-11-21', '2026-11-21'])
  // Bangkok's next day has begun, though in Greenwich it is still the same.
  expect(await remind([officer.id], new Date('2026-11-21T17:30:00Z'))).toMatchObject({ ok: true })
  expect((await mails()).length).toBe(3)
})

test('S61 two who press at the same moment send one mail', async () => {
  await assign(['structure'], { staff: officer.id, due_on: '2026-11-20' })
  const answers = await Promise.all([remind([officer.id]), remind([officer.id])])
  expect(answers.filter(one => one.ok).length).toBe(1)
  expect((await mails()).length).toBe(1)
})

test('S61 who is not behind, has no mail or is of another agency is not reminded', async () => {
  const without = await here.person({ posts: ['legal-officer'], email: null })
  await assign(['structure'], { staff: without.id, due_on: '2026-11-20' })
  expect(await remind([without.id])).toMatchObject({ because: 'no-mail', at: 'people' })
  expect(await remind([officer.id])).toMatchObject({ because: 'not-behind', at: 'people' })
  const other = await testAgency(database.get())
  const stranger = await other.person({ posts: ['finance-officer'] })
  expect(await remind([stranger.id], NOW)).toMatchObject({ because: 'not-behind' })
  expect(await mails()).toEqual([])
})
