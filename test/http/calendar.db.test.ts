// The publication calendar through HTTP, with its nightly look, its Monday mail and what waits on the home of the office.
import { beforeAll, describe, expect, it } from 'vitest'
import { allTopicSources } from '#src/app/topics.ts'
import { sendDigest } from '#src/features/disclosure/calendar/jobs.ts'
import { keepTurns } from '#src/features/disclosure/calendar/keep-turns.ts'
import { calendarWork, disclosureFacts } from '#src/features/disclosure/public.ts'
import { actorOfStaff } from '#src/features/people/public.ts'
import { period } from '#src/kernel/period.ts'
import { countingStatements } from '#src/platform/database/connect.ts'
import { type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { documentShown } from '#test/harness/publications.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
let ita: Browser

beforeAll(async () => {
  ita = await world.as('ita')
}, 60_000)

const publish = (topic: string, on: string, more: { fiscalYear?: number; title?: string } = {}) =>
  documentShown(database, world.here(), { topic, on, ...more })

const line = (html: string, name: string) => html.slice(html.indexOf(name)).slice(0, 2500)
const stateOf = async (entry: string, turn: string) => {
  const calendar = await app.tx(world.here(), tx => keepTurns(tx, allTopicSources))
  return calendar.lines.find(one => one.entry.key === entry && one.turn.id === turn)
}

describe('the publication calendar', () => {
  it('I6 B12 S259: says what is late, due and next, with the law it comes from and that it is not checked', async () => {
    const { text } = await ita.get('/office/calendar')
    expect(text).toContain('ปฏิทินเผยแพร่ ปีงบประมาณ 2570')
    expect(text).toContain('ยังไม่ได้ตรวจกับคู่มือ')
    expect(text).toContain('แผนการจัดซื้อจัดจ้าง')
    expect(text).toMatch(/เลยมา 21 วัน/)
    expect((await stateOf('procurement-plan', '2570'))?.standing).toBe('late')
    expect((await stateOf('procurement-report', '2570'))?.standing).toBe('soon')
    expect((await stateOf('no-gift', '2570'))?.standing).toBe('next')
  })

  it('S251: what was first shown in its period counts, the same document of last year does not', async () => {
    await publish('procurement-plan', '2025-10-20')
    expect((await stateOf('procurement-plan', '2570'))?.standing).toBe('late')
    await publish('procurement-plan', '2026-11-10')
    expect(await stateOf('procurement-plan', '2570')).toMatchObject({ standing: 'done', shown: { on: '2026-11-10' } })
    expect(line((await ita.get('/office/calendar')).text, 'แผนการจัดซื้อจัดจ้าง')).toContain('ช้ากว่ากำหนด')
  })

  it('S252 S259: one month does not do for the next', async () => {
    await publish('procurement-monthly', '2026-11-05')
    expect((await stateOf('procurement-monthly', '2569-m12'))?.standing).toBe('late')
    expect((await stateOf('procurement-monthly', '2570-m01'))?.standing).toBe('done')
    expect((await stateOf('procurement-monthly', '2570-m02'))?.standing).toBe('soon')
  })

  it('what names its year counts although it was shown before the year began', async () => {
    await publish('budget-law', '2026-09-20')
    expect((await stateOf('budget-law', '2570'))?.standing).toBe('late')
    await publish('budget-law', '2026-09-21', { fiscalYear: 2570 })
    expect(await stateOf('budget-law', '2570')).toMatchObject({ standing: 'done', shown: { on: '2026-09-21' } })
  })

  it('tells everybody the same, late ones too, and needs no sign-in', async () => {
    const { text, status } = await app.browser().get('/calendar')
    expect(status).toBe(200)
    expect(text).toContain('เลยกำหนด')
    expect(text).toContain('ยังไม่ได้ตรวจกับคู่มือ')
    expect((await app.browser().get('/en/calendar')).text).toContain('Publication calendar, fiscal year 2570')
    expect((await app.browser().get('/office/calendar')).status).toBe(303)
  })

  it('S38 S39 S40: lets the agency change the day and the unit, and take it back', async () => {
    const at = '/office/calendar/annual-report/edit'
    const unit = await database.asOwner(`select id from unit where agency_id = $1 order by id limit 1`, [world.here()])
    const unitId: string = unit.rows[0].id
    const sent = await ita.fill(at, { month: '11', day: '๓๐', unit: unitId })
    expect([sent.status, sent.location]).toEqual([303, expect.stringContaining('/office/calendar')])
    expect(await stateOf('annual-report', '2570')).toMatchObject({ turn: { due: '2026-11-30' }, unit: { id: unitId } })
    expect((await ita.get(`/office/calendar?unit=${unitId}`)).text).toContain('รายงานผลการดำเนินงานปีที่แล้ว')
    const stale = await ita.post(at, { every: 'year', month: '11', day: '2', unit: '', _version: '0' })
    expect([409, 422]).toContain(stale.status)
    await ita.fill('/office/calendar/annual-report/take-back', {})
    expect((await stateOf('annual-report', '2570'))?.turn.due).toBe('2026-12-31')
  })

  it('adds an entry of the agency, and refuses one that nothing could fulfil', async () => {
    const bad = await ita.fill('/office/calendar/new', { name_th: 'ประกาศของเรา', month: '11', day: '30' })
    expect(bad.status).toBe(422)
    expect(bad.text).toContain('เลือกเรื่องหรือชนิด')
    const never = await ita.fill('/office/calendar/new', { name_th: 'ก', topic: 'news', month: '2', day: '30' })
    expect(never.text).toContain('วันที่ที่มีจริง')
    const sent = await ita.fill('/office/calendar/new', {
      name_th: 'ประกาศของเรา',
      topic: 'privacy-policy',
      month: '11',
      day: '30',
    })
    expect(sent.status).toBe(303)
    expect((await ita.get('/office/calendar')).text).toContain('ประกาศของเรา')
    expect((await app.browser().get('/calendar')).text).toContain('ประกาศของเรา')
  })

  it('sets one time aside with a reason that everybody reads, and takes it up again', async () => {
    const at = '/office/calendar/procurement-monthly/2569-m12'
    expect((await ita.fill(`${at}/aside`, { reason: '' })).status).toBe(422)
    expect((await ita.fill(`${at}/aside`, { reason: 'เดือนนั้นไม่มีการจัดซื้อ' })).status).toBe(303)
    expect((await app.browser().get('/calendar')).text).toContain('เดือนนั้นไม่มีการจัดซื้อ')
    expect((await stateOf('procurement-monthly', '2569-m12'))?.standing).toBe('aside')
    expect((await ita.get(`${at}/aside`)).status).toBe(404)
    expect((await ita.fill(`${at}/take-up`, {})).status).toBe(303)
    expect((await stateOf('procurement-monthly', '2569-m12'))?.standing).toBe('late')
  })

  it('is no business of somebody who may only read', async () => {
    const reader = await world.as('disaster')
    expect((await reader.get('/office/calendar')).status).toBe(200)
    expect((await reader.get('/office/calendar/annual-report/edit')).status).toBe(404)
    expect((await reader.get('/office/calendar')).html).not.toContain('/annual-report/edit')
  })

  it('gives iCalendar to who is signed in: what is still to be done', async () => {
    const answer = await ita.get('/office/calendar?format=ics')
    expect(answer.response.headers.get('content-type')).toContain('text/calendar')
    expect(answer.html).toContain('BEGIN:VEVENT')
    expect(answer.html).toContain('DTSTART;VALUE=DATE:20270131')
    expect(answer.html).not.toContain('UID:procurement-plan-2570')
    expect((await app.browser().get('/office/calendar?format=ics')).status).toBe(303)
  })
})

it('asks the database a bounded number of times, however long the calendar is', async () => {
  for (const [path, most] of [
    ['/office/calendar', 48],
    ['/office/links', 12],
    ['/calendar', 36],
  ] as const) {
    const browser = path === '/calendar' ? app.browser() : ita
    const { result, statements } = await countingStatements(() => browser.get(`${path}?once=1`))
    expect(result.status, path).toBe(200)
    expect(statements, path).toBeLessThanOrEqual(most)
  }
})

it('remembers on which day a page that is always up to date was seen first', async () => {
  const seen = async () => {
    await app.tx(world.here(), tx => keepTurns(tx, allTopicSources))
    const rows = await database.asOwner(
      `select entry, turn, shown_on::text from calendar_turn where agency_id = $1 and shown_on is not null order by entry, turn`,
      [world.here()],
    )
    return rows.rows
  }
  const before = await seen()
  const now = app.now
  app.now = new Date('2026-11-25T03:00:00Z')
  expect(await seen()).toEqual(before)
  app.now = now
})

describe('what it causes', () => {
  it('waits on the home of the unit that answers, and of nobody else', async () => {
    const unit = await database.asOwner(
      `select p.unit_id from holding h join post p on p.agency_id = h.agency_id and p.id = h.post_id where h.agency_id = $1 and h.staff_id = $2 and p.unit_id is not null limit 1`,
      [world.here(), world.staff('disaster')],
    )
    await ita.fill('/office/calendar/budget-plan/edit', { unit: unit.rows[0].unit_id })
    const waiting = (name: string) =>
      app.tx(world.here(), async tx => {
        const actor = await actorOfStaff(tx, world.staff(name))
        return actor ? calendarWork(tx, actor) : []
      })
    expect(await waiting('disaster')).toContainEqual(
      expect.objectContaining({
        kind: 'late',
        due: '2026-10-31',
        title: expect.objectContaining({ en: 'Budget-spending plan' }),
      }),
    )
    expect(await waiting('finance')).toEqual([])
  })

  it('mails once a week, to who keeps the year and to who asked, and not to who asked to be left out', async () => {
    const disaster = await world.as('disaster')
    await disaster.fill('/office/calendar', {})
    const digest = () => app.tx(world.here(), tx => sendDigest(tx, allTopicSources, 'http://localhost'))
    const first = await digest()
    expect(first).toBeGreaterThan(1)
    expect(await digest()).toBe(0)
    const mails = await database.asOwner(
      `select recipient, subject, body from outbox where agency_id = $1 and subject like 'ปฏิทินเผยแพร่%' order by recipient`,
      [world.here()],
    )
    expect(mails.rows.map(row => row.recipient)).toEqual(
      expect.arrayContaining(['ita@thansai.example', 'disaster@thansai.example']),
    )
    expect(mails.rows[0].body).toContain('/office/calendar')
    await ita.fill('/office/calendar', {})
    const before = app.now
    app.now = new Date('2026-11-23T00:00:00Z')
    expect(await digest()).toBe(first - 1)
    app.now = before
  })

  it('is counted: due in the period and shown by its day', async () => {
    const fact = disclosureFacts.find(one => one.id === 'disclosure.calendar-on-time')
    const rows = await app.tx(world.here(), async tx => {
      await keepTurns(tx, allTopicSources)
      return fact?.rows(tx, period('2026-10-01', '2027-09-30'), {}).execute()
    })
    expect(rows).toContainEqual(
      expect.objectContaining({ name: 'สรุปผลการจัดซื้อจัดจ้างรายเดือน (สขร.1)', day: '2026-11-05' }),
    )
    expect(rows?.map(row => row.name)).not.toContain('แผนการจัดซื้อจัดจ้าง')
  })
})
