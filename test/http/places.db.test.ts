// The ground an agency looks after: villages, its map, and things with numbers on them; and the stickers that lead from a post to a report.
import { beforeAll, describe, expect, test } from 'vitest'
import { pdfText } from '#src/documents/read/pdf-text.ts'
import { toXlsx } from '#src/documents/sheets/to-xlsx.ts'
import { type Browser, type Fields, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { applyFor, codeIn, openFromCatalogue } from '#test/harness/services.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
const PLACES = '/office/places'
const ASSETS = `${PLACES}/assets`
let clerk: Browser
let stranger: Browser

const send = async (path: string, typed: Fields) => {
  const { fields } = (await clerk.get(path)).form(path)
  return clerk.post(path, { ...fields, ...typed })
}
const rows = async (text: string, ...values: unknown[]) =>
  (await database.asOwner(text, [world.here(), ...values])).rows
const idOfVillage = async (name: string) =>
  (await rows('select id from village where agency_id = $1 and name_th = $2', name))[0]?.id as string

beforeAll(async () => {
  clerk = await world.as('clerk')
  stranger = await world.as('clerk', 'there')
}, 60_000)

describe('the map', () => {
  test('is the whole country until a border is pasted; frame and inside then follow from it', async () => {
    expect((await clerk.get(PLACES)).text).toContain('ยังไม่ได้กำหนดกรอบแผนที่')
    const none = await send(`${PLACES}/map`, { south: '', border: '' })
    expect(none.status).toBe(422)
    expect(none.text).toContain('กรอบแผนที่ต้องมีทั้งสี่ด้าน')
    const odd = await send(`${PLACES}/map`, { border: '16.40, 102.80\nตรงนั้น' })
    expect(odd.text).toContain('อ่านเส้นเขตไม่ได้')
    expect(odd.html).toContain('ตรงนั้น')
    expect((await send(`${PLACES}/map`, { border: '16.40, 102.80\n16.41, 102.81' })).text).toContain('อย่างน้อย 3 จุด')
    const ring = [102.8, 102.86, 102.86, 102.8, 102.8].map((lng, at) => [lng, at === 0 || at > 2 ? 16.4 : 16.46])
    const geo = {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring] } }],
    }
    expect((await send(`${PLACES}/map`, { border: JSON.stringify(geo) })).status).toBe(303)
    const [map] = await rows('select * from agency_map where agency_id = $1')
    expect(map.border).toHaveLength(4)
    expect(map.south).toBeCloseTo(16.397)
    expect(map.east).toBeCloseTo(102.863)
    const shown = await clerk.get(PLACES)
    expect(shown.text).toContain('เส้นเขต 4 จุด')
    expect(shown.html).toContain('stroke-dasharray')
    expect((await send(`${PLACES}/map`, { south: '๑๖.๓๙', north: 'เหนือ' })).text).toContain('พิมพ์ตัวเลของศา')
    const stale = await clerk.get(`${PLACES}/map`)
    expect((await send(`${PLACES}/map`, { south: '๑๖.๓๙' })).status).toBe(303)
    expect((await clerk.post(`${PLACES}/map`, stale.form(`${PLACES}/map`).fields)).status).toBe(409)
  })
})

