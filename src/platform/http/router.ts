// From an HTTP request to a page and back: addresses, language prefix, agency by host name, headers, errors with a number.
import { Hono } from 'hono'
import { trackingCode } from '#src/kernel/ids.ts'
import type { Log } from '../log.ts'
import { type Hooks, handleGet, handlePost, type Machine, secretHeaders } from './handle.ts'
import type { Metrics } from './metrics.ts'
import type { AnyPage, PageDef } from './page.ts'
import type { PublicCache } from './public-cache.ts'
import { readDisplay, splitLang, urlOf, type Visit } from './visit.ts'

export interface RouterParts<Frame> {
  readonly machine: Machine<Frame>
  readonly pages: readonly AnyPage[]
  readonly log: Log
  readonly metrics: Metrics
  readonly cache: PublicCache
  readonly security: Readonly<Record<string, string>>
  readonly clock: () => Date
  /** Our own scheme and host for this request; undefined when the host name is nobody's. */
  readonly origin: (request: Request) => string
  readonly agencyOf: (origin: string) => Promise<string | undefined>
  /** A public page was made and is going out. */
  readonly onShown?: (visit: Visit) => void
  /** Answers that are no pages: health, sign-in protocol, files, ledger heads. */
  readonly extra?: (app: Hono<Env>, visitOf: (request: Request, address: string) => Promise<Visit | undefined>) => void
}

export type Env = { Bindings: { address: string } }

export function makeRouter<F>(parts: RouterParts<F>): Hono<Env> {
  const { machine, log, metrics, security, cache } = parts
  const hooks: Hooks<F> = machine.hooks
  const app = new Hono<Env>({ getPath: request => splitLang(urlOf(request).pathname).path })

  const visitOf = async (request: Request, address: string): Promise<Visit | undefined> => {
    const url = urlOf(request)
    const origin = parts.origin(request)
    const agencyId = await parts.agencyOf(origin)
    if (!agencyId) return undefined
    const { lang, path } = splitLang(url.pathname)
    return {
      agencyId,
      origin,
      lang,
      path,
      params: {},
      query: new URLSearchParams(url.search),
      headers: request.headers,
      address,
      now: parts.clock(),
      ref: refOf(request),
      display: readDisplay(request.headers.get('cookie')),
      store: machine.files.store,
    }
  }

  parts.extra?.(app, visitOf)

  const paths = new Set(parts.pages.map(one => one.path))
  for (const known of parts.pages) {
    const page = known as unknown as PageDef<unknown, unknown>
    const above = parentOf(page.path)
    const is = paths.has(above) ? (above.split('/').at(-1)?.startsWith(':') ? 'one' : 'list') : undefined
    app.on(['GET', 'HEAD', 'POST'], page.path, async context => {
      const request = context.req.raw
      const stop = metrics.requests.startTimer({ page: page.path, method: request.method })
      const asked = await visitOf(request, context.env.address)
      if (!asked) return hooks.failure('no-agency', undefined, refOf(request))
      const params = context.req.param() as Record<string, string>
      const visit: Visit = { ...asked, params, ...(is ? { above: { path: parentOf(asked.path), is } } : {}) }
      const stamp = cache.stamp()
      const answer =
        request.method === 'POST'
          ? await handlePost(machine, page, request, visit)
          : await handleGet(machine, page, visit)
      stop({ status: answer.status })
      if (isLook(page, request, answer)) parts.onShown?.(visit)
      return page.kept && answer.status === 200 && visit.query.size === 0
        ? kept(page, answer, request, visit, stamp)
        : answer
    })
  }

  const kept = async (page: Page, answer: Response, request: Request, visit: Visit, stamp: number | undefined) => {
    const html = await answer.text()
    const secret = page.secret ? { ...secretHeaders, 'cache-control': 'private, no-cache' } : {}
    const headers = { ...security, 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', ...secret }
    const { pathname } = urlOf(request)
    const where = {
      host: request.headers.get('host') ?? '',
      agencyId: visit.agencyId,
      url: pathname,
      cookie: request.headers.get('cookie') ?? undefined,
    }
    cache.keep(stamp, where, html, headers)
    return new Response(html, { headers })
  }

  app.notFound(async context => {
    const visit = await visitOf(context.req.raw, context.env.address)
    return hooks.failure('not-found', visit, refOf(context.req.raw))
  })

  app.onError(async (error, context) => {
    const ref = refOf(context.req.raw)
    metrics.broken.inc()
    const outage = isOutage(error)
    log.error(
      { ref, err: error, method: context.req.method, page: context.req.routePath },
      outage ? 'the database did not answer' : 'a request met a bug',
    )
    const visit = outage ? undefined : await visitOf(context.req.raw, context.env.address).catch(() => undefined)
    return hooks.failure(outage ? 'busy' : 'broken', visit, ref)
  })
  return app
}

type Page = PageDef<unknown, unknown>

const parentOf = (path: string) => path.slice(0, path.lastIndexOf('/'))

const isLook = (page: Page, request: Request, answer: Response) =>
  page.may === 'public' &&
  !page.secret &&
  page.shell === 'site' &&
  request.method === 'GET' &&
  answer.status === 200 &&
  answer.headers.get('content-type')?.startsWith('text/html') === true

/** The number on the error page and in the log belong to the request, not to the moment somebody asks for them. */
const refs = new WeakMap<Request, string>()
function refOf(request: Request): string {
  const known = refs.get(request)
  if (known) return known
  const made = trackingCode()
  refs.set(request, made)
  return made
}

function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error ? String(error.code) : ''
  return (
    /^(ECONN|EPIPE|57P0|53300|08)/.test(code) ||
    /timeout exceeded when trying to connect|Connection terminated/i.test(error.message)
  )
}
