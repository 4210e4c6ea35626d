// The public house: open to everybody, in two languages, without a cookie, fast because it is kept, and fresh at once.
import { describe, expect, test } from 'vitest'
import { verifyConsistency } from '#src/kernel/merkle.ts'
import { countingStatements } from '#src/platform/database/connect.ts'
import { PublicCache } from '#src/platform/http/public-cache.ts'
import { sealOnce } from '#src/platform/ledger/seal.ts'
import { makeLog } from '#src/platform/log.ts'
import { testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)

test('the home says whose it is, how to reach them and when (S229, S230, S301)', async () => {
  const { text, response } = await app.browser().get('/')
  expect(response.headers.getSetCookie()).toEqual([])
  for (const said of [
    'เทศบาลตำบลธารใส',
    'อำเภอสมมุติ จังหวัดตัวอย่าง',
    '0 0000 0000',
    'จันทร์–ศุกร์',
    '@thansai-example',
    'หน่วยงานสมมุติ',
  ])
    expect(text).toContain(said)
})

test('an อบต. speaks its own words at its own host name (S302)', async () => {
  const { text } = await app.browser('obt.localhost').get('/')
  expect(text).toContain('องค์การบริหารส่วนตำบลทุ่งแจ้ง')
  expect(text).not.toContain('เทศบาล')
})

test('English is complete and points to its Thai twin', async () => {
  const { text, html } = await app.browser().get('/en')
  expect(text).toContain('Than Sai')
  expect(html).toContain('<link rel="alternate" hreflang="th" href="http://localhost/"')
  const visible = text.replace(/ไทย/g, '').replace('หน่วยงานสมมุติ', '')
  expect(visible.match(/[ก-๛]{4,}/g) ?? [], 'Thai words on the English home').toEqual([])
})

test('contact lists every channel, counted from the register (S229, S230)', async () => {
  const { text } = await app.browser().get('/contact')
  expect(text).toContain('นับได้ 5 ช่องทาง')
})

test('a page that is not there says so, with a number that is in the log', async () => {
  const answer = await app.browser().get('/nowhere')
  expect(answer.status).toBe(404)
  expect(answer.text).toMatch(/เลขอ้างอิง\s+[0-9A-Z]{5}-[0-9A-Z]{5}/)
})

test('a host name that belongs to nobody shows no agency', async () => {
  const answer = await app.browser('unknown.example').get('/')
  expect(answer.status).toBe(404)
  expect(answer.text).toContain('ยังไม่มีหน่วยงาน')
})

test('text size and colours are chosen without script and kept without a person', async () => {
  const browser = app.browser()
  const answer = await browser.fill('/display?back=/contact', { theme: 'dark', size: 'large' })
  expect(answer.location).toBe('/contact')
  expect(browser.cookies.get('display')).toBe('dark.large')
  const { html } = await browser.get('/contact')
  expect(html).toContain('data-theme="prongsai-dark"')
  expect(html).toContain('data-size="large"')
  await browser.fill('/display', { theme: 'auto', size: 'normal' })
  expect(browser.cookies.has('display')).toBe(false)
})

