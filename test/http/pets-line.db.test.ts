// An owner is reminded of a vaccination by LINE while she follows the request there, and by nothing else that she did not ask for. LINE is spoken to
// over real HTTP.
import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { finish, receive, replyToLine } from '#src/features/cases/public.ts'
import { addOutlet, connectOutlet } from '#src/features/outlets/public.ts'
import { actorOfStaff } from '#src/features/people/public.ts'
import { recordRound, remindOfPets } from '#src/features/services/public.ts'
import { inAgency, type Tx } from '#src/platform/database/scope.ts'
import { deliverMessage } from '#src/platform/outbox/deliver.ts'
import { type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { type PostingServer, startLine } from '#test/harness/posting-servers.ts'
import { applyFor, codeIn, openFromCatalogue, someGround, topUnit } from '#test/harness/services.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const environment: Record<string, string> = {}
let line: PostingServer
beforeAll(async () => {
  line = await startLine()
  environment.LINE_API_URL = line.url
})
afterAll(() => line.stop())
const app = testApp(database, environment)
const world = testWorld(app)

const SECRET = 'the-secret-of-the-channel'
const OWNER = 'U1234567890abcdef1234567890abcdef'
const ids = { outlet: '', village: '' }
let clerk: Browser

beforeAll(async () => {
  await app.tx(world.here(), async tx => {
    const unit = await topUnit(tx)
    ids.village = (await someGround(tx)).village
    await openFromCatalogue(tx, 'pet-registration', unit.id)
    const added = await addOutlet(tx, { kind: 'line', name: 'LINE เทศบาล', address: 'https://line.me/R/ti/p/@thansai' })
    if (!added.ok) throw new Error(added.because)
    ids.outlet = added.value
  })
  await connect()
  clerk = await world.as('clerk')
}, 60_000)
beforeEach(async () => {
  line.heard.length = 0
  line.answer(() => undefined)
  // Each test has its own owners; those of the others are not due.
  await database.asOwner("update pet set due_on = '2028-01-01', vaccinated_on = '2027-01-01'")
  await database.asOwner("delete from pgboss.job where name in ('tell-of-case', 'outbox-deliver')")
})

async function connect() {
  const { rows } = await database.asOwner('select version from outlet where id = $1', [ids.outlet])
  const key = { page_key: '', token: 'a-very-secret-key', hook: SECRET, _version: rows[0].version }
  expect(await app.tx(world.here(), tx => connectOutlet(tx, ids.outlet, key))).toMatchObject({ ok: true })
}

const asClerk = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
  const actor = await app.tx(world.here(), tx => actorOfStaff(tx, world.staff('clerk')))
  return inAgency(app.house().database, { agencyId: world.here(), now: app.now, ...(actor ? { actor } : {}) }, work)
}

const says = (text: string) => ({
  type: 'message',
  mode: 'active',
  webhookEventId: '01FZ74A0TDDPYRVKNK77XKC3ZR',
  replyToken: 'b60d432864f44d079f6d8efe86cf404b',
  source: { type: 'user', userId: OWNER },
  message: { type: 'text', id: '1', text },
})
async function hook(...events: unknown[]) {
  const body = JSON.stringify({ destination: 'U0', events })
  const signature = createHmac('sha256', SECRET).update(body, 'utf8').digest('base64')
  const headers = { 'content-type': 'application/json', 'x-line-signature': signature }
  expect((await app.browser().send('/line/webhook', { method: 'POST', body, headers })).status).toBe(200)
  await work(replyToLine)
  line.heard.length = 0
}

/** Does what waits in a queue, as its worker would. */
async function work(job: { name: string; run: (house: never, data: never) => Promise<void> }) {
  const { rows } = await database.asOwner(
    `delete from pgboss.job where name = $1 and state = 'created' returning data`,
    [job.name],
  )
  for (const { data } of rows) await job.run({ ...app.house(), mailer: undefined } as never, data as never)
}
const remind = () => remindOfPets.run({ ...app.house(), mailer: undefined }, {})
const pushes = () => line.heard.filter(one => one.path === '/v2/bot/message/push').map(one => JSON.parse(one.text))
const messages = async (petId: string) =>
  (await database.asOwner("select * from outbox where about_kind = 'pet' and about_id = $1 order by id", [petId])).rows

/** A registered animal whose vaccination is due in a week, and the code of the request it was entered from. */
async function due(name: string, { mail = '', linked = true } = {}) {
  const sent = await applyFor(app.browser(), 'pet-registration', {
    'address.house': '99',
    'address.village': ids.village,
    'animals.rows': '1',
    'animals.0.name': name,
    'animals.0.species': 'dog',
    'animals.0.sex': 'male',
    'animals.0.colour': 'น้ำตาล',
    'animals.0.age': '3',
    'animals.0.neutered': 'yes',
    'animals.0.vaccinated': 'yes',
    'animals.0.vaccinated-on': '28/11/2568',
    'contact-name': 'สมหญิง รักหมา',
    'contact-phone': '0812345678',
    'contact-mail': mail,
  })
  const code = codeIn(sent.text)
  const id = (await database.asOwner('select id from case_file where code = $1', [code])).rows[0].id
  await asClerk(tx => receive(tx, id, { words: '', _version: 1 }))
  await asClerk(tx => finish(tx, app.house().store, id, { words: 'ขึ้นทะเบียนแล้ว', photos: [], _version: 2 }))
  if (linked) await hook(says(code))
  await database.asOwner("delete from pgboss.job where name in ('tell-of-case', 'outbox-deliver')")
  const [pet] = (await database.asOwner('select id, code from pet where case_id = $1', [id])).rows
  return { code, id, pet: pet.id as string, check: pet.code as string }
}

