// Puts the web side together: pages, hooks, kept pages, health, metrics. What listens is platform/http/server.ts.
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { sql } from 'kysely'
import { agencyIdOfHost } from '#src/features/agencies/public.ts'
import { answerOwnLinks } from '#src/features/link-watch/public.ts'
import { actorOfUser, signInRoutes } from '#src/features/people/public.ts'
import { VisitorCounter } from '#src/features/site/public.ts'
import { openUploads, useUploads } from '#src/platform/files/uploads.ts'
import { projectFolder } from '#src/platform/folders.ts'
import type { Hooks, Machine } from '#src/platform/http/handle.ts'
import { makeMetrics } from '#src/platform/http/metrics.ts'
import type { AnyPage } from '#src/platform/http/page.ts'
import { PublicCache, useCache } from '#src/platform/http/public-cache.ts'
import { makeRouter } from '#src/platform/http/router.ts'
import { securityHeaders } from '#src/platform/http/security.ts'
import { readAssets, serveAsset } from '#src/platform/http/static.ts'
import { href, splitLang, urlOf } from '#src/platform/http/visit.ts'
import { assetUrls } from '#src/ui/index.ts'
import { allDatasets } from '../datasets.ts'
import type { House } from '../open-house.ts'
import { apiRoutes } from './api-routes.ts'
import { askWeb } from './ask-web.ts'
import { caseFileRoutes } from './case-file-routes.ts'
import { evidenceRoutes } from './evidence-routes.ts'
import { failurePage } from './failure.tsx'
import { feedRoutes } from './feed-routes.ts'
import { fileRoutes } from './file-routes.ts'
import { type Frame, loadFrame, renderPage } from './frame.tsx'
import { healthRoutes } from './health.ts'
import { itaArchiveRoute } from './ita-archive-route.ts'
import { ledgerRoutes } from './ledger-routes.ts'
import { lineRoutes } from './line-routes.ts'
import { mediaRoutes } from './media-routes.ts'
import { officeNav } from './navigation.ts'
import { open311Routes } from './open311-routes.ts'
import { allPages } from './pages.ts'
import { publicMenu } from './public-menu.ts'
import { requestApiRoutes } from './request-api-routes.ts'
import { uploadRoutes } from './upload-routes.ts'

const HOST_MEMORY_MS = 5000
const HOUR_MS = 3_600_000
/** Bytes of a file that comes piece by piece. */
const UPLOAD_LIMIT = 40 * 1024 * 1024

