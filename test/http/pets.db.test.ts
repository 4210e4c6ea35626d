// The register of dogs and cats: entered when a request is finished, vaccinated in rounds, told of by owners, forgotten in time.
import { beforeAll, describe, expect, test } from 'vitest'
import { finish } from '#src/features/cases/actions/finish.ts'
import { receive } from '#src/features/cases/actions/receive.ts'
import { actorOfStaff } from '#src/features/people/public.ts'
import {
  deskExtras,
  offeredById,
  openFrom,
  petsFacts,
  petsRetention,
  remindOfPets,
} from '#src/features/services/public.ts'
import { fiscalYear } from '#src/kernel/fiscal.ts'
import { inAgency, type Tx } from '#src/platform/database/scope.ts'
import { applyRetention } from '#src/platform/jobs/retention.ts'
import { type Answer, type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { jpeg } from '#test/harness/pictures.ts'
import { applyFor, codeIn, openFromCatalogue, someGround, topUnit } from '#test/harness/services.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
const ids = { service: '', unit: '', village: '' }
let clerk: Browser
const PETS = '/office/services/pets'

beforeAll(async () => {
  await app.tx(world.here(), async tx => {
    const unit = await topUnit(tx)
    ids.village = (await someGround(tx)).village
    ids.unit = unit.id
    ids.service = await openFromCatalogue(tx, 'pet-registration', unit.id)
  })
  clerk = await world.as('clerk')
}, 60_000)

const asClerk = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
  const actor = await app.tx(world.here(), tx => actorOfStaff(tx, world.staff('clerk')))
  return inAgency(app.house().database, { agencyId: world.here(), now: app.now, ...(actor ? { actor } : {}) }, work)
}

interface Animal {
  readonly name: string
  readonly species?: string
  readonly microchip?: string
  readonly 'vaccinated-on'?: string
}

async function asked(animals: readonly Animal[], mail = ''): Promise<string> {
  const made = await app.tx(world.here(), async tx => {
    const offered = await offeredById(tx, ids.service)
    if (!offered) throw new Error('the service is there')
    const area = { south: 0, west: 0, north: 1, east: 1 }
    const known = { lang: 'th', today: '2026-11-21', villages: [], area, assets: new Map() } as const
    return openFrom(tx, {
      service: offered,
      form: offered.form,
      versionId: offered.versionId,
      answers: {
        address: { house: '12', village: ids.village, road: '' },
        animals: animals.map(one => ({ species: 'dog', sex: 'male', colour: 'ขาว', age: 2, neutered: 'no', ...one })),
        'contact-name': 'สมหญิง รักหมา',
        'contact-phone': '0812345678',
        ...(mail === '' ? {} : { 'contact-mail': mail }),
      },
      world: known,
      lang: 'th',
      channel: 'web',
    })
  })
  if (!made) throw new Error('a case without a draft is always opened')
  await asClerk(tx => receive(tx, made.id, { words: '', _version: 1 }))
  return made.id
}

const act = async (at: string, typed: Record<string, string | string[]>, browser = clerk): Promise<Answer> => {
  const { fields } = (await browser.get(at)).form(at.split('?')[0])
  return browser.post(at, { ...fields, ...typed })
}
const end = (id: string, typed: Record<string, string | string[]> = {}) =>
  act(`/office/cases/${id}/finish`, { words: 'ขึ้นทะเบียนแล้ว', ...typed })
const petsOf = async (caseId: string) =>
  (await database.asOwner('select * from pet where case_id = $1 order by case_row', [caseId])).rows

/** One animal in the register. */
async function entered(animal: Animal, mail = '') {
  const id = await asked([animal], mail)
  expect((await end(id)).status).toBe(303)
  return (await petsOf(id))[0]
}

