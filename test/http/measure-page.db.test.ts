// What the pages of the integrity year tell: what an entry is called, what was done and on which day, what runs late and who is told,
// what is only a statement, and how much a weak point cost.
import { beforeAll, describe, expect, test } from 'vitest'
import { type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
let ita: Browser
let officer: Browser
let mayor: Browser
let heading = ''
let planId = ''
let finance = ''

beforeAll(async () => {
  ita = await world.as('ita')
  officer = await world.as('finance')
  mayor = await world.as('mayor')
  const begun = await ita.fill(
    '/office/measures/plan/new?year=2570',
    { fiscal_year: '2570', based_on_year: '2569' },
    '/office/measures/plan/new',
  )
  if (begun.status !== 303) throw new Error(begun.text)
  const rows = await database.asOwner(
    `select h.id, h.plan_id, (select id from unit u where u.agency_id = h.agency_id and u.name_th = 'กองคลัง') as unit
      from plan_heading h where h.agency_id = $1 order by h.position limit 1`,
    [world.here()],
  )
  heading = rows.rows[0]?.id
  planId = rows.rows[0]?.plan_id
  finance = rows.rows[0]?.unit
}, 60_000)

/** A measure of the finance division with one step, through the forms; answers where both are. */
async function aMeasure(fields: Record<string, string> = {}, step: Record<string, string> = {}) {
  const form = `/office/measures/new?plan=${planId}`
  const page = await ita.get(form)
  const added = await ita.post(page.form().action || form, {
    ...page.form().fields,
    heading,
    kind: 'measure',
    name: 'ยืมของต้องมีใบยืม',
    supervision: 'as-plan',
    responsible: `unit:${finance}`,
    ...fields,
  })
  const measure = /\/office\/measures\/[\w-]{36}/.exec(added.location)?.[0]
  if (!measure) throw new Error(`${added.status} ${added.text.slice(0, 400)}`)
  const stepForm = `${measure}/steps/new`
  const written = await ita.fill(
    stepForm,
    { name: 'จัดทำทะเบียนการยืม', recurring: 'none', periods: 'ต.ค. 69 – ก.ย. 70', ...step },
    stepForm,
  )
  if (written.status !== 303) throw new Error(written.text.slice(0, 400))
  const id = /\/office\/steps\/([\w-]{36})\/edit/.exec((await ita.get(measure)).html)?.[1] ?? ''
  return { measure, step: `/office/steps/${id}` }
}
const act = async (step: string, fields: Record<string, string>) => {
  const page = await officer.get(`${step}/act`)
  const done = await officer.upload(`${step}/act`, { ...page.form().fields, ...fields }, {})
  expect(done.status, done.text.slice(0, 400)).toBe(303)
}

describe('the page of a measure', () => {
  test.each([
    ['measure', 'มาตรการ'],
    ['project', 'โครงการ'],
    ['activity', 'กิจกรรม'],
  ])('S24 an entry of the kind %s is called %s', async (kind, word) => {
    const { measure } = await aMeasure({ kind, name: `ชื่อของ ${kind}` })
    expect((await ita.get(measure)).text).toMatch(new RegExp(`${word} 1\\.\\d+`))
    expect((await ita.get(`${measure}/edit`)).form(`${measure}/edit`).fields.kind).toBe(kind)
  })

  test('S17 the task of a class of staff stands beside it', async () => {
    const { measure } = await aMeasure()
    const form = `${measure}/responsible`
    const fields = { kind: 'group', group: 'contract-employee', task: 'รับมอบหน้าที่ลงในเพจของเทศบาล' }
    const page = await ita.get(form)
    const added = await ita.post(form, { _once: page.form(form).fields._once ?? '', ...fields })
    expect(added.status, added.text.slice(0, 300)).toBe(303)
    expect((await ita.get(form)).text).toMatch(/พนักงานจ้าง\s+รับมอบหน้าที่ลงในเพจของเทศบาล/)
    expect((await ita.get(measure)).text).toContain('กองคลัง พนักงานจ้าง')
  })

  test('S54 an action is told with its day and who did it', async () => {
    const { measure, step } = await aMeasure()
    await act(step, { what: 'ลงทะเบียนใบยืม 3 ใบ', on_day: '๑๐ พ.ย. ๒๕๖๙', unit: finance })
    expect((await mayor.get(measure)).text).toContain('ลงทะเบียนใบยืม 3 ใบ 10 พ.ย. 2569 · กองคลัง')
  })

  test('S24 the table and the sheet call a project a project', async () => {
    await aMeasure({ kind: 'project', name: 'โครงการตัวอย่าง' })
    expect((await ita.get('/office/measures?year=2570&view=table')).text).toMatch(/โครงการตัวอย่าง\s+โครงการ/)
    expect((await ita.get('/office/measures?year=2570&format=csv')).html).toMatch(/,โครงการ,โครงการตัวอย่าง,/)
  })

  test('S17 who does what stands on the page of the measure too', async () => {
    const { measure } = await aMeasure()
    const form = `${measure}/responsible`
    const page = await ita.get(form)
    const fields = { kind: 'group', group: 'contract-employee', task: 'ลงเพจทุกวันศุกร์' }
    await ita.post(form, { _once: page.form(form).fields._once ?? '', ...fields })
    expect((await officer.get(measure)).text).toContain('พนักงานจ้าง (ลงเพจทุกวันศุกร์)')
  })

  test('S55 a recurring action is told by the day it was last done', async () => {
    const { measure, step } = await aMeasure({}, { recurring: 'monthly' })
    for (const day of ['20 พ.ย. 2569', '10 พ.ย. 2569']) await act(step, { what: 'ตรวจของค้างคืน', on_day: day })
    const { text } = await mayor.get(measure)
    expect(text).toContain('ทำล่าสุด 20 พ.ย. 2569')
    expect(text).not.toContain('ทำล่าสุด 10 พ.ย. 2569')
  })

  test('S100 a change in behaviour that nothing proves is marked as a statement', async () => {
    const { measure } = await aMeasure()
    const form = `${measure}/outcomes/new`
    const told = await officer.fill(form, { kind: 'behaviour', text: 'เจ้าหน้าที่ไม่นำของไปใช้ส่วนตัว', score: '' }, form)
    expect(told.status, told.text.slice(0, 300)).toBe(303)
    expect((await mayor.get(measure)).text).toContain('เจ้าหน้าที่ไม่นำของไปใช้ส่วนตัว คำแถลง')
  })
})

describe('what runs late', () => {
  test('S35 is counted by unit for those in charge, and named on the page of the officer', async () => {
    const { step } = await aMeasure({ name: 'เรื่องที่ล่าช้า' }, { name: 'ขั้นที่เลยกำหนด', periods: 'ต.ค. 69' })
    const late = async () =>
      Number(
        /<tr[^>]*>(?:(?!<\/tr>)[\s\S])*กองคลัง(?:(?!<\/tr>)[\s\S])*<\/tr>/
          .exec((await mayor.get('/office/measures/progress?year=2570')).html)?.[0]
          .match(/<td[\s\S]*?<\/td>/g)
          ?.map(cell => cell.replace(/<[^>]+>/g, '').trim())[3],
      )
    const before = await late()
    expect(before).toBeGreaterThan(0)
    expect((await officer.get('/office/my-steps')).text).toMatch(/เกินกำหนด[\s\S]*ขั้นที่เลยกำหนด/)
    const done = await officer.fill(
      `${step}/finish`,
      { result: 'done', done_on: '20 พ.ย. 2569', output: 'เสร็จแล้ว' },
      `${step}/finish`,
    )
    expect(done.status, done.text.slice(0, 300)).toBe(303)
    expect(await late()).toBe(before - 1)
  })
})

describe('urging', () => {
  test('S42 an executive sees what is late and asks those responsible in her own words', async () => {
    const { measure } = await aMeasure({ name: 'เรื่องที่ต้องเร่ง' }, { name: 'ขั้นที่ต้องเร่ง', periods: 'ต.ค. 69' })
    const form = `${measure}/urge`
    const page = await mayor.get(form)
    expect(page.text).toContain('ขั้นที่ต้องเร่ง')
    expect((await mayor.fill(form, { words: '' }, form)).status).toBe(422)
    const sent = await mayor.fill(form, { words: 'ขอให้เสร็จภายในสัปดาห์นี้' }, form)
    expect(sent.status, sent.text.slice(0, 300)).toBe(303)
    const mails = await database.asOwner(
      `select subject, body from outbox where agency_id = $1 and about_kind = 'measure' and about_id = $2`,
      [world.here(), measure.split('/').at(-1)],
    )
    expect(mails.rowCount).toBeGreaterThan(0)
    expect(mails.rows[0].subject).toContain('เรื่องที่ต้องเร่ง')
    expect(mails.rows[0].body).toMatch(/ขอให้เสร็จภายในสัปดาห์นี้[\s\S]*- ขั้นที่ต้องเร่ง/)
    expect((await mayor.get(measure)).text).toContain('เร่งผู้รับผิดชอบ')
    const other = await world.as('disaster')
    expect((await other.get(form)).status).toBe(404)
  })

  test('nobody is urged about a measure that nobody outside the agency’s mail can be told of', async () => {
    const { measure } = await aMeasure({ name: 'ของคนนอก' }, { name: 'ขั้นของอนาคต', periods: 'ส.ค. 70 – ก.ย. 70' })
    const sent = await mayor.fill(`${measure}/urge`, { words: 'เร่งหน่อย' }, `${measure}/urge`)
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('ไม่มีขั้นตอนที่ค้าง')
  })
})

describe('the plan itself', () => {
  test('S40 should be approved by the end of October, on a day the agency may change', async () => {
    const at = `/office/measures/plan/${planId}`
    expect((await ita.get('/office/measures?year=2570')).text).toContain('ยังไม่อนุมัติ กำหนดไว้ 31 ต.ค. 2569')
    const changed = await ita.fill(at, { due_on: '30 พ.ย. 2569' }, at)
    expect(changed.status, changed.text.slice(0, 300)).toBe(303)
    expect((await ita.get('/office/measures?year=2570')).text).toContain('ต้องอนุมัติภายใน 30 พ.ย. 2569')
    expect((await ita.fill(at, { due_on: '31 ก.พ. 2570' }, at)).status).toBe(422)
  })

  test('S32 knows the workshop that made it; a wrong day and a wrong count are said at their fields, and an entry can be taken back', async () => {
    const at = `/office/measures/plan/${planId}`
    const form = `${at}/workshops/new`
    const fields = {
      on_day: '5 พ.ย. 2569',
      participants: 'ผู้บริหารและทุกกอง',
      decided: 'กำหนดมาตรการ 7 เรื่อง',
      people: '๒๕',
    }
    const bad = await ita.fill(form, { ...fields, on_day: '5 ม.ค. 2580', people: 'หลายคน' }, form)
    expect(bad.status).toBe(422)
    expect(bad.text).toContain('ใส่จำนวนคนเป็นตัวเลข')
    expect((await ita.fill(form, { ...fields, on_day: '5 ม.ค. 2580' }, form)).status).toBe(422)
    expect((await ita.fill(form, fields, form)).status).toBe(303)
    expect((await officer.get(at)).text).toMatch(/5 พ\.ย\. 2569 ผู้บริหารและทุกกอง · 25 คน กำหนดมาตรการ 7 เรื่อง/)
    const back = /\/office\/workshops\/[\w-]{36}\/withdraw/.exec((await ita.get(at)).html)?.[0] ?? ''
    expect((await ita.fill(back, { reason: 'ลงผิดแผน' }, back)).status).toBe(303)
    expect((await ita.get(at)).text).toContain('ยังไม่ได้บันทึกการประชุม')
    expect((await ita.get(back)).status).toBe(404)
  })

  test('S6 says which result it answers, and says so when it answers none', async () => {
    const at = `/office/measures/plan/${planId}`
    const board = async () => (await ita.get('/office/measures?year=2570')).text
    expect(await board()).toContain('มาจากผล ITA ปี 2569')
    expect((await ita.fill(at, { based_on_year: '' }, at)).status).toBe(303)
    expect(await board()).toContain('ยังไม่ได้บอกว่ามาจากผล ITA ปีไหน')
    expect((await ita.get('/office/measures/check?year=2570')).text).toContain('ปกติคือปี 2569')
    await ita.fill(at, { based_on_year: '2569' }, at)
  })
})

describe('an analysis', () => {
  test('S106 names the score it means to raise, and what is missing of it', async () => {
    const scores = {
      total: '86',
      iit: '90',
      eit: '88',
      oit: '82',
      'indicator:property': '72.30',
      'indicator:duty': '90',
    }
    await ita.fill('/office/scores/2569/edit', scores, '/office/scores/2569/edit')
    const weak = (await ita.get('/office/scores/2569/analysis')).text
    expect(weak).toMatch(/IIT 4\. การใช้ทรัพย์สินของราชการ คะแนน 72\.30 · คะแนนรวมที่หาย 1\.66/)
    expect(weak).not.toContain('การปฏิบัติหน้าที่')
    const form = '/office/scores/2569/analysis/new'
    await ita.fill(`${form}?kind=indicator&key=property`, { finding: 'ไม่รู้ขั้นตอนยืม' }, form)
    expect((await ita.get('/office/scores/2569/analysis')).text).toMatch(/การใช้ทรัพย์สินของราชการ[\s\S]*ไม่รู้ขั้นตอนยืม/)
    expect((await ita.get('/office/scores/2569/gap')).text).toMatch(
      /การใช้ทรัพย์สินของราชการ 72\.30 −1\.66 \+1\.66[\s\S]*เลือกมาตรการ/,
    )
  })
})
