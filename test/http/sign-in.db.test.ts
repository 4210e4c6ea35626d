// Signing in as people and as attackers do it, through the pages themselves.
import { describe, expect, test } from 'vitest'
import { makeLink } from '#src/features/people/public.ts'
import { type Answer, testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { digits } from '#test/harness/totp.ts'
import { mailOf, PASSWORD, testWorld } from '#test/harness/world.ts'

const database = testDatabase()
const app = testApp(database)
const world = testWorld(app)

const isIn = async (browser: Awaited<ReturnType<typeof world.as>>) => (await browser.get('/office')).status === 200
const errorsOf = (answer: Answer) =>
  /class="errors[\s\S]*?<\/(section|div|aside)>/.exec(answer.html)?.[0].replace(/<[^>]+>/g, ' ') ?? ''

describe('with a password', () => {
  test('the right one opens the office and leaves a row in the ledger', async () => {
    const browser = await world.as('ita')
    expect(await isIn(browser)).toBe(true)
    const rows = await database.asOwner(
      `select content from ledger_entry where event = 'person.signed-in' and subject_id = $1`,
      [world.staff('ita')],
    )
    expect(rows.rows[0]?.content).toEqual({ way: 'password' })
  })

  test('a wrong password and an unknown address get the same answer, and the address typed stays', async () => {
    await world.openAccount('plan')
    const wrong = await app.browser().signIn(mailOf('plan'), 'not it at all')
    const unknown = await app.browser().signIn('nobody@thansai.example', 'not it at all')
    expect([wrong.status, unknown.status]).toEqual([422, 422])
    expect(errorsOf(wrong)).toBe(errorsOf(unknown))
    expect(errorsOf(wrong)).toContain('อีเมลหรือรหัสผ่านไม่ตรง')
    expect(wrong.html).toContain(`value="${mailOf('plan')}"`)
    expect(wrong.html).not.toContain('not it at all')
  })

  test('nobody of another agency, nobody who left and nobody who is disabled gets in', async () => {
    await world.openAccount('ita', 'there')
    expect((await app.browser('localhost').signIn(mailOf('ita', 'there'), PASSWORD)).status).toBe(422)
    const browser = await world.as('finance')
    await app.tx(world.here(), tx =>
      tx.db.updateTable('staff').set({ disabled_at: app.now }).where('id', '=', world.staff('finance')).execute(),
    )
    expect((await browser.get('/office')).location).toBe('/sign-in?next=%2Foffice')
    expect((await app.browser().signIn(mailOf('finance'), PASSWORD)).status).toBe(422)
  })

  test('a session of one agency is worth nothing at the other', async () => {
    const browser = await world.as('ita')
    const stranger = app.browser('obt.localhost')
    for (const [name, value] of browser.cookies) stranger.cookies.set(name, value)
    expect((await stranger.get('/office')).status).toBe(303)
  })

  test('a session that was planted before signing in is not the session afterwards', async () => {
    const browser = app.browser()
    browser.cookies.set('prongsai.session_token', 'planted.by-an-attacker')
    await world.openAccount('works')
    await browser.signIn(mailOf('works'), PASSWORD)
    expect(browser.cookies.get('prongsai.session_token')).not.toContain('planted')
    const attacker = app.browser()
    attacker.cookies.set('prongsai.session_token', 'planted.by-an-attacker')
    expect(await isIn(attacker)).toBe(false)
  })

  test.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/ok\r\nset-cookie: x=1',
    ' /office',
  ])('a way on that leads elsewhere (%s) leads to the office', async next => {
    await world.openAccount('clerk')
    const answer = await app.browser().post('/sign-in', { email: mailOf('clerk'), password: PASSWORD, next })
    expect(answer.location).toBe('/office')
  })

  test('a way on inside this site is kept', async () => {
    const asked = await app.browser().get('/office/agency?x=1')
    expect(asked.location).toBe('/sign-in?next=%2Foffice%2Fagency%3Fx%3D1')
    await world.openAccount('clerk')
    const answer = await app.browser().fill(asked.location, { email: mailOf('clerk'), password: PASSWORD })
    expect(answer.location).toBe('/office/agency?x=1')
  })

  test('guessing is stopped after a few tries, and the owner on her own device still gets in', async () => {
    await world.openAccount('head')
    const own = app.browser()
    await own.signIn(mailOf('head'), PASSWORD)
    own.cookies.delete('prongsai.session_token')
    const answers: Answer[] = []
    for (let n = 0; n < 10; n++) answers.push(await app.browser().signIn(mailOf('head'), `guess number ${n}`))
    expect(answers.slice(0, 8).every(answer => errorsOf(answer).includes('ไม่ตรง'))).toBe(true)
    expect(errorsOf(answers[9] as Answer)).toContain('รอ 10 นาที')
    expect((await app.browser().signIn(mailOf('head'), PASSWORD)).status).toBe(422)
    expect((await own.signIn(mailOf('head'), PASSWORD)).status).toBe(303)
  })
})