describe('villages', () => {
  test('N1: one is added by pressing the map without script, changed by typing degrees, and taken out of use', async () => {
    const at = `${PLACES}/villages/new`
    const pressed = await send(at, { number: '๓', name_th: 'บ้านสมมุติ', 'at.s.x': '140', 'at.s.y': '110' })
    expect(pressed.status).toBe(200)
    const { fields } = pressed.form(at)
    expect(fields.name_th).toBe('บ้านสมมุติ')
    expect(String(fields.at)).toMatch(/^16\.4\d+,102\.8\d+$/)
    expect(await rows('select 1 from village where agency_id = $1')).toHaveLength(0)
    expect((await clerk.post(at, fields)).location).toContain(PLACES)
    expect((await send(at, { number: '3', name_th: 'บ้านสมมุติ' })).text).toContain('มีหมู่บ้านหมู่และชื่อนี้อยู่แล้ว')
    expect((await send(at, { number: '120', name_th: 'ก' })).text).toContain('หมู่ที่เป็นตัวเลข 1 ถึง 99')
    const id = await idOfVillage('บ้านสมมุติ')
    const edit = `${PLACES}/villages/${id}/edit`
    expect((await send(edit, { typed: 'แถวนั้น' })).text).toContain('พิมพ์ตัวเลของศา')
    expect((await send(edit, { typed: '๑๖.๔๓ ๑๐๒.๘๓' })).status).toBe(303)
    expect((await rows('select lat, lng from village where agency_id = $1'))[0]).toEqual({ lat: 16.43, lng: 102.83 })
    expect((await clerk.get(PLACES)).text).toContain('หมู่ 3 บ้านสมมุติ')
    expect((await stranger.get(edit)).status).toBe(404)
    expect((await stranger.post(edit, { name_th: 'x', _version: '2' })).status).toBe(404)
    expect((await (await world.as('finance')).get(edit)).status).toBe(404)
    expect((await send(at, { number: '7', name_th: 'บ้านชั่วคราว' })).status).toBe(303)
    const gone = `${PLACES}/villages/${await idOfVillage('บ้านชั่วคราว')}/archive`
    expect((await send(gone, {})).status).toBe(303)
    expect((await clerk.get(PLACES)).text).not.toContain('บ้านชั่วคราว')
  })

  test('come from a sheet all at once or, with wrong rows that are named, not at all', async () => {
    const at = `${PLACES}/villages/import`
    const wrong = await send(at, {
      pasted:
        'หมู่ที่\tชื่อ\tละติจูด\tลองจิจูด\n4\tบ้านสี่\t16.41\t102.81\nห้า\tบ้านห้า\t\t\n6\t\t\t\n4\tบ้านสี่\t\t\n7\tบ้านเจ็ด\tเหนือ\tใต้',
    })
    expect(wrong.status).toBe(422)
    for (const said of ['แถว 3: หมู่ที่ “ห้า”', 'แถว 4: ไม่มีชื่อ', 'แถว 5: “บ้านสี่” มีในแถวก่อนหน้า', 'แถว 6: อ่านละติจูด'])
      expect(wrong.text).toContain(said)
    expect(await idOfVillage('บ้านสี่')).toBeUndefined()
    expect((await send(at, { pasted: 'ก\tข\n1\t2' })).text).toContain('ขาดคอลัมน์ ชื่อ')
    const { fields } = (await clerk.get(at)).form(at)
    const bytes = new TextEncoder().encode('Moo,Name,Latitude,Longitude\n3,บ้านสมมุติ,16.44,102.84\n4,บ้านสี่,,\n')
    const sent = await clerk.upload(at, fields, { file: { name: 'v.csv', type: 'text/csv', bytes } })
    expect(sent.status, sent.text).toBe(303)
    const all = await rows(
      'select number, lat from village where agency_id = $1 and archived_at is null order by number',
    )
    expect(all).toEqual([
      { number: 3, lat: 16.44 },
      { number: 4, lat: null },
    ])
  })
})

describe('numbered things', () => {
  test('are added, found, changed and taken out of use; a number stands once', async () => {
    const at = `${ASSETS}/new`
    const asked = { kind: 'lamp-post', code: '๓-๐๑๔', words: 'หน้าวัด', typed: '16.431, 102.831' }
    expect((await send(at, { ...asked, typed: '' })).text).toContain('ยังไม่รู้ว่าอยู่ตรงไหน')
    expect((await send(at, asked)).status).toBe(303)
    expect((await send(at, asked)).text).toContain('มีเลขนี้ในชนิดนี้อยู่แล้ว')
    const [{ id, code }] = await rows('select id, code from asset where agency_id = $1')
    expect(code).toBe('3-014')
    expect((await clerk.get(`${ASSETS}?q=014`)).text).toContain('หน้าวัด')
    expect((await clerk.get(`${ASSETS}?q=%25`)).text).toContain('ไม่พบเลข')
    expect(
      (await send(`${ASSETS}/${id}/edit`, { words: 'หน้าโรงเรียน', village: await idOfVillage('บ้านสมมุติ') })).status,
    ).toBe(303)
    expect((await send(`${ASSETS}/${id}/edit`, { village: '11111111-1111-1111-1111-111111111111' })).status).toBe(422)
    for (const verb of ['edit', 'archive']) expect((await stranger.get(`${ASSETS}/${id}/${verb}`)).status).toBe(404)
    const pressed = await send(`${ASSETS}/${id}/edit`, { code: '', 'at.l.x': '300', 'at.l.y': '200' })
    expect(pressed.status).toBe(200)
    expect(pressed.form(`${ASSETS}/${id}/edit`).fields.at).not.toBe('16.43100,102.83100')
  })

  test('come from a spreadsheet and go back into one', async () => {
    const at = `${ASSETS}/import`
    const { fields } = (await clerk.get(at)).form(at)
    const sheet = (rows: (string | number)[][]) =>
      toXlsx('เสา', [['เลข', 'ละติจูด', 'ลองจิจูด', 'รายละเอียด', 'หมู่บ้าน'], ...rows])
    const upload = async (rows: (string | number)[][]) =>
      clerk.upload(
        at,
        { ...fields, kind: 'lamp-post' },
        {
          file: {
            name: 'posts.xlsx',
            type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
            bytes: await sheet(rows),
          },
        },
      )
    const wrong = await upload([
      ['3-015', 16.432, 102.832, '', '3'],
      ['3-016', 'ไม่รู้', '', '', 'บ้านไหน'],
    ])
    expect(wrong.text).toContain('แถว 3: อ่านละติจูด')
    expect(wrong.text).toContain('แถว 3: ไม่มีหมู่บ้าน “บ้านไหน”')
    expect(await rows('select 1 from asset where agency_id = $1')).toHaveLength(1)
    const many = Array.from({ length: 30 }, (_, n) => [
      `3-${String(n + 1).padStart(3, '0')}`,
      16.43 + n / 1e4,
      102.83,
      'ริมถนน',
      '3',
    ])
    expect((await upload(many)).status).toBe(303)
    expect(await rows('select 1 from asset where agency_id = $1')).toHaveLength(30)
    const saved = await clerk.get(`${ASSETS}/list.xlsx?kind=lamp-post`)
    expect(saved.response.headers.get('content-disposition')).toContain('lamp-post.xlsx')
    expect((await clerk.get(`${ASSETS}?kind=lamp-post`)).text).toContain('เสาไฟ ทั้งหมด 30 รายการ')
    expect((await stranger.get(`${ASSETS}?kind=lamp-post`)).text).toContain('ทั้งหมด 0 รายการ')
  })
})

