// The listening side: kept pages and assets first, then the router. Stopping lets open requests finish.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { Problem } from '../problem.ts'
import type { PublicCache } from './public-cache.ts'
import type { Env } from './router.ts'

export interface Listening {
  readonly port: number
  stop(): Promise<void>
}

interface ServerParts {
  readonly app: Hono<Env>
  readonly host: string
  readonly port: number
  readonly trustProxy: boolean
  readonly cache: PublicCache
  /** What every answer carries that does not say otherwise; kept pages and assets hold it already. */
  readonly security: Readonly<Record<string, string>>
  /** A kept page went out to this address. */
  readonly onKept: (request: IncomingMessage, address: string) => void
  readonly serveAsset: (request: IncomingMessage, response: ServerResponse) => boolean
}

export async function listen(parts: ServerParts): Promise<Listening> {
  const { app, cache } = parts
  const security = Object.entries(parts.security)
  const answer = getRequestListener(
    (request, env) => app.fetch(request, { address: addressOf(env.incoming as IncomingMessage, parts.trustProxy) }),
    {
      overrideGlobalObjects: false,
    },
  )
  const server = createServer((request, response) => {
    if (parts.serveAsset(request, response)) return
    if (cache.serve(request, response)) {
      parts.onKept(request, addressOf(request, parts.trustProxy))
      return
    }
    for (const [name, value] of security) response.setHeader(name, value)
    void answer(request, response)
  })
  server.requestTimeout = 600_000
  server.headersTimeout = 20_000
  server.keepAliveTimeout = 10_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        cause.code === 'EADDRINUSE' || cause.code === 'EACCES'
          ? new Problem('port-taken', { port: parts.port, why: cause.code }, { cause })
          : cause,
      ),
    )
    server.listen(parts.port, parts.host, resolve)
  })
  const address = server.address()
  return { port: address && typeof address === 'object' ? address.port : parts.port, stop: () => stop(server) }
}

/** No new requests; those under way have twenty seconds. */
async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>(resolve => server.close(() => resolve()))
  server.closeIdleConnections()
  const force = setTimeout(() => server.closeAllConnections(), 20_000)
  await closed
  clearTimeout(force)
}

/** The last proxy's word counts only when the installation says that there is one. */
function addressOf(request: IncomingMessage, trustProxy: boolean): string {
  const direct = request.socket.remoteAddress ?? 'unknown'
  if (!trustProxy) return direct
  const forwarded = request.headers['x-forwarded-for']
  const list = (Array.isArray(forwarded) ? forwarded.join(',') : (forwarded ?? '')).split(',')
  return list.at(-1)?.trim() || direct
}
