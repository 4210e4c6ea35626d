// Signing in through an organisation's own OpenID provider, against a real one. It vouches for people the agency already has;
// it never makes a new one.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'
import { CLIENT, type OidcServer, oidcServer } from '#test/harness/oidc-server.ts'
import { mailOf, testWorld } from '#test/harness/world.ts'

const callback = (host: string) => `http://${host}/api/auth/callback/oidc`
const database = testDatabase()
// The provider must be known before the program opens, and its port only when it listens.
const environment: Record<string, string> = {
  OIDC_CLIENT_ID: CLIENT.id,
  OIDC_CLIENT_SECRET: CLIENT.secret,
  OIDC_NAME: 'บัญชีทดสอบ',
}
let provider: OidcServer
beforeAll(async () => {
  provider = await oidcServer([callback('localhost'), callback('obt.localhost')])
  environment.OIDC_ISSUER = provider.issuer
})
const app = testApp(database, environment)
const world = testWorld(app)
afterAll(() => provider.stop())

async function through(host = 'localhost', next = '') {
  const browser = app.browser(host)
  const away = await browser.get(`/sign-in/with${next}`)
  expect(away.status).toBe(303)
  expect(away.location).toContain(`${provider.issuer}/auth`)
  const back = new URL(await provider.signInThrough(away.location))
  const answer = await browser.get(`${back.pathname}${back.search}`)
  return { browser, answer, back }
}

describe('with an OpenID provider', () => {
  test('the sign-in page offers it by name', async () => {
    expect((await app.browser().get('/sign-in')).text).toContain('เข้าด้วย บัญชีทดสอบ')
  })

  test('somebody whose verified address the agency knows gets in, and the ledger says by which way', async () => {
    await world.openAccount('ita')
    provider.account = { sub: 'ita-at-provider', email: mailOf('ita'), email_verified: true }
    const { browser, answer } = await through('localhost', '?next=/office/agency')
    expect(answer.location).toMatch(/\/office\/agency$/)
    expect((await browser.get('/office')).status).toBe(200)
    const rows = await database.asOwner(
      `select content from ledger_entry where event = 'person.signed-in' and subject_id = $1`,
      [world.staff('ita')],
    )
    expect(rows.rows).toEqual([{ content: { way: 'oidc' } }])
  })

  test.each([
    ['an address that nobody here has', { sub: 'x1', email: 'stranger@elsewhere.example', email_verified: true }],
    ['an address that the provider has not verified', { sub: 'x2', email: mailOf('clerk'), email_verified: false }],
    ['somebody who has never used her first link', { sub: 'x3', email: mailOf('auditor'), email_verified: true }],
  ])('%s opens nothing and makes nobody', async (_name, account) => {
    if (account.email === mailOf('clerk')) await world.openAccount('clerk')
    const before = await database.asOwner('select count(*)::int as n from auth."user"')
    provider.account = account
    const { browser, answer } = await through()
    expect(answer.location).toContain('/sign-in?error=')
    expect((await browser.get('/office')).status).toBe(303)
    expect(
      (
        await browser.get(
          new URL(answer.location, 'http://localhost').pathname + new URL(answer.location, 'http://localhost').search,
        )
      ).text,
    ).toContain('เข้าด้วยบัญชีนี้ไม่ได้')
    const after = await database.asOwner('select count(*)::int as n from auth."user"')
    expect(after.rows).toEqual(before.rows)
  })

  test('the person of one agency is not a person of the other', async () => {
    provider.account = { sub: 'ita-at-provider', email: mailOf('ita'), email_verified: true }
    const { browser } = await through('obt.localhost')
    expect((await browser.get('/office')).status).toBe(303)
  })

  test('an answer that was not asked for, or is used twice, opens nothing', async () => {
    const { back } = await through()
    const replay = await app.browser().get(`${back.pathname}${back.search}`)
    expect(replay.response.headers.getSetCookie().some(cookie => cookie.includes('session_token'))).toBe(false)
    const forged = await app.browser().get('/api/auth/callback/oidc?code=abc&state=def')
    expect(forged.response.headers.getSetCookie().some(cookie => cookie.includes('session_token'))).toBe(false)
  })

  test('a way on that leads elsewhere leads to the office', async () => {
    provider.account = { sub: 'ita-at-provider', email: mailOf('ita'), email_verified: true }
    const { answer } = await through('localhost', '?next=https://evil.example/')
    expect(new URL(answer.location, 'http://localhost').host).toBe('localhost')
    expect(answer.location).toMatch(/\/office$/)
  })
})
