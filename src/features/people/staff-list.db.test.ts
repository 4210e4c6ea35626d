// The list of staff: Thai order, filters, pages that stay when people come and go, groups, counts, and what waits.
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#src/kernel/ids.ts'
import { compareThai } from '#src/kernel/thai-text.ts'
import { countingStatements } from '#src/platform/database/connect.ts'
import { testDatabase } from '#test/harness/database.ts'
import { type Person, type TestAgency, TODAY, testAgency } from '#test/harness/people.ts'
import { type AgencyType, agencyCard } from '../agencies/public.ts'
import { appointActing } from './actions/appoint-acting.ts'
import { giveLink } from './actions/give-link.ts'
import { groupName, groups, membersOf } from './groups.ts'
import { className } from './pages/staff-filter.ts'
import { peopleCsv } from './people-csv.ts'
import { peopleCounts } from './queries-counts.ts'
import { allStaff, STAFF_PER_PAGE, type StaffFilter, staffPage } from './queries-staff.ts'
import { staffClasses } from './schema.ts'
import { peopleWork } from './work.ts'

const database = testDatabase()
let here: TestAgency

beforeEach(async () => {
  here = await testAgency(database.get())
})

const everything: StaffFilter = {
  text: '',
  unitId: undefined,
  class: undefined,
  population: undefined,
  withLeavers: false,
}
const list = (change: Partial<StaffFilter> = {}) =>
  here.as(undefined, tx => staffPage(tx, { ...everything, ...change }))
const names = async (change: Partial<StaffFilter> = {}) => (await list(change)).rows.map(row => row.first_name)
const called = (first_name: string, more: Parameters<TestAgency['person']>[0] = {}) =>
  here.person({ first_name, ...more })

/** Past the factory, because there are many of them. */
async function many(count: number) {
  await database.asOwner(
    `insert into staff (agency_id, id, title, first_name, last_name, class)
     select $1, gen_random_uuid(), 'นาย', 'คนที่' || lpad(n::text, 4, '0'), 'สมมุติ', 'officer' from generate_series(1, $2) n`,
    [here.id, count],
  )
}

describe('the order', () => {
  test('is the Thai one: a leading vowel counts behind its consonant, a tone mark hardly at all', async () => {
    const typed = ['เอก', 'ขวัญ', 'กาน', 'แก้ว', 'ก้อง', 'เกศ', 'อร', 'ไก่', 'ก่อง', 'ฤดี', 'โก้']
    for (const name of typed) await called(name)
    expect(await names()).toEqual([...typed].sort(compareThai))
    expect((await names()).slice(0, 3)).toEqual(['ก่อง', 'ก้อง', 'กาน'])
  })
})

describe('the filter', () => {
  let mayor: Person
  beforeEach(async () => {
    mayor = await called('นายกหญิง', { posts: ['mayor'], class: 'executive' })
    await called('ปลัดชาย', { posts: ['clerk'] })
    await called('คลัง', { posts: ['finance-officer'], name_en: 'Khlang 100%' })
    await called('สองที่', { posts: ['legal-officer', 'supply-officer'] })
    await called('จ้าง', { class: 'mission-contract' })
  })

  test('S310: executives and staff are two populations', async () => {
    expect(await names({ population: 'executive' })).toEqual(['นายกหญิง', 'ปลัดชาย'])
    expect(await names({ population: 'staff' })).toEqual(['คลัง', 'จ้าง', 'สองที่'])
  })
  test('a unit means everybody in it and below it, by every post she holds', async () => {
    expect(await names({ unitId: here.unit('finance') })).toEqual(['คลัง', 'สองที่'])
    expect(await names({ unitId: here.unit('clerk-office') })).toEqual(['สองที่'])
    expect(await names({ unitId: here.unit('health') })).toEqual([])
  })
  test('S314: a class of staff', async () => {
    expect(await names({ class: 'mission-contract' })).toEqual(['จ้าง'])
    expect(await names({ class: 'executive' })).toEqual(['นายกหญิง'])
  })
  test('words are looked for in name, English name, post and address, and are only words', async () => {
    expect(await names({ text: 'นายสองที่ สมมุติ' })).toEqual(['สองที่'])
    expect(await names({ text: 'นิติกร' })).toEqual(['สองที่'])
    expect(await names({ text: 'khlang 100%' })).toEqual(['คลัง'])
    for (const text of ['%', '_', '\\', "'", 'ไม่มีใคร'])
      expect(await names({ text: `${text}${text}` }), text).toEqual([])
  })
  test('leavers are there only when asked for', async () => {
    await database.asOwner('update staff set left_on = $1 where id = $2', [TODAY, mayor.id])
    expect(await names({ population: 'executive' })).toEqual(['ปลัดชาย'])
    expect(await names({ population: 'executive', withLeavers: true })).toEqual(['นายกหญิง', 'ปลัดชาย'])
  })
  test('another agency’s unit is nobody’s unit here', async () => {
    const there = await testAgency(database.get())
    expect(await names({ unitId: there.unit('finance') })).toEqual([])
  })
})

