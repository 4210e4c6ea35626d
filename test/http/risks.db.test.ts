// Risks, guidelines, the working group and the record of work through their pages, as people use them: lists that lead to their rows,
// bad input refused at its field with nothing lost, and what is not theirs not there.
import { beforeAll, describe, expect, test } from 'vitest'
import { type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
let ita: Browser
let finance: Browser
let reader: Browser
const units = { here: '', audit: '', there: '' }

beforeAll(async () => {
  ita = await world.as('ita')
  finance = await world.as('finance')
  reader = await world.as('disaster')
  const unit = async (agency: string, like: string) =>
    (
      await database.asOwner(`select id from unit where agency_id = $1 and name_th like $2 order by id limit 1`, [
        agency,
        like,
      ])
    ).rows[0]?.id as string
  units.here = await unit(world.here(), '%กองคลัง%')
  units.audit = await unit(world.here(), '%ตรวจสอบภายใน%')
  units.there = await unit(world.there(), '%')
}, 60_000)

const aRisk = (change: Record<string, string | string[]> = {}) => ({
  fiscal_year: '2570',
  kind: 'procurement',
  mission: 'การตรวจรับพัสดุ',
  unit: units.here,
  event: 'ตรวจรับของไม่ครบตามสัญญา',
  likelihood: '4',
  impact: '5',
  ...change,
})
const add = async (change: Record<string, string | string[]> = {}) => {
  const sent = await ita.post('/office/risks/new', aRisk(change))
  expect(sent.status, sent.text).toBe(303)
  return /risks\/([\w-]{36})/.exec(sent.location ?? '')?.[1] ?? ''
}

describe('the register', () => {
  test('S277 lists the highest score first, filters, maps, and says that the thresholds are unchecked', async () => {
    const id = await add({ joint: [units.audit] })
    await add({ mission: 'การยืมพัสดุ', likelihood: '2', impact: '2' })
    const page = await ita.get('/office/risks?year=2570')
    expect(page.text.indexOf('การตรวจรับพัสดุ')).toBeLessThan(page.text.indexOf('การยืมพัสดุ'))
    expect(page.text).toContain('สูงมาก 20 คะแนน')
    expect(page.text).toContain('ยังไม่ได้ตรวจกับคู่มือ')
    const cell = await ita.get('/office/risks?year=2570&cell=4-5')
    expect(cell.html).toContain(`id="risk-${id}"`)
    expect(cell.text).not.toContain('การยืมพัสดุ')
    // S285: both owners find it as theirs.
    expect((await ita.get(`/office/risks?year=2570&unit=${units.audit}`)).html).toContain(`id="risk-${id}"`)
    expect((await ita.get('/office/risks?year=2570&level=low')).html).not.toContain(`id="risk-${id}"`)
    const csv = await ita.get('/office/risks?year=2570&format=csv&level=very-high')
    expect(csv.response.headers.get('content-type')).toContain('text/csv')
    expect(csv.html).toContain('การตรวจรับพัสดุ')
    expect(csv.html).not.toContain('การยืมพัสดุ')
  })

  test('S278 asks for bribery mission by mission, and what was judged is not asked any more', async () => {
    const left = async () => {
      const text = (await ita.get('/office/risks?year=2570&kind=bribery')).text
      return Number(/เหลืออีก (\d+)/.exec(text)?.[1])
    }
    const before = await left()
    expect(before).toBeGreaterThan(3)
    const page = await ita.get('/office/risks?year=2570&kind=bribery')
    const link = /href="(\/office\/risks\/new\?[^"]*unit=[\w-]+)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const { fields } = (await ita.get(link)).form('/office/risks/new')
    expect(fields).toMatchObject({ kind: 'bribery', fiscal_year: '2570' })
    const typed = { ...fields, mission: 'ภารกิจ', event: 'เรียกรับเงิน', likelihood: '1', impact: '3' }
    expect((await ita.post('/office/risks/new', typed)).status).toBe(303)
    expect(await left()).toBe(before - 1)
  })

  test.each([
    ['a likelihood of 9', { likelihood: '9' }, 'เลือกระดับ 1 ถึง 5'],
    ['an empty mission', { mission: ' ' }, 'ยังไม่ได้กรอกช่องนี้'],
    ['half a score', { impact: '' }, 'ต้องให้คะแนนทั้งโอกาสและผลกระทบ'],
    ['a year of another calendar', { fiscal_year: '2026' }, 'ใส่ปี พ.ศ. 4 หลัก'],
  ])('%s is refused at its field and nothing is lost', async (_what, change, words) => {
    const sent = await ita.post('/office/risks/new', aRisk({ event: 'พิมพ์ไว้แล้วไม่หาย', ...change }))
    expect(sent.status).toBe(422)
    expect(sent.text).toContain(words)
    expect(sent.html).toContain('พิมพ์ไว้แล้วไม่หาย')
  })

  test("somebody else's unit and a unit of another agency are refused", async () => {
    const elsewhere = await finance.post('/office/risks/new', aRisk({ unit: units.audit }))
    expect(elsewhere.status).toBe(422)
    expect(elsewhere.text).toContain('เป็นของส่วนงานอื่น')
    const abroad = await ita.post('/office/risks/new', aRisk({ unit: units.there }))
    expect(abroad.status).toBe(422)
    expect(abroad.text).toContain('เลือกจากรายการ')
  })
})

