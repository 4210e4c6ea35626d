// Posts to Facebook and LINE over real HTTP: the right address, key and body, and of every answer the right conclusion. What may have gone out is
// never sent again by itself.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '#src/kernel/ids.ts'
import { graphError, type PostingServer, startFacebook, startLine } from '#test/harness/posting-servers.ts'
import { postToFacebook } from './facebook-page.ts'
import { broadcastOnLine } from './line-broadcast.ts'
import type { Post } from './post.ts'
import { openSecret, sealSecret } from './seal.ts'

let facebook: PostingServer
let line: PostingServer
beforeAll(async () => {
  facebook = await startFacebook()
  line = await startLine()
})
afterAll(async () => {
  await facebook.stop()
  await line.stop()
})
beforeEach(() => {
  for (const server of [facebook, line]) {
    server.heard.length = 0
    server.answer(() => undefined)
  }
})

const post: Post = { id: newId(), text: 'ประกาศวันหยุด "สงกรานต์"', link: 'https://thansai.example/news/songkran' }
const picture = { bytes: new Uint8Array([1, 2, 3]), type: 'image/jpeg', name: 'a.jpg' }
const onPage = (more: Partial<Post> = {}) =>
  postToFacebook({ base: `${facebook.url}/v23.0`, pageId: '77', token: 'page-key' }, { ...post, ...more })
const onLine = (more: Partial<Post> = {}) =>
  broadcastOnLine({ base: line.url, token: 'line-key' }, { ...post, ...more }, '2026-11-21')

describe('Facebook', () => {
  it('S133: takes a text with its link, under the key of the page, and says which post it became', async () => {
    expect(await onPage()).toEqual({ is: 'sent', remoteId: '77_1' })
    const [asked] = facebook.heard
    expect(asked).toMatchObject({ method: 'POST', path: '/v23.0/77/feed' })
    expect(asked?.headers.authorization).toBe('Bearer page-key')
    const said = new URLSearchParams(asked?.text)
    expect([said.get('message'), said.get('link')]).toEqual([post.text, post.link])
    expect(asked?.path).not.toContain('key')
  })

  it('takes a picture with both in its caption', async () => {
    expect(await onPage({ picture })).toMatchObject({ is: 'sent', remoteId: expect.stringMatching(/^77_/) })
    const [asked] = facebook.heard
    expect(asked?.path).toBe('/v23.0/77/photos')
    expect(String(asked?.form?.get('caption')).replaceAll('\r\n', '\n')).toBe(`${post.text}\n\n${post.link}`)
    const source = asked?.form?.get('source')
    expect(source instanceof Blob && new Uint8Array(await source.arrayBuffer())).toEqual(picture.bytes)
  })

  it.each([
    ['an expired key', graphError(190), { is: 'by-hand', error: 'key-expired', account: true }],
    ['a key without the right', graphError(200), { is: 'by-hand', error: 'not-allowed', account: true }],
    ['a text it does not like', graphError(100), { is: 'by-hand', error: 'facebook 100' }],
    ['too many posts', graphError(32), { is: 'again', error: 'facebook 32' }],
    ['too many, without a reason', { status: 429, body: 'slow down' }, { is: 'again', error: 'facebook 429' }],
    ['a moment of weakness', graphError(2, { is_transient: true }), { is: 'again', error: 'facebook 2' }],
    ['a breakdown', { status: 500, body: 'oops' }, { is: 'unknown', error: 'facebook 500' }],
    ['a breakdown with a code', { ...graphError(1), status: 500 }, { is: 'unknown', error: 'facebook 1' }],
    ['an odd answer', { status: 200, body: '<html>' }, { is: 'unknown', error: 'facebook answered oddly' }],
    ['a line that broke', { hangsUp: true }, { is: 'unknown', error: 'facebook no answer' }],
    [
      'a redirect',
      { status: 302, headers: { location: 'http://127.0.0.1:1/' } },
      { is: 'unknown', error: 'facebook no answer' },
    ],
  ] as const)('meets %s', async (_what, answer, outcome) => {
    facebook.answer(() => answer)
    const found = await onPage()
    expect(found).toEqual(outcome)
    expect(JSON.stringify(found)).not.toContain('secret words')
  })

  it('that is not there at all was not reached, and may be tried again', async () => {
    const gone = await startFacebook()
    await gone.stop()
    expect(await postToFacebook({ base: gone.url, pageId: '77', token: 'x' }, post)).toEqual({
      is: 'again',
      error: 'facebook unreachable',
    })
  })
})

