// A citizen is told by LINE: she sends the code, is answered for free, and hears of news while the month's quota lasts; then by mail, or the office sees
// that a word is waiting. LINE is spoken to over real HTTP.
import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { replyToLine, tellOfCase } from '#src/features/cases/public.ts'
import { addOutlet, connectOutlet } from '#src/features/outlets/public.ts'
import { deliverMessage } from '#src/platform/outbox/deliver.ts'
import { type Browser, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { type PostingServer, startLine } from '#test/harness/posting-servers.ts'
import { applyFor, codeIn, openFromCatalogue, someGround, someUnit } from '#test/harness/services.ts'
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
const PERSON = 'U1234567890abcdef1234567890abcdef'
const HOOK = '/line/webhook'
let clerk: Browser
let outlet = ''

const light = { symptom: 'out', count: '1', 'where.asset': '3-014', 'contact-phone': '081 234 5678' }
const report = async (more: Record<string, string> = {}) =>
  codeIn((await applyFor(app.browser(), 'street-light', { ...light, 'contact-mail': '', ...more })).text)
const rowOf = async (code: string) =>
  (await database.asOwner('select * from case_file where code = $1', [code])).rows[0]

const says = (text: string, more: Record<string, unknown> = {}) => ({
  type: 'message',
  mode: 'active',
  webhookEventId: '01FZ74A0TDDPYRVKNK77XKC3ZR',
  replyToken: 'b60d432864f44d079f6d8efe86cf404b',
  source: { type: 'user', userId: PERSON },
  message: { type: 'text', id: '1', text },
  ...more,
})
const sign = (body: string, secret = SECRET) => createHmac('sha256', secret).update(body, 'utf8').digest('base64')
const hook = (events: unknown, { host = 'localhost', signature }: { host?: string; signature?: string } = {}) => {
  const body = typeof events === 'string' ? events : JSON.stringify({ destination: 'U0', events })
  const headers = { 'content-type': 'application/json', 'x-line-signature': signature ?? sign(body) }
  return app.browser(host).send(HOOK, { method: 'POST', body, headers })
}

/** Does what waits in a queue, as its worker would. */
const house = () => ({ ...app.house(), mailer: undefined })
async function work(job: { name: string; run: (house: never, data: never) => Promise<void> }): Promise<number> {
  const { rows } = await database.asOwner(
    `delete from pgboss.job where name = $1 and state = 'created' returning data`,
    [job.name],
  )
  for (const { data } of rows) await job.run(house() as never, data as never)
  return rows.length
}
const replies = () => line.heard.filter(one => one.path === '/v2/bot/message/reply').map(one => JSON.parse(one.text))
const pushes = () => line.heard.filter(one => one.path === '/v2/bot/message/push').map(one => JSON.parse(one.text))

async function act(code: string, verb: string, typed: Record<string, string>) {
  const at = `/office/cases/${(await rowOf(code)).id}/${verb}`
  const { fields } = (await clerk.get(at)).form(at)
  const done = await clerk.post(at, { ...fields, ...typed })
  expect(done.status, done.text).toBe(303)
}
const messages = async (code: string) =>
  (await database.asOwner('select * from outbox where about_id = $1 order by id', [(await rowOf(code)).id])).rows as {
    id: string
    channel: string
    state: string
    last_error: string | null
    recipient: string
    body: string
  }[]

beforeAll(async () => {
  clerk = await world.as('clerk')
  await app.tx(world.here(), async tx => {
    const unit = await someUnit(tx)
    await someGround(tx)
    await openFromCatalogue(tx, 'street-light', unit.id)
    const added = await addOutlet(tx, { kind: 'line', name: 'LINE เทศบาล', address: 'https://line.me/R/ti/p/@thansai' })
    if (!added.ok) throw new Error(added.because)
    outlet = added.value
  })
}, 60_000)
beforeEach(() => {
  line.heard.length = 0
  line.answer(() => undefined)
})

describe('before the account is connected', () => {
  test('nothing is offered, and nobody is listened to', async () => {
    const code = await report()
    expect((await app.browser().get(`/track/${code}`)).html).not.toContain(`/track/${code}/line`)
    expect((await app.browser().get(`/track/${code}/line`)).status).toBe(404)
    expect((await hook([says(code)])).status).toBe(401)
  })

  test('the secret is typed where the key is, sealed, and never shown again', async () => {
    const at = `/office/outlets/${outlet}/connect`
    const shown = await clerk.get(at)
    expect(shown.text).toContain('http://localhost/line/webhook')
    const { fields } = shown.form(at)
    const odd = await clerk.post(at, { ...fields, token: 'a-very-secret-key', hook: 'has spaces in it' })
    expect(odd.status).toBe(422)
    expect((await clerk.post(at, { ...fields, token: 'a-very-secret-key', hook: SECRET })).status).toBe(303)
    const { rows } = await database.asOwner('select hook_secret from outlet where id = $1', [outlet])
    expect(rows[0].hook_secret.toString('latin1')).not.toContain(SECRET)
    expect((await clerk.get(at)).html).not.toContain(SECRET)
    const ledger = await database.asOwner('select content::text from ledger_entry where agency_id = $1', [world.here()])
    expect(JSON.stringify(ledger.rows)).not.toContain(SECRET)
  })
})

describe('J2: reply first', () => {
  test('who sends her code is answered for free and told of news from then on; she reads how on the tracking page', async () => {
    const code = await report()
    const track = await app.browser().get(`/track/${code}`)
    expect(track.html).toContain(`/track/${code}/line`)
    const how = await app.browser().get(`/track/${code}/line`)
    expect(how.html).toContain(`https://line.me/R/oaMessage/%40thansai/?${code}`)
    expect(how.response.headers.get('x-robots-tag')).toContain('noindex')
    expect((await app.browser('obt.localhost').get(`/track/${code}/line`)).status).toBe(404)
    expect((await hook([says(`ขอดูเรื่อง ${code.toLowerCase().replaceAll('-', ' ')} ค่ะ`)])).status).toBe(200)
    expect(await work(replyToLine)).toBe(1)
    const [reply] = replies()
    expect(reply.replyToken).toBe('b60d432864f44d079f6d8efe86cf404b')
    expect(reply.messages[0].text).toContain('รอรับเรื่อง')
    expect(reply.messages[0].text).toContain(`http://localhost/track/${code}`)
    expect(line.heard[0]?.headers.authorization).toBe('Bearer a-very-secret-key')
    expect(line.heard.some(one => one.path.includes('quota'))).toBe(false)
    expect((await rowOf(code)).person_line).toBe(`${outlet}/${PERSON}`)
    const after = await app.browser().get(`/track/${code}`)
    expect(after.text).toContain('เราบอกความคืบหน้าทาง LINE ให้แล้ว')
    expect(after.html).not.toContain(PERSON)
    const ledger = await database.asOwner('select event, content::text from ledger_entry where agency_id = $1', [
      world.here(),
    ])
    expect(ledger.rows.map(row => row.event)).toContain('case.line-linked')
    expect(JSON.stringify(ledger.rows)).not.toContain(PERSON)
  })

  test('a code of nobody, of another agency and a question for help are answered; other words are left to people', async () => {
    for (const text of ['AAAAA-BBBBB-CCCC1', 'สถานะ', 'สวัสดีค่ะ มีเรื่องจะถาม', '']) await hook([says(text)])
    await work(replyToLine)
    const said = replies()
      .map(one => one.messages[0].text)
      .sort((a, b) => a.length - b.length)
    expect(said).toHaveLength(2)
    expect(said[0]).toContain('ไม่พบเรื่องของรหัสนี้')
    expect(said[1]).toContain('ส่งรหัสติดตามมาที่นี่')
    const code = await report()
    expect((await hook([says(code)], { host: 'obt.localhost' })).status).toBe(401)
    expect((await rowOf(code)).person_line).toBe('')
  })

  test('in a group nothing is answered, and she may stop, or stop following', async () => {
    const code = await report()
    await hook([
      says(code, { source: { type: 'group', groupId: 'C1', userId: PERSON } }),
      says(code, { mode: 'standby' }),
    ])
    expect(await work(replyToLine)).toBe(0)
    await hook([says(code)])
    const other = 'Uffffffffffffffffffffffffffffffff'
    await hook([says(`หยุด ${code}`, { source: { type: 'user', userId: other } })])
    expect((await rowOf(code)).person_line).toContain(PERSON)
    await hook([says(`หยุด ${code}`)])
    expect((await rowOf(code)).person_line).toBe('')
    await hook([says(code), { type: 'unfollow', source: { type: 'user', userId: PERSON } }])
    const { rows } = await database.asOwner(`select 1 from case_file where person_line <> ''`, [])
    expect(rows).toHaveLength(0)
    await work(replyToLine)
  })

  test('a reply token that is used up is let go, a key that expired is shown to the office', async () => {
    const code = await report()
    line.answer(() => ({ status: 400, body: { message: 'Invalid reply token' } }))
    await hook([says(code)])
    await work(replyToLine)
    line.answer(() => ({ status: 500, body: {} }))
    await hook([says(code)])
    await expect(work(replyToLine)).rejects.toThrow('line 500')
    line.answer(() => ({ status: 401, body: {} }))
    await hook([says(code)])
    await work(replyToLine)
    const { rows } = await database.asOwner('select last_error from outlet where id = $1', [outlet])
    expect(rows[0].last_error).toBe('key-expired')
  })
})

describe('what is not from LINE', () => {
  test('is refused: another secret, a changed body, no signature, what is too large or no list of events', async () => {
    const code = await report()
    const body = JSON.stringify({ destination: 'U0', events: [says(code)] })
    for (const signature of ['', 'x', sign(body, 'another-secret'), sign(`${body} `), sign(body).slice(0, -4)])
      expect((await hook(body, { signature })).status, signature).toBe(401)
    expect((await rowOf(code)).person_line).toBe('')
    expect((await hook('x'.repeat(1_100_000))).status).toBe(413)
    for (const odd of ['', '{', '[]', '{"events":7}']) expect((await hook(odd)).status, odd).toBe(400)
    expect((await hook([])).status).toBe(200)
    expect(
      (
        await hook([
          7,
          null,
          {},
          { type: 'message' },
          { type: 'later' },
          says('x', { source: { type: 'user', userId: "'; drop" } }),
        ])
      ).status,
    ).toBe(200)
    expect(await work(replyToLine)).toBe(0)
  })

  test('in a flood is turned away, and who tries codes is no longer answered', async () => {
    let status = 0
    for (let n = 0; n < 80 && status !== 429; n++) status = (await hook([], { signature: 'x' })).status
    expect(status).toBe(429)
    expect((await hook([])).status).toBe(200)
    const guesser = { source: { type: 'user', userId: 'Ueeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee' } }
    await hook(Array.from({ length: 50 }, (_, n) => says(`AAAAA-BBBBB-${10_000 + n}`, guesser)))
    expect(await work(replyToLine)).toBe(30)
  })
})

describe('J2 J7: news', () => {
  const linked = async (more: Record<string, string> = {}) => {
    const code = await report(more)
    await database.asOwner('update case_file set person_line = $2 where code = $1', [code, `${outlet}/${PERSON}`])
    return code
  }
  const deliver = async () => {
    await work(tellOfCase)
    await work(deliverMessage)
  }
  beforeEach(async () => {
    await database.asOwner(`delete from pgboss.job where name in ('tell-of-case', 'outbox-deliver')`, [])
  })

  test('is pushed while the quota lasts, and says nothing of the case but that there is news', async () => {
    const code = await linked({ 'contact-name': 'สมหญิง รอไฟ', 'contact-mail': 'a@b.example' })
    await act(code, 'receive', { words: 'คุณสมหญิง เสาหน้าบ้าน' })
    await deliver()
    expect(line.heard.map(one => one.path)).toEqual([
      '/v2/bot/message/quota',
      '/v2/bot/message/quota/consumption',
      '/v2/bot/message/push',
    ])
    const [push] = pushes()
    expect(push.to).toBe(PERSON)
    const { text } = push.messages[0]
    expect(text).toContain('รับเรื่องแล้ว')
    expect(text).toContain(`/track/${code}`)
    for (const hidden of ['สมหญิง', 'ไฟถนน', 'เสา', '3-014', '0812345678']) expect(text).not.toContain(hidden)
    expect(await messages(code)).toMatchObject([{ channel: 'line-push', state: 'sent' }])
  })

  test('goes by mail when the quota is used up; without an address it waits where the office sees it', async () => {
    line.answer(({ path }) => (path.endsWith('/consumption') ? { body: { totalUsage: 500 } } : undefined))
    const withMail = await linked({ 'contact-mail': 'a@b.example' })
    await act(withMail, 'receive', {})
    await deliver()
    expect(pushes()).toHaveLength(0)
    const [push, mail] = await messages(withMail)
    expect(push).toMatchObject({ channel: 'line-push', state: 'cancelled', last_error: 'quota-full' })
    expect(mail).toMatchObject({ channel: 'mail', recipient: 'a@b.example' })
    expect(mail?.body).toContain('ทางอีเมลแทน')
    const without = await linked()
    await act(without, 'receive', {})
    await deliver()
    expect(await messages(without)).toMatchObject([
      { channel: 'line-push', state: 'by-hand', last_error: 'quota-full' },
    ])
    const admin = await world.as('admin')
    expect((await admin.get('/office/outbox?state=by-hand')).text).toContain('รอคนส่งเอง')
  })

  test('goes out once, also when an answer was lost, and by mail alone when the account is gone', async () => {
    const code = await linked()
    await act(code, 'receive', {})
    line.answer(({ path }) => (path.endsWith('/push') ? { hangsUp: true } : undefined))
    await work(tellOfCase)
    const id = (await messages(code))[0]?.id ?? ''
    const again = () => deliverMessage.run(house(), { agencyId: world.here(), id })
    await expect(again()).rejects.toThrow()
    line.answer(({ path }) => (path.endsWith('/push') ? { status: 409 } : undefined))
    await again()
    expect(line.heard.filter(one => one.path.endsWith('/push')).map(one => one.headers['x-line-retry-key'])).toEqual([
      id,
      id,
    ])
    expect(await messages(code)).toMatchObject([{ state: 'sent' }])
    const other = await linked({ 'contact-mail': 'a@b.example' })
    const at = `/office/outlets/${outlet}/disconnect`
    await clerk.post(at, (await clerk.get(at)).form(at).fields)
    await act(other, 'receive', {})
    await deliver()
    expect(await messages(other)).toMatchObject([{ channel: 'mail' }])
    // Of those that nobody signed this address has had its share above.
    expect((await hook([])).status).toBe(429)
    const { rows } = await database.asOwner('select version, hook_secret from outlet where id = $1', [outlet])
    expect(rows[0].hook_secret).toBeNull()
    await app.tx(world.here(), tx =>
      connectOutlet(tx, outlet, { page_key: '', token: 'a-very-secret-key', hook: SECRET, _version: rows[0].version }),
    )
    expect((await hook([])).status).toBe(200)
  })
})
