// Circulars through their pages, as people use them: written, checked, sent, acknowledged from a mail without signing in, reminded, signed on
// paper, closed; and what is refused on the way.
import { beforeAll, describe, expect, test } from 'vitest'
import { circularsMorning } from '#src/features/circulars/morning.ts'
import { newId } from '#src/kernel/ids.ts'
import { countingStatements } from '#src/platform/database/connect.ts'
import { type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { png } from '#test/harness/pictures.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
let ita: Browser
let reader: Browser
const units = { clerk: '', finance: '' }

beforeAll(async () => {
  ita = await world.as('ita')
  reader = await world.as('disaster')
  const unit = async (like: string) =>
    (
      await database.asOwner(`select id from unit where agency_id = $1 and name_th like $2 order by id limit 1`, [
        world.here(),
        like,
      ])
    ).rows[0]?.id as string
  units.clerk = await unit('%สำนักปลัด%')
  units.finance = await unit('%กองคลัง%')
}, 60_000)

const typed = (change: Record<string, string | string[]> = {}) => ({
  kind: 'guideline',
  subject: 'คู่มือการยืมทรัพย์สิน',
  words: 'อ่านก่อนยืมทุกครั้ง',
  must: 'acknowledge',
  due: '7/12/2569',
  unit: units.clerk,
  whom: 'everybody',
  ...change,
})
const idIn = (location: string) => /circulars\/([\w-]{36})/.exec(location)?.[1] ?? ''
async function draft(change: Record<string, string | string[]> = {}): Promise<string> {
  const answer = await ita.post('/office/circulars/new', typed(change))
  expect(answer.status, answer.text).toBe(303)
  return idIn(answer.location)
}
async function sent(change: Record<string, string | string[]> = {}): Promise<string> {
  const id = await draft(change)
  expect((await ita.fill(`/office/circulars/${id}/send`, {})).status).toBe(303)
  return id
}
const mailTo = async (id: string, who: string) =>
  (
    await database.asOwner(
      `select subject, body from outbox where agency_id = $1 and about_id = $2 and recipient like $3 order by id desc limit 1`,
      [world.here(), id, `${who}@%`],
    )
  ).rows[0] as { subject: string; body: string }
const linkOf = async (id: string, who: string) => /\/acknowledge\/[\w-]+/.exec((await mailTo(id, who)).body)?.[0] ?? ''
const people = async (id: string) =>
  (await database.asOwner(`select count(*)::int as n from circular_recipient where circular_id = $1`, [id])).rows[0].n

describe('writing', () => {
  test('S288 a manual is written, shows whom it reaches before it is sent, and is sent once however often it is pressed', async () => {
    const id = await draft()
    const check = await ita.get(`/office/circulars/${id}/send`)
    expect(check.text).toMatch(/จะส่งถึง \d+ คน ใน \d+ ส่วนงาน/)
    const said = Number(/จะส่งถึง (\d+) คน/.exec(check.text)?.[1])
    const { fields } = check.form(`/office/circulars/${id}/send`)
    const presses = await Promise.all([1, 2].map(() => ita.post(`/office/circulars/${id}/send`, fields)))
    expect(presses.map(one => one.status)).toEqual([303, 303])
    expect(await people(id)).toBe(said)
    const page = await ita.get(`/office/circulars/${id}`)
    expect(page.text).toContain(`รับทราบแล้ว 0 จาก ${said}`)
    expect((await ita.get(`/office/circulars/${id}/edit`)).status).toBe(404)
    expect((await ita.get(`/office/circulars/${id}/send`)).status).toBe(404)
  })

  test.each([
    ['nobody chosen', { whom: 'chosen' }, 'เลือกส่วนงาน ประเภทบุคลากร หรือรายชื่อ'],
    ['a day that is over', { due: '1/11/2569' }, 'วันครบกำหนดผ่านไปแล้ว'],
    ['no subject', { subject: '  ' }, 'ยังไม่ได้กรอกช่องนี้'],
    ['a link that is not https', { link: 'http://a.example' }, 'ลิงก์ต้องขึ้นต้นด้วย https://'],
    ['a unit of nobody', { unit: newId() }, 'เลือกจากรายการ'],
  ])('%s is refused at its field and nothing is lost', async (_what, change, words) => {
    const answer = await ita.post('/office/circulars/new', typed({ words: 'พิมพ์ไว้แล้วไม่หาย', ...change }))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(words)
    expect(answer.text).toContain('พิมพ์ไว้แล้วไม่หาย')
  })

  test('the head of a unit begins with her own people and reaches nobody else', async () => {
    const works = await world.as('works')
    const { fields } = (await works.get('/office/circulars/new')).form('/office/circulars/new')
    expect(fields).toMatchObject({ whom: 'chosen' })
    const wide = await works.post('/office/circulars/new', { ...typed(), unit: fields.unit ?? '', whom: 'everybody' })
    const check = await works.get(wide.location)
    expect(check.text).toMatch(/มี \d+ คนอยู่นอกส่วนงานของคุณ/)
    const refused = await works.fill(`/office/circulars/${idIn(wide.location)}/send`, {})
    expect(refused.status).toBe(422)
    const own = await works.post('/office/circulars/new', {
      ...typed(),
      ...fields,
      subject: 'เรื่องของกองช่าง',
      words: 'x',
    })
    expect(own.status, own.text).toBe(303)
    expect((await works.fill(`/office/circulars/${idIn(own.location)}/send`, {})).status).toBe(303)
    expect((await works.get(`/office/circulars/${await draft()}/edit`)).status).toBe(404)
  })

  test('who fits nothing is told before it is sent', async () => {
    const id = await draft({ whom: 'chosen', units: [units.finance], classes: ['executive'] })
    expect((await ita.get(`/office/circulars/${id}/send`)).text).toContain('ไม่มีใครอยู่เลย')
    const answer = await ita.fill(`/office/circulars/${id}/send`, {})
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('ลองเลือกส่วนงานหรือประเภทอื่น')
  })

  test('a file comes with it, and only its people and its readers open it', async () => {
    const answer = await ita.upload(
      '/office/circulars/new',
      typed({ whom: 'chosen', people: [world.staff('disaster')] }),
      {
        files: { name: 'คู่มือ.png', type: 'image/png', bytes: await png() },
      },
    )
    const id = idIn(answer.location)
    const address = /\/office\/circulars\/[\w-]+\/attachments\/[\w-]+\/file/.exec(
      (await ita.get(`/office/circulars/${id}/send`)).html,
    )?.[0]
    expect((await ita.get(address ?? '')).response.headers.get('content-type')).toBe('image/png')
    // A draft is not there for others.
    expect((await reader.get(address ?? '')).status).toBe(404)
    expect((await reader.get(`/office/circulars/${id}`)).status).toBe(404)
    await ita.fill(`/office/circulars/${id}/send`, {})
    expect((await reader.get(address ?? '')).status).toBe(200)
    expect((await world.as('clerk', 'there').then(other => other.get(address ?? ''))).status).toBe(404)
  })
})

describe('the link in the mail', () => {
  test('S204 S289 acknowledges in one tap, signed out and without cookies; looking does nothing; a second tap says since when', async () => {
    const id = await sent({
      kind: 'declaration',
      subject: 'ประกาศเจตนารมณ์ No Gift Policy',
      link: 'https://a.example/x',
    })
    const link = await linkOf(id, 'disaster')
    const phone = app.browser()
    const page = await phone.get(link)
    expect(page.status).toBe(200)
    expect(page.text).toContain('ประกาศเจตนารมณ์ No Gift Policy')
    expect(page.text).toContain('อ่านก่อนยืมทุกครั้ง')
    expect(page.html).not.toContain('<script>')
    expect(page.response.headers.get('cache-control')).toBe('no-store')
    expect(page.html).toMatch(/<meta name="robots" content="none"/)
    const before = await ita.get(`/office/circulars/${id}`)
    expect(before.text).toContain('รับทราบแล้ว 0 จาก')
    const pressed = await phone.fill(link, {})
    expect([pressed.status, pressed.location]).toEqual([303, link])
    expect(phone.cookies.size).toBe(0)
    const after = await phone.get(link)
    expect(after.text).toContain('คุณรับทราบแล้วเมื่อ')
    expect(after.html).not.toContain('<button')
    // The old page of the browser is sent again.
    expect((await phone.post(link, page.form().fields)).status).toBe(303)
    expect((await phone.post(link, {})).status).toBe(303)
    expect((await ita.get(`/office/circulars/${id}`)).text).toContain('รับทราบแล้ว 1 จาก')
  })

  test('shows nobody but the person herself', async () => {
    const id = await sent()
    const html = (await app.browser().get(await linkOf(id, 'disaster'))).html
    const names = await database.asOwner(
      `select first_name, last_name, email from staff where agency_id = $1 and email not like 'disaster@%'`,
      [world.here()],
    )
    for (const { first_name, last_name, email } of names.rows)
      for (const word of [`${first_name} ${last_name}`, email]) expect(html).not.toContain(word)
  })

  test('that was tampered with, belongs to the other agency or is over looks like any dead link', async () => {
    const id = await sent()
    const link = await linkOf(id, 'disaster')
    const there = app.browser('obt.localhost')
    const dead = async (browser: Browser, address: string) => {
      const page = await browser.get(address)
      const press = await browser.post(address, {})
      expect([page.status, press.status], address).toEqual([410, 422])
      expect(page.text).toContain('ลิงก์นี้ใช้ไม่ได้แล้ว')
      expect(page.text).not.toContain('คู่มือการยืมทรัพย์สิน')
    }
    await dead(there, link)
    await dead(app.browser(), `${link}x`)
    await dead(app.browser(), link.toUpperCase().replace('/ACKNOWLEDGE', '/acknowledge'))
    await dead(app.browser(), '/acknowledge/%00')
    const { fields } = (await ita.get(`/office/circulars/${id}/withdraw`)).form()
    expect((await ita.post(`/office/circulars/${id}/withdraw`, { ...fields, reason: 'ผิดเรื่อง' })).status).toBe(303)
    await dead(app.browser(), link)
  })

  test('is also there in English', async () => {
    const id = await sent()
    const page = await app.browser().get(`/en${await linkOf(id, 'disaster')}`)
    expect(page.text).toContain('I acknowledge this')
    expect(page.html).toContain('<html lang="en"')
  })

  test('costs few statements', async () => {
    const link = await linkOf(await sent(), 'disaster')
    const { statements } = await countingStatements(() => app.browser().get(link))
    expect(statements).toBeLessThanOrEqual(6)
  })
})

describe('in the office', () => {
  test('S287 it waits on the home and in the list, is opened by a press, and acknowledged', async () => {
    const id = await sent({ kind: 'law', subject: 'ระเบียบใหม่ว่าด้วยการเบิกจ่าย' })
    expect((await reader.get('/office')).text).toContain('รับทราบ: ระเบียบใหม่ว่าด้วยการเบิกจ่าย')
    const list = await reader.get('/office/circulars')
    expect(list.html).toContain(`/office/circulars/${id}/read`)
    const opened = await reader.post(`/office/circulars/${id}/read`, { act: 'open' })
    expect(opened.location).toBe(`/office/circulars/${id}/read?done=opened`)
    expect((await ita.get(`/office/circulars/${id}?state=opened`)).text).toContain('เปิดอ่านแล้ว')
    const done = await reader.fill(`/office/circulars/${id}/read`, {})
    expect(done.location).toContain('done=acknowledged')
    expect((await reader.get(`/office/circulars/${id}/read`)).text).toContain('คุณรับทราบแล้วเมื่อ')
    expect((await reader.get('/office')).text).not.toContain('ระเบียบใหม่ว่าด้วยการเบิกจ่าย')
  })

  test('S291 shows who has not, by unit and by class of staff, filtered and as CSV', async () => {
    const id = await sent({ whom: 'chosen', classes: ['officer', 'permanent-employee', 'contract-employee'] })
    await reader.post(`/office/circulars/${id}/read`, { act: 'acknowledge' })
    const page = await ita.get(`/office/circulars/${id}`)
    for (const words of ['แยกตามส่วนงาน', 'แยกตามประเภท', 'พนักงานเทศบาล', 'ลูกจ้างประจำ', 'พนักงานจ้าง', 'กองคลัง'])
      expect(page.text).toContain(words)
    const csv = await ita.get(`/office/circulars/${id}?state=done&format=csv`)
    expect(csv.html.trim().split('\n')).toHaveLength(2)
    const all = await ita.get('/office/circulars?format=csv&state=sent')
    expect(all.response.headers.get('content-type')).toContain('text/csv')
    expect(all.html).toContain('คู่มือการยืมทรัพย์สิน')
    const waiting = await ita.get(`/office/circulars/${id}?state=waiting&unit=${newId()}`)
    expect(waiting.text).toContain('ไม่มีใครตรงกับตัวกรอง')
  })

  test('S290 reminders go out once a day, and the page says so', async () => {
    const id = await sent({ kind: 'reminder' })
    expect((await ita.fill(`/office/circulars/${id}/remind`, {})).location).toContain('done=reminded')
    expect((await mailTo(id, 'disaster')).subject).toContain('ยังไม่ได้รับทราบ')
    const again = await ita.fill(`/office/circulars/${id}/remind`, {})
    expect(again.status).toBe(422)
    expect(again.text).toContain('เตือนได้วันละครั้ง')
  })

  test('who signed on paper is recorded with the scan, taken back when it was wrong, and somebody is excused', async () => {
    const id = await sent()
    const page = await ita.get(`/office/circulars/${id}/paper`)
    const [first, second] = [...page.html.matchAll(/name="recipients" value="([\w-]{36})"/g)].map(
      ([, one]) => one ?? '',
    )
    const scan = { scan: { name: 'scan.png', type: 'image/png', bytes: await png() } }
    const { fields } = page.form()
    const none = await ita.upload(`/office/circulars/${id}/paper`, fields, scan)
    expect(none.status).toBe(422)
    expect(none.text).toContain('เลือกคนที่ลงชื่อแล้ว')
    const noScan = await ita.post(`/office/circulars/${id}/paper`, { ...fields, recipients: [first ?? ''] })
    expect(noScan.status).toBe(422)
    const done = await ita.upload(`/office/circulars/${id}/paper`, { ...fields, recipients: [first ?? ''] }, scan)
    expect(done.location).toContain('done=recorded')
    const back = await ita.fill(`/office/circulars/${id}/take-back`, { recipient: first ?? '', reason: 'ติ๊กผิด' })
    expect(back.location).toContain('done=taken-back')
    const excused = await ita.fill(`/office/circulars/${id}/excuse`, { recipient: second ?? '', reason: 'ลาศึกษาต่อ' })
    expect(excused.location).toContain('done=excused')
    expect((await ita.get(`/office/circulars/${id}?state=excused`)).text).toContain('ลาศึกษาต่อ')
  })

  test('S291 the list is there to sign as PDF and Word, and is kept with a code when it is closed', async () => {
    const id = await sent()
    await reader.post(`/office/circulars/${id}/read`, { act: 'acknowledge' })
    const list = `/office/circulars/${id}/list`
    expect((await ita.get(list)).text).toContain('บัญชีลงนามรับทราบ')
    const pdf = await ita.get(`${list}?format=pdf`)
    expect(pdf.response.headers.get('content-type')).toBe('application/pdf')
    expect(pdf.html.startsWith('%PDF')).toBe(true)
    expect((await ita.get(`${list}?format=docx`)).html.startsWith('PK')).toBe(true)
    expect((await ita.fill(`/office/circulars/${id}/close`, {})).location).toContain('done=closed')
    const page = await ita.get(`/office/circulars/${id}`)
    const code = /\/papers\/([A-Z0-9]{10})/.exec(page.html)?.[1] ?? ''
    const verify = await app.browser().get(`/papers/${code}`)
    expect(verify.status).toBe(200)
    expect(verify.text).toContain('บัญชีลงนามรับทราบ เรื่อง คู่มือการยืมทรัพย์สิน')
    // The names on it are not public.
    expect(verify.text).not.toContain('พนักงานเทศบาล')
    expect((await reader.post(`/office/circulars/${id}/read`, { act: 'open' })).status).toBe(303)
    expect((await ita.get(`/office/circulars/${id}/remind`)).status).toBe(404)
  })

  test('a correction begins with what it corrects', async () => {
    const id = await sent({ subject: 'ฉบับที่ผิด' })
    const { fields } = (await ita.get(`/office/circulars/new?replaces=${id}`)).form('/office/circulars/new')
    expect(fields).toMatchObject({ subject: 'ฉบับที่ผิด', replaces: id })
    const made = await ita.post('/office/circulars/new', { ...fields, subject: 'ฉบับที่ถูก' })
    await ita.fill(`/office/circulars/${idIn(made.location)}/send`, {})
    expect((await ita.get(`/office/circulars/${id}`)).text).toContain('มีฉบับแก้ไขแล้ว')
  })

  test('S289 a kept paper is circulated by a link to the form', async () => {
    const closed = await sent({ subject: 'เรื่องที่ปิดแล้ว' })
    await ita.fill(`/office/circulars/${closed}/close`, {})
    const kept = await database.asOwner(`select id, title from kept_paper where source_id = $1`, [closed])
    const address = `/office/circulars/new?paper=${kept.rows[0].id}`
    const page = await ita.get(address)
    expect(page.text).toContain(`แนบเอกสารที่เก็บไว้: ${kept.rows[0].title}`)
    const { action, fields } = page.form(address)
    expect(fields).toMatchObject({ subject: kept.rows[0].title, paper: kept.rows[0].id, kind: 'declaration' })
    const made = await ita.post(action, { ...typed(), ...fields, words: 'อ่านแล้วกดรับทราบ', unit: units.clerk })
    expect(made.status, made.text).toBe(303)
    expect((await ita.get(`/office/circulars/${idIn(made.location)}/send`)).text).toContain(kept.rows[0].title)
    expect((await ita.get(`/office/circulars/new?paper=${newId()}`)).status).toBe(200)
  })
})

test('S292 whoever is entered later takes over a standing circular at once, and is mailed in the morning', async () => {
  const id = await sent({ kind: 'personnel', subject: 'ประมวลจริยธรรม', standing: 'yes' })
  const before = await people(id)
  const clerk = await world.as('clerk')
  const added = await clerk.fill('/office/people/new', {
    title: 'นาย',
    first_name: 'คนใหม่',
    last_name: 'เพิ่งมา',
    class: 'officer',
    email: 'fresh@thansai.example',
  })
  expect(added.status, added.text).toBe(303)
  expect(await people(id)).toBe(before + 1)
  app.now = new Date('2026-11-23T00:40:00Z')
  await app.tx(world.here(), tx => circularsMorning(tx, 'http://localhost'))
  expect((await app.browser().get(await linkOf(id, 'fresh'))).text).toContain('ประมวลจริยธรรม')
})
