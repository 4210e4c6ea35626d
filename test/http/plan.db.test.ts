// The plan of days: a truck that brings water, a hall that is used by appointment. A day never holds more than it can, whoever plans at the same moment.
import { beforeAll, describe, expect, test } from 'vitest'
import { plan } from '#src/features/cases/actions/plan.ts'
import { receive } from '#src/features/cases/actions/receive.ts'
import { caseById } from '#src/features/cases/queries.ts'
import { casesRetention } from '#src/features/cases/retention.ts'
import { actorOfStaff } from '#src/features/people/public.ts'
import { deskExtras, offeredById, openFrom, planFacts } from '#src/features/services/public.ts'
import { fiscalYear } from '#src/kernel/fiscal.ts'
import { inAgency, type Tx } from '#src/platform/database/scope.ts'
import { applyRetention } from '#src/platform/jobs/retention.ts'
import { type Answer, type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { openFromCatalogue, someGround, topUnit } from '#test/harness/services.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
const ids = { water: '', rooms: '', unit: '' }
let clerk: Browser

beforeAll(async () => {
  await app.tx(world.here(), async tx => {
    const unit = await topUnit(tx)
    await someGround(tx)
    ids.unit = unit.id
    ids.water = await openFromCatalogue(tx, 'water-truck', unit.id)
    ids.rooms = await openFromCatalogue(tx, 'room-booking', unit.id)
  })
  clerk = await world.as('clerk')
}, 60_000)

const asClerk = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
  const actor = await app.tx(world.here(), tx => actorOfStaff(tx, world.staff('clerk')))
  return inAgency(
    app.house().database,
    { agencyId: world.here(), now: app.now, ...(actor ? { actor } : {}) },
    work,
    // As a page does.
    { keep: result => !(typeof result === 'object' && result !== null && 'ok' in result && result.ok === false) },
  )
}

/** A received case of a service, straight from its checked answers. */
async function asked(service: string, answers: Record<string, string | number>): Promise<string> {
  const made = await app.tx(world.here(), async tx => {
    const offered = await offeredById(tx, service)
    if (!offered) throw new Error('the service is there')
    const area = { south: 16.4, west: 102.8, north: 16.46, east: 102.86 }
    const known = { lang: 'th', today: '2026-11-21', villages: [], area, assets: new Map() } as const
    return openFrom(tx, {
      service: offered,
      form: offered.form,
      versionId: offered.versionId,
      answers: {
        'contact-name': 'สมหญิง รอน้ำ',
        'contact-phone': '0812345678',
        ...answers,
      },
      world: known,
      lang: 'th',
      channel: 'web',
    })
  })
  if (!made) throw new Error('a case without a draft is always opened')
  await asClerk(tx => receive(tx, made.id, { words: '', _version: 1 }))
  return made.id
}
const water = (amount = 6000) => asked(ids.water, { purpose: 'house', reason: 'drought', amount, day: '2026-11-24' })
const room = () => asked(ids.rooms, { what: 'large-room', day: '2026-11-24', part: 'morning', use: 'ประชุมลับ' })

async function added(label: string, kind: 'vehicle' | 'room', per_day: number, litres = ''): Promise<string> {
  const at = '/office/services/plan/new'
  const { fields } = (await clerk.get(at)).form(at)
  const sent = await clerk.post(at, {
    ...fields,
    kind,
    label_th: label,
    per_day: String(per_day),
    litres,
    unit: ids.unit,
  })
  expect(sent.status, sent.text).toBe(303)
  return /plan\/([\w-]{36})/.exec(sent.location)?.[1] ?? ''
}

const act = async (id: string, verb: string, typed: Record<string, string>): Promise<Answer> => {
  const at = `/office/cases/${id}/${verb}`
  const { fields } = (await clerk.get(at)).form(at)
  return clerk.post(at, { ...fields, ...typed })
}
const printed = async (path: string) =>
  expect((await clerk.send(path, {})).response.headers.get('content-type')).toBe('application/pdf')