describe('one risk', () => {
  test('S279 shows its measures, is followed up, closed and opened again', async () => {
    const id = await add({ mission: 'การเก็บค่าธรรมเนียม' })
    const at = `/office/risks/${id}`
    const followed = await finance.fill(
      `${at}/follow-up`,
      { done: 'นับเงินสองคน', residual_likelihood: '2', residual_impact: '5' },
      `${at}/follow-up`,
    )
    expect(followed.status, followed.text).toBe(303)
    const page = await reader.get(at)
    expect(page.text).toContain('เหลือ สูง 10 คะแนน (เดิม 20)')
    expect(page.html).not.toContain(`${at}/edit`)
    expect((await reader.get(`${at}/edit`)).status).toBe(404)
    const closed = await finance.fill(`${at}/close`, { reason: 'ให้ธนาคารเก็บแทน' }, `${at}/close`)
    expect(closed.status).toBe(303)
    expect((await ita.get(at)).text).toContain('ปิดแล้ว: ให้ธนาคารเก็บแทน')
    expect((await ita.get(`${at}/edit`)).status).toBe(404)
    expect((await finance.fill(`${at}/close`, { reason: 'กลับมาเก็บเอง' }, `${at}/close`)).status).toBe(303)
  })

  test('that somebody else saved first shows both versions', async () => {
    const id = await add({ mission: 'สองคนแก้พร้อมกัน' })
    const at = `/office/risks/${id}/edit`
    const { fields } = (await ita.get(at)).form(at)
    expect((await finance.fill(at, { cause: 'คนแรก' }, at)).status).toBe(303)
    const late = await ita.post(at, { ...fields, cause: 'คนที่สอง' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('คนแรก')
    expect(late.html).toContain('คนที่สอง')
    // The form now carries the version that was shown: pressing again is a decision.
    expect((await ita.post(at, { ...late.form(at).fields })).status).toBe(303)
  })

  test('of another agency is not there', async () => {
    const id = await add()
    const stranger = await world.as('ita', 'there')
    for (const part of ['', '/edit', '/follow-up', '/measures', '/close'])
      expect((await stranger.get(`/office/risks/${id}${part}`)).status, part).toBe(404)
    expect((await stranger.post(`/office/risks/${id}/edit`, { ...aRisk(), _version: '1' })).status).toBe(404)
  })

  test('S279 is carried into the next year, which says where it came from', async () => {
    await add({ fiscal_year: '2568', mission: 'งานที่ทำทุกปี' })
    const form = '/office/risks/carry?year=2569'
    const shown = await ita.get(form)
    expect(shown.text).toContain('ความเสี่ยง 1 เรื่อง')
    const sent = await ita.fill(form, {}, form)
    expect(sent.location).toBe('/office/risks?year=2569&done=carried')
    const list = await ita.get('/office/risks?year=2569')
    const next = /\/office\/risks\/([\w-]{36})/.exec(list.html)?.[1]
    expect((await ita.get(`/office/risks/${next}`)).text).toContain('ยกมาจากปี 2568')
    expect((await ita.get(form)).text).toContain('ไม่มีความเสี่ยงของปี 2568 ที่ยกไปได้')
  })
})

test('the thresholds are set for the whole agency only, and the mark goes when they were compared', async () => {
  expect((await finance.get('/office/risks/levels')).status).toBe(404)
  const at = '/office/risks/levels?year=2572'
  const down = await ita.fill(at, { high_from: '3' }, '/office/risks/levels')
  expect(down.status).toBe(422)
  expect(down.text).toContain('เกณฑ์ต้องสูงกว่าระดับก่อนหน้า')
  const set = await ita.fill(at, { very_high_from: '20', confirmed_where: 'คู่มือ หน้า 3' }, '/office/risks/levels')
  expect(set.status).toBe(303)
  await add({ fiscal_year: '2572' })
  const list = await ita.get('/office/risks?year=2572')
  expect(list.text).toContain('ตรวจกับ คู่มือ หน้า 3')
  expect(list.text).not.toContain('ยังไม่ได้ตรวจกับคู่มือ')
})

test('S282 S283 a guideline needs its document, shows when it is due, and a review moves the day', async () => {
  const typed = {
    kind: 'prevent',
    name: 'แนวทางป้องกันการทุจริต',
    unit: units.here,
    in_force_on: '1 ต.ค. 2568',
    review_every_months: '12',
  }
  const without = await finance.post('/office/guidelines/new', typed)
  expect(without.status).toBe(422)
  expect(without.text).toContain('ใส่ลิงก์ของแนวทาง')
  const bad = await finance.post('/office/guidelines/new', { ...typed, url: 'javascript:alert(1)' })
  expect(bad.text).toContain('ลิงก์ต้องขึ้นต้นด้วย')
  const made = await finance.post('/office/guidelines/new', { ...typed, url: 'https://thansai.example/g' })
  expect(made.status, made.text).toBe(303)
  expect((await reader.get('/office/guidelines')).text).toContain('เกินกำหนด 1 ต.ค. 2569')
  expect((await finance.get('/office')).text).toContain('ทบทวนแนวทางป้องกันการทุจริต')
  const at = `${made.location?.split('?')[0]}/review`
  const reviewed = await finance.fill(at, { result: 'kept', note: 'ยังใช้ได้' }, at)
  expect(reviewed.status, reviewed.text).toBe(303)
  expect((await reader.get('/office/guidelines')).text).toContain('ภายใน 21 พ.ย. 2570')
  expect((await finance.get('/office')).text).not.toContain('ทบทวนแนวทางป้องกันการทุจริต')
})

test('S281 the working group is shown with its order, its members and their tasks', async () => {
  const form = '/office/risks/team/new'
  const made = await ita.fill(form, { order_ref: 'คำสั่งทดสอบ ที่ 45/2569', named_on: '30 ต.ค. 2569' }, form)
  expect(made.status, made.text).toBe(303)
  const members = made.location?.split('?')[0] ?? ''
  const sent = await ita.post(members, { staff: world.staff('clerk'), task: 'ประธาน' })
  expect(sent.status, sent.text).toBe(303)
  const shown = await reader.get('/office/risks/team')
  expect(shown.text).toContain('คำสั่งทดสอบ ที่ 45/2569')
  expect(shown.text).toContain('ประธาน')
  expect((await finance.get(form)).status).toBe(404)
})

test('S284 watching, investigating and discipline are recorded without names and counted', async () => {
  const form = '/office/risks/work/new'
  const fill = (fields: Record<string, string>) => finance.fill(form, { unit: units.here, ...fields }, form)
  const named = await fill({ what: 'ตรวจสอบนายสมมุติ ทดสอบดี เรื่องเบิกน้ำมัน' })
  expect(named.status).toBe(422)
  expect(named.text).toContain('เล่าเรื่องโดยไม่บอกว่าเป็นใคร')
  for (const kind of ['watch', 'investigate', 'discipline'])
    expect((await fill({ kind, what: `งาน ${kind}`, count: '๒' })).status).toBe(303)
  const list = await reader.get('/office/risks/work')
  for (const kind of ['watch', 'investigate', 'discipline']) expect(list.text).toContain(`งาน ${kind}`)
  const one = await reader.get('/office/risks/work?kind=discipline')
  expect(one.text).not.toContain('งาน watch')
})
