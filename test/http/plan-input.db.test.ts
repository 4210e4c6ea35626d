// What goes wrong while somebody types about vehicles, rooms and animals: each fault is said at its field in plain Thai, what was typed is still there,
// nothing is written, and pressing twice counts once.
import { beforeAll, describe, expect, test } from 'vitest'
import { receive } from '#src/features/cases/public.ts'
import { actorOfStaff } from '#src/features/people/public.ts'
import { addResource, importPets, offeredById, openFrom } from '#src/features/services/public.ts'
import { inAgency, type Tx } from '#src/platform/database/scope.ts'
import { type Answer, type Browser, type Fields, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { jpeg } from '#test/harness/pictures.ts'
import { openFromCatalogue, someGround, topUnit } from '#test/harness/services.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
const PLAN = '/office/services/plan'
const PETS = '/office/services/pets'
const here = { unit: '', village: '', water: '', truck: '' }
const there = { unit: '', truck: '', pet: '', village: '' }
let clerk: Browser

const asClerk = async <T>(place: 'here' | 'there', work: (tx: Tx) => Promise<T>): Promise<T> => {
  const agencyId = place === 'here' ? world.here() : world.there()
  const actor = await app.tx(agencyId, tx => actorOfStaff(tx, world.staff('clerk', place)))
  return inAgency(app.house().database, { agencyId, now: app.now, ...(actor ? { actor } : {}) }, work)
}
const truck = { kind: 'vehicle', label_en: '', mark: '', per_day: 3, litres: 6000 } as const
const table = (...rows: string[][]) => [['ชนิด', 'ชื่อ', 'เจ้าของ', 'ไมโครชิป'], ...rows]

beforeAll(async () => {
  await app.tx(world.here(), async tx => {
    here.unit = (await topUnit(tx)).id
    here.village = (await someGround(tx)).village
    here.water = await openFromCatalogue(tx, 'water-truck', here.unit)
  })
  await app.tx(world.there(), async tx => {
    there.unit = (await topUnit(tx)).id
    there.village = (await someGround(tx)).village
  })
  const added = await asClerk('here', tx => addResource(tx, { ...truck, label_th: 'รถน้ำ', unit: here.unit }))
  const other = await asClerk('there', tx => addResource(tx, { ...truck, label_th: 'รถน้ำเขา', unit: there.unit }))
  here.truck = added.ok ? added.value : ''
  there.truck = other.ok ? other.value : ''
  await asClerk('here', tx =>
    importPets(tx, here.unit, table(['สุนัข', 'หนึ่ง', 'สมใจ', '111'], ['แมว', 'สอง', 'สมใจ', '222'])),
  )
  await asClerk('there', tx => importPets(tx, there.unit, table(['สุนัข', 'ของเขา', 'สมปอง', ''])))
  there.pet = (await database.asOwner('select id from pet where agency_id = $1', [world.there()])).rows[0].id
  clerk = await world.as('clerk')
}, 60_000)

const act = async (at: string, typed: Fields, browser = clerk): Promise<Answer> => {
  const { fields } = (await browser.get(at)).form(at.split('?')[0])
  return browser.post(at, { ...fields, ...typed })
}
const one = async (text: string, values: unknown[] = []) => (await database.asOwner(text, values)).rows[0]
const petNamed = async (name: string) => (await one('select * from pet where pet_name = $1', [name])) as { id: string }

/** What is said at a field. */
function saidAt(page: Answer, field: string): string {
  const [, inside = ''] =
    new RegExp(`<p class="err" id="[^"]*\\b${field}-error">([\\s\\S]*?)</p>`).exec(page.html) ?? []
  return inside.replace(/<span class="sr-only">.*?<\/span>|<[^>]*>/g, '').trim()
}

async function water(): Promise<string> {
  const made = await app.tx(world.here(), async tx => {
    const offered = await offeredById(tx, here.water)
    if (!offered) throw new Error('the service is there')
    const area = { south: 0, west: 0, north: 1, east: 1 }
    return openFrom(tx, {
      service: offered,
      form: offered.form,
      versionId: offered.versionId,
      answers: { purpose: 'house', amount: 12_000, 'contact-name': 'สมหญิง รอน้ำ', 'contact-phone': '0812345678' },
      world: { lang: 'th', today: '2026-11-21', villages: [], area, assets: new Map() },
      lang: 'th',
      channel: 'web',
    })
  })
  if (!made) throw new Error('a case without a draft is always opened')
  await asClerk('here', tx => receive(tx, made.id, { words: '', _version: 1 }))
  return made.id
}

describe('vehicles and rooms', () => {
  test('every field wrong at once, each said where it is, nothing lost', async () => {
    const at = `${PLAN}/new`
    const typed = {
      kind: 'plane',
      label_th: '',
      label_en: 'Truck',
      mark: 'ท'.repeat(130),
      per_day: 'สองสาม',
      litres: '-4',
      unit: '',
    }
    const page = await act(at, typed)
    expect(page.status).toBe(422)
    const words = {
      label_th: 'ยังไม่ได้กรอกช่องนี้',
      mark: 'ยาวเกินไป ลองย่อให้สั้นลง',
      per_day: 'พิมพ์เป็นตัวเลข',
      litres: 'พิมพ์จำนวนเต็ม 1 ถึง 100000',
      unit: 'ยังไม่ได้กรอกช่องนี้',
      kind: 'เลือกหนึ่งข้อจากรายการ',
    }
    for (const [field, text] of Object.entries(words)) expect(saidAt(page, field), field).toContain(text)
    for (const value of ['value="Truck"', 'value="สองสาม"', 'value="-4"']) expect(page.html).toContain(value)
    const others = await act(at, { kind: 'vehicle', label_th: 'คันใหม่', per_day: '2', unit: there.unit })
    expect([others.status, saidAt(others, 'unit')]).toEqual([422, 'เลือกหน่วยที่คุณทำงานให้'])
    const room = await act(at, { kind: 'room', label_th: 'ห้อง', per_day: '1', litres: '500', unit: here.unit })
    expect(saidAt(room, 'litres')).toContain('ห้องไม่บรรทุกน้ำ')
    expect((await one(`select count(*)::int as n from resource where agency_id = $1`, [world.here()])).n).toBe(1)
  })

  test('closed days: no such day, the wrong way round, all of them over, without a reason; pressed twice they are closed once', async () => {
    const at = `${PLAN}/${here.truck}/closed`
    const wrong = await act(at, { from_day: '31/2/2569', to_day: 'พรุ่งนี้', reason: '' })
    expect(saidAt(wrong, 'from_day')).toContain('ไม่มีวันนี้ในปฏิทิน')
    expect(saidAt(wrong, 'to_day')).toContain('อ่านวันที่ไม่ออก')
    expect(saidAt(wrong, 'reason')).toContain('ยังไม่ได้กรอก')
    expect(wrong.html).toContain('value="31/2/2569"')
    const over = await act(at, { from_day: '1/11/2569', to_day: '20/11/2569', reason: 'ซ่อม' })
    expect([over.status, saidAt(over, 'to_day')]).toEqual([422, 'วันเหล่านี้ผ่านไปแล้ว ใส่ตั้งแต่วันนี้เป็นต้นไป'])
    expect(over.html).toContain('value="ซ่อม"')
    const { fields } = (await clerk.get(at)).form(at)
    const typed = { ...fields, from_day: '20/11/2569', to_day: '22/12/2569', reason: 'ซ่อม' }
    const [first, second] = [await clerk.post(at, typed), await clerk.post(at, typed)]
    expect([first.status, second.status, second.location]).toEqual([303, 303, first.location])
    const found = await database.asOwner('select id from resource_closed where resource_id = $1', [here.truck])
    expect(found.rows).toHaveLength(1)
    const open = `${PLAN}/${here.truck}/open/${found.rows[0].id}`
    const again = (await clerk.get(at)).form(open).fields
    expect((await clerk.post(open, again)).status).toBe(303)
    expect((await clerk.post(open, again)).status).toBe(303)
  })

  test('a day: over, unreadable, with somebody else’s truck, too many trips; one truck is not taken twice, and twice pressed is once', async () => {
    const [id, other] = [await water(), await water()]
    const at = `/office/cases/${id}/plan`
    const over = await act(at, { day: '20/11/2569', with: here.truck, words: 'ไปเช้า' })
    expect([over.status, saidAt(over, 'day')]).toEqual([422, 'วันนี้ผ่านไปแล้ว เลือกวันนี้หรือวันถัดไป'])
    expect(over.html).toContain('ไปเช้า')
    expect(saidAt(await act(at, { day: '32/13/2569', with: here.truck }), 'day')).not.toBe('')
    const theirs = await act(at, { day: '24/11/2569', with: there.truck, words: 'ไปเช้า' })
    expect([theirs.status, saidAt(theirs, 'with')]).toEqual([422, 'เลือกหนึ่งข้อจากรายการ'])
    expect(saidAt(await act(at, { day: '24/11/2569', with: here.truck, trips: '0' }), 'trips')).toContain('1 ถึง 100')
    expect(saidAt(await act(at, { day: '24/11/2569', with: here.truck, trips: 'หลาย' }), 'trips')).toContain('ตัวเลข')
    const { fields } = (await clerk.get(at)).form(at)
    const typed = { ...fields, day: '24/11/2569', with: here.truck }
    expect([(await clerk.post(at, typed)).status, (await clerk.post(at, typed)).status]).toEqual([303, 303])
    const events = await one(`select count(*)::int as n from case_event where case_id = $1 and verb = 'plan'`, [id])
    expect(events.n).toBe(1)
    const full = await act(`/office/cases/${other}/plan`, { day: '24/11/2569', part: 'morning', with: here.truck })
    expect([full.status, saidAt(full, 'day')]).toEqual([422, expect.stringContaining('วันนี้เต็มแล้ว วันที่ยังว่าง:')])
    expect(await one('select planned_on, plan_with from case_file where id = $1', [other])).toEqual({
      planned_on: null,
      plan_with: null,
    })
  })

  test('addresses made up by hand: another month, no day, somebody else’s', async () => {
    for (const query of ['month=9999-99', "month=';--", 'month=2026-02-31', 'month='])
      expect((await clerk.get(`${PLAN}/${here.truck}?${query}`)).status, query).toBe(200)
    for (const query of ['day=2026-99-99', 'day=x', ''])
      expect((await clerk.send(`${PLAN}/${here.truck}/day.pdf?${query}`, {})).status, query).toBe(200)
    for (const path of ['', '/edit', '/archive', '/closed', '/day.pdf', '/month.pdf'])
      expect((await clerk.get(`${PLAN}/${there.truck}${path}`)).status, path).toBe(404)
    for (const path of ['edit', 'archive', 'closed'])
      expect((await clerk.post(`${PLAN}/${there.truck}/${path}`, { from_day: '1/12/2569' })).status, path).not.toBe(303)
    expect((await one('select archived_at from resource where id = $1', [there.truck])).archived_at).toBeNull()
  })

  test('taking it out of use is asked for once more, and counts once', async () => {
    const made = await asClerk('here', tx => addResource(tx, { ...truck, label_th: 'รถเก่า', unit: here.unit }))
    const id = made.ok ? made.value : ''
    expect((await clerk.get(`${PLAN}/${id}/edit`)).html).toContain(`href="${PLAN}/${id}/archive"`)
    const at = `${PLAN}/${id}/archive`
    const asked = await clerk.get(at)
    expect(asked.text).toContain('กลับมาใช้ไม่ได้')
    const { fields } = asked.form(at)
    expect([(await clerk.post(at, fields)).status, (await clerk.post(at, fields)).status]).toEqual([303, 303])
    expect((await clerk.get(`${PLAN}/${id}`)).status).toBe(404)
  })
})

describe('animals', () => {
  test('every field wrong at once, each said where it is, nothing lost', async () => {
    const pet = await petNamed('หนึ่ง')
    const at = `${PETS}/${pet.id}/change`
    const typed = {
      pet_name: 'ชื่อใหม่',
      species: 'bird',
      sex: 'x',
      breed: 'พ'.repeat(90),
      birth_year: '2599',
      microchip: '2 2-2',
      owner_name: '',
      owner_phone: '081',
      owner_mail: 'ไม่ใช่เมล',
      village: 'x',
      reason: '',
    }
    const page = await act(at, typed)
    expect(page.status).toBe(422)
    const words = {
      breed: 'ยาวเกินไป',
      species: 'เลือกหนึ่งข้อจากรายการ',
      sex: 'เลือกหนึ่งข้อจากรายการ',
      owner_name: 'ยังไม่ได้กรอก',
      owner_phone: 'เบอร์โทรมี 9 หรือ 10 หลัก',
      owner_mail: 'อีเมลต้องมีรูปแบบ',
      village: 'เลือกหนึ่งข้อจากรายการ',
      reason: 'ยังไม่ได้กรอก',
    }
    for (const [field, text] of Object.entries(words)) expect(saidAt(page, field), field).toContain(text)
    for (const value of ['value="ชื่อใหม่"', 'value="081"', 'value="2 2-2"']) expect(page.html).toContain(value)
    const good = {
      ...typed,
      species: 'dog',
      sex: 'male',
      breed: '',
      owner_name: 'สมใจ',
      owner_phone: '',
      owner_mail: '',
    }
    const late = await act(at, { ...good, village: '', microchip: '', reason: 'แก้' })
    expect([late.status, saidAt(late, 'birth_year')]).toEqual([422, 'ปีเกิดต้องไม่หลังปีนี้'])
    const twin = await act(at, { ...good, village: '', birth_year: '2565', reason: 'แก้' })
    expect([twin.status, saidAt(twin, 'microchip')]).toEqual([
      422,
      expect.stringMatching(/^ไมโครชิป 222 มีในทะเบียนแล้ว เลขที่ \d+\/2569$/),
    ])
    const theirs = await act(at, {
      ...good,
      village: there.village,
      birth_year: '2565',
      microchip: '111',
      reason: 'แก้',
    })
    expect([theirs.status, saidAt(theirs, 'village')]).toEqual([422, 'เลือกหนึ่งข้อจากรายการ'])
    expect((await one('select pet_name, microchip from pet where id = $1', [pet.id])).pet_name).toBe('หนึ่ง')
  })

  test('its state: the same, none, one that is no state; back again with a chip that somebody else has meanwhile', async () => {
    const pet = await petNamed('สอง')
    const at = `${PETS}/${pet.id}/state`
    const same = await act(at, { state: 'alive', reason: 'ลองดู' })
    expect([same.status, saidAt(same, 'state')]).toEqual([422, 'เป็นสถานะนี้อยู่แล้ว'])
    expect(same.html).toContain('value="ลองดู"')
    const odd = await act(at, { state: 'sold', reason: '' })
    expect([saidAt(odd, 'state'), saidAt(odd, 'reason')]).toEqual(['เลือกหนึ่งข้อจากรายการ', 'ยังไม่ได้กรอกช่องนี้'])
    expect((await act(at, { state: 'moved', reason: 'ย้าย' })).status).toBe(303)
    await asClerk('here', tx => importPets(tx, here.unit, table(['แมว', 'สาม', 'สมใจ', '222'])))
    const back = await act(at, { state: 'alive', reason: 'กลับมา' })
    expect([back.status, saidAt(back, 'state')]).toEqual([422, expect.stringContaining('ไมโครชิป 222 มีในทะเบียนแล้ว')])
  })

  test('a round: nobody chosen, a day that has not come or is none, due before it was given, somebody else’s animal; twice is once', async () => {
    const pet = await petNamed('หนึ่ง')
    const at = `${PETS}/round`
    const round = { pet: pet.id, day: '20/11/2569', lot: 'L-1', vet: 'สพ.ญ. ใจดี', due: '' }
    const none = await act(at, { ...round, pet: [], lot: '', vet: '', day: '' })
    for (const field of ['day', 'lot', 'vet']) expect(saidAt(none, field), field).toContain('ยังไม่ได้กรอก')
    const nobody = await act(at, { ...round, pet: [] })
    expect(nobody.text).toContain('ยังไม่ได้เลือกสัตว์')
    expect(nobody.html).toContain('value="L-1"')
    const before = await act(at, { ...round, due: '19/11/2569' })
    expect([before.status, saidAt(before, 'due')]).toEqual([422, 'วันครบกำหนดต้องหลังวันที่ฉีด'])
    // The tick stays as well.
    expect(before.html).toMatch(new RegExp(`<input[^>]*value="${pet.id}"[^>]*checked`))
    expect(saidAt(await act(at, { ...round, day: '22/11/2569' }), 'day')).toContain('วันนี้ยังมาไม่ถึง')
    expect((await act(at, { ...round, pet: [pet.id, there.pet] })).status).toBe(404)
    expect((await act(at, { ...round, pet: 'x' })).status).toBe(422)
    const { fields } = (await clerk.get(at)).form(at)
    const typed = { ...fields, ...round }
    expect([(await clerk.post(at, typed)).status, (await clerk.post(at, typed)).status]).toEqual([303, 303])
    const given = await one(`select count(*)::int as n from pet_event where pet_id = $1 and verb = 'vaccinated'`, [
      pet.id,
    ])
    expect(given.n).toBe(1)
    expect((await one('select count(*)::int as n from pet_vaccination where pet_id = $1', [there.pet])).n).toBe(0)
  })

  test('a wrong table: nothing, no unit, no heads, heads alone, a photo called a spreadsheet, rows that were tampered with', async () => {
    const at = `${PETS}/import`
    const { unit } = here
    const nothing = await act(at, { unit: '', pasted: '' })
    expect(saidAt(nothing, 'unit')).toContain('ยังไม่ได้กรอกช่องนี้')
    expect(saidAt(await act(at, { unit, pasted: '  ' }), 'file')).toContain('เลือกไฟล์ หรือวางตาราง')
    const words = await act(at, { unit, pasted: 'จดหมายถึงนายก\nเรื่องหมา' })
    expect(saidAt(words, 'pasted')).toContain('แถวแรกต้องเป็นหัวตาราง')
    expect(words.text).toContain('เรื่องหมา')
    expect(saidAt(await act(at, { unit, pasted: 'ชนิด\tเจ้าของ' }), 'pasted')).toContain('ไม่มีแถวที่รับได้')
    expect(saidAt(await act(at, { unit: there.unit, pasted: 'ชนิด\tเจ้าของ\nแมว\tก' }), 'unit')).toContain(
      'หน่วยที่คุณทำงานให้',
    )
    const { fields } = (await clerk.get(at)).form(at)
    const photo = { name: 'ทะเบียน.xlsx', type: 'application/vnd.ms-excel', bytes: await jpeg() }
    const picture = await clerk.upload(at, { ...fields, unit }, { file: photo })
    expect([picture.status, saidAt(picture, 'file')]).toEqual([422, expect.stringContaining('รับเฉพาะไฟล์ชนิด')])
    const tampered = await act(at, { unit, rows: '[[' })
    expect([tampered.status, saidAt(tampered, 'file')]).toEqual([422, expect.stringContaining('เลือกไฟล์ หรือวางตาราง')])
  })

  test('rows: a year and a day to come, a chip twice in one table; pressed twice they are taken in once', async () => {
    const at = `${PETS}/import`
    const head = 'ชนิด\tชื่อ\tเจ้าของ\tปีเกิด\tฉีดล่าสุด\tไมโครชิป'
    const rows = [
      'แมว\tปีหน้า\tสมใจ\t2599\t\t',
      'แมว\tพรุ่งนี้\tสมใจ\t\t1/1/2580\t',
      'แมว\tชิปหนึ่ง\tสมใจ\t\t\t777',
      'แมว\tชิปสอง\tสมใจ\t\t\t7-7-7',
    ]
    const seen = await act(at, { unit: here.unit, pasted: [head, ...rows].join('\n') })
    for (const words of ['รับไม่ได้ 3 แถว', 'ปีเกิดอ่านไม่ออก: 2599', 'วันที่อ่านไม่ออก: 1/1/2580', 'ไมโครชิปซ้ำ: 7-7-7'])
      expect(seen.text).toContain(words)
    const { fields } = seen.form(at)
    expect([(await clerk.post(at, fields)).status, (await clerk.post(at, fields)).status]).toEqual([303, 303])
    expect((await one(`select count(*)::int as n from pet where pet_name = 'ชิปหนึ่ง'`)).n).toBe(1)
  })

  test('what an owner tells: nothing, a telephone that is none, far too much; settled with two presses it is settled once', async () => {
    const pet = await petNamed('หนึ่ง')
    const { code } = await one('select code from pet where id = $1', [pet.id])
    const guest = app.browser()
    const at = `/pets/check/${code}/tell`
    const wrong = await act(at, { what: '', name: 'ก'.repeat(300), phone: '12', words: 'ย'.repeat(1200) }, guest)
    expect(wrong.status).toBe(422)
    expect(saidAt(wrong, 'what')).toContain('เลือกหนึ่งข้อจากรายการ')
    expect(saidAt(wrong, 'phone')).toContain('เบอร์โทรมี 9 หรือ 10 หลัก')
    for (const field of ['name', 'words']) expect(saidAt(wrong, field), field).toContain('ยาวเกินไป')
    expect(wrong.html).toContain('value="12"')
    const { fields } = (await guest.get(at)).form(at)
    const typed = { ...fields, what: 'lost', words: 'หายเมื่อวาน' }
    expect([(await guest.post(at, typed)).status, (await guest.post(at, typed)).status]).toEqual([303, 303])
    const open = await database.asOwner('select id from pet_event where pet_id = $1 and is_open', [pet.id])
    expect(open.rows).toHaveLength(1)
    const settle = `${PETS}/${pet.id}/settle/${open.rows[0].id}`
    const pressed = (await clerk.get(`${PETS}/${pet.id}`)).form(settle).fields
    expect((await clerk.post(settle, { ...pressed, how: 'both' })).status).toBe(422)
    const apply = { ...pressed, how: 'apply' }
    expect([(await clerk.post(settle, apply)).status, (await clerk.post(settle, apply)).status]).toEqual([303, 303])
    expect((await one('select state from pet where id = $1', [pet.id])).state).toBe('lost')
  })

  test('addresses made up by hand find nothing and break nothing', async () => {
    for (const query of [
      "q=' or 1=1--",
      'village=x&due=y&state=z',
      'before=x',
      'q=%E0%B9%91/%E0%B9%92%E0%B9%95%E0%B9%96%E0%B9%99',
    ])
      expect((await clerk.get(`${PETS}?${query}`)).status, query).toBe(200)
    for (const path of ['', '/change', '/state', '/certificate.pdf'])
      expect((await clerk.get(`${PETS}/${there.pet}${path}`)).status, path).toBe(404)
    expect((await clerk.get(`${PETS}/not-an-id`)).status).toBe(404)
    expect((await clerk.post(`${PETS}/${there.pet}/settle/${there.pet}`, { how: 'apply' })).status).toBe(404)
  })
})
