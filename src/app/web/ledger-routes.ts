// The public side of the ledger: the signed head, and the proof that a later head continues an earlier one (RFC 6962).
// Other installations and witnesses read these; nothing in them says what any row contains.
import type { Hono } from 'hono'
import type { Database } from '#src/platform/database/connect.ts'
import { inAgency } from '#src/platform/database/scope.ts'
import type { Env } from '#src/platform/http/router.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { consistencyOf, newestHead } from '#src/platform/ledger/heads.ts'

export function ledgerRoutes(
  app: Hono<Env>,
  parts: { database: Database; visitOf: (request: Request, address: string) => Promise<Visit | undefined> },
) {
  const read = <T>(visit: Visit, work: Parameters<typeof inAgency<T>>[2]) =>
    inAgency(parts.database, { agencyId: visit.agencyId, now: visit.now }, work, { readOnly: true })

  app.get('/ledger/head', async context => {
    const visit = await parts.visitOf(context.req.raw, context.env.address)
    const head = visit ? await read(visit, newestHead) : undefined
    return head ? context.text(head.note, 200, { 'cache-control': 'no-cache' }) : context.notFound()
  })

  app.get('/ledger/consistency/:from/:to', async context => {
    const visit = await parts.visitOf(context.req.raw, context.env.address)
    const [from, to] = [Number(context.req.param('from')), Number(context.req.param('to'))]
    if (!visit || !Number.isSafeInteger(from) || !Number.isSafeInteger(to) || from < 0 || to < from)
      return context.notFound()
    const proof = await read(visit, tx => consistencyOf(tx, from, to))
    return proof ? context.json(proof) : context.notFound()
  })
}
