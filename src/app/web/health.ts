// For whoever watches: alive, ready to serve, and the numbers.
import { timingSafeEqual } from 'node:crypto'
import type { Hono } from 'hono'
import { sql } from 'kysely'
import { asSealer } from '#src/platform/database/scope.ts'
import type { Metrics } from '#src/platform/http/metrics.ts'
import type { Env } from '#src/platform/http/router.ts'
import type { House } from '../open-house.ts'

interface HealthParts {
  readonly house: House
  readonly metrics: Metrics
  readonly isDatabaseThere: () => Promise<boolean>
}

export function healthRoutes(app: Hono<Env>, { house, metrics, isDatabaseThere }: HealthParts) {
  app.get('/healthz', context => context.text('ok\n'))
  app.get('/readyz', async context =>
    (await isDatabaseThere()) ? context.text('ready\n') : context.text('the database does not answer\n', 503),
  )
  app.get('/metrics', async context => {
    const token = house.config.metricsToken
    // Without a token only this machine may ask.
    const local = /^(127\.|::1$|::ffff:127\.)/.test(context.env.address)
    if (token ? !sameText(context.req.header('authorization') ?? '', `Bearer ${token}`) : !local)
      return context.notFound()
    const waiting = await asSealer(house.database, db =>
      sql<{ n: number }>`select count(*)::int as n from ledger_waiting`.execute(db),
    )
    metrics.unsealed.set(waiting.rows[0]?.n ?? 0)
    return context.text(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType })
  })
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
