// Delivers a message to a page, to LINE or to one person in LINE, in three steps: what is going to happen is committed, then it leaves without a lock held, then what came
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
import { pushOnLine } from './senders/line-person.ts'
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
  const { message } = begun
  const picture = await begun.pictureOf()
  const post = { id: message.id, text: message.body, link: message.link, ...(picture ? { picture } : {}) }
  const outcome = await leave(house, begun, post)
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
    await putAside(tx, message, null)
    return undefined
  }
  await change(tx, id, { sending_at: tx.scope.now, attempts: message.attempts + 1 })
  const file = message.picture_file_id === null ? undefined : await fileById(tx, message.picture_file_id)
  const pictureOf = async () =>
    file && { bytes: await bytesOf(house.store, file), type: file.media_type, name: file.name }
  return { message, account, pictureOf }
}

function leave({ config, clock }: House, { message, account }: Begun, post: Post): Promise<Outcome> {
  if (account.kind === 'facebook')
    return postToFacebook({ base: config.graphUrl, pageId: account.pageKey, token: account.token }, post)
  const line = { base: config.lineUrl, token: account.token }
  return message.channel === 'line-push'
    ? pushOnLine(line, message.recipient, post)
    : broadcastOnLine(line, post, todayIn(bangkok, clock()).toString())
}

/** A person sends it. What was meant for one person is told to whoever asked for it, who may know another way to her. */
async function putAside(tx: Tx, { id, channel }: Message, why: string | null): Promise<void> {
  await change(tx, id, { state: 'by-hand', last_error: why, sending_at: null })
  if (channel === 'line-push')
    await record(tx, {
      event: 'outbox.not-pushed',
      subject: { kind: 'message', id },
      content: { why: why ?? 'no-key' },
    })
}

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
  if (outcome.is === 'by-hand' || isOver) {
    await putAside(tx, now, outcome.error)
    return 'done'
  }
  await change(tx, id, { last_error: outcome.error, sending_at: null })
  return 'again'
}