describe('with a second factor', () => {
  test('turned on, asked for, backed up and turned off', async () => {
    const browser = await world.as('mayor')
    expect((await browser.fill('/office/account/second-factor', { password: 'wrong password' })).status).toBe(422)
    const begun = await browser.fill('/office/account/second-factor', { password: PASSWORD })
    expect(begun.location).toBe('/office/account/second-factor/scan')
    const scan = await browser.get(begun.location)
    const key = /<code[^>]*>([A-Z2-7 ]+)<\/code>/.exec(scan.html)?.[1] ?? ''
    expect(key.replace(/\s/g, '').length).toBeGreaterThan(20)
    expect((await browser.fill(begun.location, { code: '000000' })).status).toBe(422)
    const on = await browser.fill(begun.location, { code: digits(key) })
    expect(on.status).toBe(200)
    const codes = [...on.html.matchAll(/<code[^>]*>([\w-]{8,})<\/code>/g)].map(([, code]) => code ?? '')
    expect(codes.length).toBeGreaterThan(5)
    expect((await browser.get(begun.location)).status, 'the secret is never shown again').toBe(404)

    const next = app.browser()
    const first = await next.signIn(mailOf('mayor'), PASSWORD)
    expect(first.location).toMatch(/^\/sign-in\/code\?next=/)
    expect(await isIn(next), 'the password alone opens nothing').toBe(false)
    expect((await next.fill(first.location, { code: '000000' })).status).toBe(422)
    expect((await next.fill(first.location, { code: digits(key) })).location).toBe('/office')
    expect(await isIn(next)).toBe(true)

    const byBackup = app.browser()
    await byBackup.signIn(mailOf('mayor'), PASSWORD)
    expect((await byBackup.fill('/sign-in/code?by=backup', { code: codes[0] ?? '' })).location).toBe('/office')
    const again = app.browser()
    await again.signIn(mailOf('mayor'), PASSWORD)
    expect(
      (await again.fill('/sign-in/code?by=backup', { code: codes[0] ?? '' })).status,
      'a backup code works once',
    ).toBe(422)

    expect((await next.fill('/office/account/second-factor/off', { password: PASSWORD })).location).toContain(
      '/office/account',
    )
    expect((await app.browser().signIn(mailOf('mayor'), PASSWORD)).location).toBe('/office')
  })

  test('the second step without the first leads nowhere', async () => {
    const answer = await app.browser().fill('/sign-in/code', { code: '123456' })
    expect(answer.status).toBe(422)
  })
})

