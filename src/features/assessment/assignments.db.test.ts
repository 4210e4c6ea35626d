// Who prepares which item: named, changed, carried into the next year and set aside again, on a real database.
import { beforeEach, expect, test } from 'vitest'
import { newId } from '#src/kernel/ids.ts'
import { testDatabase } from '#test/harness/database.ts'
import { type Person, type TestAgency, testAgency } from '#test/harness/people.ts'
import { assignItems, assignmentsToCarry, carryAssignments, setCarriedAside } from './actions/assign-items.ts'
import { assignmentsOf } from './queries-assignments.ts'
import { AssignItems } from './schema.ts'
import { assessmentWork } from './work.ts'

const database = testDatabase()
let here: TestAgency
let ita: Person
let officer: Person

beforeEach(async () => {
  here = await testAgency(database.get())
  ita = await here.person({ posts: ['legal-officer'], roles: ['ita-admin'] })
  officer = await here.person({ posts: ['finance-officer'] })
})

const answer = (result: { ok: boolean; because?: string }) => result.because ?? 'yes'
const input = (parts: Partial<AssignItems>): AssignItems => ({
  verb: 'assign',
  items: ['structure'],
  unit: null,
  staff: null,
  due_on: null,
  order_ref: '',
  note: '',
  ...parts,
})
const assign = (parts: Partial<AssignItems>) => here.as(ita, tx => assignItems(tx, 2569, input(parts)))
const rows = (year = 2569) => here.as(ita, tx => assignmentsOf(tx, year))
const topics = async (year?: number) => (await rows(year)).map(one => one.topic)

test('several items are given to a unit or a person at once, and a new name takes over from the old one', async () => {
  expect(answer(await assign({ items: ['structure', 'powers'], unit: here.unit('finance') }))).toBe('choose-one')
  expect(answer(await assign({ items: ['structure', 'news'], unit: here.unit('finance') }))).toBe('yes')
  expect(await topics()).toEqual(['structure', 'news'])
  expect(answer(await assign({ items: ['news'], staff: officer.id, order_ref: 'คำสั่งที่ 12/2569' }))).toBe('yes')
  expect((await rows()).find(one => one.topic === 'news')).toMatchObject({
    unit_id: null,
    staff_id: officer.id,
    order_ref: 'คำสั่งที่ 12/2569',
  })
  const kept = await database.asOwner('select removed_at from item_assignment where agency_id = $1 order by id', [
    here.id,
  ])
  expect(kept.rows.map(row => row.removed_at !== null)).toEqual([false, true, false])
  expect(answer(await assign({ verb: 'remove', items: ['news'] }))).toBe('yes')
  expect(await topics()).toEqual(['structure'])
})

test('nobody, an item of another year, and a stranger’s unit are refused at their field', async () => {
  expect(await assign({})).toMatchObject({ because: 'choose-who', at: 'unit' })
  expect(await assign({ items: ['powers'], unit: here.unit('finance') })).toMatchObject({ at: 'items' })
  expect(await assign({ unit: newId() })).toMatchObject({ because: 'choose-one', at: 'unit' })
  const other = await testAgency(database.get())
  expect(await assign({ unit: other.unit('finance') })).toMatchObject({ because: 'choose-one', at: 'unit' })
  expect(AssignItems.safeParse({ verb: 'assign', items: [] }).error?.issues[0]?.message).toBe('choose-items')
})

test('an item that is due and has no accepted evidence waits for its person, or for everybody of its unit', async () => {
  const waiting = async (person: Person) => {
    const actor = await here.actor(person)
    return here.as(person, async tx => (actor ? (await assessmentWork(tx, actor)).map(one => one.kind) : []))
  }
  await assign({ unit: here.unit('finance'), due_on: '2026-11-30' })
  await assign({ items: ['news'], staff: officer.id, due_on: '2026-11-01' })
  await assign({ items: ['strategy'], staff: officer.id, due_on: '2027-04-30' })
  expect(await waiting(officer)).toEqual(['late', 'due'])
  expect(await waiting(await here.person({ posts: ['clerk-office-head'] }))).toEqual([])
  // Who keeps the whole year sees what is due anywhere.
  expect(await waiting(ita)).toEqual(['due'])
  const piece = newId()
  await database.asOwner(
    `insert into evidence (agency_id, id, kind, title, url, offered_by, offered_at, state) values ($1, $2, 'link', 'x', 'https://x.example/', $3, now(), 'accepted')`,
    [here.id, piece, officer.id],
  )
  await database.asOwner(
    `insert into evidence_topic (agency_id, id, evidence_id, topic, component) values ($1, gen_random_uuid(), $2, 'news', '')`,
    [here.id, piece],
  )
  expect(await waiting(officer)).toEqual(['due'])
})

test('names go along into the next year where the item is still asked for and somebody is left; an undo sets them aside', async () => {
  await assign({ unit: here.unit('finance'), due_on: '2026-04-30', order_ref: 'คำสั่งที่ 12/2569' })
  await assign({ items: ['news'], unit: here.unit('public-works') })
  await assign({ items: ['strategy'], unit: here.unit('public-works'), staff: officer.id })
  await database.asOwner(`update unit set ended_on = '2026-11-15' where id = $1`, [here.unit('public-works')])
  const before = await rows()
  const batch = newId()
  await here.as(ita, async tx => {
    const { carried, left } = await assignmentsToCarry(tx, 2569, 2570)
    expect([carried.length, left]).toEqual([2, 1])
    await carryAssignments(tx, 2569, 2570, batch)
  })
  const carried = await rows(2570)
  expect(carried.map(one => [one.topic, one.unit_id, one.staff_id, one.due_on, one.order_ref])).toEqual([
    ['structure', here.unit('finance'), null, null, ''],
    ['strategy', null, officer.id, null, ''],
  ])
  expect(carried.map(one => one.origin_id)).toEqual(before.filter(one => one.topic !== 'news').map(one => one.id))
  await here.as(ita, tx => setCarriedAside(tx, batch))
  expect(await rows(2570)).toEqual([])
  expect(await rows()).toEqual(before)
})