describe('entering', () => {
  test('S161 F15: a citizen tells of her animals without script, and those the officer ticks get numbers without a gap', async () => {
    const sent = await applyFor(app.browser(), 'pet-registration', {
      'address.house': '99',
      'address.village': ids.village,
      'animals.rows': '1',
      'animals.0.name': 'ทองดี',
      'animals.0.species': 'dog',
      'animals.0.sex': 'male',
      'animals.0.colour': 'น้ำตาล',
      'animals.0.age': '3',
      'animals.0.neutered': 'yes',
      'animals.0.vaccinated': 'yes',
      'animals.0.vaccinated-on': '1/3/2569',
      'contact-name': 'สมชาย รักหมา',
      'contact-phone': '0811111111',
    })
    const code = codeIn(sent.text)
    const found = await database.asOwner('select id from case_file where code = $1', [code])
    const own = found.rows[0].id as string
    await asClerk(tx => receive(tx, own, { words: '', _version: 1 }))
    expect((await clerk.get(`/office/cases/${own}/finish`)).text).toContain('ทองดี · สุนัข')
    expect((await end(own)).status).toBe(303)
    const [pet] = await petsOf(own)
    expect(pet).toMatchObject({ pet_name: 'ทองดี', birth_year: 2023, neutered: true, due_on: '2027-03-01', house: '99' })
    expect(pet.village_id).toBe(ids.village)

    const three = await asked([{ name: 'หนึ่ง' }, { name: 'สอง' }, { name: 'สาม' }])
    await end(three, { animals: ['0', '2'] })
    const two = await petsOf(three)
    expect(two.map(one => one.pet_name)).toEqual(['หนึ่ง', 'สาม'])
    expect(two.map(one => one.number)).toEqual([pet.number + 1, pet.number + 2])
    // Opened again and finished again, each is entered once; the one left out before may come in now.
    await act(`/office/cases/${three}/reopen`, { words: 'ลืมตัวที่สอง' })
    await end(three, { animals: ['0', '1', '2'] })
    expect((await petsOf(three)).map(one => one.pet_name)).toEqual(['หนึ่ง', 'สอง', 'สาม'])
  })

  test('numbers have no gap when many are entered at once, in whatever way the cases are finished', async () => {
    const cases = await Promise.all(
      Array.from({ length: 8 }, (_, at) => asked([{ name: `ก${at}` }, { name: `ข${at}` }])),
    )
    const done = await Promise.all(
      cases.map((id, at) => {
        const extras = at % 2 === 0 ? [] : deskExtras.finish
        const input = { words: 'เสร็จ', photos: [], _version: 2 }
        return asClerk(tx => finish(tx, app.house().store, id, input, extras))
      }),
    )
    expect(done.filter(one => !one.ok)).toEqual([])
    const { rows } = await database.asOwner('select number from pet where agency_id = $1 order by number', [
      world.here(),
    ])
    const numbers = rows.map((row: { number: number }) => row.number)
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, at) => at + 1))
    // Finished by a program, without the page, all of them are entered.
    expect(await petsOf(cases[0] ?? '')).toHaveLength(2)
    expect(await petsOf(cases[1] ?? '')).toHaveLength(0)
  })

  test('a microchip is in the register once', async () => {
    const first = await entered({ name: 'ชิป', microchip: '764-000-111' })
    const second = await asked([{ name: 'ปลอม', microchip: '764000111' }])
    const refused = await end(second)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(`ไมโครชิป 764000111 มีในทะเบียนแล้ว เลขที่ ${first.number}/2569`)
    expect((await clerk.get(`${PETS}?q=764000111`)).text).toContain('ชิป')
    expect((await clerk.get(`${PETS}?q=${first.number}/2569`)).html).toContain(first.id)
    expect((await clerk.get(`${PETS}?q=081-234-5678&village=${ids.village}`)).html).toContain(first.id)
    expect((await clerk.get(`${PETS}?q=${encodeURIComponent("%' or 1=1")}`)).html).not.toContain(first.id)
  })

  test('a table is shown with the faults of its rows before anything is taken in', async () => {
    const at = `${PETS}/import`
    const pasted = 'ชนิด\tชื่อ\tเจ้าของ\tเบอร์โทร\tหมู่\nแมว\tส้มจี๊ด\tสมปอง\t0899999999\t3\nนก\tจิ๊บ\t\t\t3'
    const seen = await act(at, { unit: ids.unit, pasted })
    expect(seen.text).toContain('รับไม่ได้ 1 แถว')
    expect(seen.text).toContain('ชนิดต้องเป็นสุนัขหรือแมว: นก')
    const count = async () =>
      (await database.asOwner("select count(*)::int as n from pet where pet_name = 'ส้มจี๊ด'")).rows[0].n
    expect(await count()).toBe(0)
    expect((await clerk.post(at, seen.form(at).fields)).status).toBe(303)
    expect(await count()).toBe(1)
    expect((await act(at, { unit: ids.unit, pasted: 'ก\tข\n1\t2' })).text).toContain('แถวแรกต้องเป็นหัวตาราง')
    const sheet = await clerk.send(`${PETS}/list.xlsx`, {})
    expect(sheet.response.headers.get('content-type')).toContain('spreadsheetml')
  })
})

