// A word to one person in LINE. A push counts against the month's quota and is asked for before; a reply to what she has just written is free.
import { isThereRoom, type LineAccount, lineIsAway, lineText, sendOnLine } from './line-api.ts'
import type { Outcome, Post } from './post.ts'

export async function pushOnLine(account: LineAccount, to: string, post: Post): Promise<Outcome> {
  try {
    const room = await isThereRoom(account, async () => 1)
    if (room !== 'yes') return room
    const messages = [{ type: 'text', text: lineText(post) }]
    return await sendOnLine(account, '/v2/bot/message/push', post.id, { to, messages })
  } catch (problem) {
    return lineIsAway(problem)
  }
}

/** A token is good for one reply within about a minute. */
export async function replyOnLine(
  account: LineAccount,
  { id, replyToken, text }: { readonly id: string; readonly replyToken: string; readonly text: string },
): Promise<Outcome> {
  try {
    const messages = [{ type: 'text', text: lineText({ text, link: '' }) }]
    return await sendOnLine(account, '/v2/bot/message/reply', id, { replyToken, messages })
  } catch (problem) {
    return lineIsAway(problem)
  }
}
