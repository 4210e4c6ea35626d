// Sends a text to all friends of a LINE Official Account (Messaging API). Each friend counts against the month's quota, and what goes beyond may cost
// money: it is asked before, and nothing leaves that would not fit. The retry key makes a second try harmless for a day.
import { z } from 'zod'
import { jsonOf, type Outcome, PATIENCE_MS, type Post, wasNeverReached } from './post.ts'

export interface LineAccount {
  /** https://api.line.me */
  readonly base: string
  readonly token: string
}

const MOST_LETTERS = 5000
const Quota = z.object({ type: z.enum(['none', 'limited']), value: z.number().optional() })
const Used = z.object({ totalUsage: z.number() })
const Friends = z.object({
  status: z.string(),
  followers: z.number().optional(),
  targetedReaches: z.number().optional(),
})

/** `today` is the day in Japan or Thailand; figures of friends are those of the day before. */
export async function broadcastOnLine(account: LineAccount, post: Post, today: string): Promise<Outcome> {
  try {
    const room = await isThereRoom(account, today)
    if (room !== 'yes') return room
    const text = [post.text, post.link].filter(part => part !== '').join('\n\n')
    const answer = await ask(account, '/v2/bot/message/broadcast', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-line-retry-key': post.id },
      body: JSON.stringify({ messages: [{ type: 'text', text: fitting(text, post.link) }] }),
    })
    if (answer.ok) return { is: 'sent', remoteId: answer.headers.get('x-line-request-id') ?? '' }
    // The same key was taken before: it is out already.
    if (answer.status === 409) return { is: 'sent', remoteId: answer.headers.get('x-line-accepted-request-id') ?? '' }
    return refusal(answer.status, await jsonOf(answer))
  } catch (problem) {
    return { is: 'again', error: wasNeverReached(problem) ? 'line unreachable' : 'line no answer' }
  }
}

const ask = ({ base, token }: LineAccount, path: string, init: RequestInit = {}) =>
  fetch(base + path, {
    ...init,
    headers: { ...init.headers, authorization: `Bearer ${token}` },
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  })

async function isThereRoom(account: LineAccount, today: string): Promise<'yes' | Outcome> {
  const quota = await ask(account, '/v2/bot/message/quota')
  if (!quota.ok) return refusal(quota.status, undefined)
  const limit = Quota.safeParse(await jsonOf(quota))
  if (limit.success && limit.data.type === 'none') return 'yes'
  const used = Used.safeParse(await jsonOf(await ask(account, '/v2/bot/message/quota/consumption')))
  const friends = Friends.safeParse(
    await jsonOf(await ask(account, `/v2/bot/insight/followers?date=${dayBefore(today)}`)),
  )
  const reach =
    friends.success && friends.data.status === 'ready'
      ? (friends.data.targetedReaches ?? friends.data.followers)
      : undefined
  // Who does not know what it costs does not send.
  if (!limit.success || !used.success || reach === undefined) return { is: 'by-hand', error: 'quota-unknown' }
  return used.data.totalUsage + reach <= (limit.data.value ?? 0) ? 'yes' : { is: 'by-hand', error: 'quota-full' }
}

const dayBefore = (today: string) =>
  new Date(Date.parse(`${today}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')

/** The link stays whole. */
const fitting = (text: string, link: string) =>
  text.length <= MOST_LETTERS ? text : `${text.slice(0, MOST_LETTERS - link.length - 4)}…\n\n${link}`

const Said = z.object({ message: z.string() })

function refusal(status: number, said: unknown): Outcome {
  const message = Said.safeParse(said)
  if (status === 401) return { is: 'by-hand', error: 'key-expired', account: true }
  if (status === 403) return { is: 'by-hand', error: 'not-allowed', account: true }
  if (status === 429 && message.success && /monthly limit/i.test(message.data.message))
    return { is: 'by-hand', error: 'quota-full' }
  return status === 429 || status >= 500
    ? { is: 'again', error: `line ${status}` }
    : { is: 'by-hand', error: `line ${status}` }
}