export async function makeWeb(house: House) {
  const { config, database, log, doors, limits } = house
  const assets = assetUrls()
  const metrics = makeMetrics()
  const cache = new PublicCache({ clock: house.clock })
  useCache(cache)
  await cache.listen(database.url, log)
  const https = config.publicUrl.startsWith('https:')
  const security = securityHeaders({ https, ...(config.mapTiles ? { tiles: config.mapTiles } : {}) })
  const tiles = config.mapTiles ? { tiles: { url: config.mapTiles, attribution: config.mapAttribution } } : {}
  const pages = allPages({ doors, blank: assets.blank, ...tiles })
  const menu = publicMenu(pages)
  const hooks: Hooks<Frame> = {
    session: visit => doors.session(visit),
    actor: (tx, session) => actorOfUser(tx, session.userId),
    frame: loadFrame,
    render: (frame, visit, shell, view, form, notice) =>
      renderPage({ assets, nav: officeNav, menu }, shell, { frame, visit, view, form, notice }),
    failure: (...asked) => failurePage({ assets, database }, ...asked),
  }
  const isSecret = secretAddresses(pages)
  const files = { store: house.store, tempFolder: house.tempFolder, limit: config.uploadLimit }
  const pieces = await openUploads(join(config.dataFolder, 'uploads'), UPLOAD_LIMIT)
  useUploads(pieces)
  const tidying = setInterval(() => void pieces.removeOld().catch(() => undefined), HOUR_MS).unref()
  const machine: Machine<Frame> = { database, hooks, files, allow: limits.allow }
  const visitors = new VisitorCounter({ database, log, clock: house.clock })
  const agencyOf = rememberHosts(host => agencyIdOfHost(database, host), house.clock)
  const app = makeRouter({
    machine,
    pages,
    log,
    metrics,
    cache,
    security,
    clock: house.clock,
    origin: request => originOf(request, config.trustProxy),
    agencyOf,
    onShown: ({ agencyId, lang, path, address, headers }) =>
      visitors.see(agencyId, href(lang, path), address, name => headers.get(name) ?? ''),
    extra: (router, visitOf) => {
      healthRoutes(router, { house, metrics, isDatabaseThere: () => answers(house) })
      ledgerRoutes(router, { database, visitOf })
      apiRoutes(router, { database, datasets: allDatasets, visitOf })
      requestApiRoutes(router, { database, visitOf })
      open311Routes(router, { database, files, visitOf })
      lineRoutes(router, { database, secret: config.secret, visitOf })
      feedRoutes(router, { database, pages, datasets: allDatasets, visitOf })
      fileRoutes(router, { database, store: house.store, visitOf })
      itaArchiveRoute(router, { database, visitOf })
      evidenceRoutes(router, { database, store: house.store, doors, visitOf })
      uploadRoutes(router, { uploads: pieces, visitOf })
      caseFileRoutes(router, { database, store: house.store, doors, visitOf })
      mediaRoutes(router, { database, store: house.store, doors, visitOf })
      signInRoutes(router, { doors, database, visitOf })
    },
  })
  answerOwnLinks(askWeb(request => app.fetch(request, { address: '127.0.0.1' })))
  const clientFiles = readAssets(join(projectFolder, 'dist', 'client'), security)
  return {
    app,
    cache,
    security,
    metrics,
    visitors,
    onKept: (request: IncomingMessage, address: string) => {
      metrics.kept.inc()
      const agencyId = cache.agencyAt(request.headers.host)
      if (agencyId && !isSecret(request.url))
        visitors.see(agencyId, request.url ?? '/', address, name => String(request.headers[name] ?? ''))
    },
    serveAsset: (request: Parameters<typeof serveAsset>[1], response: Parameters<typeof serveAsset>[2]) =>
      serveAsset(clientFiles, request, response),
    close: async () => {
      useCache(undefined)
      useUploads(undefined)
      clearInterval(tidying)
      answerOwnLinks(undefined)
      await visitors.close()
      await cache.close()
    },
  }
}
export type Web = Awaited<ReturnType<typeof makeWeb>>

/** Codes that protect somebody's case are not written into the counts of visits. */
function secretAddresses(pages: readonly AnyPage[]) {
  const roots = pages.filter(page => page.secret).map(page => `${page.path.split(':')[0]}`)
  return (url = '/') => roots.some(root => splitLang(url).path.startsWith(root))
}

async function answers({ database }: House): Promise<boolean> {
  return database.kysely
    .connection()
    .execute(connection => sql`select 1`.execute(connection))
    .then(
      () => true,
      () => false,
    )
}

/** Scheme and host as the browser sees them: from the proxy only where the installation says that there is one. */
function originOf(request: Request, trustProxy: boolean): string {
  const url = urlOf(request)
  const said = (name: string) => (trustProxy ? request.headers.get(name)?.split(',').at(-1)?.trim() : undefined)
  const [scheme, host] = [said('x-forwarded-proto'), said('x-forwarded-host')]
  if (!scheme && !host) return url.origin
  const origin = `${scheme === 'https' ? 'https:' : url.protocol}//${host || url.host}`
  return URL.canParse(origin) ? new URL(origin).origin : url.origin
}

/** Which agency a host name means changes almost never, and is asked with every request. */
function rememberHosts(ask: (host: string) => Promise<string | undefined>, clock: () => Date) {
  const known = new Map<string, { id: string | undefined; until: number }>()
  return async (origin: string): Promise<string | undefined> => {
    const now = clock().getTime()
    const found = known.get(origin)
    if (found && found.until > now) return found.id
    if (known.size > 10_000) known.clear()
    const id = await ask(new URL(origin).hostname)
    known.set(origin, { id, until: now + HOST_MEMORY_MS })
    return id
  }
}