describe('keeping', () => {
  test('what stands there is changed with a reason, and what stood there before is in its history', async () => {
    const pet = await entered({ name: 'เดิม' })
    const at = `${PETS}/${pet.id}/change`
    const wrong = await act(at, { pet_name: 'ใหม่', birth_year: '63', owner_phone: '12', reason: '' })
    expect(wrong.status).toBe(422)
    for (const words of ['พิมพ์ปี พ.ศ. 4 หลัก', 'เบอร์โทรมี 9 หรือ 10 หลัก', 'ยังไม่ได้กรอก']) expect(wrong.text).toContain(words)
    expect(wrong.html).toContain('value="ใหม่"')
    expect((await act(at, { pet_name: 'ใหม่', birth_year: '๒๕๖๓', reason: 'เจ้าของแจ้ง' })).status).toBe(303)
    const page = await clerk.get(`${PETS}/${pet.id}`)
    expect(page.text).toContain('ชื่อสัตว์: เดิม เป็น ใหม่')
    expect(page.text).toContain('เกิดปี พ.ศ.: 2567 เป็น 2563')
    expect(page.text).toContain('เจ้าของแจ้ง')
    const { rows } = await database.asOwner('select content from ledger_entry where subject_id = $1', [pet.id])
    expect(JSON.stringify(rows)).not.toMatch(/ใหม่|สมหญิง|0812345678/)
    const stale = await clerk.get(at)
    await act(`${PETS}/${pet.id}/state`, { state: 'lost', reason: 'หายจากบ้าน' })
    expect((await clerk.post(at, { ...stale.form(at).fields, reason: 'x' })).status).toBe(409)
  })

  test('a round is recorded for many at once, once a day, and an earlier one takes back nothing', async () => {
    const [one, two] = [await entered({ name: 'รอบหนึ่ง' }), await entered({ name: 'รอบสอง' })]
    const at = `${PETS}/round`
    const round = { pet: [one.id, two.id], day: '20/11/2569', lot: 'RB-69', vet: 'สพ.ญ. ใจดี', due: '' }
    expect((await act(at, { ...round, pet: [] })).text).toContain('ยังไม่ได้เลือกสัตว์')
    const ahead = await act(at, { ...round, day: '25/11/2569' })
    expect(ahead.text).toContain('วันนี้ยังมาไม่ถึง')
    expect(ahead.html).toContain('RB-69')
    expect((await act(at, round)).status).toBe(303)
    expect((await act(at, round)).status).toBe(303)
    expect((await act(at, { ...round, pet: one.id, day: '1/1/2569' })).status).toBe(303)
    const { rows } = await database.asOwner(
      'select pet_id, on_day::text from pet_vaccination where pet_id = any($1) order by 1, 2',
      [[one.id, two.id]],
    )
    expect(rows).toHaveLength(3)
    const now = await database.asOwner('select due_on::text from pet where id = $1', [one.id])
    expect(now.rows[0].due_on).toBe('2027-11-20')
    expect((await clerk.get(`${PETS}/${two.id}`)).text).toContain('RB-69')
    const value = (id: string) =>
      app.tx(
        world.here(),
        async tx =>
          (await petsFacts
            .find(fact => fact.id === id)
            ?.rows(tx, fiscalYear(2570))
            .execute()) ?? [],
      )
    const given = await value('services.pets-vaccinated')
    expect(given.filter(row => row.number === `${one.number}/2569`).map(row => row.day)).toEqual(['2026-11-20'])
    const registered = await value('services.pets-registered')
    const due = await value('services.pets-due')
    expect(registered.length).toBeGreaterThan(due.filter(row => row.number === `${one.number}/2569`).length)
    expect(JSON.stringify([...registered, ...due])).not.toContain('สมหญิง')
  })

  test('owners are reminded once for a due day; who left only a telephone is on the call list', async () => {
    const mailed = await entered({ name: 'มีเมล', 'vaccinated-on': '2025-11-25' }, 'owner@b.example')
    await entered({ name: 'มีเบอร์', 'vaccinated-on': '2025-11-25' })
    const run = () => remindOfPets.run({ ...app.house(), mailer: undefined }, {})
    const mails = async () =>
      (
        await database.asOwner("select subject, body from outbox where about_kind = 'pet' and about_id = $1", [
          mailed.id,
        ])
      ).rows
    await run()
    await run()
    expect(await mails()).toHaveLength(1)
    expect((await mails())[0].body).toContain(`/pets/check/${mailed.code}`)
    expect((await mails())[0].body).not.toContain('สมหญิง')
    await act(`${PETS}/round`, { pet: mailed.id, day: '21/11/2569', lot: 'x', vet: 'y', due: '1/12/2569' })
    await run()
    expect(await mails()).toHaveLength(2)
    const { rows } = await database.asOwner("select count(*)::int as n from outbox where about_kind = 'pet'")
    expect(rows[0].n).toBe(2)
    expect((await clerk.send(`${PETS}/calls.pdf`, {})).response.headers.get('content-type')).toBe('application/pdf')
  })

  test('F15: whoever has the certificate sees that it is true and nothing of the owner; what she tells waits for an officer', async () => {
    const pet = await entered({ name: 'ลับ', species: 'cat', 'vaccinated-on': '2026-03-01' })
    expect((await clerk.send(`${PETS}/${pet.id}/certificate.pdf`, {})).response.headers.get('content-type')).toBe(
      'application/pdf',
    )
    const guest = app.browser()
    const at = `/pets/check/${pet.code}`
    const seen = await guest.get(at)
    expect(seen.text).toContain('แมวตัวนี้ขึ้นทะเบียนแล้ว')
    expect(seen.text).toContain('คุ้มครองถึง 1 มี.ค. 2570')
    expect(seen.html).not.toMatch(/สมหญิง|0812345678|ลับ|บ้านสมมุติ/)
    expect(seen.response.headers.get('x-robots-tag')).toContain('noindex')
    expect((await guest.get(`/en${at}`)).text).toContain('This animal (cat) is registered')
    for (const code of ['AAAAA-BBBBB-CCCCC', 'x']) expect((await guest.get(`/pets/check/${code}`)).status).toBe(404)
    expect((await app.browser('obt.localhost').get(at)).status).toBe(404)
    const none = await act(`${at}/tell`, { what: 'owner', words: 'ยกให้น้อง' }, guest)
    expect(none.status).toBe(422)
    expect(none.html).toContain('ยกให้น้อง')
    expect(
      (await act(`${at}/tell`, { what: 'owner', name: 'สมศรี ใหม่', phone: '0866666666', words: '' }, guest)).status,
    ).toBe(303)
    expect((await act(`${at}/tell`, { what: 'moved', words: 'ย้ายไปโคราช' }, guest)).status).toBe(303)
    expect((await clerk.get('/office')).text).toContain('เจ้าของสัตว์เลี้ยงแจ้งเปลี่ยนทะเบียน 1 ตัว')
    expect((await clerk.get(`${PETS}?due=told`)).html).toContain(pet.id)
    const page = await clerk.get(`${PETS}/${pet.id}`)
    expect(page.text).toContain('สมศรี ใหม่')
    const told = await database.asOwner(
      "select id, data ->> 'what' as what from pet_event where pet_id = $1 and is_open",
      [pet.id],
    )
    const settle = (what: string, how: string) =>
      clerk.post(`${PETS}/${pet.id}/settle/${told.rows.find(row => row.what === what)?.id}`, { how })
    expect((await settle('owner', 'apply')).status).toBe(303)
    expect((await settle('owner', 'apply')).status).toBe(404)
    expect((await settle('moved', 'apply')).status).toBe(303)
    const { rows } = await database.asOwner(
      'select owner_name, owner_phone, owner_mail, state from pet where id = $1',
      [pet.id],
    )
    expect(rows[0]).toEqual({ owner_name: 'สมศรี ใหม่', owner_phone: '0866666666', owner_mail: '', state: 'moved' })
    expect((await guest.get(at)).text).toContain('ไม่อยู่ในทะเบียนแล้ว')
  })

  test('S161: figures by village tell the public nothing of few', async () => {
    const page = await app.browser().get('/pets')
    expect(page.status).toBe(200)
    expect(page.text).toContain('หมู่ 3 บ้านสมมุติ')
    expect(page.text).toContain('น้อย')
    expect(page.html).not.toMatch(/สมหญิง|0812345678/)
    expect((await clerk.get(`${PETS}/figures`)).text).not.toContain('น้อยกว่า')
    expect((await app.browser().get('/services/pet-registration')).html).toContain('href="/pets"')
  })

  test('the photo is the register’s own, and only for those who work with it', async () => {
    const pet = await entered({ name: 'มีรูป' })
    const guest = app.browser()
    const start = await guest.post(
      '/services/pet-registration',
      (await guest.get('/services/pet-registration')).form().fields,
    )
    const home = (await guest.get(start.location)).form().fields
    const next = await guest.post(start.location, { ...home, 'q.address.house': '1', 'q.address.village': ids.village })
    await guest.upload(
      next.location,
      { 'q.animals.rows': '1', 'q.animals.0.name': 'มีรูป' },
      { 'q.animals.0.photo': { name: 'a.jpg', type: 'image/jpeg', bytes: await jpeg() } },
    )
    const file = (
      await database.asOwner('select id from file where agency_id = $1 order by id desc limit 1', [world.here()])
    ).rows[0].id
    await database.asOwner('update pet set photo_file_id = $1 where id = $2', [file, pet.id])
    const at = `${PETS}/${pet.id}/file/${file}/small`
    expect((await clerk.get(at)).response.headers.get('content-type')).toBe('image/webp')
    expect((await clerk.get(`${PETS}/${pet.id}`)).html).toContain(at)
    for (const stranger of [guest, await world.as('ita'), await world.as('clerk', 'there')])
      expect((await stranger.get(at)).status).toBe(404)
  })
})

