// The service worker of the forms of citizens: a page of a form that was opened can be opened again without a line, and what waits is sent when the
// line is back, also when no page is open. It is asked for nothing outside /services/apply/ and keeps nothing but pages that say so (data-keeps).
// A new build is a new address of this file, so a cache belongs to one build.
import { SYNC, sendWaiting } from './outbox-store.ts'

interface Waits extends Event {
  waitUntil(work: Promise<unknown>): void
}
interface Fetches extends Waits {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}
interface Syncs extends Waits {
  readonly tag: string
}
interface Told extends Waits {
  readonly data: { readonly keep?: string; readonly assets?: readonly string[] }
}
interface Keeper {
  readonly location: Location
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void>; matchAll(): Promise<readonly { postMessage(what: unknown): void }[]> }
  addEventListener(type: 'install' | 'activate', hear: (event: Waits) => void): void
  addEventListener(type: 'fetch', hear: (event: Fetches) => void): void
  addEventListener(type: 'sync', hear: (event: Syncs) => void): void
  addEventListener(type: 'message', hear: (event: Told) => void): void
}
declare const self: Keeper

const CACHES = 'forms '
const CACHE = `${CACHES}${self.location.pathname}${self.location.search}`
const KEPT_AT = 'x-kept-at'
const MOST_DAYS = 3
const PATIENCE = 10_000
const formPage = /^(\/en)?\/services\/apply\/[^/]+\/[^/]+$/

self.addEventListener('install', event => event.waitUntil(self.skipWaiting()))

self.addEventListener('activate', event =>
  event.waitUntil(
    (async () => {
      const old = (await caches.keys()).filter(name => name.startsWith(CACHES) && name !== CACHE)
      await Promise.all(old.map(name => caches.delete(name)))
      await self.clients.claim()
    })(),
  ),
)

self.addEventListener('fetch', event => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate' && formPage.test(pathname)) event.respondWith(openForm(event))
  else if (pathname.startsWith('/assets/')) event.respondWith(asset(request))
})

self.addEventListener('message', event => {
  const { keep, assets = [] } = event.data
  if (keep) event.waitUntil(Promise.all([keepAgain(keep), ...assets.map(address => asset(new Request(address)))]))
})

self.addEventListener('sync', event => {
  if (event.tag === SYNC) event.waitUntil(sendAll())
})

async function sendAll(): Promise<void> {
  const sent = await sendWaiting()
  for (const client of await self.clients.matchAll()) client.postMessage({ sent })
}

/** As it is now; as it was where nothing answers, or not in good time. */
async function openForm(event: Fetches): Promise<Response> {
  const { request } = event
  const answer = fetch(request)
  event.waitUntil(
    answer.then(
      page => (page.status === 200 ? keepPage(request.url, page.clone()) : undefined),
      () => undefined,
    ),
  )
  const late = new Promise<undefined>(resolve => setTimeout(resolve, PATIENCE))
  const soon = await Promise.race([answer, late]).catch(() => undefined)
  if (soon) return soon
  const cache = await caches.open(CACHE)
  return (await cache.match(request.url)) ?? (await cache.match(request.url, { ignoreSearch: true })) ?? answer
}

async function keepAgain(address: string): Promise<void> {
  const { origin, pathname } = new URL(address)
  if (origin !== self.location.origin || !formPage.test(pathname)) return
  const answer = await fetch(address).catch(() => undefined)
  if (answer?.status === 200 && !answer.redirected) await keepPage(address, answer)
}

async function keepPage(address: string, answer: Response): Promise<void> {
  const cache = await caches.open(CACHE)
  await sweep(cache)
  const page = await answer.text()
  const [name = address] = address.split('#')
  // It was sent: nothing of it is needed any more.
  if (!page.includes(' data-keeps')) return forget(cache, name)
  const headers = new Headers(answer.headers)
  // What is kept is unpacked.
  for (const name of ['content-encoding', 'content-length']) headers.delete(name)
  headers.set(KEPT_AT, String(Date.now()))
  await cache.put(name, new Response(page, { headers }))
}

async function forget(cache: Cache, address: string): Promise<void> {
  const [draft = address] = /\/apply\/[^/]+\//.exec(address) ?? []
  for (const request of await cache.keys()) if (request.url.includes(draft)) await cache.delete(request)
}

async function sweep(cache: Cache): Promise<void> {
  const oldest = Date.now() - MOST_DAYS * 86_400_000
  for (const request of await cache.keys()) {
    const at = (await cache.match(request))?.headers.get(KEPT_AT)
    if (at && Number(at) < oldest) await cache.delete(request)
  }
}

/** Named by its content: what is kept is right for ever. */
async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE)
  const kept = await cache.match(request.url)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.status === 200) await cache.put(request.url, answer.clone())
  return answer
}
