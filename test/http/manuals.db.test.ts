// Manuals from the starter set as officers begin them and bring them to those who work by them, the contact leaflet, and the page for those who come
// for the first time: live, for everybody, in both languages.
import { beforeAll, describe, expect, test } from 'vitest'
import { textOfFile } from '#src/documents/read/file-text.ts'
import { type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
let clerk: Browser
let guest: Browser
const OFFICE = '/office/publications'
/** The smallest there is. */
const PDF = new TextEncoder().encode(
  `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
)
const STARTERS = `${OFFICE}/starters`

beforeAll(async () => {
  clerk = await world.as('clerk')
  guest = app.browser()
}, 60_000)

const idIn = (location: string | null | undefined) => /[\da-f]{8}-[\w-]{27}/.exec(location ?? '')?.[0] ?? ''
const unitCalled = async (name: string) => {
  const found = await database.asOwner(`select id from unit where agency_id = $1 and name_th = $2`, [
    world.here(),
    name,
  ])
  return found.rows[0].id as string
}
async function publish(id: string) {
  const { fields } = (await clerk.get(`${OFFICE}/${id}/publish`)).form()
  return clerk.post(`${OFFICE}/${id}/publish`, fields)
}

describe('the starter set', () => {
  test('S179 S180 S181: the list says what is there and what is missing, reads a draft in our own words, and begins several', async () => {
    const list = await clerk.get(STARTERS)
    for (const words of [
      'มีแล้ว 0 จาก 19 เล่ม',
      'มีแล้ว 0 จาก 7 เล่ม',
      'มีแล้ว 0 จาก 1 เล่ม',
      'คู่มือการปฏิบัติงานของเทศบาลตำบลธารใส',
    ])
      expect(list.text).toContain(words)
    const { fields } = list.form(STARTERS)
    // The usual unit is chosen beforehand.
    expect(fields['unit-service-sign-tax']).toBe(await unitCalled('งานพัฒนาและจัดเก็บรายได้'))
    expect(fields['unit-service-house-number']).toBe(await unitCalled('งานทะเบียนราษฎร'))
    const draft = await clerk.get(`${STARTERS}/service-health-business-renewal`)
    expect(draft.text).toContain('เทศบัญญัติว่าด้วยกิจการที่เป็นอันตรายต่อสุขภาพของเทศบาลตำบลธารใส')
    expect(draft.text).toContain('จันทร์–ศุกร์ 8:30–16:30 น.')
    const sent = await clerk.post(STARTERS, { ...fields, pick: ['service-sign-tax', 'staff-organisation'] })
    expect([sent.status, sent.location.split('?')[0]]).toEqual([303, STARTERS])
    const after = await clerk.get(STARTERS)
    for (const words of ['มีแล้ว 1 จาก 19 เล่ม', 'มีแล้ว 1 จาก 1 เล่ม', 'ยังไม่เทียบกฎหมาย']) expect(after.text).toContain(words)
    expect((await clerk.get(OFFICE)).text).toContain('ยังไม่เทียบกฎหมาย')
  })

  test('S179: what was begun is led to, not begun again; an abot. has its own set and its own words', async () => {
    const begun = await clerk.get(`${STARTERS}/service-sign-tax`)
    expect(begun.text).toContain('เริ่มจากร่างนี้ไปแล้ว')
    expect(begun.html).toMatch(/\/office\/publications\/[\da-f]{8}-/)
    const unit = await unitCalled('กองคลัง')
    const again = await clerk.post(`${STARTERS}/service-sign-tax`, { unit })
    expect(again.status).toBe(422)
    expect(again.text).toContain('เริ่ม “ยื่นแบบและชำระภาษีป้าย” ไปแล้ว')
    const there = await world.as('clerk', 'there')
    expect((await there.get(`${STARTERS}/service-house-number`)).status).toBe(404)
    const house = await there.get(`${STARTERS}/service-house-number-outside`)
    expect(house.text).toContain('เขตองค์การบริหารส่วนตำบล')
    expect((await there.get(STARTERS)).text).toContain('มีแล้ว 0 จาก 19 เล่ม')
  })

  test('bad input is said at its box and loses nothing', async () => {
    const { fields } = (await clerk.get(STARTERS)).form(STARTERS)
    const none = await clerk.post(STARTERS, fields)
    expect(none.status).toBe(422)
    expect(none.text).toContain('เลือกอย่างน้อยหนึ่งเล่ม')
    const without = await clerk.post(STARTERS, {
      ...fields,
      pick: 'service-water-truck',
      'unit-service-water-truck': '',
    })
    expect(without.status).toBe(422)
    expect(without.text).toContain('เลือกหน่วยงานเจ้าของ')
    expect(without.html).toContain('id="f-unit-service-water-truck"')
    expect(without.form(STARTERS).fields.pick).toBe('service-water-truck')
  })

  test('S180: the mark is inside the office only, and goes when somebody compared it with the law', async () => {
    const { html } = await clerk.get(`${STARTERS}/service-sign-tax`)
    const id = idIn(/\/office\/publications\/[\da-f-]{36}/.exec(html)?.[0])
    const office = await clerk.get(`${OFFICE}/${id}`)
    expect(office.text).toContain('ยังไม่มีใครเทียบกับกฎหมายที่ใช้อยู่')
    expect((await clerk.get(`${OFFICE}/${id}/publish`)).text).toContain('ยังไม่มีใครเทียบกับกฎหมายที่ใช้อยู่')
    expect((await publish(id)).status).toBe(303)
    const shown = await guest.get('/manuals/declare-and-pay-the-sign-tax')
    expect(shown.status).toBe(200)
    expect(shown.text).toContain('พระราชบัญญัติภาษีป้าย พ.ศ. 2510')
    expect(shown.text).not.toMatch(/ยังไม่เทียบกฎหมาย|ชุดเริ่มต้น/)
    const compare = (await clerk.get(`${OFFICE}/${id}/compare`)).form()
    expect((await clerk.post(`${OFFICE}/${id}/compare`, { ...compare.fields, compared_with: '' })).status).toBe(422)
    const done = await clerk.post(`${OFFICE}/${id}/compare`, { ...compare.fields, compared_with: 'info.go.th' })
    expect(done.status).toBe(303)
    const after = await clerk.get(`${OFFICE}/${id}`)
    expect(after.text).not.toContain('ยังไม่มีใครเทียบกับกฎหมายที่ใช้อยู่')
    expect(after.text).toContain('เทียบคู่มือกับกฎหมายแล้ว')
    expect((await clerk.get(`${OFFICE}/${id}/compare`)).status).toBe(404)
  })
})

test('S183: the page of a manual says at which stage it is and what is next, until all four are done', async () => {
  const sent = await clerk.post(`${STARTERS}/staff-complaints`, { unit: await unitCalled('งานนิติการ') })
  const id = idIn(sent.location)
  const at = `${OFFICE}/${id}`
  const panel = async () => (await clerk.get(at)).text
  expect(await panel()).toContain('ทำแล้ว 0 จาก 4 ขั้น')
  expect((await publish(id)).status).toBe(303)
  const page = await clerk.get(at)
  expect(page.text).toContain('ทำแล้ว 1 จาก 4 ขั้น')
  const address = /\/office\/circulars\/new\?[^"]*about=[^"]+/.exec(page.html)?.[0].replaceAll('&amp;', '&') ?? ''
  const circular = (await clerk.get(address)).form()
  expect(circular.fields.about).toBe(`publication:${id}`)
  const drafted = await clerk.post('/office/circulars/new', {
    ...circular.fields,
    unit: await unitCalled('สำนักปลัดเทศบาล'),
  })
  expect(drafted.status, drafted.text).toBe(303)
  expect(await panel()).toContain('ร่าง ยังไม่ส่ง')
  const send = `/office/circulars/${idIn(drafted.location)}/send`
  expect((await clerk.post(send, (await clerk.get(send)).form().fields)).status).toBe(303)
  expect(await panel()).toMatch(/รับทราบ 0 จาก \d+ คน/)
  const outlet = (await clerk.get('/office/outlets/new')).form()
  const instagram = { kind: 'instagram', name: 'ไอจี', address: 'https://ig.example/thansai' }
  await clerk.post('/office/outlets/new', { ...outlet.fields, ...instagram })
  const carry = await clerk.get(`${at}/carry`)
  const outlets = /name="outlets" value="([\da-f-]{36})"/.exec(carry.html)?.[1] ?? ''
  expect((await clerk.post(`${at}/carry`, { ...carry.form().fields, outlets })).status).toBe(303)
  expect(await panel()).toContain('ไอจี รอลง')
  const post = /\/office\/outlets\/posts\/[\da-f-]{36}/.exec((await clerk.get(at)).html)?.[0] ?? ''
  const posted = (await clerk.get(`${post}/done`)).form()
  const said = { posted_on: '21/11/2569', address: 'https://ig.example/thansai/1' }
  expect((await clerk.upload(`${post}/done`, { ...posted.fields, ...said }, {})).status).toBe(303)
  expect(await panel()).toContain('ทำแล้ว 3 จาก 4 ขั้น')
  const meeting = (await clerk.get(`${at}/meetings/new`)).form()
  const refused = await clerk.post(`${at}/meetings/new`, { ...meeting.fields, people: 'มาก', note: 'ชี้แจงทุกขั้น' })
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('ชี้แจงทุกขั้น')
  const minutes = { name: 'minutes.pdf', type: 'application/pdf', bytes: PDF }
  const recorded = await clerk.upload(`${at}/meetings/new`, { ...meeting.fields, people: '38' }, { file: minutes })
  expect(recorded.status, recorded.text).toBe(303)
  const all = await clerk.get(at)
  for (const words of ['ทำแล้ว 4 จาก 4 ขั้น', '21 พ.ย. 2569 ประชุมประจำเดือน 38 คน', 'ชี้แจงคู่มือในที่ประชุม'])
    expect(all.text).toContain(words)
  const file = /\/office\/media\/[\da-f-]{36}\/minutes\.pdf/.exec(all.html)?.[0] ?? ''
  expect((await clerk.get(file)).status).toBe(200)
  expect((await guest.get(file)).status).toBe(404)
  const withdraw = /\/office\/publications\/meetings\/[\da-f-]{36}\/withdraw/.exec(all.html)?.[0] ?? ''
  const back = (await clerk.get(withdraw)).form()
  expect((await clerk.post(withdraw, { ...back.fields, reason: 'ลงวันผิด' })).status).toBe(303)
  expect(await panel()).toContain('ทำแล้ว 3 จาก 4 ขั้น')
  const there = await world.as('clerk', 'there')
  for (const verb of ['circulars', 'meetings/new', 'compare'])
    expect((await there.get(`${at}/${verb}`)).status).toBe(404)
  expect((await there.get(withdraw)).status).toBe(404)
}, 60_000)

describe('for those who come', () => {
  const words = async (address: string) => {
    const asked = new Request(`http://localhost${address}`, { headers: { host: 'localhost' } })
    const response = await app.web().app.fetch(asked, { address: '127.0.0.1' })
    expect(response.headers.get('content-type')).toBe('application/pdf')
    const bytes = new Uint8Array(await response.arrayBuffer())
    const read = await textOfFile(bytes, 'pdf')
    if (!read.ok) throw new Error(read.because)
    return read.value
  }

  test('S182: the leaflet is one sheet of live data in both languages, and stands on the contact page', async () => {
    const page = await guest.get('/contact')
    expect(page.html).toContain('/contact/print/pdf')
    expect((await guest.get('/en/contact')).html).toContain('/en/contact/print/pdf')
    const thai = await words('/contact/print/pdf')
    expect(thai.pages).toBe(1)
    for (const said of ['0 0000 0000', 'http://localhost/', 'กองคลัง']) expect(thai.text).toContain(said)
    const english = await words('/en/contact/print/pdf')
    expect(english.pages).toBe(1)
    for (const said of ['Than Sai Subdistrict Municipality', 'Finance Division', 'http://localhost/en'])
      expect(english.text.replaceAll('\n', ' ')).toContain(said)
    const { fields } = (await clerk.get('/office/agency/channels/new')).form()
    await clerk.post('/office/agency/channels/new', {
      ...fields,
      kind: 'phone',
      label_th: 'สายด่วน',
      value: '0 0000 0777',
    })
    expect((await words('/contact/print/pdf')).text).toContain('0 0000 0777')
    const word = await guest.get('/contact/print/docx')
    expect(word.response.headers.get('content-type')).toContain('wordprocessingml')
    expect((await guest.get('/contact/print/exe')).status).toBe(404)
  }, 60_000)

  test('S184: the page for a first visit counts manuals, hours, channels and holidays as they are now', async () => {
    const before = await guest.get('/first-visit')
    for (const said of [
      'ยื่นแบบและชำระภาษีป้าย',
      '3 วันทำการ 20 นาที',
      'จันทร์–ศุกร์ 8:30–16:30 น.',
      '0 0000 0000',
      'มี 1 เรื่องที่บอกขั้นตอนไว้แล้ว',
      'ศูนย์ดำรงธรรม สายด่วน 1567',
    ])
      expect(before.text).toContain(said)
    const { fields } = (await clerk.get('/office/agency/calendar/new')).form()
    const day = { on_day: '1/12/2569', kind: 'holiday', name_th: 'ปิดปรับปรุงอาคาร' }
    expect((await clerk.post('/office/agency/calendar/new', { ...fields, ...day })).status).toBe(303)
    expect((await guest.get('/first-visit')).text).toContain('1 ธ.ค. 2569 ปิดปรับปรุงอาคาร')
    const list = (await clerk.get(STARTERS)).form(STARTERS)
    const begun = await clerk.post(STARTERS, { ...list.fields, pick: 'service-water-truck' })
    expect((await publish(idIn(begun.location))).status).toBe(303)
    const after = await guest.get('/first-visit')
    for (const said of ['ขอรถน้ำ', 'มี 2 เรื่องที่บอกขั้นตอนไว้แล้ว', '1 เรื่องไม่ต้องใช้เอกสารเลย', '1 จาก 2 เรื่องไม่มีค่าธรรมเนียม'])
      expect(after.text).toContain(said)
    const english = await guest.get('/en/first-visit')
    for (const said of ['Your first visit', 'Ask for a water truck', 'Monday to Friday'])
      expect(english.text).toContain(said)
    // Of an agency that shows nothing yet it promises nothing.
    const empty = await app.browser('obt.localhost').get('/first-visit')
    expect(empty.text).toContain('ยังไม่มีคู่มือ')
    expect(empty.text).not.toContain('ขอรถน้ำ')
  })

  test('S184: it is in the menu, the map of the site for people and for programs, and the search', async () => {
    for (const address of ['/', '/site-map', '/sitemap.xml', '/contact'])
      expect((await guest.get(address)).html, address).toContain('/first-visit')
    const { searchIndex } = await import('#src/app/search.ts')
    await app.tx(world.here(), tx => searchIndex.rebuild(tx))
    expect((await guest.get('/search?q=มาครั้งแรก ต้องเตรียมอะไร')).html).toContain('/first-visit')
  })
})
