// A workbook brought in: what is wrong in a row is shown before anything is written, and put right there.
import { writeXlsx } from 'hucre/xlsx'
import { beforeAll, expect, test } from 'vitest'
import type { Browser } from '#test/harness/app.ts'
import { LIST, paperIn, testBringing } from '#test/harness/bringing.ts'
import { testDatabase } from '#test/harness/database.ts'

const database = testDatabase()
let ita: Browser
const { world, read, brought, draftIn, correct, takeOver, plansOf } = testBringing(database, () => ita)
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const rows = [
  ['รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2564', null, null, null, null, null],
  ['ที่', 'มาตรการ', 'ขั้นตอน', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ผลการดำเนินการ'],
  [1, 'มาตรการทบทวนคู่มือบริการ', '1. ทบทวนคู่มือ\n2. เผยแพร่คู่มือ', 'กองคลัง', 'ต.ค. 63 - มี.ค. 64', '1. ทบทวนแล้ว 8 เรื่อง'],
  [2, 'มาตรการตรวจนับพัสดุ', '1. ตรวจนับ', 'กองคลัง', 'เมื่อว่างเว้นจากงานอื่น', 'ตรวจนับแล้ว'],
]

beforeAll(async () => {
  ita = await world.as('ita')
}, 60_000)

test('P3: a workbook is previewed with its errors, put right, and only then becomes a plan', async () => {
  const bytes = await writeXlsx({ sheets: [{ name: 'มาตรการ', rows }] })
  const id = paperIn(await brought(bytes, 'มาตรการ 2564.xlsx', xlsx))
  await read(id)
  const [good, bad] = (await draftIn(id)).measures
  expect([good?.title, bad?.title]).toEqual(['มาตรการทบทวนคู่มือบริการ', 'มาตรการตรวจนับพัสดุ'])
  const page = await ita.get(`${LIST}/${id}`)
  expect(page.text).toContain('ไม่ชัด: ระยะเวลา')
  const refused = await takeOver(id)
  expect(refused.status).toBe(422)
  expect(await plansOf(2564)).toEqual([])

  const measure = await ita.get(`${LIST}/${id}/measures/${bad?.key}`)
  expect(measure.text).toContain('เมื่อว่างเว้นจากงานอื่น')
  const wrong = await correct(id, bad?.key ?? '', { 'step.0.periods': 'วันหนึ่ง' })
  expect(wrong.status).toBe(422)
  expect((await correct(id, bad?.key ?? '', { 'step.0.periods': 'เม.ย. 64 - ก.ย. 64' })).status).toBe(303)
  const taken = await takeOver(id)
  expect(taken.status, taken.text).toBe(303)
  const [plan] = await plansOf(2564)
  const steps = await database.asOwner(
    `select s.name from step s join measure m on m.id = s.measure_id where m.plan_id = $1 order by m.position, s.position`,
    [plan?.id],
  )
  expect(steps.rows.map(row => row.name)).toEqual(['ทบทวนคู่มือ', 'เผยแพร่คู่มือ', 'ตรวจนับ'])
})