describe('a truck', () => {
  test('S159 F16: is planned by day and trips, refused when the day is full with the next free days, and moved by planning again', async () => {
    const truck = await added('รถน้ำ 1', 'vehicle', 3, '6000')
    const first = await water(12_000)
    const second = await water(12_000)
    expect((await clerk.get(`/office/services/plan/${truck}?month=2026-11`)).html).toContain(first)
    expect((await act(first, 'plan', { day: '24/11/2569', with: truck })).status).toBe(303)
    expect((await app.tx(world.here(), tx => caseById(tx, first)))?.plan_load).toBe(2)
    const refused = await act(second, 'plan', { day: '24/11/2569', with: truck, words: 'เราจะไปถึงก่อนเที่ยง' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('วันนี้เต็มแล้ว วันที่ยังว่าง: 23 พ.ย. 2569, 25 พ.ย. 2569')
    expect(refused.html).toContain('เราจะไปถึงก่อนเที่ยง')
    expect((await act(second, 'plan', { day: '24/11/2569', with: truck, trips: '4' })).text).toContain(
      'วันหนึ่งวิ่งได้ 3 เที่ยว',
    )
    expect((await act(second, 'plan', { day: '24/11/2569', with: truck, trips: '1' })).status).toBe(303)
    expect((await clerk.get(`/office/services/plan/${truck}?month=2026-11`)).text).toMatch(/24 พฤศจิกายน 2569 .*เต็ม/)
    expect((await act(first, 'plan', { day: '26/11/2569', with: truck })).status).toBe(303)
    const month = await clerk.get(`/office/services/plan/${truck}?month=2026-11`)
    expect(month.text).toMatch(/24 พฤศจิกายน 2569[^–]*2 เที่ยว/)
    expect((await act(second, 'plan', { day: '24/11/2569', with: truck, trips: '3' })).status).toBe(303)
  })

  test('is not planned on days on which it is closed, and what was planned before is named to be moved', async () => {
    const truck = await added('รถน้ำ 2', 'vehicle', 5, '6000')
    const [one, other] = [await water(), await water()]
    await act(one, 'plan', { day: '30/11/2569', with: truck })
    const at = `/office/services/plan/${truck}/closed`
    const { fields } = (await clerk.get(at)).form(at)
    const shut = { from_day: '30/11/2569', to_day: '1/12/2569', reason: 'ซ่อมปั๊ม' }
    expect((await clerk.post(at, { ...fields, ...shut, to_day: '1/11/2569' })).text).toContain('วันสุดท้ายต้องไม่ก่อนวันแรก')
    expect((await clerk.post(at, { ...fields, ...shut })).status).toBe(303)
    expect((await clerk.get(at)).html).toContain(`/office/cases/${one}/plan`)
    expect((await act(other, 'plan', { day: '1/12/2569', with: truck })).text).toContain('วันนี้หยุดใช้ วันที่ยังว่าง: 23 พ.ย.')
    // Less than is promised already it cannot hold; nor is it taken out of use.
    const edit = `/office/services/plan/${truck}/edit`
    await act(other, 'plan', { day: '2/12/2569', with: truck, trips: '4' })
    const smaller = await clerk.fill(edit, { per_day: '3' }, edit)
    expect(smaller.text).toContain('2 ธ.ค. 2569 นัดไว้แล้ว 4')
    expect((await clerk.post(`/office/services/plan/${truck}/archive`, {})).text).toContain(
      'ยังมีเรื่องที่นัดไว้วันที่ 30 พ.ย. 2569',
    )
  })

  test('a day never holds more than it can, also when many plan at once', async () => {
    const perDay = 5
    const truck = await added('รถน้ำ 3', 'vehicle', perDay, '6000')
    const cases = await Promise.all(Array.from({ length: 24 }, (_, at) => water(6000 * (1 + (at % 3)))))
    const days = ['2026-11-23', '2026-11-24'] as const
    const planned = await Promise.all(
      cases.map(async (id, at) => {
        const row = await app.tx(world.here(), tx => caseById(tx, id))
        const input = {
          day: days[at % 2] ?? days[0],
          part: '' as const,
          words: '',
          with: truck,
          trips: '',
          _version: row?.version ?? 0,
        }
        return asClerk(tx => plan(tx, id, input, deskExtras.plan))
      }),
    )
    const { rows } = await database.asOwner(
      'select planned_on::text as day, sum(plan_load)::int as load from case_file where plan_with = $1 group by 1 order by 1',
      [truck],
    )
    expect(rows.length).toBe(2)
    for (const { load } of rows) expect(load).toBeLessThanOrEqual(perDay)
    // What was refused left nothing behind, and something was refused: 24 cases want 48 trips, two days have 10.
    expect(planned.filter(one => !one.ok).map(one => (one.ok ? '' : one.because))).toContain('day-full')
    expect(rows.reduce((sum: number, one: { load: number }) => sum + one.load, 0)).toBeGreaterThanOrEqual(perDay)
  })

  test('what came to nothing gives its day back, and opened again it has no day', async () => {
    const truck = await added('รถน้ำ 4', 'vehicle', 1, '6000')
    const [one, other] = [await water(), await water()]
    await act(one, 'plan', { day: '24/11/2569', with: truck })
    await act(one, 'finish', { words: 'ส่งแล้ว', trips: '1', litres: '6000' })
    // Brought before its day: the day is free for somebody else.
    expect((await act(other, 'plan', { day: '24/11/2569', with: truck })).status).toBe(303)
    await act(one, 'reopen', { words: 'ยังไม่ได้รับ' })
    expect((await app.tx(world.here(), tx => caseById(tx, one)))?.plan_with).toBeNull()
    expect((await act(one, 'plan', { day: '24/11/2569', with: truck })).status).toBe(422)
  })

  test('S159: goes out with a sheet, and what was brought is counted by month, also when the case is forgotten', async () => {
    const truck = await added('รถน้ำ 5', 'vehicle', 4, '6000')
    const value = async () =>
      app.tx(world.here(), async tx => {
        const rows = (await planFacts[0]?.rows(tx, fiscalYear(2570)).execute()) ?? []
        return { rows, value: planFacts[0]?.value?.(rows) ?? 0 }
      })
    const before = (await value()).value
    const id = await water(6000)
    await act(id, 'plan', { day: '21/11/2569', with: truck })
    await printed(`/office/services/plan/${truck}/day.pdf?day=2026-11-21`)
    await printed(`/office/services/plan/${truck}/month.pdf?month=2026-11`)
    const looks = await database.asOwner('select times from case_look where case_id = $1', [id])
    expect(looks.rows).toEqual([{ times: 2 }])
    const wrong = await act(id, 'finish', { words: 'ส่งแล้ว', trips: 'สอง', litres: '' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('พิมพ์เป็นตัวเลข')
    expect(wrong.html).toContain('ส่งแล้ว')
    expect((await act(id, 'finish', { words: 'ส่งแล้ว', trips: '๒', litres: '11,500' })).status).toBe(303)
    const { rows } = await database.asOwner("select data from case_event where case_id = $1 and verb = 'finish'", [id])
    expect(rows[0].data).toMatchObject({ trips: 2, litres: 11_500 })
    const after = await value()
    expect(after.value - before).toBe(11_500)
    expect(after.rows.map(row => row.id)).toContain('2026-11')
    expect((await clerk.get(`/office/services/plan/${truck}?month=2026-11`)).text).toContain('11,500 ลิตร 2 เที่ยว')
    const started = app.now
    app.now = new Date('2040-12-01T00:00:00Z')
    await database.asOwner("update case_file set ended_at = '2026-11-22' where id = $1", [id])
    await applyRetention({ ...app.house(), mailer: undefined }, casesRetention)
    app.now = started
    // Her session is forgotten too.
    clerk = await world.as('clerk')
    expect((await value()).value).toBe(after.value)
  })
})

describe('a room', () => {
  test('is not promised twice for the same half of a day; the public sees that, and no names', async () => {
    const hall = await added('ห้องประชุมใหญ่', 'room', 1)
    const [one, other, whole] = [await room(), await room(), await room()]
    expect((await act(one, 'plan', { day: '24/11/2569', part: 'morning', with: hall })).status).toBe(303)
    expect((await act(other, 'plan', { day: '24/11/2569', part: 'morning', with: hall })).text).toContain('วันนี้เต็มแล้ว')
    expect((await act(whole, 'plan', { day: '24/11/2569', part: '', with: hall })).text).toContain('วันนี้เต็มแล้ว')
    expect((await act(other, 'plan', { day: '24/11/2569', part: 'afternoon', with: hall })).status).toBe(303)
    const guest = app.browser()
    const days = await guest.get('/services/room-booking/days?month=2026-11')
    expect(days.text).toMatch(/24 พฤศจิกายน 2569 ไม่ว่าง ไม่ว่าง/)
    expect(days.text).toMatch(/25 พฤศจิกายน 2569 ว่าง ว่าง/)
    expect(days.html).not.toMatch(/สมหญิง|ประชุมลับ|2345678/)
    expect(days.html).not.toContain(one)
    expect((await guest.get('/en/services/room-booking/days')).text).toContain('We show no names')
    expect((await guest.get('/services/room-booking')).html).toContain('/services/room-booking/days')
    expect((await guest.get('/services/water-truck/days')).status).toBe(404)
  })

  test('done before its day it is still taken', async () => {
    const hall = await added('ศาลา', 'room', 1)
    const [one, other] = [await room(), await room()]
    await act(one, 'plan', { day: '24/11/2569', part: 'morning', with: hall })
    await act(one, 'finish', { words: 'อนุญาตแล้ว' })
    expect((await act(other, 'plan', { day: '24/11/2569', part: 'morning', with: hall })).text).toContain('วันนี้เต็มแล้ว')
  })
})

test('another agency has its own, and whoever has no duty finds nothing', async () => {
  const truck = await added('รถน้ำ 9', 'vehicle', 2, '4000')
  const stranger = await world.as('clerk', 'there')
  const other = await world.as('ita')
  for (const path of ['', '/edit', '/closed', '/day.pdf', '/month.pdf'])
    for (const browser of [stranger, other])
      expect((await browser.get(`/office/services/plan/${truck}${path}`)).status, path).toBe(404)
  expect((await stranger.post(`/office/services/plan/${truck}/archive`, {})).status).toBe(404)
  expect((await stranger.get('/office/services/plan')).text).not.toContain('รถน้ำ 9')
  const id = await water()
  // A vehicle does not carry out the booking of a room, nor something that is not there.
  const hall = await added('ห้องเล็ก', 'room', 1)
  expect((await act(id, 'plan', { day: '24/11/2569', with: hall })).status).toBe(422)
  const twice = '/office/services/plan/new'
  const { fields } = (await clerk.get(twice)).form(twice)
  const again = await clerk.post(twice, {
    ...fields,
    kind: 'vehicle',
    label_th: 'รถน้ำ 9',
    per_day: '๐',
    unit: ids.unit,
  })
  expect(again.text).toContain('พิมพ์จำนวนเต็ม 1 ถึง 100')
  const twin = await clerk.post(twice, { ...fields, kind: 'vehicle', label_th: 'รถน้ำ 9', per_day: '๒', unit: ids.unit })
  expect(twin.text).toContain('มีชื่อนี้แล้ว')
})
