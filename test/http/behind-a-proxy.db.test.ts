// Which agency answers, and under which address it speaks of itself, where a proxy stands before the program and where none does.
import { beforeAll, expect, test } from 'vitest'
import { asKeeper } from '#src/platform/database/scope.ts'
import { bareAgency } from '#test/harness/agency.ts'
import { testApp } from '#test/harness/app.ts'
import { testDatabase } from '#test/harness/database.ts'

const database = testDatabase()
const trusting = testApp(database, { TRUST_PROXY: 'true' })
const alone = testApp(database)

beforeAll(async () => {
  for (const host of ['one.example', 'two.example']) {
    const agencyId = await bareAgency(database.get(), host)
    await asKeeper(database.get(), db => db.insertInto('agency_host').values({ host, agency_id: agencyId }).execute())
  }
})

/** What it says of where its pages lie; undefined where no agency answers. */
async function ask(app: typeof alone, forwarded: { readonly proto?: string; readonly host?: string }) {
  const headers = Object.entries(forwarded).map(([name, value]) => [`x-forwarded-${name}`, value])
  const answer = await app.browser('one.example').get('/robots.txt', Object.fromEntries(headers))
  return answer.status === 200 ? /^Sitemap: (.*)\/sitemap\.xml$/m.exec(answer.html)?.[1] : undefined
}

test.each([
  ['nothing', {}, 'http://one.example'],
  ['the scheme', { proto: 'https' }, 'https://one.example'],
  ['a scheme that is none', { proto: 'ftp' }, 'http://one.example'],
  ['the host of another agency', { host: 'two.example' }, 'http://two.example'],
  ['both', { proto: 'https', host: 'two.example' }, 'https://two.example'],
  ['a list, of which the last proxy wrote the end', { host: 'nobody.example, two.example' }, 'http://two.example'],
  ['a host that is none', { proto: 'https', host: 'two example/<' }, 'http://one.example'],
  ['a host that is nobody’s', { host: 'nobody.example' }, undefined],
])('a proxy that is trusted says %s', async (_what, forwarded, expected) => {
  expect(await ask(trusting, forwarded)).toBe(expected)
  // Where none is, nobody is believed.
  expect(await ask(alone, forwarded)).toBe('http://one.example')
})

test('one request after the other, each has its own address and question', async () => {
  const pages = ['/search?q=first', '/search?q=second', '/en/search?q=third', '/search']
  const asked = await Promise.all(pages.map(page => alone.browser('two.example').get(page)))
  expect(asked.map(answer => /name="q"[^>]*value="([^"]*)"/.exec(answer.html)?.[1] ?? '')).toEqual([
    'first',
    'second',
    'third',
    '',
  ])
})
