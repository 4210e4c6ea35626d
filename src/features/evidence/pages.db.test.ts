// The pages of evidence and figures as a browser meets them: offering from a phone, reviewing, files, the public, bad input.
import { beforeAll, describe, expect, test } from 'vitest'
import { countingStatements } from '#src/platform/database/connect.ts'
import { type Answer, type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { jpegWithPlace, png } from '#test/harness/pictures.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
let officer: Browser
let clerk: Browser
let stranger: Browser
const NEW = '/office/evidence/new'

beforeAll(async () => {
  officer = await world.as('finance')
  clerk = await world.as('clerk')
  stranger = await world.as('clerk', 'there')
}, 60_000)

const idIn = (answer: Answer) => /[0-9a-f-]{36}/.exec(answer.location)?.[0] ?? ''
const picture = async () => ({ name: 'IMG_1.png', type: 'image/png', bytes: await png() })
const offerPicture = async (fields = {}) => {
  const { fields: shown } = (await officer.get(NEW)).form()
  const sent = await officer.upload(NEW, { ...text(shown), ...fields }, { file: await picture() })
  expect(sent.status, sent.text).toBe(303)
  return idIn(sent)
}
const text = (fields: Record<string, string | string[]>) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'file')) as Record<string, string>
const accept = async (id: string) => clerk.fill(`/office/evidence/${id}`, {}, `/office/evidence/${id}`)

describe('offering', () => {
  test('a picture and nothing else is enough, and where it was taken is gone', async () => {
    const bytes = await jpegWithPlace()
    const { fields } = (await officer.get(NEW)).form()
    const sent = await officer.upload(NEW, text(fields), { file: { name: 'IMG_2.jpg', type: 'image/jpeg', bytes } })
    expect(sent.location).toMatch(/^\/office\/evidence\/[0-9a-f-]{36}\?done=offered$/)
    const page = await officer.get(sent.location)
    expect(page.text).toContain('ภาพวันที่ 21 พ.ย. 2569')
    expect(page.text).toContain('รอตรวจ')
    expect(page.text).toContain('ต้องให้อีกคนตรวจ')
    expect(page.html).toContain(`src="/office/evidence/${idIn(sent)}/file"`)
  })

  test('says what is wrong at the field and keeps what was typed', async () => {
    const empty = await officer.fill(NEW, { title: 'ชื่อที่พิมพ์ไว้' })
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('ยังไม่ได้เลือกไฟล์')
    expect(empty.html).toContain('value="ชื่อที่พิมพ์ไว้"')
    const link = await officer.fill(NEW, { kind: 'link', url: 'ftp://example.test/', happened_on: '31 ก.พ. 2569' })
    expect(link.status).toBe(422)
    expect(link.text).toContain('ไม่มีวันนี้ในปฏิทิน')
    expect(link.html).toContain('value="ftp://example.test/"')
    const bad = await officer.fill(NEW, { kind: 'link', url: 'ftp://example.test/' })
    expect(bad.text).toContain('ลิงก์ต้องขึ้นต้นด้วย')
    const fact = await officer.fill(NEW, { kind: 'fact', fact: 'people.staff', fact_from: '1/10/2569', fact_to: '' })
    expect(fact.html.match(/aria-invalid="true"/g)?.length).toBe(1)
    const program = { name: 'a.exe', type: 'image/png', bytes: Buffer.from('MZ\u0090\u0000not a picture') }
    const refused = await officer.upload(NEW, { kind: 'file', title: 'ยังอยู่' }, { file: program })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('รับเฉพาะไฟล์ชนิด')
    expect(refused.html).toContain('value="ยังอยู่"')
  })

  test('a figure comes filled in from its page', async () => {
    const page = await officer.get('/office/facts/people.staff?from=2026-10-01&to=2027-03-31')
    const [, href = ''] = /href="(\/office\/evidence\/new\?[^"]+)"/.exec(page.html) ?? []
    const { fields } = (await officer.get(href.replaceAll('&amp;', '&'))).form()
    expect(fields).toMatchObject({
      kind: 'fact',
      fact: 'people.staff',
      fact_from: '1 ต.ค. 2569',
      fact_to: '31 มี.ค. 2570',
    })
    const sent = await officer.fill(href.replaceAll('&amp;', '&'), {})
    expect(sent.status).toBe(303)
    const id = idIn(sent)
    expect((await accept(id)).location).toBe(`/office/evidence/${id}?done=accepted`)
    const shown = await officer.get(`/office/evidence/${id}`)
    expect(shown.text).toContain('ค่าที่ตรึงไว้')
    const [, frozen = ''] = /href="(\/office\/facts\/frozen\/[0-9a-f-]{36})"/.exec(shown.html) ?? []
    expect((await officer.get(frozen)).text).toContain('นับใหม่ตอนนี้ได้เท่าเดิมทุกรายการ')
    expect((await officer.get(`/en${frozen}`)).text).toContain('every row is the same')
    expect((await stranger.get(frozen)).status).toBe(404)
  })
})

