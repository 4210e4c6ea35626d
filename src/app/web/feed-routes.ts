// What programs read of the public site: feeds, the calendar of activities, the map of all addresses, and what crawlers are asked to leave alone.
import { createHash } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { itemAddresses } from '#src/features/disclosure/public.ts'
import type { Dataset } from '#src/features/open-data/public.ts'
import { paperAddresses } from '#src/features/papers/public.ts'
import { activityCalendar, addressesShown, newsFeed } from '#src/features/publishing/public.ts'
import type { Database } from '#src/platform/database/connect.ts'
import { inAgency, type Tx } from '#src/platform/database/scope.ts'
import type { AnyPage } from '#src/platform/http/page.ts'
import type { Env } from '#src/platform/http/router.ts'
import { href, type Visit } from '#src/platform/http/visit.ts'

interface FeedParts {
  readonly database: Database
  readonly pages: readonly AnyPage[]
  readonly datasets: readonly Pick<Dataset, 'id'>[]
  readonly visitOf: (request: Request, address: string) => Promise<Visit | undefined>
}

/** Crawlers have nothing to look for there. */
const unwanted = ['/search', '/sign-in']

/** As many as the protocol of site maps allows in one file. */
const MOST_ADDRESSES = 50_000

export function feedRoutes(app: Hono<Env>, { database, pages, datasets, visitOf }: FeedParts) {
  const fixed = [...fixedAddresses(pages), ...datasets.map(one => `/open-data/${one.id}`)]
  const give = (path: string, type: string, make: (tx: Tx, visit: Visit) => Promise<string>) =>
    app.get(path, async context => {
      const visit = await visitOf(context.req.raw, context.env.address)
      if (!visit) return context.notFound()
      const scope = { agencyId: visit.agencyId, now: visit.now }
      return answer(context, type, await inAgency(database, scope, tx => make(tx, visit), { readOnly: true }))
    })
  give('/feed.atom', 'application/atom+xml', async (tx, visit) => (await newsFeed(tx, visit)).atom1())
  give('/feed.json', 'application/feed+json', async (tx, visit) => (await newsFeed(tx, visit)).json1())
  give('/activities.ics', 'text/calendar', (tx, visit) => activityCalendar(tx, visit))
  give('/sitemap.xml', 'application/xml', (tx, visit) => sitemap(tx, visit, fixed))
  give('/robots.txt', 'text/plain', async (_tx, { origin }) =>
    [
      'User-agent: *',
      'Disallow: /office/',
      'Disallow: /en/office/',
      ...unwanted.map(path => `Disallow: ${path}`),
      `Sitemap: ${origin}/sitemap.xml`,
      '',
    ].join('\n'),
  )
}

function answer(context: Context<Env>, type: string, body: string): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache', etag }
  if (context.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers })
  return new Response(body, { headers })
}

async function sitemap(tx: Tx, { origin }: Visit, everywhere: readonly string[]): Promise<string> {
  const fixed = [...everywhere, ...(await itemAddresses(tx))].map(path => ({ path, updated: undefined }))
  const shown = await addressesShown(tx, MOST_ADDRESSES)
  const papers = await paperAddresses(tx, Math.max(0, MOST_ADDRESSES - fixed.length - shown.length))
  const all = [...fixed, ...shown, ...papers].slice(0, MOST_ADDRESSES)
  const lines = all.map(({ path, updated }) => {
    const [th, en] = (['th', 'en'] as const).map(lang => inXml(`${origin}${href(lang, path)}`))
    return `<url><loc>${th}</loc>${updated ? `<lastmod>${updated.toISOString()}</lastmod>` : ''}<xhtml:link rel="alternate" hreflang="th" href="${th}"/><xhtml:link rel="alternate" hreflang="en" href="${en}"/></url>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${lines.join('\n')}\n</urlset>\n`
}

/** Pages that everybody may open, also those that ask something. */
const fixedAddresses = (pages: readonly AnyPage[]): string[] =>
  pages
    .filter(page => page.may === 'public' && page.shell === 'site' && !page.path.includes(':') && !page.secret)
    .map(page => page.path)
    .filter(path => !unwanted.includes(path))

const inXml = (text: string): string => text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)