test('S161: whoever looks at an owner is written down: page, certificate, change, round, list and calls; others are not', async () => {
  const pet = await entered({ name: 'มีคนดู', 'vaccinated-on': '2025-11-25' })
  const looks = async () =>
    (await database.asOwner('select staff_id, times from pet_look where pet_id = $1', [pet.id])).rows
  expect(await looks()).toEqual([])
  await clerk.get(PETS)
  await clerk.get(`${PETS}/figures`)
  await app.browser().get(`/pets/check/${pet.code}`)
  for (const stranger of [await world.as('ita'), await world.as('clerk', 'there')]) {
    for (const path of [`/${pet.id}`, `/${pet.id}/certificate.pdf`, '/list.xlsx', '/calls.pdf', '/round'])
      await stranger.send(`${PETS}${path}`, {})
    for (const path of ['/list.xlsx', '/calls.pdf'])
      expect((await stranger.send(`${PETS}${path}`, {})).status, path).not.toBe(500)
  }
  expect(await looks()).toEqual([])
  expect((await clerk.get(`${PETS}/${pet.id}`)).text).toContain('ยังไม่มีใครเปิดดู')
  const own = [`/${pet.id}/certificate.pdf`, `/${pet.id}/change`, '/round', '/list.xlsx', '/calls.pdf']
  for (const [at, path] of own.entries()) {
    expect((await clerk.send(`${PETS}${path}`, {})).status, path).toBe(200)
    expect(await looks(), path).toEqual([{ staff_id: world.staff('clerk'), times: at + 2 }])
  }
  // What is not on the sheet was not looked at.
  await clerk.send(`${PETS}/list.xlsx?q=999999999999`, {})
  expect((await looks())[0]?.times).toBe(own.length + 1)
  const page = await clerk.get(`${PETS}/${pet.id}`)
  expect(page.text).toMatch(/ใครเปิดดูข้อมูลเจ้าของ .*21 พ.ย. 2569 เปิด 6 ครั้ง/)
  expect((await clerk.get(`/en${PETS}/${pet.id}`)).text).toContain('Who opened the data of the owner')
})

