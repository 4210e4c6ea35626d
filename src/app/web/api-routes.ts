// The read-only API of open data: datasets as JSON page by page, or whole as a file; OpenAPI and the DCAT catalogue. Open to other websites,
// polite to the machine: so many questions from one address in ten minutes.
import type { Context, Hono } from 'hono'
import { toCsv } from '#src/documents/sheets/to-csv.ts'
import { toXlsx } from '#src/documents/sheets/to-xlsx.ts'
import { agencyCard } from '#src/features/agencies/public.ts'
import {
  cellsOf,
  type Dataset,
  dcat,
  headsOf,
  MOST_IN_FILE,
  MOST_ROWS,
  openApi,
  recordOf,
} from '#src/features/open-data/public.ts'
import { requestPaths, requestSchemas } from '#src/features/services/public.ts'
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { fiscalYearOf } from '#src/kernel/fiscal.ts'
import { yearAsked } from '#src/kernel/thai-date/year.ts'
import type { Database } from '#src/platform/database/connect.ts'
import { inAgency, type Tx } from '#src/platform/database/scope.ts'
import type { Env } from '#src/platform/http/router.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { open, strangerOf, turnedAway, type VisitOf } from './strangers.ts'

interface ApiParts {
  readonly database: Database
  readonly datasets: readonly Dataset[]
  readonly visitOf: VisitOf
}

const MOST_QUESTIONS = 600

export function apiRoutes(app: Hono<Env>, { database, datasets, visitOf }: ApiParts) {
  const give = (path: string, make: (tx: Tx, visit: Visit, context: Context<Env>) => Promise<Response | undefined>) =>
    app.get(path, async context => {
      const visit = await strangerOf(context, visitOf, 'api', MOST_QUESTIONS)
      if (typeof visit === 'string') return turnedAway(context, visit)
      const scope = { agencyId: visit.agencyId, now: visit.now }
      const answer = await inAgency(database, scope, tx => make(tx, visit, context), { readOnly: true })
      return answer ?? context.json({ error: 'not-found' }, 404, open)
    })

  const described = async (tx: Tx, { origin }: Visit) => {
    const { name } = await agencyCard(tx)
    return { origin, agency: name.th, agencyEn: name.en }
  }
  give('/api/v1/openapi.json', async (tx, visit, context) =>
    context.json(
      openApi(datasets, await described(tx, visit), { paths: requestPaths, schemas: requestSchemas }),
      200,
      open,
    ),
  )
  give('/open-data/catalogue.jsonld', async (tx, visit) =>
    Response.json(dcat(datasets, await described(tx, visit)), {
      headers: { ...open, 'content-type': 'application/ld+json; charset=utf-8' },
    }),
  )
  give('/api/v1/datasets', async (_tx, { origin }, context) =>
    context.json(
      datasets.map(({ id, words, explains }) => ({
        id,
        title: words,
        explains,
        rows: `${origin}/api/v1/datasets/${id}`,
        csv: `${origin}/api/v1/datasets/${id}/csv`,
        xlsx: `${origin}/api/v1/datasets/${id}/xlsx`,
      })),
      200,
      open,
    ),
  )
  give('/api/v1/datasets/:id', async (tx, visit, context) => {
    const dataset = datasets.find(one => one.id === context.req.param('id'))
    if (!dataset) return undefined
    const { year, after, limit } = askedOf(visit)
    const rows = await dataset.rows(tx, { origin: visit.origin, year, after, most: limit + 1 })
    const here = rows.slice(0, limit)
    const last = rows.length > limit ? here.at(-1) : undefined
    const query = new URLSearchParams({
      ...(dataset.byYear ? { year: String(year) } : {}),
      limit: String(limit),
      after: last?.id ?? '',
    })
    return context.json(
      {
        dataset: dataset.id,
        ...(dataset.byYear ? { year } : {}),
        rows: here.map(row => recordOf(dataset, row)),
        next: last ? `${visit.origin}/api/v1/datasets/${dataset.id}?${query}` : null,
      },
      200,
      open,
    )
  })
  give('/api/v1/datasets/:id/:format{csv|xlsx}', async (tx, visit, context) => {
    const dataset = datasets.find(one => one.id === context.req.param('id'))
    if (!dataset) return undefined
    const { year } = askedOf(visit)
    const rows = await dataset.rows(tx, { origin: visit.origin, year, after: undefined, most: MOST_IN_FILE })
    const cells = rows.map(row => cellsOf(dataset, row))
    const heads = headsOf(dataset, visit.lang)
    const isCsv = context.req.param('format') === 'csv'
    const body = isCsv
      ? toCsv([heads, ...cells.map(row => row.map(String))])
      : await toXlsx(dataset.words[visit.lang], [heads, ...cells])
    const name = `${dataset.id}${dataset.byYear ? `-${year}` : ''}.${isCsv ? 'csv' : 'xlsx'}`
    return new Response(body, {
      headers: {
        ...open,
        'content-type': isCsv
          ? 'text/csv; charset=utf-8'
          : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'content-disposition': `attachment; filename="${name}"`,
      },
    })
  })
}

/** What was asked, made sensible: an odd number asks for the usual. */
function askedOf({ query, now }: Visit) {
  const limit = Number(query.get('limit'))
  const after = (query.get('after') ?? '').slice(0, 100)
  return {
    year: yearAsked(query.get('year')) ?? fiscalYearOf(todayIn(bangkok, now)),
    limit: Number.isInteger(limit) && limit >= 1 ? Math.min(limit, MOST_ROWS) : 100,
    after: /^[\w\s.:-]+$/.test(after) ? after : undefined,
  }
}