describe('a row', () => {
  test('shows the main post with level and unit, how many more there are, and whom she acts for', async () => {
    const clerk = await here.person({ posts: ['clerk'], first_name: 'ฮ' })
    const { id } = await called('กานดา', { posts: ['finance-officer', 'supply-officer'], account: false })
    await database.asOwner(`update holding set level = 'ชำนาญการ' where staff_id = $1 and is_main`, [id])
    const order = {
      kind: 'acting' as const,
      post: here.post('finance-director'),
      staff: id,
      rights: [],
      order_ref: 'x',
      reason: 'x',
    }
    await here.as(clerk, tx => appointActing(tx, { ...order, from: TODAY, until: TODAY }))
    expect((await list()).rows[0]).toMatchObject({
      first_name: 'กานดา',
      post_th: 'นักวิชาการเงินและบัญชี',
      level: 'ชำนาญการ',
      unit_th: 'งานการเงินและบัญชี',
      more_posts: 1,
      acting_th: 'ผู้อำนวยการกองคลัง',
      user_id: null,
    })
  })
})

describe('pages', () => {
  test('go on from a person: nobody is shown twice or left out while people are added in between', async () => {
    await many(STAFF_PER_PAGE * 2 + 20)
    const first = await list()
    expect(first).toMatchObject({ previous: undefined })
    expect(first.rows).toHaveLength(STAFF_PER_PAGE)
    await called('กกก')
    await called('คนที่0050ก')
    const second = await list({ after: first.next })
    const third = await list({ after: second.next })
    expect(third.next).toBeUndefined()
    const seen = [...first.rows, ...second.rows, ...third.rows].map(row => row.first_name)
    expect(new Set(seen).size).toBe(seen.length)
    for (let n = 1; n <= STAFF_PER_PAGE * 2 + 20; n++) expect(seen).toContain(`คนที่${String(n).padStart(4, '0')}`)
    const back = await list({ before: third.previous })
    expect(back.rows.map(row => row.id)).toEqual(second.rows.map(row => row.id))
    const start = await list({ before: second.rows[0]?.id })
    expect(start.rows.map(row => row.first_name)).toEqual(first.rows.map(row => row.first_name))
    expect(start.previous).toBe(first.rows[0]?.id)
  })
  test('from somebody unknown begin at the beginning', async () => {
    await many(3)
    expect((await list({ after: newId() })).rows).toHaveLength(3)
  })
  test('are one statement each, whatever is filtered', async () => {
    await many(60)
    const { statements } = await countingStatements(() =>
      list({ text: 'คน', unitId: here.unit('finance'), class: 'officer', population: 'staff', after: newId() }),
    )
    expect(statements, 'begin, the list, commit').toBe(3)
    expect(await here.as(undefined, tx => allStaff(tx, everything))).toHaveLength(60)
  })
})

