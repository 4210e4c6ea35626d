// Plans, budget and procurement as they are asked for in time, put before the public with period and unit, and found where people look: at the item
// of the assessment, under the law, in citizens' words, and on the page that follows the money of a year.
import { beforeAll, describe, expect, test } from 'vitest'
import { allTopicSources } from '#src/app/topics.ts'
import { gatherCalendar } from '#src/features/disclosure/calendar/gather.ts'
import { keepTurns } from '#src/features/disclosure/calendar/keep-turns.ts'
import { countingStatements } from '#src/platform/database/connect.ts'
import { type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { documentShown } from '#test/harness/publications.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
let ita: Browser
let guest: Browser
let finance = ''

beforeAll(async () => {
  ita = await world.as('ita')
  guest = app.browser()
  const found = await database.asOwner(`select id from unit where agency_id = $1 and name_th = 'กองคลัง'`, [
    world.here(),
  ])
  finance = found.rows[0].id
}, 60_000)

const show = (topic: string, on: string, fiscalYear: number) =>
  documentShown(database, world.here(), {
    topic,
    on,
    fiscalYear,
    unit: finance,
    title: `เอกสาร ${topic} ${fiscalYear}`,
  })
const lineOf = async (entry: string, turn = '2570') => {
  const calendar = await app.tx(world.here(), tx => gatherCalendar(tx, allTopicSources, 2570))
  return calendar.lines.find(one => one.entry.key === entry && one.turn.id === turn)
}
const idIn = (location: string | null | undefined) => /[\da-f]{8}-[\w-]{27}/.exec(location ?? '')?.[0] ?? ''

/** Subject, entry of the calendar, year of its work in November of fiscal year 2570, item of 2569 that shows it, heading of citizens. */
const documents = [
  ['S239', 'budget-plan', 2570, 6, 'budget'],
  ['S241', 'budget-report', 2569, 7, 'spending'],
  ['S244', 'budget-law', 2570, 6, 'budget'],
  ['S244', 'budget-law-meeting', 2570, 6, 'budget'],
  ['S248', 'project-results', 2569, 7, 'project-results'],
  ['S253', 'procurement-investment', 2570, 11, 'buying-investment'],
  ['S258', 'spending-meeting', 2570, 6, 'spending'],
] as const

describe('a document of the budget or of procurement', () => {
  test.each(documents)('%s %s: is asked for in time, of the unit that answers', async (_no, topic, year) => {
    const line = await lineOf(topic)
    expect(line?.entry).toMatchObject({ topic, isVerified: false })
    expect(['late', 'soon', 'next']).toContain(line?.standing)
    await ita.fill(`/office/calendar/${topic}/edit`, { unit: finance })
    expect((await lineOf(topic))?.unit?.id).toBe(finance)
    // The way to write it is filled in already.
    const { html } = await ita.get(`/office/calendar?unit=${finance}`)
    const at = `/office/publications/new?kind=document&amp;topic=${topic}&amp;year=${year}&amp;unit=${finance}`
    expect(html).toContain(at)
  })

  test('S239: is published with its period and unit from there, and is done', async () => {
    const at = `/office/publications/new?kind=document&topic=budget-plan&year=2570&unit=${finance}`
    const { fields } = (await ita.get(at)).form()
    expect(fields).toMatchObject({ fiscal_year: '2570', unit: finance })
    const typed = { title_th: 'แผนใช้เงินปี 2570', body_th: 'รายไตรมาส', slug: 'spending-plan-2570' }
    const period = { from: '1/10/2569', to: '30/9/2570' }
    const id = idIn((await ita.post(at, { ...fields, ...typed, ...period })).location)
    const clerk = await world.as('clerk')
    const publish = (await clerk.get(`/office/publications/${id}/publish`)).form()
    expect((await clerk.post(`/office/publications/${id}/publish`, publish.fields)).status).toBe(303)
    const page = (await guest.get('/documents/spending-plan-2570')).text
    for (const words of ['ข้อมูลของช่วง', '1 ต.ค. 2569', '30 ก.ย. 2570', 'กองคลัง', 'ปีงบประมาณ 2570'])
      expect(page, words).toContain(words)
    expect((await lineOf('budget-plan'))?.standing).toBe('done')
    expect((await ita.get(`/office/calendar?unit=${finance}`)).html).not.toContain('topic=budget-plan')
  })

  test.each(documents)(
    '%s %s: of 2569 is shown at its item, under the law and in citizens’ words',
    async (_no, topic, _year, item, heading) => {
      // Items that show results tell of the year before.
      const year = item === 7 ? 2568 : 2569
      await show(topic, '2026-02-02', year)
      const title = `เอกสาร ${topic} ${year}`
      expect((await guest.get(`/ita/2569/o${item}`)).text).toContain(title)
      expect((await guest.get('/information-act')).text).toContain(title)
      const menu = (await guest.get('/information')).html
      const from = menu.indexOf(`id="${heading}"`)
      expect(menu.slice(from, menu.indexOf('<article', from + 1)), heading).toContain(title)
      const moved = await guest.get(`/ita/topics/${topic}`)
      expect([moved.status, moved.location]).toEqual([301, `/ita/2569/o${item}`])
    },
  )

  test('at the item of the year’s plan it is shown and does not stand for the plan', async () => {
    const desk = await ita.get('/office/oit/2569/6')
    expect(desk.text).toContain('แผนการใช้จ่ายงบประมาณประจำปี')
    expect(desk.text).toContain('ยังขาด')
    await show('annual-plan', '2026-02-03', 2569)
    expect((await ita.get('/office/oit/2569/6')).text).toContain('มีหลักฐาน')
  })
})

describe('what comes again and again', () => {
  test('S246: spending and procurement are summed up each quarter, one quarter does not do for the next', async () => {
    expect((await lineOf('budget-quarter', '2569-q4'))?.standing).toBe('late')
    await show('budget-quarter', '2026-11-02', 2569)
    expect((await lineOf('budget-quarter', '2569-q4'))?.standing).toBe('done')
    expect((await lineOf('budget-quarter', '2570-q1'))?.standing).toBe('next')
    expect((await guest.get('/ita/2569/o6')).text).toContain('เอกสาร budget-quarter 2569')
  })

  test('S254: progress of procurement is asked for each quarter and shown at the item on procurement', async () => {
    expect((await lineOf('procurement-progress', '2569-q4'))?.standing).toBe('late')
    await show('procurement-progress', '2026-11-03', 2569)
    expect((await lineOf('procurement-progress', '2569-q4'))?.standing).toBe('done')
    for (const path of ['/ita/2569/o11', '/ita/2568/o12', '/information-act', '/information'])
      if (path !== '/ita/2568/o12')
        expect((await guest.get(path)).text, path).toContain('เอกสาร procurement-progress 2569')
      else expect((await guest.get(path)).text, path).not.toContain('เอกสาร procurement-progress 2569')
  })
})

describe('S247 S250: the money of a year', () => {
  test('is followed by anybody from the approval of the budget to the end of procurement', async () => {
    const law = { topic: 'budget-law', on: '2026-09-28', fiscalYear: 2570, title: 'เอกสาร budget-law 2570' }
    await documentShown(database, world.here(), { ...law, kind: 'announcement' })
    await show('procurement-notices', '2026-11-10', 2570)
    const { text, html } = await guest.get('/money')
    const at = (words: string) => {
      const found = text.indexOf(words)
      expect(found, words).toBeGreaterThan(0)
      return found
    }
    const stages = ['1. อนุมัติงบประมาณ', '2. วางแผนใช้เงินและจัดซื้อ', '3. จัดซื้อจัดจ้าง', '4. ใช้เงินไปถึงไหน', '5. ใช้หมดแล้วได้อะไร']
    expect(stages.map(at)).toEqual(stages.map(at).toSorted((a, b) => a - b))
    expect(at('เอกสาร budget-law 2570')).toBeLessThan(at(stages[1] ?? ''))
    expect(at('เอกสาร procurement-notices 2570')).toBeGreaterThan(at(stages[2] ?? ''))
    // An announcement of the budget law is the budget law, and not one of all the news.
    expect(text).not.toContain('ข่าวทั้งหมด')
    expect(html).toContain('href="/contact"')
    expect((await guest.get('/')).html).toContain('href="/money"')
  })

  test('says what is missing, since when and who answers for it', async () => {
    await ita.fill('/office/calendar/procurement-plan/edit', { unit: finance })
    const { text } = await guest.get('/money')
    expect(text).toContain('ควรเผยแพร่ตั้งแต่ 31 ต.ค. 2569 ผู้รับผิดชอบ: กองคลัง')
    expect(text).toMatch(/จะเผยแพร่ภายใน 30 พ\.ย\. 2569/)
    // Of what comes every month: how often it fell due, and how often it came.
    await show('procurement-monthly', '2025-12-05', 2569)
    expect((await guest.get('/money')).text).not.toContain('เอกสาร budget-report 2568')
    expect((await guest.get('/money/2569')).text).toContain('เผยแพร่ครบ 1 จาก 12 ครั้งที่ถึงกำหนด')
  })

  test('is there for the years before, in English, and not for a year nobody plans yet', async () => {
    expect((await guest.get('/money/2569')).text).toContain('เอกสาร budget-plan 2569')
    expect((await guest.get('/money/2569')).text).not.toContain('เอกสาร budget-law 2570')
    expect((await guest.get('/en/money')).text).toContain('Our money, fiscal year 2570')
    for (const path of ['/money/2571', '/money/2550', '/money/x'])
      expect((await guest.get(path)).status, path).toBe(404)
    const { statements } = await countingStatements(() => guest.get('/money?once=1'))
    expect(statements).toBeLessThanOrEqual(96)
  })
})

test('S72: a number of 2565 tells what it was and where the subject is now; the year itself is no page', async () => {
  const page = await guest.get('/ita/2565/o20')
  expect(page.status).toBe(200)
  for (const words of ['รายงานผลการใช้จ่ายงบประมาณประจำปี', 'ยังไม่ได้ตรวจกับคู่มือ', 'ไม่มีข้อของปี 2565 ครบทั้งปี'])
    expect(page.text, words).toContain(words)
  expect(page.html).toContain('href="/ita/2569/o7"')
  expect((await guest.get('/ita/2569/o7')).html).toContain('href="/ita/2565/o20"')
  expect((await guest.get('/ita/2569/o6')).html).toContain('href="/ita/2565/o10"')
  expect((await guest.get('/en/ita/2565/o20')).text).toContain('Budget-spending report of the year')
  for (const path of ['/ita/2565', '/ita/2565/o1', '/ita/2564/o20', '/ita/2565/๐๒๐'])
    expect((await guest.get(path)).status, path).toBe(404)
  expect((await guest.get('/ita')).html).not.toContain('/ita/2565')
})

test('the turns that wait are those of the calendar', async () => {
  const calendar = await app.tx(world.here(), tx => keepTurns(tx, allTopicSources))
  expect(calendar.lines.filter(one => one.entry.key === 'budget-quarter').length).toBe(4)
})