test('F15 J2: who follows her request in LINE is reminded there, once for a due day, and again for the next one', async () => {
  const { pet, check } = await due('ทองดี')
  await remind()
  await remind()
  await work(deliverMessage)
  expect(pushes()).toHaveLength(1)
  const [{ to, messages: said }] = pushes()
  expect(to).toBe(OWNER)
  expect(said[0].text).toContain('ถึงกำหนดวัคซีนพิษสุนัขบ้าของทองดี')
  expect(said[0].text).toContain(`/pets/check/${check}`)
  expect(said[0].text).not.toMatch(/สมหญิง|0812345678/)
  expect(await messages(pet)).toMatchObject([{ channel: 'line-push', state: 'sent' }])
  expect((await clerk.get(`/office/services/pets/${pet}`)).text).toContain('เตือนวัคซีน')
  // Vaccinated, and due again soon: another reminder.
  const round = { pet: [pet], day: '2026-11-21', lot: 'x', vet: 'y', due: '2026-12-01' }
  expect(await asClerk(tx => recordRound(tx, round))).toMatchObject({ ok: true })
  await remind()
  await remind()
  expect(await messages(pet)).toHaveLength(2)
})

test('no LINE and no mail: nothing is sent until she follows', async () => {
  const { pet } = await due('ไม่มีไลน์', { linked: false })
  await remind()
  expect(await messages(pet)).toEqual([])
  const { rows } = await database.asOwner('select told_due_on from pet where id = $1', [pet])
  expect(rows[0].told_due_on).toBeNull()
  // Once she follows, the reminder that was not sent is.
  const { code } = (
    await database.asOwner('select c.code from case_file c join pet p on p.case_id = c.id where p.id = $1', [pet])
  ).rows[0]
  await hook(says(code))
  await remind()
  expect(await messages(pet)).toHaveLength(1)
})

test('who left an address is reminded by mail alone, also when she follows in LINE', async () => {
  const { pet } = await due('มีทั้งสอง', { mail: 'owner@b.example' })
  await remind()
  expect(await messages(pet)).toMatchObject([{ channel: 'mail', recipient: 'owner@b.example' }])
})

test('quota used up: the reminder waits where the office sees it, and is not made twice', async () => {
  line.answer(({ path }) => (path.endsWith('/consumption') ? { body: { totalUsage: 500 } } : undefined))
  const { pet } = await due('โควตาหมด')
  await remind()
  await work(deliverMessage)
  await remind()
  expect(pushes()).toEqual([])
  expect(await messages(pet)).toMatchObject([{ channel: 'line-push', state: 'by-hand', last_error: 'quota-full' }])
  const admin = await world.as('admin')
  expect((await admin.get('/office/outbox?state=by-hand')).text).toContain('ของโควตาหมด')
})

test('who stops or leaves is not written to: not by the next reminder, nor by one that had not left', async () => {
  for (const leaves of [
    (code: string) => says(`หยุด ${code}`),
    () => ({ type: 'unfollow', source: { type: 'user', userId: OWNER } }),
  ]) {
    const before = await due('ก่อนเตือน')
    await hook(leaves(before.code))
    await remind()
    expect(await messages(before.pet)).toEqual([])
    const queued = await due('รอส่ง')
    await remind()
    expect(await messages(queued.pet)).toMatchObject([{ state: 'waiting' }])
    await hook(leaves(queued.code))
    await work(deliverMessage)
    expect(pushes()).toEqual([])
    expect(await messages(queued.pet)).toMatchObject([{ state: 'cancelled' }])
    await database.asOwner("update pet set due_on = '2028-01-01', vaccinated_on = '2027-01-01'")
  }
})

test('the former owner hears nothing of an animal that is somebody else’s, nor anybody when the account is gone', async () => {
  const { pet } = await due('ยกให้แล้ว')
  await database.asOwner("update pet set owner_name = 'สมศรี ใหม่' where id = $1", [pet])
  await remind()
  expect(await messages(pet)).toEqual([])
  const other = await due('บัญชีหลุด')
  const at = `/office/outlets/${ids.outlet}/disconnect`
  await clerk.post(at, (await clerk.get(at)).form(at).fields)
  await remind()
  expect(await messages(other.pet)).toEqual([])
  await connect()
  await remind()
  expect(await messages(other.pet)).toMatchObject([{ channel: 'line-push' }])
})
