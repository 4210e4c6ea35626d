// Facebook and LINE to talk to in tests: the parts of their interfaces that a sender needs, over real HTTP. They keep what they were asked and
// answer as a test says.
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { buffer } from 'node:stream/consumers'

export interface Heard {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
  /** Of a form with parts. */
  readonly form: FormData | undefined
}

export interface Answering {
  readonly status?: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  /** Takes the request and never answers. */
  readonly hangsUp?: boolean
}

export interface PostingServer {
  readonly url: string
  readonly heard: Heard[]
  answer(how: (asked: Heard) => Answering | undefined): void
  stop(): Promise<void>
}

type Usually = (asked: Heard) => Answering

async function start(usually: Usually): Promise<PostingServer> {
  const heard: Heard[] = []
  let how: (asked: Heard) => Answering | undefined = () => undefined
  const server = createServer((request, response) => {
    void listenTo(request).then(asked => {
      heard.push(asked)
      const { status = 200, body = {}, headers = {}, hangsUp } = how(asked) ?? usually(asked)
      if (hangsUp) request.socket.destroy()
      else
        response
          .writeHead(status, { 'content-type': 'application/json', ...headers })
          .end(typeof body === 'string' ? body : JSON.stringify(body))
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    heard,
    answer: next => {
      how = next
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

async function listenTo(request: IncomingMessage): Promise<Heard> {
  const bytes = await buffer(request)
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
  const type = headers['content-type'] ?? ''
  const form = type.startsWith('multipart/form-data')
    ? await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData()
    : undefined
  return { method: request.method ?? '', path: request.url ?? '', headers, text: bytes.toString('utf8'), form }
}

function portOf(server: Server): number {
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('the server has no port')
  return address.port
}

/** A page that takes every post with a new id. */
export const startFacebook = () => {
  let count = 0
  return start(({ path }) => {
    count += 1
    return { body: path.endsWith('/photos') ? { id: `${count}`, post_id: `77_${count}` } : { id: `77_${count}` } }
  })
}

/** An account with 500 messages a month, 100 of them used, and 120 friends. */
export const startLine = () =>
  start(({ path }) => {
    if (path === '/v2/bot/message/quota') return { body: { type: 'limited', value: 500 } }
    if (path === '/v2/bot/message/quota/consumption') return { body: { totalUsage: 100 } }
    if (path.startsWith('/v2/bot/insight/followers'))
      return { body: { status: 'ready', followers: 150, targetedReaches: 120, blocks: 5 } }
    return { headers: { 'x-line-request-id': 'request-1' } }
  })

/** What Facebook says when it refuses. */
export const graphError = (code: number, more: Record<string, unknown> = {}): Answering => ({
  status: 400,
  body: { error: { message: 'secret words', type: 'OAuthException', code, ...more } },
})