test('S309, S313: members of a group are asked of the rows of today', async () => {
  await called('หัวหน้า', { posts: ['finance-director'] })
  await called('เจ้าหน้าที่', { posts: ['finance-officer'] })
  const gone = await called('พ้น', { posts: ['clerk-office-head'] })
  await database.asOwner('update staff set left_on = $1 where id = $2', [TODAY, gone.id])
  const members = async (group: Parameters<typeof membersOf>[1]) =>
    (await here.as(undefined, tx => membersOf(tx, group))).map(one => one.first_name)
  expect(await members('heads')).toEqual(['หัวหน้า'])
  expect(await members('all-units')).toEqual(['เจ้าหน้าที่', 'หัวหน้า'])
  expect(await members('all-missions')).toEqual(['เจ้าหน้าที่'])
})

test('the spreadsheet has everybody the filter lets through, in order, with words instead of codes', async () => {
  await called('ขวัญ', { posts: ['finance-officer'], phone: '+66 80 000 0000', account: false })
  await called('กานดา', { posts: ['legal-officer'], title: '=cmd', started_on: '2024-10-01' })
  await called('แก้ว', { class: 'mission-contract' })
  const csv = await here.as(undefined, tx => peopleCsv(tx, 'th', new URLSearchParams({ class: 'officer' })))
  const lines = csv.split('\r\n')
  expect(lines).toHaveLength(4)
  expect(lines[1]).toMatch(/^'=cmd,,กานดา,สมมุติ,,นิติกร,งานนิติการ,,พนักงานเทศบาล,ทำงานอยู่,.*,1 ต\.ค\. 2567$/)
  expect(lines[2]).toMatch(/,ขวัญ,.*ยังไม่เปิดบัญชี,.*,'\+66 80 000 0000,$/)
})

describe('what classes and groups are called', () => {
  const card = async (type: AgencyType) => (await testAgency(database.get(), type)).as(undefined, agencyCard)

  test('S301, S302, S314: officers are พนักงานเทศบาล in a municipality and พนักงานส่วนตำบล in an อบต.', async () => {
    const [here, there] = [await card('tesaban-tambon'), await card('obt')]
    expect([here, there].map(one => groupName('officer', one, 'th'))).toEqual(['พนักงานเทศบาล', 'พนักงานส่วนตำบล'])
    expect([here, there].map(one => className('officer', one, 'th'))).toEqual(['พนักงานเทศบาล', 'พนักงานส่วนตำบล'])
    expect(className('mission-contract', there, 'th')).toBe('พนักงานจ้างตามภารกิจ')
  })
  test('S311: the executive team has the name the agency gives it', async () => {
    const here = await card('tesaban-mueang')
    for (const name of [groupName('executive-team', here, 'th'), className('executive', here, 'th')])
      expect(name).toContain('คณะผู้บริหาร')
  })
  test('every group and class has a name of its own in both languages', async () => {
    const here = await card('obt')
    for (const lang of ['th', 'en'] as const) {
      expect(new Set(groups.map(group => groupName(group, here, lang))).size).toBe(groups.length)
      for (const key of staffClasses) expect(className(key, here, lang)).not.toBe(key)
    }
  })
})

test('counts say how far an agency is set up', async () => {
  await here.person({ roles: ['system-admin'] })
  await here.person({ posts: ['mayor'], account: false })
  expect(await here.as(undefined, peopleCounts)).toEqual({
    people: 2,
    withoutAccount: 1,
    systemAdmins: 1,
    posts: 32,
    vacantPosts: 31,
  })
})

describe('what waits', () => {
  const work = async (who: Person, day = TODAY) => {
    const now = new Date(`${day}T03:00:00Z`)
    const actor = await here.actor(who, now)
    return actor ? here.as(who, tx => peopleWork(tx, actor), now) : []
  }
  const titles = async (who: Person, day?: string) =>
    (await work(who, day)).map(item => `${item.kind} ${item.title.th}`)

  test('a substitution that ends within a week, for whoever acts and whoever may appoint there', async () => {
    const clerk = await here.person({ posts: ['clerk'] })
    const head = await here.person({ posts: ['clerk-office-head'] })
    const acts = await called('กานดา', { posts: ['finance-officer'] })
    const order = {
      kind: 'acting' as const,
      post: here.post('finance-director'),
      staff: acts.id,
      rights: [],
      order_ref: 'x',
      reason: 'x',
    }
    await here.as(clerk, tx => appointActing(tx, { ...order, from: TODAY, until: '2026-11-30' }))
    const about = async (who: Person, day: string) =>
      (await work(who, day)).filter(item => item.icon === 'user-round-check')
    expect(await about(acts, '2026-11-22')).toEqual([])
    expect(await about(acts, '2026-11-23')).toMatchObject([
      { kind: 'due', due: '2026-11-30', title: { th: 'คุณรักษาราชการแทน ผู้อำนวยการกองคลัง ใกล้ครบกำหนด' } },
    ])
    expect((await about(clerk, '2026-11-30')).map(item => item.title.th)).toEqual([
      'นายกานดา สมมุติ รักษาราชการแทน ผู้อำนวยการกองคลัง ใกล้ครบกำหนด',
    ])
    expect(await about(head, '2026-11-30')).toEqual([])
    expect(await about(acts, '2026-12-01')).toEqual([])
  })

  test('a first link that nobody used: due before it expires, late afterwards, gone with the account', async () => {
    const admin = await here.person({ roles: ['system-admin'] })
    const fresh = await called('ใหม่', { account: false })
    await here.as(admin, tx => giveLink(tx, fresh.id))
    const links = async (day: string) => (await titles(admin, day)).filter(title => title.includes('เปิดบัญชี'))
    expect(await links('2026-12-01')).toEqual([])
    expect(await links('2026-12-03')).toEqual(['due นายใหม่ สมมุติ ยังไม่เปิดบัญชี'])
    expect(await links('2026-12-06')).toEqual(['late นายใหม่ สมมุติ ยังไม่เปิดบัญชี ลิงก์หมดอายุแล้ว'])
    await database.asOwner('update staff set user_id = $1 where id = $2', [newId(), fresh.id])
    expect(await links('2026-12-06')).toEqual([])
  })

  test('vacant posts of executives and heads: many as one, few one by one, none while somebody acts', async () => {
    const clerk = await here.person({ posts: ['clerk'] })
    expect((await titles(clerk)).some(title => /ว่าง 1\d ตำแหน่ง/.test(title))).toBe(true)
    await database.asOwner(
      `update post set ended_on = $1 where agency_id = $2 and (is_executive or 'unit-head' = any (roles)) and not id = any ($3::uuid[])`,
      [TODAY, here.id, [here.post('clerk'), here.post('finance-director'), here.post('public-works-director')]],
    )
    expect((await titles(clerk)).sort()).toEqual([
      'late ผู้อำนวยการกองคลัง ว่าง และไม่มีผู้รักษาราชการแทน',
      'late ผู้อำนวยการกองช่าง ว่าง และไม่มีผู้รักษาราชการแทน',
    ])
    const acts = await here.person()
    const order = {
      kind: 'acting' as const,
      post: here.post('finance-director'),
      staff: acts.id,
      rights: [],
      order_ref: 'x',
      reason: 'x',
    }
    await here.as(clerk, tx => appointActing(tx, { ...order, from: TODAY, until: '2027-03-31' }))
    expect(await titles(clerk)).toEqual(['late ผู้อำนวยการกองช่าง ว่าง และไม่มีผู้รักษาราชการแทน'])
    expect(await titles(acts)).toEqual([])
  })
})
