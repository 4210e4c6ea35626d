// Delivers a message to a page or to LINE in three steps: what is going to happen is committed, then it leaves without a lock held, then what came
// of it is committed. A post to Facebook that was begun and never answered is not begun again: a person looks first.
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { inAgency, type Tx } from '../database/scope.ts'
import { bytesOf, fileById } from '../files/keep-file.ts'
import type { House } from '../jobs/house.ts'
import { record } from '../ledger/record.ts'
import type { Message } from './message.ts'
import { change, lock } from './message-row.ts'
import { type OpenAccount, openAccount, rememberAccount } from './senders/account.ts'
import { postToFacebook } from './senders/facebook-page.ts'
import { broadcastOnLine } from './senders/line-broadcast.ts'
import type { Outcome, Post } from './senders/post.ts'

interface Asked {
  readonly agencyId: string
  readonly id: string
}
interface Begun {
  readonly message: Message
  readonly account: OpenAccount
  readonly pictureOf: () => Promise<Post['picture']>
}

export async function deliverPost(house: House, asked: Asked, mostTries: number): Promise<'done' | 'again'> {
  const scope = { agencyId: asked.agencyId, now: house.clock() }
  const begun = await inAgency(house.database, scope, tx => begin(tx, house, asked.id))
  if (!begun) return 'done'
  const { message, account } = begun
  const picture = await begun.pictureOf()
  const post = { id: message.id, text: message.body, link: message.link, ...(picture ? { picture } : {}) }
  const outcome = await leave(house, account, post)
  return inAgency(house.database, { ...scope, now: house.clock() }, tx => conclude(tx, begun, outcome, mostTries))
}

async function begin(tx: Tx, house: House, id: string): Promise<Begun | undefined> {
  const message = await lock(tx, id)
  if (message?.state !== 'waiting') return undefined
  if (message.sending_at !== null && message.channel === 'page') {
    await change(tx, id, { state: 'failed', last_error: 'maybe-sent' })
    return undefined
  }
  const account = await openAccount(tx, house.config.secret, message.outlet_id)
  if (!account) {
    await change(tx, id, { state: 'by-hand' })
    return undefined
  }
  await change(tx, id, { sending_at: tx.scope.now, attempts: message.attempts + 1 })
  const file = message.picture_file_id === null ? undefined : await fileById(tx, message.picture_file_id)
  const pictureOf = async () =>
    file && { bytes: await bytesOf(house.store, file), type: file.media_type, name: file.name }
  return { message, account, pictureOf }
}

const leave = (house: House, account: OpenAccount, post: Post): Promise<Outcome> =>
  account.kind === 'facebook'
    ? postToFacebook({ base: house.config.graphUrl, pageId: account.pageKey, token: account.token }, post)
    : broadcastOnLine(
        { base: house.config.lineUrl, token: account.token },
        post,
        todayIn(bangkok, house.clock()).toString(),
      )

async function conclude(tx: Tx, begun: Begun, outcome: Outcome, mostTries: number): Promise<'done' | 'again'> {
  const { message, account } = begun
  const { id } = message
  // Somebody may have cancelled it while it was under way; what went out is told all the same.
  const now = await lock(tx, id)
  if (!now) return 'done'
  if (outcome.is === 'sent') {
    const { remoteId } = outcome
    await change(tx, id, {
      state: 'sent',
      sent_at: tx.scope.now,
      remote_key: remoteId,
      last_error: null,
      sending_at: null,
    })
    await rememberAccount(tx, account.id, 'sent')
    const content = { channel: message.channel, outlet: account.id, remote: remoteId }
    await record(tx, { event: 'outbox.posted', subject: { kind: 'message', id }, content })
    return 'done'
  }
  if (outcome.is === 'by-hand' && outcome.account) await rememberAccount(tx, account.id, { error: outcome.error })
  if (now.state !== 'waiting') return 'done'
  if (outcome.is === 'unknown') {
    await change(tx, id, { state: 'failed', last_error: 'maybe-sent' })
    return 'done'
  }
  const isOver = outcome.is === 'again' && message.attempts + 1 >= mostTries
  const state = outcome.is === 'by-hand' || isOver ? 'by-hand' : 'waiting'
  await change(tx, id, { state, last_error: outcome.error, sending_at: null })
  return state === 'waiting' ? 'again' : 'done'
}
