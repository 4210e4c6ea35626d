// Sends a text to all friends of a LINE Official Account (Messaging API). Each friend counts against the month's quota, and what goes beyond may cost
// money: it is asked before, and nothing leaves that would not fit.
import { z } from 'zod'
import { askLine, isThereRoom, type LineAccount, lineIsAway, lineText, sendOnLine } from './line-api.ts'
import { jsonOf, type Outcome, type Post } from './post.ts'

const Friends = z.object({
  status: z.string(),
  followers: z.number().optional(),
  targetedReaches: z.number().optional(),
})

/** `today` is the day in Japan or Thailand; figures of friends are those of the day before. */
export async function broadcastOnLine(account: LineAccount, post: Post, today: string): Promise<Outcome> {
  try {
    const room = await isThereRoom(account, () => reachOf(account, today))
    if (room !== 'yes') return room
    const messages = [{ type: 'text', text: lineText(post) }]
    return await sendOnLine(account, '/v2/bot/message/broadcast', post.id, { messages })
  } catch (problem) {
    return lineIsAway(problem)
  }
}

async function reachOf(account: LineAccount, today: string): Promise<number | undefined> {
  const said = await jsonOf(await askLine(account, `/v2/bot/insight/followers?date=${dayBefore(today)}`))
  const friends = Friends.safeParse(said)
  return friends.success && friends.data.status === 'ready'
    ? (friends.data.targetedReaches ?? friends.data.followers)
    : undefined
}

const dayBefore = (today: string) =>
  new Date(Date.parse(`${today}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')