describe('pages kept as bytes', () => {
  const served = (path: string, cookie?: string, host = 'localhost') => {
    const answer: { status?: number; body?: Buffer; headers?: Record<string, unknown> } = {}
    const response = {
      writeHead(status: number, headers: Record<string, unknown>) {
        Object.assign(answer, { status, headers })
        return response
      },
      end(body?: Buffer) {
        Object.assign(answer, { body })
      },
    }
    const request = { method: 'GET', url: path, headers: { host, ...(cookie ? { cookie } : {}) } }
    const hit = app.web().cache.serve(request as never, response as never)
    return hit ? answer : undefined
  }

  test('the second visitor gets the same bytes from memory', async () => {
    const { html } = await app.browser().get('/')
    const { result, statements } = await countingStatements(async () => served('/'))
    expect(result?.body?.toString()).toBe(html)
    expect(statements).toBe(0)
    expect(served('/', undefined, 'obt.localhost')?.body?.toString() ?? '').not.toContain('ธารใส')
  })

  test('a change is seen at once by whoever asks next', async () => {
    await app.browser().get('/')
    const ita = await world.as('ita')
    const { fields } = (await ita.get('/office/agency/edit')).form()
    await ita.post('/office/agency/edit', { ...fields, office_hours_th: 'เปิดวันเสาร์ด้วย' })
    expect(served('/')).toBeUndefined()
    expect((await app.browser().get('/')).text).toContain('เปิดวันเสาร์ด้วย')
    // Our own notification comes back and drops the page once more; then it stays.
    await expect
      .poll(async () => (await app.browser().get('/')) && served('/')?.body?.toString())
      .toContain('เปิดวันเสาร์ด้วย')
  })

  test('another process hears of it within a second, and forgets everything when the line breaks', async () => {
    const other = new PublicCache()
    await other.listen(database.url, makeLog('silent'))
    const keep = () =>
      other.keep(
        other.stamp(),
        { host: 'localhost', agencyId: world.here(), url: '/', cookie: undefined },
        '<p>old</p>',
        {},
      )
    const has = () =>
      other.serve(
        { method: 'GET', url: '/', headers: { host: 'localhost' } } as never,
        { writeHead: () => ({ end: () => undefined }), end: () => undefined } as never,
      )
    keep()
    expect(has()).toBe(true)
    const started = Date.now()
    const ita = await world.as('ita')
    await ita.fill('/office/agency/edit', { office_hours_th: 'เปลี่ยนอีก' })
    while (has() && Date.now() - started < 3000) await new Promise(wake => setTimeout(wake, 5))
    expect(has()).toBe(false)
    keep()
    expect(has()).toBe(true)
    await database.asOwner(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'prongsai-listen' and datname = current_database()`,
    )
    while (has() && Date.now() - started < 6000) await new Promise(wake => setTimeout(wake, 5))
    expect(has()).toBe(false)
    keep()
    expect(has(), 'nothing is kept while nobody would tell of a change').toBe(false)
    while (!other.listening && Date.now() - started < 9000) await new Promise(wake => setTimeout(wake, 20))
    expect(other.listening).toBe(true)
    await other.close()
  })

  test('what was made before a change is not kept after it', async () => {
    const { cache } = app.web()
    const stamp = cache.stamp()
    cache.drop(world.here())
    cache.keep(stamp, { host: 'localhost', agencyId: world.here(), url: '/old', cookie: undefined }, 'old', {})
    expect(served('/old')).toBeUndefined()
  })
})

test('anybody can take the signed head of the ledger along and check later that nothing before it changed', async () => {
  const { database: open, signer } = app.house()
  const ita = await world.as('ita')
  await sealOnce(open, signer, app.now)
  const before = await app.browser().get('/ledger/head')
  expect(before.response.headers.get('content-type')).toContain('text/plain')
  expect(signer.verifies(before.html)).toBe(true)
  await ita.fill('/office/agency/edit', { office_hours_th: 'เปลี่ยนเพื่อบัญชี' })
  await sealOnce(open, signer, app.now)
  const after = await app.browser().get('/ledger/head')
  const [from, to] = [before, after].map(answer => ({
    size: Number(answer.html.split('\n')[1]),
    root: Buffer.from(answer.html.split('\n')[2] ?? '', 'base64'),
  }))
  expect(to?.size).toBeGreaterThan(from?.size ?? 0)
  const said = JSON.parse((await app.browser().get(`/ledger/consistency/${from?.size}/${to?.size}`)).html)
  const proof = said.proof.map((hash: string) => Buffer.from(hash, 'base64'))
  expect(
    verifyConsistency(
      from?.size ?? 0,
      to?.size ?? 0,
      from?.root ?? Buffer.alloc(0),
      to?.root ?? Buffer.alloc(0),
      proof,
    ),
  ).toBe(true)
  expect((await app.browser().get('/ledger/consistency/0/999999')).status).toBe(404)
})

test('health, readiness and numbers for whoever watches', async () => {
  const browser = app.browser()
  expect((await browser.get('/healthz')).html).toBe('ok\n')
  expect((await browser.get('/readyz')).html).toBe('ready\n')
  expect((await browser.get('/metrics')).html).toContain('prongsai_http_seconds')
})