describe('from a sticker to a report', () => {
  const guest = () => app.browser()
  beforeAll(async () => {
    const [{ id }] = await rows('select id from unit where agency_id = $1 order by id limit 1')
    await app.tx(world.here(), tx => openFromCatalogue(tx, 'street-light', id))
  })

  test('S160: the sheet of stickers is a PDF with every number of the range', async () => {
    expect((await clerk.get(`${ASSETS}/stickers`)).text).toContain('แจ้งไฟถนนดับ')
    const answer = await app.web().app.fetch(
      new Request(
        `${clerk.origin}${ASSETS}/stickers.pdf?service=street-light&from=3-002&to=${encodeURIComponent('๓-๐๐๙')}`,
        {
          headers: {
            host: 'localhost',
            cookie: [...clerk.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          },
        },
      ),
      { address: '127.0.0.1' },
    )
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    const text = JSON.stringify(await pdfText(new Uint8Array(await answer.arrayBuffer()), 100_000))
    for (const code of ['3-002', '3-005', '3-009']) expect(text).toContain(code)
    for (const code of ['3-001', '3-010']) expect(text).not.toContain(code)
    expect((await clerk.get(`${ASSETS}/stickers.pdf?service=petition`)).status).toBe(404)
    expect((await stranger.get(`${ASSETS}/stickers.pdf?service=street-light`)).status).toBe(404)
  })

  test('S167: whoever scans it finds the place filled in; a number nobody knows is said and asked for otherwise', async () => {
    const known = await guest().get('/services/street-light?asset=3-005')
    expect(known.text).toContain('เลข 3-005 ริมถนน')
    const begun = await guest().post('/services/street-light', known.form('/services/street-light').fields)
    const place = await guest().get(begun.location.replace('/symptom', '/where'))
    expect(place.form().fields['q.where.asset']).toBe('3-005')
    const unknown = await guest().get('/services/street-light?asset=<b>9</b>')
    expect(unknown.text).toContain('ไม่พบเลข')
    expect(unknown.html).not.toContain('<b>9')
    const empty = await guest().post('/services/street-light', unknown.form('/services/street-light').fields)
    const asked = await guest().get(empty.location.replace('/symptom', '/where'))
    expect(asked.form().fields['q.where.asset']).toBe('')
    expect((await app.browser('obt.localhost').get('/services/street-light?asset=3-005')).status).toBe(404)
  })

  test('the QR code of a service is a picture to save', async () => {
    const answer = await guest().get('/services/street-light/qr')
    expect(answer.response.headers.get('content-type')).toBe('image/svg+xml')
    expect(answer.html).toContain('<svg')
    expect((await guest().get('/services/nothing/qr')).status).toBe(404)
  })

  test('S160: a report that others come upon says what, where and how far, and nothing of whoever sent it', async () => {
    const sent = await applyFor(guest(), 'street-light', {
      symptom: 'out',
      count: '2',
      'where.asset': '3-005',
      near: 'บ้านป้าแดงเบอร์ 0899999999',
      'contact-phone': '081 234 5678',
      'contact-name': 'สมหญิง รอไฟ',
    })
    const [{ id }] = await rows('select id from case_file where agency_id = $1 and code = $2', codeIn(sent.text))
    const report = await guest().get(`/services/reports/${id}`)
    for (const said of ['แจ้งไฟถนนดับ', 'ดับสนิท', 'เลข 3-005', 'รอรับเรื่อง', 'เรารับเรื่องและออกเลข'])
      expect(report.text).toContain(said)
    for (const hidden of ['ป้าแดง', '0899999999', 'สมหญิง', '2345678', codeIn(sent.text)])
      expect(report.html).not.toContain(hidden)
    expect((await guest().get(`/en/services/reports/${id}`)).text).toContain('It is out')
    expect((await app.browser('obt.localhost').get(`/services/reports/${id}`)).status).toBe(404)
    await database.asOwner(`update case_file set process = 'delivery' where id = $1`, [id])
    expect((await guest().get(`/services/reports/${id}`)).status).toBe(404)
  })
})