describe('LINE', () => {
  it('S136: asks the quota, then sends to all friends under a key that makes a second try harmless', async () => {
    expect(await onLine()).toEqual({ is: 'sent', remoteId: 'request-1' })
    expect(line.heard.map(one => `${one.method} ${one.path}`)).toEqual([
      'GET /v2/bot/message/quota',
      'GET /v2/bot/message/quota/consumption',
      'GET /v2/bot/insight/followers?date=20261120',
      'POST /v2/bot/message/broadcast',
    ])
    for (const one of line.heard) expect(one.headers.authorization).toBe('Bearer line-key')
    const sent = line.heard.at(-1)
    expect(sent?.headers['x-line-retry-key']).toBe(post.id)
    expect(JSON.parse(sent?.text ?? '')).toEqual({ messages: [{ type: 'text', text: `${post.text}\n\n${post.link}` }] })
  })

  it('stops before it would cost', async () => {
    line.answer(({ path }) => (path.endsWith('/consumption') ? { body: { totalUsage: 381 } } : undefined))
    expect(await onLine()).toEqual({ is: 'by-hand', error: 'quota-full' })
    line.answer(({ path }) => (path.endsWith('/consumption') ? { body: { totalUsage: 380 } } : undefined))
    expect(await onLine()).toMatchObject({ is: 'sent' })
    line.answer(({ path }) => (path.includes('/followers') ? { body: { status: 'unready' } } : undefined))
    expect(await onLine()).toEqual({ is: 'by-hand', error: 'quota-unknown' })
    line.answer(({ path }) => (path.endsWith('/quota') ? { body: { type: 'none' } } : undefined))
    line.heard.length = 0
    expect(await onLine()).toMatchObject({ is: 'sent' })
    expect(line.heard).toHaveLength(2)
  })

  const broadcast = (answer: { status: number; body?: unknown; headers?: Record<string, string> }) =>
    line.answer(({ path }) => (path.endsWith('/broadcast') ? answer : undefined))

  it.each([
    ['an expired key', { status: 401 }, { is: 'by-hand', error: 'key-expired', account: true }],
    ['a key without the right', { status: 403 }, { is: 'by-hand', error: 'not-allowed', account: true }],
    ['a text it does not like', { status: 400 }, { is: 'by-hand', error: 'line 400' }],
    ['too many at once', { status: 429 }, { is: 'again', error: 'line 429' }],
    [
      'the end of the month',
      { status: 429, body: { message: 'You have reached your monthly limit.' } },
      { is: 'by-hand', error: 'quota-full' },
    ],
    ['a breakdown', { status: 500 }, { is: 'again', error: 'line 500' }],
    [
      'the same key again',
      { status: 409, headers: { 'x-line-accepted-request-id': 'before' } },
      { is: 'sent', remoteId: 'before' },
    ],
  ] as const)('meets %s', async (_what, answer, outcome) => {
    broadcast(answer)
    expect(await onLine()).toEqual(outcome)
  })

  it('meets an expired key at the first question', async () => {
    line.answer(() => ({ status: 401 }))
    expect(await onLine()).toEqual({ is: 'by-hand', error: 'key-expired', account: true })
    expect(line.heard).toHaveLength(1)
  })

  it('keeps the link whole when the text is too long', async () => {
    await onLine({ text: 'ก'.repeat(6000) })
    const { messages } = JSON.parse(line.heard.at(-1)?.text ?? '')
    expect(messages[0].text.length).toBeLessThanOrEqual(5000)
    expect(messages[0].text.endsWith(post.link)).toBe(true)
  })
})

describe('a key', () => {
  const account = { agencyId: newId(), id: newId() }
  const secret = 'only for tests, thirty-two letters long'
  it('opens only here, and only for its account', () => {
    const sealed = sealSecret(secret, account, 'page-key')
    expect(sealed.toString('latin1')).not.toContain('page-key')
    expect(sealSecret(secret, account, 'page-key').equals(sealed)).toBe(false)
    expect(openSecret(secret, account, sealed)).toBe('page-key')
    expect(openSecret(`${secret}!`, account, sealed)).toBeUndefined()
    expect(openSecret(secret, { ...account, id: newId() }, sealed)).toBeUndefined()
    for (const at of [0, 13, sealed.length - 1]) {
      const hurt = Buffer.from(sealed)
      hurt[at] = (hurt[at] ?? 0) ^ 1
      expect(openSecret(secret, account, hurt)).toBeUndefined()
    }
    expect(openSecret(secret, account, Buffer.alloc(3))).toBeUndefined()
  })
})
