// A posted body is read to its bound and no further, whether its length was said before or not.
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readText } from './read-form.ts'

const LIMIT = 20
const server = createServer(
  getRequestListener(async asked => {
    const text = await readText(asked, LIMIT)
    return new Response(text === undefined ? 'too much' : `read ${text}`)
  }),
)

beforeAll(() => new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => server.close())

function post(parts: readonly string[], headers: Record<string, string>): Promise<string> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const asking = request({ host: '127.0.0.1', port, method: 'POST', headers }, answer => {
      let said = ''
      answer.setEncoding('utf8').on('data', text => {
        said += text
      })
      answer.on('end', () => resolve(said))
    })
    asking.on('error', reject)
    for (const part of parts) asking.write(part)
    asking.end()
  })
}

const length = (text: string) => ({ 'content-length': String(Buffer.byteLength(text)) })

test.each([
  ['said before', (text: string) => length(text)],
  ['not said', () => ({ 'transfer-encoding': 'chunked' })],
] as const)('%s: up to the bound it is read whole, above it not at all', async (_name, headers) => {
  expect(await post(['ส=1'], headers('ส=1'))).toBe('read ส=1')
  expect(await post(['a=', '1'], headers('a=1'))).toBe('read a=1')
  expect(await post(['x'.repeat(LIMIT)], headers('x'.repeat(LIMIT)))).toBe(`read ${'x'.repeat(LIMIT)}`)
  expect(await post(['x'.repeat(LIMIT + 1)], headers('x'.repeat(LIMIT + 1)))).toBe('too much')
})

test('an empty body is empty', async () => {
  expect(await post([], { 'content-length': '0' })).toBe('read ')
})
