// What every word to LINE needs of its Messaging API: one way to ask, how much of the month's quota is left, and what a refusal means.
import { z } from 'zod'
import { jsonOf, type Outcome, PATIENCE_MS, type Post, wasNeverReached } from './post.ts'

export interface LineAccount {
  /** https://api.line.me */
  readonly base: string
  readonly token: string
}

export const askLine = ({ base, token }: LineAccount, path: string, init: RequestInit = {}) =>
  fetch(base + path, {
    ...init,
    headers: { ...init.headers, authorization: `Bearer ${token}` },
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  })

const Quota = z.object({ type: z.enum(['none', 'limited']), value: z.number().optional() })
const Used = z.object({ totalUsage: z.number() })

/** Whether so many messages still fit into the month; what goes beyond may cost money. Who does not know what it costs does not send. */
export async function isThereRoom(
  account: LineAccount,
  count: () => Promise<number | undefined>,
): Promise<'yes' | Outcome> {
  const quota = await askLine(account, '/v2/bot/message/quota')
  if (!quota.ok) return refusalOfLine(quota.status, undefined)
  const limit = Quota.safeParse(await jsonOf(quota))
  if (limit.success && limit.data.type === 'none') return 'yes'
  const used = Used.safeParse(await jsonOf(await askLine(account, '/v2/bot/message/quota/consumption')))
  const wanted = await count()
  if (!limit.success || !used.success || wanted === undefined) return { is: 'by-hand', error: 'quota-unknown' }
  return used.data.totalUsage + wanted <= (limit.data.value ?? 0) ? 'yes' : { is: 'by-hand', error: 'quota-full' }
}

const MOST_LETTERS = 5000

/** Text and link as one message; the link stays whole. */
export function lineText({ text, link }: Pick<Post, 'text' | 'link'>): string {
  const whole = [text, link].filter(part => part !== '').join('\n\n')
  return whole.length <= MOST_LETTERS ? whole : `${text.slice(0, MOST_LETTERS - link.length - 4)}…\n\n${link}`
}

/** The retry key makes a second try harmless for a day. */
export async function sendOnLine(account: LineAccount, path: string, key: string, message: object): Promise<Outcome> {
  const answer = await askLine(account, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-line-retry-key': key },
    body: JSON.stringify(message),
  })
  if (answer.ok) return { is: 'sent', remoteId: answer.headers.get('x-line-request-id') ?? '' }
  // The same key was taken before: it is out already.
  if (answer.status === 409) return { is: 'sent', remoteId: answer.headers.get('x-line-accepted-request-id') ?? '' }
  return refusalOfLine(answer.status, await jsonOf(answer))
}

const Said = z.object({ message: z.string() })

export function refusalOfLine(status: number, said: unknown): Outcome {
  const message = Said.safeParse(said)
  if (status === 401) return { is: 'by-hand', error: 'key-expired', account: true }
  if (status === 403) return { is: 'by-hand', error: 'not-allowed', account: true }
  if (status === 429 && message.success && /monthly limit/i.test(message.data.message))
    return { is: 'by-hand', error: 'quota-full' }
  return status === 429 || status >= 500
    ? { is: 'again', error: `line ${status}` }
    : { is: 'by-hand', error: `line ${status}` }
}

export const lineIsAway = (problem: unknown): Outcome => ({
  is: 'again',
  error: wasNeverReached(problem) ? 'line unreachable' : 'line no answer',
})
