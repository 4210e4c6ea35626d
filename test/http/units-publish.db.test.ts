// Who publishes, and what of whom is missing, as people meet it: officers named by order, units that fell silent, circulars that tell all units what
// to publish, and who acknowledged them.
import { beforeAll, describe, expect, test } from 'vitest'
import { circularsFacts } from '#src/features/circulars/public.ts'
import { actorOfStaff } from '#src/features/people/public.ts'
import { publishingFacts, publishingWork } from '#src/features/publishing/public.ts'
import { newId } from '#src/kernel/ids.ts'
import { period } from '#src/kernel/period.ts'
import { type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
const OFFICE = '/office/publications'
let clerk: Browser
let disaster: Browser
let guest: Browser
const units = new Map<string, string>()

beforeAll(async () => {
  clerk = await world.as('clerk')
  disaster = await world.as('disaster')
  guest = app.browser()
  const found = await database.asOwner(`select id, name_th from unit where agency_id = $1`, [world.here()])
  for (const row of found.rows) units.set(row.name_th, row.id)
}, 60_000)

const unit = (name: string): string => {
  const id = units.get(name)
  if (!id) throw new Error(`no unit is called ${name}: ${[...units.keys()].join(', ')}`)
  return id
}
const idIn = (location: string | null | undefined) => /[\da-f]{8}-[\w-]{27}/.exec(location ?? '')?.[0] ?? ''

async function write(who: Browser, kind: string, typed: Record<string, string>) {
  const { fields } = (await who.get(`${OFFICE}/new?kind=${kind}`)).form()
  return who.post(`${OFFICE}/new?kind=${kind}`, { ...fields, ...typed })
}
async function publish(who: Browser, id: string) {
  const { fields } = (await who.get(`${OFFICE}/${id}/publish`)).form()
  return who.post(`${OFFICE}/${id}/publish`, fields)
}

/** An order that was signed, with a caretaker of the website. */
async function order(name: string, duty: string): Promise<string> {
  const letter = newId()
  await database.asOwner(
    `insert into letter (agency_id, id, form, kind, unit_id, subject, content, state, outcome, code, round, drafted_by, created_at, ref, dated_on)
     select $1, $2, 'order-caretakers', 'order', (select id from unit where agency_id = $1 limit 1), 'แต่งตั้งผู้ดูแล', '{}',
       'decided', 'approved', 'ABCDEFGHJK', 1, $3, now(), '156/2569', '2026-10-05'`,
    [world.here(), letter, world.staff('plan')],
  )
  await database.asOwner(
    `insert into caretaker (agency_id, id, letter_id, channel, staff_id, duty, may_publish, from_day) values ($1, gen_random_uuid(), $2, 'website', $3, $4, true, '2026-10-05')`,
    [world.here(), letter, world.staff(name), duty],
  )
  return letter
}

const typed = { title_th: 'อบรมดับเพลิงหมู่ 2', body_th: 'คนมา 40 คน', from: '20/11/2569', slug: 'fire-drill' }

describe('S131: officers named by order publish news and pictures', () => {
  test('while nobody is named the desk says so, and nobody publishes for another unit', async () => {
    const desk = await clerk.get(OFFICE)
    expect(desk.text).toContain('ยังไม่มีคำสั่งมอบหมายผู้ลงข่าวและภาพกิจกรรม')
    expect(desk.html).toContain('/office/letters/new?form=order-caretakers')
    const sent = await write(disaster, 'activity', { ...typed, unit: unit('กองคลัง') })
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('เป็นของหน่วยงานอื่น')
  })

  test('who is named publishes for every unit, and the page tells her name and the order', async () => {
    const letter = await order('disaster', 'ลงข่าวและภาพกิจกรรม')
    const desk = await clerk.get(OFFICE)
    expect(desk.text).not.toContain('ยังไม่มีคำสั่งมอบหมาย')
    expect(desk.text).toContain('คำสั่งที่ 156/2569 ลงวันที่ 5 ตุลาคม พ.ศ. 2569')
    expect(desk.html).toContain(`/office/letters/${letter}`)
    const id = idIn((await write(disaster, 'activity', { ...typed, unit: unit('กองคลัง') })).location)
    expect((await disaster.get(`${OFFICE}/${id}`)).text).toContain('คุณเผยแพร่ได้เลย ตามคำสั่งที่ 156/2569')
    expect((await publish(disaster, id)).status).toBe(303)
    const page = await guest.get('/activities/fire-drill')
    const row = await database.asOwner(`select first_name, last_name from staff where id = $1`, [
      world.staff('disaster'),
    ])
    const { first_name, last_name } = row.rows[0]
    expect(page.text).toContain(`${first_name} ${last_name} ลงข่าวและภาพกิจกรรม`)
    expect(page.text).toContain('คำสั่งที่ 156/2569')
    expect((await guest.get('/en/activities/fire-drill')).text).toContain('Published by')
    // What somebody published by her own duty names nobody.
    const own = idIn(
      (await write(clerk, 'news', { title_th: 'ข่าวปลัด', body_th: 'ก', slug: 'own', unit: unit('กองคลัง') })).location,
    )
    await publish(clerk, own)
    expect((await guest.get('/news/own')).text).not.toContain('ผู้ลงเรื่อง')
  })

  test('when the order is over she is like everybody else', async () => {
    await database.asOwner(`update caretaker set ended_on = '2026-11-20' where agency_id = $1`, [world.here()])
    expect((await write(disaster, 'news', { ...typed, slug: 'late', unit: unit('กองคลัง') })).status).toBe(422)
    // The page still tells who did it then.
    expect((await guest.get('/activities/fire-drill')).text).toContain('ลงข่าวและภาพกิจกรรม')
  })
})

describe('S142: a unit without news is pointed out', () => {
  const work = (name: string) =>
    app.tx(world.here(), async tx => {
      const actor = await actorOfStaff(tx, world.staff(name))
      return actor ? publishingWork(tx, actor) : []
    })
  const quiet = async () => {
    const fact = publishingFacts.find(one => one.id === 'publishing.units-without-news')
    const rows = await app.tx(world.here(), async tx => fact?.rows(tx, period('2026-10-01', '2026-12-31')).execute())
    return rows?.map(row => row.unit)
  }

  test('on the list of units, with those below it, and as a figure', async () => {
    const list = await clerk.get(`${OFFICE}/units`)
    expect(list.text).toMatch(/\d+ หน่วยงานไม่มีข่าวใหม่เกิน 90 วัน/)
    expect((await clerk.get(OFFICE)).text).toMatch(/ข่าวรายหน่วยงาน \(\d+\)/)
    expect(await quiet()).toContain('กองช่าง')
    expect(await quiet()).not.toContain('กองคลัง')
  })

  test('as work of its head and of who looks after the website, until there is news', async () => {
    expect((await work('clerk')).find(one => one.id === 'units quiet')?.title.th).toMatch(/หน่วยงานไม่มีข่าวใหม่เกิน 90 วัน/)
    const head = await database.asOwner(
      `select s.email from holding h join post p on p.agency_id = h.agency_id and p.id = h.post_id join staff s on s.agency_id = h.agency_id and s.id = h.staff_id
       where h.agency_id = $1 and p.unit_id = $2 and 'unit-head' = any (p.roles) limit 1`,
      [world.here(), unit('กองช่าง')],
    )
    const name = String(head.rows[0].email).split('@')[0] ?? ''
    expect((await work(name)).map(one => one.title.th)).toContain('กองช่าง ไม่มีข่าวใหม่เกิน 90 วัน')
    const sent = await write(clerk, 'news', {
      title_th: 'ซ่อมถนน',
      body_th: 'ก',
      slug: 'road',
      unit: unit('งานสาธารณูปโภค'),
    })
    await publish(clerk, idIn(sent.location))
    // The news of a job is that of its division; the other jobs of it have none of their own.
    const { html } = await clerk.get(`${OFFICE}/units`)
    const row = html.slice(html.indexOf('>กองช่าง<'))
    expect(row.slice(0, row.indexOf('</tr>'))).toContain('งานแบบแผนและก่อสร้าง')
    expect(row.slice(0, row.indexOf('</tr>'))).not.toContain('งานสาธารณูปโภค')
    expect((await work(name)).map(one => one.title.th)).not.toContain('กองช่าง ไม่มีข่าวใหม่เกิน 90 วัน')
    expect(await quiet()).not.toContain('กองช่าง')
  })

  test('after as many days as the agency chooses', async () => {
    const at = `${OFFICE}/units/days`
    expect((await disaster.get(at)).status).toBe(404)
    expect((await clerk.fill(at, { days: 'สองสัปดาห์' })).text).toContain('ใส่จำนวนวันเป็นตัวเลข')
    expect((await clerk.fill(at, { days: '๑๔' })).location).toContain(`${OFFICE}/units`)
    const before = app.now
    app.now = new Date('2026-12-10T03:00:00Z')
    const list = await clerk.get(`${OFFICE}/units`)
    expect(list.text).toContain('ไม่มีข่าวใหม่เกิน 14 วัน')
    expect((await work('clerk')).find(one => one.id === 'units quiet')?.title.th).toContain('เกิน 14 วัน')
    app.now = before
    expect((await clerk.get('/en/office/publications/units')).text).toContain('News of each unit')
  })
})

describe('circulars that begin at the calendar', () => {
  const TELL = '/office/calendar/tell'
  let ita: Browser
  beforeAll(async () => {
    ita = await world.as('ita')
  })
  const send = async (location: string) => {
    const { fields } = (await ita.get(location)).form()
    return ita.post(location.split('?')[0] ?? '', fields)
  }

  test('S144: one press prepares what each unit has to publish, by unit and day, for all units', async () => {
    await ita.fill('/office/calendar/procurement-plan/edit', { unit: unit('กองคลัง') })
    await ita.fill('/office/calendar/no-gift/edit', { unit: unit('กองช่าง') })
    const page = await ita.get(TELL)
    expect(page.text).toContain('แผนการจัดซื้อจัดจ้าง เลยกำหนด 31 ต.ค. 2569')
    expect((await ita.get('/office/calendar')).html).toContain(TELL)
    expect((await ita.get('/office/oit/2569')).html).toContain(TELL)
    const late = await ita.fill(TELL, { unit: unit('กองคลัง'), due: '1/11/2569' })
    expect(late.text).toContain('วันที่นี้ผ่านไปแล้ว')
    const made = await ita.fill(TELL, { unit: unit('กองคลัง') })
    expect(made.location).toMatch(/^\/office\/circulars\/[\w-]+\/send/)
    const draft = await ita.get((made.location ?? '').replace(/\/send.*/, '/edit'))
    const words = draft.form().fields.words ?? ''
    const [finance, works, all] = ['กองคลัง', 'กองช่าง', 'ทุกส่วนงาน\n- ข่าวหรือภาพกิจกรรม'].map(of =>
      words.indexOf(`\n${of}`),
    )
    expect([finance, works, all].every(at => (at ?? -1) > 0)).toBe(true)
    expect(words.indexOf('แผนการจัดซื้อจัดจ้าง เลยกำหนด')).toBeGreaterThan(finance ?? 0)
    expect(words).toContain('ประกาศเจตนารมณ์ No Gift Policy ภายใน 31 ม.ค. 2570')
    expect(words).toContain('http://localhost/calendar')
    expect(words.length).toBeLessThanOrEqual(6000)
    expect((await ita.get('/office/calendar')).text).toContain('ยังไม่ได้ส่ง')
    expect((await send(made.location ?? '')).status).toBe(303)
  })

  test('S144: who acknowledged is seen at the calendar again, unit by unit', async () => {
    const before = (await ita.get('/office/calendar')).text
    expect(before).toContain('ให้ทุกส่วนงานเผยแพร่ข้อมูลข่าวสารในส่วนของตน')
    const [, all] = /0 จาก (\d+) คน/.exec(before) ?? []
    expect(Number(all)).toBeGreaterThan(4)
    const circular = idIn(/circulars\/[\w-]{36}/.exec((await ita.get('/office/calendar')).html)?.[0])
    const mine = `/office/circulars/${circular}/read`
    const { fields } = (await disaster.get(mine)).form()
    await disaster.post(mine, { ...fields, act: 'acknowledge' })
    const after = (await ita.get('/office/calendar')).text
    expect(after).toContain(`1 จาก ${all} คน`)
    expect(after).toMatch(/กองคลัง \(0\/\d+\)/)
    expect((await disaster.get(TELL)).status).toBe(404)
  })

  test('S256: those who buy are reminded of the law, and that they know is counted', async () => {
    const at = `${TELL}/procurement`
    expect((await ita.get('/office/calendar')).html).toContain(at)
    const made = await ita.fill(at, { unit: unit('กองคลัง') })
    const draft = (await ita.get((made.location ?? '').replace(/\/send.*/, '/edit'))).form().fields
    expect(draft).toMatchObject({ kind: 'law', must: 'acknowledge', classes: 'officer' })
    for (const words of ['การจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560', 'ให้คุ้มค่าและประหยัด', '(สขร.1)'])
      expect(draft.words, words).toContain(words)
    expect(draft.words).not.toContain('No Gift')
    expect((await send(made.location ?? '')).status).toBe(303)
    const share = circularsFacts.find(one => one.id === 'circulars.share-law')
    const rows = await app.tx(world.here(), async tx => share?.rows(tx, period('2026-10-01', '2027-09-30')).execute())
    expect(rows?.length).toBeGreaterThan(3)
    expect(new Set(rows?.map(row => row.subject))).toEqual(
      new Set(['กำชับให้ปฏิบัติตามกฎหมายการจัดซื้อจัดจ้างโดยเคร่งครัด ปีงบประมาณ 2570']),
    )
  })
})
