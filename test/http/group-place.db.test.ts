// A place asked once for each entry, such as each tree to be cut: made in the builder, pressed on the map without script, sent by another program,
// kept with its entry and read at the desk and on paper.
import { beforeAll, expect, test } from 'vitest'
import { newId } from '#src/kernel/ids.ts'
import { type Browser, type Fields, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { codeIn, openFromCatalogue, someGround, someUnit } from '#test/harness/services.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)
const PLACE = 'q.group.0.place'
let clerk: Browser
let id = ''
let village = ''
let topic = ''

const at = (path = '') => `/office/services/${id}${path}`
const send = async (path: string, typed: Fields) => {
  const page = await clerk.get(at(path))
  return clerk.post(at(path), { ...page.form(at(path)).fields, ...typed })
}
const answersOf = async (code: string) =>
  (await database.asOwner('select answers from case_file where code = $1', [code])).rows[0].answers.group as {
    text?: string
    place?: { lat: number; village: string; words: string }
  }[]

beforeAll(async () => {
  clerk = await world.as('clerk')
  await app.tx(world.here(), async tx => {
    village = (await someGround(tx)).village
    const unit = await someUnit(tx)
    id = await openFromCatalogue(tx, 'petition', unit.id)
  })
}, 60_000)

test('the builder offers a map for each entry', async () => {
  const section = (
    await database.asOwner("select draft -> 'sections' -> 0 ->> 'id' as id from service where id = $1", [id])
  ).rows[0].id
  await send(`/sections/${section}/add-group`, {
    label_th: 'ต้นไม้',
    one_th: 'ต้นที่',
    first_th: 'ต้นอะไร',
    least: '1',
    most: '3',
  })
  const add = '/groups/group/add'
  expect((await clerk.get(at(add))).html).toContain('<option value="place"')
  expect((await send(add, { label_th: 'อยู่ตรงไหน', type: 'place' })).status).toBe(303)
  expect((await clerk.get(at('/try'))).html).toContain(`name="${PLACE}.m"`)
  // Tried without script: a press on the map of an entry puts the point there and keeps what was typed, checking nothing.
  const tried = await clerk.get(at('/try'))
  const typed = { 'q.title': 'ขอตัด', 'q.group.rows': '2', 'q.group.1.text': 'มะม่วง' }
  const press = (x: string, y: string) => ({ 'q.group.1.place.m.x': x, 'q.group.1.place.m.y': y })
  const trying = async (more: Fields) =>
    clerk.post(at('/try'), { ...tried.form(at('/try')).fields, ...typed, ...more, _once: newId() })
  const shown = await trying(press('171', '140'))
  expect(shown.status).toBe(200)
  expect(shown.form(at('/try')).fields).toMatchObject({
    'q.title': 'ขอตัด',
    'q.group.rows': '2',
    'q.group.0.text': 'มะม่วง',
    'q.group.1.text': '',
    [PLACE]: '16.43000,102.83000',
  })
  expect((await trying(press('0', '0'))).status).toBe(422)
  expect((await send('/publish', { note: 'ถามต้นไม้' })).status).toBe(303)
})

test('S158: without script each entry has a map of its own, a press keeps the rest of the page, and what is missing is said at its field', async () => {
  const guest = app.browser()
  const about = await guest.get('/services/petition')
  const url = (await guest.post('/services/petition', about.form().fields)).location
  const page = await guest.get(url)
  topic = /<input[^>]*name="q.topic"[^>]*value="([^"]+)"/.exec(page.html)?.[1] ?? ''
  const own = { 'q.topic': topic, 'q.title': 'ขอตัดต้นไม้', 'q.detail': 'ต้นใหญ่', 'q.wish': 'ตัดให้หน่อย' }
  const post = async (typed: Fields) => guest.post(url, { ...own, ...typed, _once: newId() })

  // The first of two is empty: the second becomes the first, and an empty one is shown again.
  const pressed = await post({
    'q.group.rows': '2',
    'q.group.1.text': 'มะม่วง',
    'q.group.1.place.m.x': '171',
    'q.group.1.place.m.y': '140',
  })
  expect(pressed.location).toBe(`${url}?more=group#f-q-group-0-place`)
  const kept = (await guest.get(pressed.location)).form(url).fields
  expect(kept).toMatchObject({ ...own, 'q.group.rows': '2', 'q.group.0.text': 'มะม่วง', [PLACE]: '16.43000,102.83000' })

  const first = { 'q.group.0.text': 'มะม่วง', [PLACE]: '16.43500,102.83500' }
  const missing = await post({ ...first, 'q.group.rows': '2', 'q.group.1.text': 'ขนุน' })
  expect(missing.html).toMatch(/id="f-q-group-1-place-error"[\s\S]*?ยังไม่รู้ว่าที่ไหน/)
  const whole = { ...first, 'q.group.rows': '2', 'q.group.1.text': 'ขนุน', 'q.group.1.place.place': village }
  const more = await post(whole)
  expect(more.status, more.text).toBe(303)
  const contact = (await guest.post(more.location, {})).location
  const person = { 'q.contact-name': 'สมหญิง สมมุติ', 'q.contact-phone': '0812345678' }
  const check = (await guest.post(contact, person)).location
  const summary = await guest.get(check)
  expect(summary.text).toContain('ต้นที่ 2 ต้นอะไร ขนุน อยู่ตรงไหน หมู่ 3 บ้านสมมุติ')
  const sent = await guest.post(check, summary.form(check).fields)
  expect(await answersOf(codeIn(sent.location))).toMatchObject([
    { text: 'มะม่วง', place: { lat: 16.435, village: '' } },
    { text: 'ขนุน', place: { lat: 16.43, village, words: 'หมู่ 3 บ้านสมมุติ' } },
  ])
  const { rows } = await database.asOwner('select id from case_file where code = $1', [codeIn(sent.location)])
  expect((await clerk.get(`/office/cases/${rows[0].id}`)).text).toContain('ต้นที่ 2 ต้นอะไร ขนุน อยู่ตรงไหน หมู่ 3 บ้านสมมุติ')
})

test('another program is told how a place of an entry is sent, and what it says of the point is not believed', async () => {
  const browser = app.browser()
  const listed = JSON.parse((await browser.get('/api/v1/services')).html).services
  const schema = listed.find((one: { code: string }) => one.code === 'petition').answers.properties.group
  expect(schema.items.required).toEqual(['text', 'place'])
  expect(schema.items.properties.place).toMatchObject({ title: 'อยู่ตรงไหน', anyOf: expect.any(Array) })
  const ask = async (group: unknown) => {
    const body = JSON.stringify({
      answers: { topic, title: 'ขอตัดต้นไม้', detail: 'ต้นใหญ่', wish: 'ตัดให้หน่อย', group },
      contact: { name: 'สมชาย สมมุติ', phone: '0812345678' },
    })
    const headers = { 'content-type': 'application/json' }
    const answer = await browser.send('/api/v1/services/petition/requests', { method: 'POST', body, headers })
    return JSON.parse(answer.html)
  }
  const made = await ask([
    { text: 'มะม่วง', place: { lat: 16.43, lng: 102.83, words: 'ที่อื่น' } },
    { text: 'ขนุน', place: { village } },
  ])
  const [point, named] = await answersOf(made.code)
  expect(point?.place?.words).toContain('ละติจูด 16.43000')
  expect(named?.place).toMatchObject({ village, words: 'หมู่ 3 บ้านสมมุติ' })
  expect((await ask([{ text: 'มะม่วง', place: { asset: 'x' } }])).faults).toMatchObject([
    { question: 'group.0.place', code: 'place-needed' },
  ])
})
