// What listens, over a real line: every answer carries what keeps strangers out, and an answer that says otherwise is heard.
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PublicCache } from './public-cache.ts'
import type { Env } from './router.ts'
import { type Listening, listen } from './server.ts'

let server: Listening
beforeAll(async () => {
  const app = new Hono<Env>()
    .get('/page', context => context.html('<p>'))
    .get('/away', context => context.redirect('/page', 303))
    .get('/file', context => context.body('x', 200, { 'content-security-policy': 'sandbox' }))
    .get('/broken', () => {
      throw new Error('on purpose')
    })
    .onError((_error, context) => context.text('broken', 500))
  server = await listen({
    app,
    host: '127.0.0.1',
    port: 0,
    trustProxy: false,
    cache: new PublicCache(),
    security: { 'content-security-policy': "default-src 'none'", 'x-frame-options': 'DENY' },
    onKept: () => undefined,
    serveAsset: () => false,
  })
})
afterAll(() => server.stop())

const ask = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`, { redirect: 'manual' })

test.each([
  ['/page', 200],
  ['/away', 303],
  ['/broken', 500],
  ['/nowhere', 404],
])('%s carries what every answer carries', async (path, status) => {
  const answer = await ask(path)
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'")
  expect(answer.headers.get('x-frame-options')).toBe('DENY')
})

test('an answer with a stricter word of its own keeps it, and the rest beside it', async () => {
  const { headers } = await ask('/file')
  expect(headers.get('content-security-policy')).toBe('sandbox')
  expect(headers.get('x-frame-options')).toBe('DENY')
})