test('another agency has its own register, and whoever has no duty finds nothing', async () => {
  const pet = await entered({ name: 'ของเรา' })
  for (const browser of [await world.as('clerk', 'there'), await world.as('ita')]) {
    for (const path of ['', '/change', '/state', '/certificate.pdf'])
      expect((await browser.get(`${PETS}/${pet.id}${path}`)).status, path).toBe(404)
    expect([404, 422]).toContain(
      (await browser.post(`${PETS}/${pet.id}/state`, { state: 'dead', reason: 'x', _version: '1' })).status,
    )
  }
  const there = await world.as('clerk', 'there')
  expect((await there.get(PETS)).html).not.toContain(pet.id)
  const round = { pet: pet.id, day: '20/11/2569', lot: 'x', vet: 'y', due: '' }
  expect((await there.post(`${PETS}/round`, round)).status).toBe(404)
  const { rows } = await database.asOwner('select state, vaccinated_on from pet where id = $1', [pet.id])
  expect(rows[0]).toEqual({ state: 'alive', vaccinated_on: null })
})

test('two years after an animal died its owner is forgotten, and the figures stay', async () => {
  const pet = await entered({ name: 'จากไป', microchip: '999' })
  await act(`${PETS}/${pet.id}/state`, { state: 'dead', reason: 'คุณสมหญิงแจ้ง' })
  const started = app.now
  app.now = new Date('2028-11-20T00:00:00Z')
  await applyRetention({ ...app.house(), mailer: undefined }, petsRetention)
  const still = await database.asOwner('select owner_name from pet where id = $1', [pet.id])
  expect(still.rows[0].owner_name).toBe('สมหญิง รักหมา')
  app.now = new Date('2028-11-23T00:00:00Z')
  await applyRetention({ ...app.house(), mailer: undefined }, petsRetention)
  app.now = started
  clerk = await world.as('clerk')
  const { rows } = await database.asOwner('select * from pet where id = $1', [pet.id])
  expect(JSON.stringify(rows)).not.toMatch(/สมหญิง|0812345678|จากไป/)
  expect(rows[0]).toMatchObject({ number: pet.number, species: 'dog', state: 'dead' })
  const events = await database.asOwner('select words, data from pet_event where pet_id = $1', [pet.id])
  expect(JSON.stringify(events.rows)).not.toContain('สมหญิง')
  expect((await clerk.get(`${PETS}/${pet.id}`)).text).toContain('ข้อมูลเจ้าของถูกลบตามกำหนดแล้ว')
  expect((await clerk.get(`${PETS}/${pet.id}/change`)).status).toBe(404)
  expect((await app.browser().get(`/pets/check/${pet.code}`)).text).toContain('ไม่อยู่ในทะเบียนแล้ว')
})