describe('reviewing', () => {
  test('the reviewer meets it on her home, accepts, and the history names both', async () => {
    const id = await offerPicture({ title: 'อบรมจริยธรรม' })
    expect((await clerk.get('/office')).text).toContain('ตรวจรับ “อบรมจริยธรรม”')
    expect((await officer.get('/office')).text).not.toContain('ตรวจรับ “อบรมจริยธรรม”')
    expect((await accept(id)).status).toBe(303)
    const page = await officer.get(`/office/evidence/${id}`)
    expect(page.text).toMatch(/ตรวจรับเมื่อ 21 พ\.ย\. 2569/)
    expect(page.text).not.toContain('แก้คำอธิบาย')
  })

  test('who offered it finds it given back on her home, with the reason', async () => {
    const id = await offerPicture({ title: 'ภาพประชุม' })
    const sent = await clerk.fill(`/office/evidence/${id}/return`, { reason: 'ไม่เห็นวันที่' })
    expect(sent.status).toBe(303)
    expect((await officer.get('/office')).text).toContain('ส่งคืนเพราะ ไม่เห็นวันที่')
    expect((await officer.fill(`/office/evidence/${id}/again`, { note: 'ถ่ายใหม่' })).location).toContain('offered-again')
  })

  test('a form that was overtaken says so and keeps the words', async () => {
    const id = await offerPicture({ title: 'เก่า' })
    const first = (await officer.get(`/office/evidence/${id}/edit`)).form()
    await officer.fill(`/office/evidence/${id}/edit`, { title: 'ใหม่' })
    const late = await officer.post(`/office/evidence/${id}/edit`, { ...first.fields, title: 'ช้าไป' })
    expect(late.status).toBe(409)
    expect(late.html).toContain('value="ช้าไป"')
  })

  test('without the right there is no form', async () => {
    const id = await offerPicture()
    for (const path of ['return', 'release', 'take-back', 'again'])
      expect((await officer.get(`/office/evidence/${id}/${path}`)).status, path).toBe(404)
  })
})

