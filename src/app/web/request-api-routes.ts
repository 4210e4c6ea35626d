// Asking for services by program: /api/v1/services and /api/v1/requests. Open to other websites; what it takes in counts once by its key.
import type { Context, Hono } from 'hono'
import { requestOut, servicesOut, takeRequest } from '#src/features/services/public.ts'
import type { Database } from '#src/platform/database/connect.ts'
import { inAgency, type Tx } from '#src/platform/database/scope.ts'
import { readText } from '#src/platform/http/read-form.ts'
import type { Env } from '#src/platform/http/router.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { open, strangerOf, turnedAway, type VisitOf } from './strangers.ts'

const MOST_ASKED = 600
const MOST_SENT = 60
/** Codes are long, and still nobody needs to try so many. */
const MOST_CODES = 120
const MOST_BYTES = 256 * 1024

/** Whose address holds a code, and what is behind it, nobody keeps. */
const secret = { ...open, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' }

export function requestApiRoutes(app: Hono<Env>, { database, visitOf }: { database: Database; visitOf: VisitOf }) {
  const scopeOf = ({ agencyId, now, lang }: Visit) => ({ agencyId, now, lang })
  const read = <T>(visit: Visit, work: (tx: Tx) => Promise<T>) =>
    inAgency(database, scopeOf(visit), work, { readOnly: true })

  app.get('/api/v1/services', async context => {
    const visit = await strangerOf(context, visitOf, 'api', MOST_ASKED)
    if (typeof visit === 'string') return turnedAway(context, visit)
    return context.json({ services: await read(visit, tx => servicesOut(tx, visit.origin)) }, 200, open)
  })

  app.get('/api/v1/requests/:code', async context => {
    const visit = await strangerOf(context, visitOf, 'api-code', MOST_CODES)
    if (typeof visit === 'string') return turnedAway(context, visit)
    const found = await read(visit, tx => requestOut(tx, context.req.param('code'), visit.origin))
    return found ? context.json(found, 200, secret) : context.json({ error: 'not-found' }, 404, secret)
  })

  // Browsers ask first, because the body is JSON.
  app.options('/api/v1/services/:code/requests', () => {
    const may = {
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'content-type, idempotency-key',
    }
    return new Response(null, { status: 204, headers: { ...open, ...may, 'access-control-max-age': '86400' } })
  })
  app.post('/api/v1/services/:code/requests', context => take(context))

  const take = async (context: Context<Env>) => {
    const visit = await strangerOf(context, visitOf, 'api-post', MOST_SENT)
    if (typeof visit === 'string') return turnedAway(context, visit)
    const body = await readText(context.req.raw, MOST_BYTES)
    if (body === undefined) return context.json({ error: 'too-large' }, 413, open)
    const key = context.req.header('idempotency-key')?.slice(0, 255)
    const asked = { code: context.req.param('code') ?? '', body, key, lang: visit.lang, origin: visit.origin }
    // What another request with the same key was quicker to take is not kept twice.
    const done = await inAgency(database, scopeOf(visit), tx => takeRequest(tx, asked), {
      keep: result => result.ok && !result.value.again,
    })
    if (!done.ok)
      return context.json({ error: done.because, faults: done.faults }, done.because === 'wrong' ? 422 : 404, open)
    const { again, ...taken } = done.value
    return context.json(taken, again ? 200 : 201, secret)
  }
}
