// The five months of services of the invented municipality, made by the program's own verbs: every state is there to look at, and the figures of
// the public page are what the histories say.
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { demoPetTable } from '#src/app/demo/demo-pets-data.ts'
import { demoServices } from '#src/app/demo/demo-services.ts'
import { asked, thanSaiGround } from '#src/app/demo/demo-services-data.ts'
import { moveCases } from '#src/features/cases/public.ts'
import { addOutlet } from '#src/features/outlets/public.ts'
import { catalogue } from '#src/features/services/public.ts'
import { testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
const rows = async (text: string) => (await database.asOwner(text, [world.here()])).rows

beforeAll(async () => {
  const house = app.house()
  await app.tx(world.here(), async tx => {
    for (const kind of ['facebook', 'leader', 'board'] as const)
      await addOutlet(tx, { kind, name: `ช่องทาง ${kind}`, address: '', recipients: [] })
  })
  await demoServices({
    database: house.database,
    store: house.store,
    tempFolder: mkdtempSync(join(tmpdir(), 'prongsai-demo-')),
    now: app.now,
    agencyId: world.here(),
    people: new Map([['clerk', world.staff('clerk')]]),
    origin: 'http://localhost',
    isFirst: true,
    moveOn: at => moveCases.run({ ...house, mailer: undefined, clock: () => at }, {}),
  })
}, 120_000)

test('S158 S169: every service of the catalogue is open, those whose manual is shown stand on it', async () => {
  const guest = app.browser()
  const list = (await guest.get('/services')).text
  for (const { service } of catalogue) expect(list).toContain(service.title.th)
  expect((await guest.get('/services/drain')).text).toContain('ตามคู่มือสำหรับประชาชนที่ใช้อยู่')
  expect((await guest.get('/services/nuisance')).text).toContain('ยังไม่มีคู่มือที่ประกาศใช้')
})

test('every state is there to look at: closed, refused, handed over, joined, late, rated, waiting', async () => {
  const found = await rows('select state, count(*)::int as n from case_file where agency_id = $1 group by state')
  const all = ['submitted', 'received', 'waiting', 'working', 'planned', 'done', 'closed', 'rejected', 'withdrawn']
  expect(found.map(one => one.state)).toEqual(expect.arrayContaining([...all, 'transferred', 'joined']))
  const sum = found.reduce((total, one) => total + one.n, 0)
  expect(sum).toBe(Object.values(asked).flat().length)
  const [late] = await rows(
    `select count(*)::int as n from case_file where agency_id = $1 and ended_at is null and due_on < '2026-11-21'`,
  )
  expect(late?.n).toBeGreaterThan(0)
  const [rated] = await rows('select count(rating)::int as n from case_file where agency_id = $1')
  expect(rated?.n).toBeGreaterThan(20)
  const [again] = await rows('select count(*)::int as n from case_file where agency_id = $1 and reopened > 0')
  expect(again?.n).toBe(2)
})

test('nothing happens before it was sent, and numbers follow the day of receipt', async () => {
  expect(
    await rows(
      `select c.code from case_file c join case_event e on e.agency_id = c.agency_id and e.case_id = c.id
       where c.agency_id = $1 and e.at < c.submitted_at`,
    ),
  ).toEqual([])
  const received = await rows(
    `select series, number, number_year from case_file where agency_id = $1 and number is not null order by received_at`,
  )
  const last = new Map<string, number>()
  for (const { series, number, number_year } of received) {
    const before = last.get(`${series} ${number_year}`) ?? 0
    expect(number).toBe(before + 1)
    last.set(`${series} ${number_year}`, number)
  }
})

test('every person is invented, and the ground is drawn with its posts', async () => {
  const people = await rows(
    `select person_name, person_phone from case_file where agency_id = $1
     union all select owner_name, owner_phone from pet where agency_id = $1`,
  )
  for (const one of people) {
    if (one.person_name !== '') expect(one.person_name).toMatch(/สมมุติ$/)
    expect(one.person_phone).toMatch(/^0800000/)
  }
  const [posts] = await rows(`select count(*)::int as n from asset where agency_id = $1 and kind = 'lamp-post'`)
  expect(posts?.n).toBe(thanSaiGround.posts)
  const photos = await rows(`select purpose from case_attachment where agency_id = $1`)
  expect(photos.filter(one => one.purpose === 'after').length).toBeGreaterThan(10)
  expect(photos.filter(one => one.purpose === 'answer').length).toBeGreaterThan(5)
})

test('S171: three services were made known through the page, the leaders and the board, each with proof', async () => {
  const posts = await rows(
    `select state, posted_at_address, proof_file_id from outlet_post where agency_id = $1 and starts_with(about_kind, 'service/')`,
  )
  expect(posts.length).toBe(9)
  for (const one of posts) {
    expect(one.state).toBe('posted')
    expect(one.posted_at_address).not.toBe('')
  }
  expect(posts.filter(one => one.proof_file_id !== null).length).toBe(6)
})

test('S159 F16: the trucks and rooms have a plan of past and coming days, none fuller than it can be', async () => {
  const found = await rows(
    `select r.kind, c.planned_on::text as day, c.ended_at is not null as done, sum(c.plan_load)::int as load, r.per_day
     from case_file c join resource r on r.agency_id = c.agency_id and r.id = c.plan_with
     where c.agency_id = $1 and c.state not in ('rejected', 'withdrawn', 'transferred', 'joined')
     group by r.kind, r.id, r.per_day, c.planned_on, c.ended_at is not null`,
  )
  const days = (kind: string, done: boolean) => found.filter(one => one.kind === kind && one.done === done)
  for (const kind of ['vehicle', 'room']) for (const done of [true, false]) expect(days(kind, done)).not.toEqual([])
  expect(days('vehicle', false).every(one => one.day >= '2026-11-21')).toBe(true)
  for (const one of found) expect(one.load).toBeLessThanOrEqual(one.per_day * (one.kind === 'room' ? 2 : 1))
  const brought = await rows('select sum(litres)::int as litres from delivery where agency_id = $1')
  expect(brought[0]?.litres).toBeGreaterThan(20_000)
  const clerk = await world.as('clerk')
  const list = await clerk.get('/office/services/plan')
  for (const name of ['รถน้ำคันที่ 1', 'รถน้ำคันที่ 2', 'ห้องประชุมธารใส']) expect(list.text).toContain(name)
  const [truck] = await rows(`select id from resource where agency_id = $1 and kind = 'vehicle' order by label_th`)
  const month = await clerk.get(`/office/services/plan/${truck?.id}?month=2026-11`)
  expect(month.text).toContain('ส่งน้ำแล้วเดือนนี้')
  expect((await app.browser().get('/services/room-booking/days?month=2026-11')).text).toContain('ไม่ว่าง')
})

test('S161 F15: the register of dogs and cats has every standing, states, told changes and certificates', async () => {
  const found = await rows('select * from pet where agency_id = $1 order by number')
  expect(found.length).toBeGreaterThan(demoPetTable.length)
  expect(found.map(one => one.number)).toEqual(found.map((_, at) => at + 1))
  expect(new Set(found.map(one => one.state))).toEqual(new Set(['alive', 'dead', 'moved', 'lost']))
  for (const one of found) expect(one.microchip).toMatch(/^(999\d{12})?$/)
  const clerk = await world.as('clerk')
  const due = async (key: string) => (await clerk.get(`/office/services/pets?due=${key}`)).text
  for (const key of ['late', 'soon', 'never', 'told']) expect(await due(key), key).not.toContain('ไม่พบสัตว์')
  const [given] = await rows('select count(*)::int as n from pet_vaccination where agency_id = $1 and is_ours')
  expect(given?.n).toBeGreaterThan(8)
  const certified = found.find(one => one.state === 'alive' && one.due_on !== null)
  const paper = await clerk.send(`/office/services/pets/${certified?.id}/certificate.pdf`, {})
  expect(paper.response.headers.get('content-type')).toBe('application/pdf')
  expect((await app.browser().get(`/pets/check/${certified?.code}`)).text).toContain('ขึ้นทะเบียนแล้ว')
  // Something is told to the public in spite of small numbers.
  expect((await app.browser().get('/pets')).html).toMatch(/<div>\d+<\/div>/)
})
