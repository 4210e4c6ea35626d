// POST /line/webhook: what people write to the LINE account of an agency. Only what is signed with the secret of one of its channels is read; the answers
// leave by a job, because LINE wants to hear at once that it arrived.
import type { Hono } from 'hono'
import { z } from 'zod'
import { hearOnLine, replyLater, unfollowOnLine } from '#src/features/cases/public.ts'
import { newId } from '#src/kernel/ids.ts'
import type { Database } from '#src/platform/database/connect.ts'
import { inAgency, type Tx } from '#src/platform/database/scope.ts'
import { mayAsk } from '#src/platform/http/asks.ts'
import { readText } from '#src/platform/http/read-form.ts'
import type { Env } from '#src/platform/http/router.ts'
import { isSigned, openHooks } from '#src/platform/outbox/senders/line-signature.ts'
import type { VisitOf } from './strangers.ts'

const MOST_BYTES = 1024 * 1024
const MOST_EVENTS = 100
/** Of calls that nobody signed, from one address in ten minutes. LINE itself comes from few addresses and is not counted. */
const MOST_UNSIGNED = 60

const Event = z.object({
  type: z.string(),
  mode: z.string().optional(),
  replyToken: z.string().optional(),
  source: z.object({ type: z.string(), userId: z.string().optional() }).optional(),
  message: z.object({ type: z.string(), text: z.string().optional() }).optional(),
})
const Body = z.object({ events: z.array(z.unknown()).max(MOST_EVENTS) })

interface LineParts {
  readonly database: Database
  /** With which the secrets of channels are sealed. */
  readonly secret: string
  readonly visitOf: VisitOf
}

export function lineRoutes(app: Hono<Env>, { database, secret, visitOf }: LineParts) {
  app.post('/line/webhook', async context => {
    const visit = await visitOf(context.req.raw, context.env.address)
    if (!visit) return context.notFound()
    const { agencyId, now, origin } = visit
    const body = await readText(context.req.raw, MOST_BYTES)
    if (body === undefined) return context.json({ error: 'too-large' }, 413)
    const hooks = await inAgency(database, { agencyId, now }, tx => openHooks(tx, secret), { readOnly: true })
    const signature = context.req.header('x-line-signature') ?? ''
    const hook = hooks.find(one => isSigned(one, body, signature))
    if (!hook) {
      const may = await mayAsk(`line-hook ${agencyId} ${visit.address}`, MOST_UNSIGNED)
      return may ? context.json({ error: 'not-signed' }, 401) : context.json({ error: 'too-many' }, 429)
    }
    const events = eventsIn(body)
    if (!events) return context.json({ error: 'not-understood' }, 400)
    await inAgency(database, { agencyId, now }, async tx => {
      for (const event of events) await hear(tx, event, hook.outletId, origin)
    })
    return context.json({})
  })
}

function eventsIn(body: string): z.infer<typeof Event>[] | undefined {
  try {
    const read = Body.safeParse(JSON.parse(body))
    // Kinds of events that came later than this program are passed over.
    return read.data?.events.flatMap(event => Event.safeParse(event).data ?? [])
  } catch {
    return undefined
  }
}

/** Only what one person writes to us alone: in a group everybody would read the answer. */
async function hear(tx: Tx, event: z.infer<typeof Event>, outletId: string, origin: string): Promise<void> {
  const userId = event.source?.type === 'user' ? event.source.userId : undefined
  if (!userId || !/^[\w-]{1,100}$/.test(userId) || event.mode === 'standby') return
  if (event.type === 'unfollow') return unfollowOnLine(tx, { outletId, userId })
  const { replyToken, message } = event
  if (event.type !== 'message' || message?.type !== 'text' || !replyToken) return
  const text = await hearOnLine(tx, { outletId, userId, text: message.text ?? '', origin })
  if (text !== undefined) await replyLater(tx, { id: newId(), outletId, replyToken, text })
}