describe('with a one-time link', () => {
  const link = (name: string, purpose: 'first' | 'recovery') =>
    app.tx(world.here(), tx => makeLink(tx, world.staff(name), purpose))
  const words = { password: 'สามคำที่จำง่ายมาก', again: 'สามคำที่จำง่ายมาก' }

  test('looking uses nothing up, setting a password signs in, and the link is dead afterwards', async () => {
    const { path } = await link('disaster', 'first')
    const browser = app.browser()
    expect((await browser.get(path)).text).toContain('ตั้งรหัสผ่านของคุณเอง')
    await browser.get(path)
    expect((await browser.fill(path, { password: 'short', again: 'short' })).text).toContain('อย่างน้อย 10')
    expect((await browser.fill(path, { ...words, again: 'something else' })).text).toContain('ไม่ตรงกัน')
    const done = await browser.fill(path, words)
    expect(done.location).toBe('/office')
    expect(await isIn(browser)).toBe(true)
    expect((await app.browser().get(path)).status).toBe(410)
    expect((await app.browser().post(path, words)).status).toBe(422)
    expect((await app.browser().signIn(mailOf('disaster'), words.password)).location).toBe('/office')
  })

  test('a new link kills the one before, and an old one dies by itself', async () => {
    const first = await link('auditor', 'first')
    const second = await link('auditor', 'first')
    expect((await app.browser().get(first.path)).status).toBe(410)
    expect((await app.browser().get(second.path)).status).toBe(200)
    app.now = new Date(app.now.getTime() + 15 * 86_400_000)
    expect((await app.browser().get(second.path)).status).toBe(410)
    app.now = new Date('2026-11-21T03:00:00Z')
  })

  test('recovery ends every session and removes the second factor', async () => {
    const browser = await world.as('deputy-mayor')
    const { path } = await link('deputy-mayor', 'recovery')
    await app.browser().fill(path, words)
    expect(await isIn(browser)).toBe(false)
    expect((await app.browser().signIn(mailOf('deputy-mayor'), PASSWORD)).status).toBe(422)
  })

  test('a link is not a link at the other agency', async () => {
    const { path } = await link('administration', 'first')
    expect((await app.browser('obt.localhost').get(path)).status).toBe(410)
  })

  test('the database keeps no link, only its digest', async () => {
    const { path } = await link('administration', 'first')
    const token = path.split('/').at(-1)
    const found = await database.asOwner(
      `select count(*)::int as n from sign_in_link where encode(digest, 'escape') like '%' || $1 || '%'`,
      [token],
    )
    expect(found.rows[0].n).toBe(0)
    const ledger = await database.asOwner('select count(*)::int as n from ledger_entry where content::text like $1', [
      `%${token}%`,
    ])
    expect(ledger.rows[0].n).toBe(0)
  })
})

describe("one's own account", () => {
  test('devices are listed, one is signed out, and nobody ends the session of somebody else', async () => {
    const phone = await world.as('ita')
    const desk = await world.as('ita')
    const page = await desk.get('/office/account')
    const ids = [...page.html.matchAll(/name="session" value="([^"]+)"/g)].map(([, id]) => id ?? '')
    expect(ids.length).toBeGreaterThanOrEqual(2)
    const other = await world.as('clerk')
    expect((await other.post('/office/account/sessions/end', { session: ids[0] ?? '' })).status).toBe(404)
    const sessions = await database.asOwner('select id, token from auth.session')
    const phoneToken = decodeURIComponent(phone.cookies.get('prongsai.session_token') ?? '').split('.')[0]
    const phoneId = sessions.rows.find(row => row.token === phoneToken)?.id
    expect((await desk.post('/office/account/sessions/end', { session: phoneId })).status).toBe(303)
    expect([await isIn(phone), await isIn(desk)]).toEqual([false, true])
  })

  test('a new password needs the old one and signs every other device out', async () => {
    const phone = await world.as('admin')
    const desk = await world.as('admin')
    const next = { password: 'ต้นไม้ ริมน้ำ สีเขียว', again: 'ต้นไม้ ริมน้ำ สีเขียว' }
    expect((await desk.fill('/office/account/password', { ...next, current: 'wrong wrong wrong' })).text).toContain(
      'รหัสผ่านปัจจุบันไม่ถูก',
    )
    expect((await desk.fill('/office/account/password', { ...next, current: PASSWORD })).location).toContain(
      '/office/account',
    )
    expect([await isIn(phone), await isIn(desk)]).toEqual([false, true])
    expect((await app.browser().signIn(mailOf('admin'), next.password)).status).toBe(303)
  })

  test('signing out is a button: a link or a stranger cannot do it', async () => {
    const browser = await world.as('ita')
    await browser.get('/sign-out')
    expect(await isIn(browser)).toBe(true)
    expect((await browser.post('/sign-out', {}, { origin: 'https://evil.example' })).status).toBe(403)
    const out = await browser.post('/sign-out')
    expect(out.location).toBe('/sign-in?done=signed-out')
    expect(await isIn(browser)).toBe(false)
  })
})

test('what Better Auth could answer beside the pages stays closed', async () => {
  const browser = await world.as('ita')
  const paths = [
    'sign-up/email',
    'sign-in/email',
    'change-email',
    'delete-user',
    'update-user',
    'request-password-reset',
    'get-session',
    'list-sessions',
    'two-factor/disable',
    'two-factor/get-totp-uri',
  ]
  for (const path of paths) {
    const get = await browser.get(`/api/auth/${path}`)
    const post = await browser.send(`/api/auth/${path}`, {
      method: 'POST',
      headers: { origin: browser.origin, 'content-type': 'application/json' },
      body: '{}',
    })
    expect([get.status, post.status], path).toEqual([404, 404])
  }
})