describe('files', () => {
  test('are for staff of the agency who may read evidence', async () => {
    const id = await offerPicture()
    const file = await officer.get(`/office/evidence/${id}/file`)
    expect([file.status, file.response.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(file.response.headers.get('cache-control')).toContain('private')
    const small = await officer.get(`/office/evidence/${id}/thumb`)
    expect([small.status, small.response.headers.get('content-type')]).toEqual([200, 'image/webp'])
    for (const path of [`/office/evidence/${id}/file`, `/office/evidence/${id}/thumb`]) {
      expect((await stranger.get(path)).status).toBe(404)
      expect((await app.browser().get(path)).status).toBe(404)
      expect((await (await world.as('admin')).get(path)).status).toBe(200)
    }
    expect((await officer.get('/office/evidence/not-an-id/file')).status).toBe(404)
  })

  test('are public only between release and taking back, under their fingerprint', async () => {
    const id = await offerPicture()
    await accept(id)
    const rows = await database.asOwner(`select encode(sha256, 'hex') as sha from evidence where id = $1`, [id])
    const address = `/evidence/${id}/${rows.rows[0].sha}`
    const anybody = app.browser()
    expect((await anybody.get(address)).status).toBe(404)
    const refused = await clerk.fill(`/office/evidence/${id}/privacy`, {})
    expect(refused.text).toContain('เปิดดูไฟล์ก่อน')
    await clerk.fill(`/office/evidence/${id}/privacy`, { looked: 'yes' })
    expect((await clerk.fill(`/office/evidence/${id}/release`, {})).location).toContain('released')
    expect((await anybody.get(address)).status).toBe(200)
    expect((await anybody.get(`/evidence/${id}/${'0'.repeat(64)}`)).status).toBe(404)
    expect((await app.browser('obt.localhost').get(address)).status).toBe(404)
    await clerk.fill(`/office/evidence/${id}/take-back`, { reason: 'เห็นหน้าเด็ก' })
    expect((await anybody.get(address)).status).toBe(404)
  })
})

describe('the list', () => {
  test('shows what waits first, filters, goes on by key, and makes the same number of statements for many', async () => {
    await app.tx(world.here(), tx =>
      tx.db
        .insertInto('evidence')
        .values(
          Array.from({ length: 90 }, (_one, at) => ({
            agency_id: world.here(),
            id: `00000000-0000-7000-8000-0000000${String(10_000 + at)}`,
            kind: 'link',
            title: `ข่าวที่ ${at}`,
            url: 'https://example.test/',
            offered_by: world.staff('finance'),
            offered_at: app.now,
            state: at === 0 ? 'offered' : 'accepted',
          })),
        )
        .execute(),
    )
    const { result, statements } = await countingStatements(() => clerk.get('/office/evidence'))
    expect(result.status).toBe(200)
    expect(statements).toBeLessThanOrEqual(11)
    expect(result.text.indexOf('ข่าวที่ 0 ')).toBeLessThan(result.text.indexOf('ข่าวที่ 89 '))
    const seen = new Set<string>()
    let next: string | undefined = '/office/evidence?kind=link'
    for (let turn = 0; next && turn < 10; turn++) {
      const page: Answer = await clerk.get(next)
      for (const [, id] of page.html.matchAll(/href="\/office\/evidence\/([0-9a-f-]{36})"/g)) seen.add(id ?? '')
      next = /href="([^"]*after=[^"]*)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(seen.size).toBe(90)
    expect((await clerk.get('/office/evidence?q=ข่าวที่+77')).text).toContain('ข่าวที่ 77')
    expect((await clerk.get('/office/evidence?q=ไม่มีแน่')).text).toContain('ไม่มีหลักฐานที่ตรงกับที่กรอง')
    const csv = await clerk.get('/office/evidence.csv?kind=link')
    expect(csv.html.trim().split('\r\n')).toHaveLength(91)
    expect((await stranger.get('/office/evidence')).text).toContain('ยังไม่มีหลักฐาน')
  })
})

describe('figures', () => {
  test('show value, rows, query and CSV for the period that was asked', async () => {
    const page = await officer.get('/office/facts/people.staff')
    expect(page.text).toContain('1 ต.ค. 2569 ถึง 30 ก.ย. 2570')
    expect(page.text).toContain('with recursive')
    const staff = await database.asOwner('select count(*)::int as n from staff where agency_id = $1', [world.here()])
    const csv = await officer.get('/office/facts/people.staff/csv?from=2026-10-01&to=2027-09-30')
    expect(csv.html.trim().split('\r\n')).toHaveLength(staff.rows[0].n + 1)
    expect(csv.html).not.toMatch(/นาย|นางสาว/)
    const wrong = await officer.get('/office/facts/people.staff?from=เมื่อวาน&to=2027-09-30')
    expect(wrong.text).toContain('อ่านช่วงวันที่ไม่ออก')
    expect((await officer.get('/office/facts/people.nothing')).status).toBe(404)
    expect((await officer.get('/office/facts/people.nothing/csv')).status).toBe(404)
    expect((await officer.get('/en/office/facts')).text).toContain('Figures from the registers')
  })
})
