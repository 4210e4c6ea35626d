// The operation plan through its pages, as people use it: begun, filled by hand and from a sheet, reported on, printed; bad input refused at
// its field with nothing lost, and what is not theirs not there.
import { beforeAll, describe, expect, test } from 'vitest'
import { toXlsx } from '#src/documents/sheets/to-xlsx.ts'
import { type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { testWorld } from '#test/harness/world.ts'

const LIST = '/office/operations'
const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
let ita: Browser
let finance: Browser
let reader: Browser
const units = { finance: '', audit: '' }
let plan = ''

beforeAll(async () => {
  ita = await world.as('ita')
  finance = await world.as('finance')
  reader = await world.as('disaster')
  const unit = async (like: string) =>
    (
      await database.asOwner(`select id from unit where agency_id = $1 and name_th like $2 order by id limit 1`, [
        world.here(),
        like,
      ])
    ).rows[0]?.id as string
  units.finance = await unit('%กองคลัง%')
  units.audit = await unit('%ตรวจสอบภายใน%')
  const empty = await ita.get(`${LIST}?year=2570`)
  expect(empty.text).toContain('ยังไม่มีแผนการดำเนินงานปี 2570')
  const sent = await ita.post(`${LIST}/plans/new`, { fiscal_year: '2570', approved_on: '20 ต.ค. 2569' })
  expect(sent.status, sent.text).toBe(303)
  const begun = await ita.get(`${LIST}?year=2570`)
  plan = /plans\/([\w-]{36})\/new/.exec(begun.html)?.[1] ?? ''
}, 60_000)

const aProject = (change: Record<string, string> = {}) => ({
  strategy: 'ยุทธศาสตร์ที่ 1',
  name: 'ปรับปรุงแผนที่ภาษี',
  target: '1,800 แปลง',
  unit: units.finance,
  budget: '๑๒๐,๐๐๐',
  from: '1 ต.ค. 2569',
  to: '31 มี.ค. 2570',
  ...change,
})
const add = async (change: Record<string, string> = {}) => {
  const sent = await ita.post(`${LIST}/plans/${plan}/new`, aProject(change))
  expect(sent.status, sent.text).toBe(303)
  return /operations\/([\w-]{36})/.exec(sent.location ?? '')?.[1] ?? ''
}
const aReport = (change: Record<string, string> = {}) => ({
  on_day: '1 พ.ย. 2569',
  status: 'doing',
  percent: '40',
  spent: '36,000',
  result: 'ทำแล้ว 730 แปลง',
  ...change,
})

test('without a plan of the running year the last one is shown, and what is missing is said', async () => {
  const clerk = await world.as('clerk', 'there')
  expect((await clerk.get(LIST)).text).toContain('ยังไม่มีแผนการดำเนินงานปี 2570')
  expect((await clerk.post(`${LIST}/plans/new`, { fiscal_year: '2569' })).status).toBe(303)
  const page = await clerk.get(LIST)
  expect(page.text).toContain('แผนการดำเนินงาน ปีงบประมาณ 2569')
  expect(page.text).toContain('ยังไม่มีแผนการดำเนินงานปี 2570')
  expect(page.html).toContain(`href="${LIST}?year=2570"`)
})

describe('the plan of a year', () => {
  test('S242: lists projects under their strategies with money, period and progress, filters, and goes out as CSV and XLSX', async () => {
    const id = await add()
    await add({ name: 'ตรวจพัสดุ', strategy: 'ยุทธศาสตร์ที่ 2', unit: units.audit, budget: '' })
    expect((await finance.post(`${LIST}/${id}/progress`, aReport())).status).toBe(303)
    const page = await ita.get(`${LIST}?year=2570`)
    expect(page.text).toContain('เบิกจ่ายแล้ว 36,000 บาท จากงบประมาณ 120,000 บาท คิดเป็นร้อยละ 30.00')
    expect(page.text).toContain('กำลังดำเนินการ 40%')
    expect(page.text).toContain('ต.ค. 69 – มี.ค. 70')
    expect(page.text.indexOf('ยุทธศาสตร์ที่ 1')).toBeLessThan(page.text.indexOf('ยุทธศาสตร์ที่ 2'))
    const doing = await ita.get(`${LIST}?year=2570&standing=doing`)
    expect(doing.html).toContain(`id="project-${id}"`)
    expect(doing.text).not.toContain('ตรวจพัสดุ')
    expect((await ita.get(`${LIST}?year=2570&unit=${units.audit}`)).html).not.toContain(`id="project-${id}"`)
    expect((await ita.get(`${LIST}?year=2570&standing=cancelled`)).text).toContain('ไม่มีโครงการตามที่เลือก')
    const csv = await ita.get(`${LIST}?year=2570&format=csv&standing=doing`)
    expect(csv.response.headers.get('content-type')).toContain('text/csv')
    expect(csv.html).toContain('ปรับปรุงแผนที่ภาษี')
    expect(csv.html).not.toContain('ตรวจพัสดุ')
    const xlsx = await ita.get(`${LIST}?year=2570&format=xlsx`)
    expect(xlsx.response.headers.get('content-type')).toContain('spreadsheetml')
    expect(xlsx.html.slice(0, 2)).toBe('PK')
    // The running year has its plan; the one after is offered when somebody asks for it.
    expect((await ita.get(LIST)).text).toContain('แผนการดำเนินงาน ปีงบประมาณ 2570')
    expect((await ita.get(`/en${LIST}?year=2570`)).text).toContain('36,000 of 120,000 baht are spent, 30.00 percent')
  })

  test('S243: what each unit has not handed in is listed, down to the project', async () => {
    const page = await ita.get(`${LIST}/gaps?year=2570`)
    const row = (name: string) => {
      const from = page.html.indexOf(`>${name}<`)
      return page.html.slice(from, page.html.indexOf('</tr>', from))
    }
    expect(row('กองคลัง')).toContain('ครบ')
    expect(row('หน่วยตรวจสอบภายใน')).toContain('ไม่บอกงบประมาณ: ตรวจพัสดุ')
    expect(row('หน่วยตรวจสอบภายใน')).toContain('เริ่มแล้ว ยังไม่รายงาน: ตรวจพัสดุ')
    expect(row('กองช่าง')).toContain('ยังไม่มีโครงการ')
    expect(page.text).toMatch(/\d+ ส่วนงานยังส่งไม่ครบ/)
    expect((await ita.get(`${LIST}?year=2570`)).html).toContain(`${LIST}/gaps?year=2570`)
    expect((await reader.get(`/en${LIST}/gaps?year=2570`)).text).toContain('Begun and not reported')
  })

  test('is begun once, and by nobody who answers for a part only', async () => {
    const again = await ita.post(`${LIST}/plans/new`, { fiscal_year: '2570' })
    expect(again.status).toBe(422)
    expect(again.text).toContain('ปีนี้มีแผนอยู่แล้ว')
    expect((await finance.get(`${LIST}/plans/new`)).status).toBe(404)
    expect((await finance.get(`${LIST}/plans/${plan}/edit`)).status).toBe(404)
    expect((await reader.get(`${LIST}/plans/${plan}/new`)).status).toBe(404)
    expect((await reader.get(`${LIST}?year=2570`)).html).not.toContain(`plans/${plan}`)
  })

  test.each([
    ['money in words', { budget: 'แสนบาท' }, 'ใส่จำนวนเงินเป็นบาท'],
    ['an end before the beginning', { to: '1 ก.ย. 2569' }, 'วันสุดท้ายต้องไม่อยู่ก่อนวันแรก'],
    ['another year', { from: '1 ต.ค. 2560', to: '1 พ.ย. 2560' }, 'ไม่อยู่ในปีงบประมาณของแผน'],
    ['an empty name', { name: '  ' }, 'ยังไม่ได้กรอกช่องนี้'],
    ['a unit that is none', { unit: 'x' }, 'เลือกจากรายการ'],
  ])('%s is refused at its field and nothing is lost', async (_what, change, words) => {
    const typed = aProject({ target: 'พิมพ์ไว้แล้วไม่หาย <b>"', ...change })
    const sent = await ita.post(`${LIST}/plans/${plan}/new`, typed)
    expect(sent.status).toBe(422)
    expect(sent.text).toContain(words)
    expect(sent.html).toContain('พิมพ์ไว้แล้วไม่หาย &lt;b&gt;')
  })
})

describe('a project', () => {
  test('is reported on by its unit, warns when more was spent than there is, and keeps what was said before', async () => {
    const id = await add({ name: 'เงินเกิน' })
    expect((await reader.get(`${LIST}/${id}/progress`)).status).toBe(404)
    expect((await reader.post(`${LIST}/${id}/progress`, aReport())).status).toBeGreaterThanOrEqual(404)
    for (const [change, words] of [
      [{ percent: '101' }, '0 ถึง 100'],
      [{ percent: 'ครึ่ง' }, '0 ถึง 100'],
      [{ status: 'done' }, 'แล้วเสร็จคือร้อยละ 100'],
      [{ on_day: '1 ม.ค. 2590' }, 'วันนี้ยังมาไม่ถึง'],
      [{ result: '' }, 'บอกสั้นๆ ว่าทำอะไรไปแล้วบ้าง'],
      [{ status: '' }, 'เลือกจากรายการ'],
    ] as const) {
      const sent = await finance.post(`${LIST}/${id}/progress`, aReport(change))
      expect([sent.status, sent.text.includes(words)], words).toEqual([422, true])
    }
    expect((await finance.post(`${LIST}/${id}/progress`, aReport())).status).toBe(303)
    const next = (await finance.get(`${LIST}/${id}/progress`)).form(`${LIST}/${id}/progress`)
    expect(next.fields).toMatchObject({ percent: '40', spent: '36,000' })
    expect((await finance.post(`${LIST}/${id}/progress`, aReport({ spent: '130,000', percent: '90' }))).status).toBe(
      303,
    )
    const page = await ita.get(`${LIST}/${id}`)
    expect(page.text).toContain('เบิกจ่ายเกินงบประมาณที่ตั้งไว้ 10,000 บาท')
    expect(page.text).toContain('ร้อยละ 40 · เบิกจ่ายแล้ว 36,000 บาท')
  })

  test('is cancelled with a reason, left out of the sums, and put back', async () => {
    const id = await add({ name: 'จะยกเลิก', strategy: 'ยุทธศาสตร์ที่ 9', budget: '5,000' })
    const form = (await ita.get(`${LIST}/${id}/cancel`)).form(`${LIST}/${id}/cancel`)
    expect((await ita.post(`${LIST}/${id}/cancel`, { ...form.fields, reason: '' })).status).toBe(422)
    expect((await ita.post(`${LIST}/${id}/cancel`, { ...form.fields, reason: 'ไม่มีผู้รับจ้าง' })).status).toBe(303)
    expect((await ita.get(`${LIST}/${id}`)).text).toContain('ยกเลิกแล้ว: ไม่มีผู้รับจ้าง')
    expect((await ita.get(`${LIST}/${id}/edit`)).status).toBe(404)
    expect((await ita.get(`${LIST}?year=2570`)).text).toContain('0 โครงการ งบประมาณ 0 บาท')
    const back = (await ita.get(`${LIST}/${id}/cancel`)).form(`${LIST}/${id}/cancel`)
    expect((await ita.post(`${LIST}/${id}/cancel`, { ...back.fields, reason: 'มีแล้ว' })).status).toBe(303)
    expect((await ita.get(`${LIST}/${id}/edit`)).status).toBe(200)
  })

  test('changed by two at once shows both versions', async () => {
    const id = await add({ name: 'สองคน' })
    const { fields } = (await ita.get(`${LIST}/${id}/edit`)).form(`${LIST}/${id}/edit`)
    expect(
      (await finance.post(`${LIST}/${id}/edit`, { ...aProject({ name: 'ของกองคลัง' }), _version: '1' })).status,
    ).toBe(303)
    const second = await ita.post(`${LIST}/${id}/edit`, { ...fields, name: 'ของอีกคน' })
    expect(second.status).toBe(409)
    expect(second.text).toContain('ของกองคลัง')
    expect(second.html).toContain('ของอีกคน')
  })
})

describe('a sheet', () => {
  const heads = ['ยุทธศาสตร์', 'โครงการ', 'เป้าหมาย', 'งบประมาณ', 'ส่วนงาน', 'ระยะเวลา']
  const good = ['ยุทธศาสตร์ที่ 3', 'โครงการจากตาราง', '10 ครั้ง', '1,500', 'กองคลัง', 'ต.ค. 69 – ธ.ค. 69']
  const bad = ['ยุทธศาสตร์ที่ 3', 'โครงการผิด', '10 ครั้ง', 'เยอะ', 'กองอวกาศ', 'เร็วๆ นี้']
  const at = () => `${LIST}/plans/${plan}/import`
  const pasted = (...rows: string[][]) => rows.map(row => row.join('\t')).join('\n')

  test('is read first, says what is wrong in which row, and comes in with the second press', async () => {
    const preview = await ita.post(at(), { pasted: pasted(heads, good, bad) })
    expect(preview.status).toBe(200)
    expect(preview.text).toContain('นำเข้าได้ 1 โครงการ')
    for (const words of ['อ่านจำนวนเงิน เยอะ ไม่ได้', 'ไม่รู้จักส่วนงาน กองอวกาศ', 'อ่านระยะเวลา เร็วๆ นี้ ไม่ได้'])
      expect(preview.text).toContain(words)
    expect((await ita.get(`${LIST}?year=2570`)).text).not.toContain('โครงการจากตาราง')
    const { fields } = preview.form(at())
    expect((await ita.post(at(), fields)).status).toBe(303)
    const list = await ita.get(`${LIST}?year=2570`)
    expect(list.text).toContain('โครงการจากตาราง')
    expect(list.text).not.toContain('โครงการผิด')
    // A second time its name is there already.
    expect((await ita.post(at(), { pasted: pasted(heads, good) })).text).toContain('มีโครงการชื่อนี้แล้ว')
  })

  test('as a file, and what is no sheet, no table or nothing is refused with words', async () => {
    const bytes = await toXlsx('แผน', [heads, good.with(1, 'จากไฟล์').with(3, '')])
    const file = { name: 'แผน.xlsx', type: 'application/octet-stream', bytes }
    expect((await ita.upload(at(), {}, { file })).text).toContain('นำเข้าได้ 1 โครงการ')
    for (const [typed, words] of [
      [{ pasted: '' }, 'เลือกไฟล์ หรือวางตาราง'],
      [{ pasted: 'สวัสดี' }, 'หาแถวหัวตารางไม่พบ'],
      [{ pasted: pasted(heads) }, 'ไม่มีแถวที่นำเข้าได้'],
      [{ rows: '{"a":' }, 'เลือกไฟล์ หรือวางตาราง'],
      [{ rows: '[[1]]' }, 'เลือกไฟล์ หรือวางตาราง'],
      [{ rows: '[["x"]]' }, 'หาแถวหัวตารางไม่พบ'],
    ] as const) {
      const sent = await ita.post(at(), typed)
      expect([sent.status, sent.text.includes(words)], words).toEqual([422, true])
    }
  })
})

describe('the papers', () => {
  test('S57: plan and follow-up on the screen, as PDF and as Word', async () => {
    const plan = await ita.get(`${LIST}/papers?year=2570`)
    expect(plan.text).toContain('แผนการดำเนินงาน ประจำปีงบประมาณ พ.ศ. ๒๕๗๐')
    const follow = await ita.get(`${LIST}/papers?year=2570&kind=follow-up&round=R6&numerals=arabic`)
    expect(follow.text).toContain('รายงานการกำกับติดตามการดำเนินงานประจำปี รอบ 6 เดือน')
    expect(follow.text).toContain('ยังไม่มีรายงาน')
    for (const [format, type, start] of [
      ['pdf', 'application/pdf', '%PDF'],
      ['docx', 'wordprocessingml', 'PK'],
    ] as const) {
      const file = await reader.get(`${LIST}/papers?year=2570&kind=follow-up&format=${format}`)
      expect(file.response.headers.get('content-type')).toContain(type)
      expect(file.html.startsWith(start)).toBe(true)
    }
    expect((await ita.get(`${LIST}/papers?year=2560`)).text).toContain('ยังไม่มีแผนการดำเนินงานปี 2560')
  })

  test('S57: is kept as it stands, found by its code, and goes on to a memo that asks leave', async () => {
    const at = `${LIST}/papers/keep?year=2570&kind=follow-up&round=R6&numerals=thai`
    const sent = await ita.fill(at, {})
    expect(sent.status, sent.text).toBe(303)
    expect(sent.location).toMatch(/letters\/new\?form=memo-publish&paper=/)
    expect((await ita.get(sent.location)).text).toContain('รายงานการกำกับติดตามการดำเนินงานประจำปี')
    const { rows } = await database.asOwner(
      `select code from kept_paper where agency_id = $1 and source_kind = 'operations'`,
      [world.here()],
    )
    expect((await app.browser().get(`/papers/${rows[0].code}`)).text).toContain('เอกสารจริงของหน่วยงาน')
    expect((await reader.get(at)).status).toBe(404)
  })
})
