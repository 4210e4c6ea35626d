// Other programs ask for our services: checked by the same form, counted once by their key, told every fault, and never anything of a person.
import { beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { openFromCatalogue, someGround, someUnit } from '#test/harness/services.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
const REQUESTS = '/api/v1/services/street-light/requests'
let village = ''

const light = { answers: { symptom: 'out', count: 2, where: { asset: '3-014' } }, contact: { phone: '081-234 5678' } }

async function ask(path: string, body: unknown, headers: Record<string, string> = {}, host = 'localhost') {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const init = { method: 'POST', body: text, headers: { 'content-type': 'application/json', ...headers } }
  const answer = await app.browser(host).send(path, init)
  return { status: answer.status, headers: answer.response.headers, json: JSON.parse(answer.html) }
}
const get = async (path: string, host = 'localhost') => {
  const answer = await app.browser(host).get(path)
  return { status: answer.status, headers: answer.response.headers, text: answer.html, json: JSON.parse(answer.html) }
}
const rowOf = async (code: string) =>
  (await database.asOwner('select * from case_file where code = $1', [code])).rows[0]
const cases = async () => (await database.asOwner('select count(*)::int as n from case_file', [])).rows[0].n as number
const faultsOf = (json: { faults: { question: string; code: string }[] }) =>
  json.faults.map(({ question, code }) => `${question} ${code}`)

beforeAll(async () => {
  await app.tx(world.here(), async tx => {
    const unit = await someUnit(tx)
    village = (await someGround(tx)).village
    await openFromCatalogue(tx, 'street-light', unit.id)
    await openFromCatalogue(tx, 'petition', unit.id)
  })
}, 60_000)

describe('what can be asked for', () => {
  test('S158: is listed with the schema of its answers and the promise, open to other websites', async () => {
    const { json, headers } = await get('/api/v1/services')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    const found = json.services.find((one: { code: string }) => one.code === 'street-light')
    expect(found).toMatchObject({ title: { th: 'แจ้งไฟถนนดับ' }, promisedWorkingDays: 4, contact: { phone: 'required' } })
    expect(found.answers.required).toContain('symptom')
    expect(found.answers.properties.symptom.enum).toContain('out')
    expect(Object.keys(found.answers.properties)).not.toContain('photo')
    expect(Object.keys(found.answers.properties)).not.toContain('contact-phone')
    expect((await get('/api/v1/services', 'obt.localhost')).json).toEqual({ services: [] })
  })

  test('stands in the OpenAPI document', async () => {
    const { json } = await get('/api/v1/openapi.json')
    expect(Object.keys(json.paths)).toEqual(
      expect.arrayContaining(['/services', '/services/{code}/requests', '/requests/{code}', '/datasets']),
    )
    for (const ref of JSON.stringify(json).matchAll(/#\/components\/schemas\/([\w-]+)/g))
      expect(Object.keys(json.components.schemas)).toContain(ref[1])
  })
})

describe('asking', () => {
  test('S158 S168: is taken like a form of the website, and followed by its code without any data of the person', async () => {
    const sent = await ask(REQUESTS, { ...light, contact: { ...light.contact, name: 'สมหญิง รอไฟ' }, lang: 'en' })
    expect(sent.status, JSON.stringify(sent.json)).toBe(201)
    expect(sent.json.track).toBe(`http://localhost/track/${sent.json.code}`)
    const row = await rowOf(sent.json.code)
    expect(row).toMatchObject({
      channel: 'api',
      asset: '3-014',
      person_phone: '0812345678',
      person_name: 'สมหญิง รอไฟ',
      lang: 'en',
      promised_days: 4,
      village_id: village,
    })
    const { json, text, headers } = await get(`/api/v1/requests/${sent.json.code}`)
    expect(json).toMatchObject({ state: 'submitted', promised: { workingDays: 4, due: row.due_on } })
    expect(json.steps).toMatchObject([{ state: 'submitted' }])
    for (const hidden of ['สมหญิง', '0812345678', 'person']) expect(text).not.toContain(hidden)
    expect(headers.get('cache-control')).toBe('no-store')
    expect((await get(`/api/v1/requests/${sent.json.code}`, 'obt.localhost')).status).toBe(404)
    expect((await get('/api/v1/requests/AAAAA-BBBBB-CCCCC')).status).toBe(404)
    expect((await app.browser().get(`/track/${sent.json.code}`)).text).toContain('เลข 3-014')
  })

  test('what the office wrote and kept to itself stays there', async () => {
    const { json } = await ask(REQUESTS, light)
    const { id } = await rowOf(json.code)
    const clerk = await world.as('clerk')
    const steps: Record<string, Record<string, string>> = {
      receive: {},
      note: { words: 'โทรมาทุกวัน' },
      message: { words: 'คุณสมหญิงครับ' },
    }
    for (const [verb, typed] of Object.entries(steps)) {
      const at = `/office/cases/${id}/${verb}`
      const { fields } = (await clerk.get(at)).form(at)
      expect((await clerk.post(at, { ...fields, ...typed })).status).toBe(303)
    }
    const { json: after, text } = await get(`/api/v1/requests/${json.code}`)
    expect(after.state).toBe('received')
    expect(after.steps).toHaveLength(3)
    for (const hidden of ['ทุกวัน', 'สมหญิง']) expect(text).not.toContain(hidden)
  })

  test('a place is told by number, by point or by village, and what a point says of itself is not believed', async () => {
    const where = (place: unknown) => ({ ...light, answers: { ...light.answers, where: place } })
    const forged = { lat: 16.4312345, lng: 102.8312, village: 'not-an-id', asset: '', words: '<b>ที่บ้านฉัน</b>' }
    const point = await ask(REQUESTS, where(forged))
    expect(point.status, JSON.stringify(point.json)).toBe(201)
    const row = await rowOf(point.json.code)
    expect(row).toMatchObject({ lat: 16.43123, village_id: null })
    expect(row.place_words).not.toContain('<b>')
    expect((await rowOf((await ask(REQUESTS, where({ village }))).json.code)).village_id).toBe(village)
    for (const [place, code] of [
      [{ asset: '9-999' }, 'where.asset asset-unknown'],
      [{ lat: 200, lng: 0 }, 'where place-needed'],
      ['ที่วัด', 'where place-needed'],
    ] as const) {
      const refused = await ask(REQUESTS, where(place))
      expect(refused.status).toBe(422)
      expect(faultsOf(refused.json)).toEqual([code])
    }
  })

  test('every fault is told at once, by question and in both languages, and nothing is taken', async () => {
    const before = await cases()
    const wrong = await ask(REQUESTS, {
      answers: { symptom: 'gone', count: '2', photo: [{ id: village }], other: 1, where: {} },
      contact: { phone: '12', mail: 'nobody' },
    })
    expect(wrong.status).toBe(422)
    expect(faultsOf(wrong.json).sort()).toEqual([
      'contact-mail not-mail',
      'contact-phone phone-length',
      'other unknown-question',
      'photo files-not-here',
      'symptom choose-one',
      'where place-needed',
    ])
    for (const { th, en } of wrong.json.faults) {
      expect(th).toMatch(/[ก-๙]/)
      expect(en).toMatch(/^[ -~]+$/)
      expect(`${th}${en}`).not.toMatch(/\{\w+\}/)
    }
    for (const [body, code] of [
      ['{', ' no-json'],
      ['[]', ' no-answers'],
      ['null', ' no-answers'],
      [{ answers: [] }, ' no-answers'],
      [{ answers: {}, contact: { phone: 7 } }, ' no-answers'],
    ] as const)
      expect(faultsOf((await ask(REQUESTS, body)).json)).toEqual([code])
    const odd = { answers: { ...light.answers, count: null }, contact: light.contact }
    expect(faultsOf((await ask(REQUESTS, JSON.stringify(odd).replace('null', '1e400'))).json)).toEqual([
      'count not-a-number',
    ])
    expect((await ask(REQUESTS, 'x'.repeat(300_000))).status).toBe(413)
    expect((await ask('/api/v1/services/nothing/requests', light)).status).toBe(404)
    expect((await ask(REQUESTS, light, {}, 'obt.localhost')).status).toBe(404)
    expect(await cases()).toBe(before)
  })

  test('letters that no database holds are left out', async () => {
    const odd = {
      answers: { ...light.answers, near: 'a\u0000b\ud800' },
      contact: { ...light.contact, name: 'x\u0000y' },
    }
    const { status, json } = await ask(REQUESTS, odd)
    expect(status).toBe(201)
    expect((await rowOf(json.code)).person_name).toBe('xy')
  })

  test('with a key it counts once, also at the same moment; the key of other data is refused', async () => {
    const key = { 'idempotency-key': 'order 66' }
    const before = await cases()
    const all = await Promise.all([1, 2, 3].map(() => ask(REQUESTS, light, key)))
    expect(new Set(all.map(one => one.json.code)).size).toBe(1)
    expect(all.map(one => one.status).sort()).toEqual([200, 200, 201])
    expect((await ask(REQUESTS, light, key)).json.code).toBe(all[0]?.json.code)
    expect(await cases()).toBe(before + 1)
    const other = await ask(REQUESTS, { ...light, lang: 'en' }, key)
    expect([other.status, ...faultsOf(other.json)]).toEqual([422, ' key-used'])
    expect((await ask(REQUESTS, light)).json.code).not.toBe(all[0]?.json.code)
  })

  test('a closed service says why', async () => {
    await database.asOwner(
      `update service set state = 'closed', closed_at = now(), closed_reason = 'ปรับปรุงระบบ' where agency_id = $1 and code = 'petition'`,
      [world.here()],
    )
    const closed = await ask('/api/v1/services/petition/requests', { answers: {} })
    expect(closed.status).toBe(422)
    expect(closed.json.faults[0].th).toContain('ปรับปรุงระบบ')
  })

  test('other websites may ask, and a flood is turned away', async () => {
    const first = await app.browser().send(REQUESTS, { method: 'OPTIONS' })
    expect(first.response.headers.get('access-control-allow-headers')).toContain('idempotency-key')
    let last = 0
    for (let n = 0; n < 80 && last !== 429; n++) last = (await ask(REQUESTS, '{')).status
    expect(last).toBe(429)
    for (let n = 0; n < 130 && last !== 404; n++) last = (await get('/api/v1/requests/AAAAA-BBBBB-CCCCC')).status
    for (let n = 0; n < 130 && last !== 429; n++) last = (await get('/api/v1/requests/AAAAA-BBBBB-CCCCC')).status
    expect(last).toBe(429)
  })
})
