// The result report as an office gets it: to look at, as PDF and as Word, of a closed round and of one that is not.
import { beforeAll, describe, expect, test } from 'vitest'
import { type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
let ita: Browser

beforeAll(async () => {
  ita = await world.as('ita')
}, 60_000)

describe('a report', () => {
  test('of an agency without a plan says what to do first', async () => {
    expect((await ita.get('/office/reports')).text).toContain('ยังไม่มีแผนที่จะรายงาน')
  })

  test('S2 of an open round is a draft that says so, on the page, in the PDF and in Word', async () => {
    const begun = await ita.fill(
      '/office/measures/plan/new?year=2570',
      { fiscal_year: '2570', based_on_year: '2569' },
      '/office/measures/plan/new',
    )
    expect(begun.status).toBe(303)
    const rows = await database.asOwner(
      `select h.id, h.plan_id, (select id from unit u where u.agency_id = h.agency_id and u.name_th = 'กองคลัง') as unit
        from plan_heading h where h.agency_id = $1 order by h.position limit 1`,
      [world.here()],
    )
    const { id: heading, plan_id: planId, unit } = rows.rows[0]
    const form = `/office/measures/new?plan=${planId}`
    const page = await ita.get(form)
    const fields = { heading, kind: 'measure', name: 'ยืมของต้องมีใบยืม <b>', supervision: 'as-plan' }
    const added = await ita.post(page.form().action || form, {
      ...page.form().fields,
      ...fields,
      responsible: `unit:${unit}`,
    })
    expect(added.status, added.text.slice(0, 300)).toBe(303)
    const shown = await ita.get('/office/reports?year=2570&layout=b')
    expect(shown.text).toContain('ฉบับร่าง')
    expect(shown.text).toContain('ยืมของต้องมีใบยืม <b>')
    expect(shown.html).not.toContain('ใบยืม <b>')
    const pdf = await ita.get('/office/reports?year=2570&format=pdf')
    expect(pdf.response.headers.get('content-type')).toBe('application/pdf')
    expect(pdf.response.headers.get('content-disposition')).toContain('report-result-2570-six-a.pdf')
    expect(pdf.html.slice(0, 5)).toBe('%PDF-')
    const docx = await ita.get('/office/reports?year=2570&format=docx')
    expect(docx.response.headers.get('content-type')).toContain('wordprocessingml')
    expect(docx.html.slice(0, 2)).toBe('PK')
  }, 60_000)

  test('the plan before anything is done, and the analysis of a result, are papers too', async () => {
    const plan = await ita.get('/office/reports?kind=plan&year=2570')
    expect(plan.text).toContain('แผนมาตรการส่งเสริมคุณธรรมและความโปร่งใส')
    expect(plan.text).toContain('ฉบับร่าง ยังไม่ได้อนุมัติ')
    expect((await ita.get('/office/reports?kind=analysis')).text).toContain('ยังไม่มีคะแนนที่จะวิเคราะห์')
    const form = '/office/scores/2569/edit'
    const scores = { total: '86', iit: '90', eit: '88', oit: '82', 'indicator:property': '72.30' }
    expect((await ita.fill(form, scores, form)).status).toBe(303)
    const about = '/office/scores/2569/analysis/new'
    await ita.fill(`${about}?kind=indicator&key=property`, { finding: 'ไม่รู้ขั้นตอนยืม', cause: 'ไม่มีคู่มือ' }, about)
    const analysis = await ita.get('/office/reports?kind=analysis&year=2569')
    expect(analysis.text).toMatch(/การวิเคราะห์ผลการประเมิน[\s\S]*ไม่รู้ขั้นตอนยืม[\s\S]*สาเหตุ: ไม่มีคู่มือ/)
    const pdf = await ita.get('/office/reports?kind=analysis&year=2569&format=pdf')
    expect(pdf.html.slice(0, 5)).toBe('%PDF-')
  }, 60_000)

  test('is in English where English is asked for, and is not there for a stranger', async () => {
    expect((await ita.get('/en/office/reports?year=2570')).text).toContain('Plan of measures')
    expect((await app.browser().get('/office/reports?year=2570&format=pdf')).status).toBe(303)
    // The other agency has no such plan, whatever it asks for.
    const there = await world.as('ita', 'there')
    expect((await there.get('/office/reports?year=2570')).text).not.toContain('ยืมของต้องมีใบยืม')
  })
})
