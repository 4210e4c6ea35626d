// What programs of strangers meet: no session and no cookie, open to other websites, and so many questions from one address in ten minutes.
import type { Context } from 'hono'
import { mayAsk } from '#src/platform/http/asks.ts'
import type { Env } from '#src/platform/http/router.ts'
import type { Visit } from '#src/platform/http/visit.ts'

export type VisitOf = (request: Request, address: string) => Promise<Visit | undefined>

export const open = { 'access-control-allow-origin': '*', 'cache-control': 'no-cache' }

export async function strangerOf(
  context: Context<Env>,
  visitOf: VisitOf,
  door: string,
  most: number,
): Promise<Visit | 'no-agency' | 'too-many'> {
  const visit = await visitOf(context.req.raw, context.env.address)
  if (!visit) return 'no-agency'
  return (await mayAsk(`${door} ${visit.agencyId} ${visit.address}`, most)) ? visit : 'too-many'
}

/** As JSON, with the status that belongs to it. */
export const turnedAway = (context: Context<Env>, why: 'no-agency' | 'too-many') =>
  why === 'no-agency'
    ? context.json({ error: why }, 404, open)
    : context.json({ error: why }, 429, { ...open, 'retry-after': '600' })
