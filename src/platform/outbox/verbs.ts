// What people do with a message that did not leave by itself. The ledger learns the verb, never the address or the text.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '../database/scope.ts'
import { record } from '../ledger/record.ts'
import { askForDelivery } from './deliver.ts'
import { type Message, type MessageVerb, mayDo } from './message.ts'
import { change, lock } from './message-row.ts'
import { messagesAbout } from './queries.ts'

type Refusal = 'not-found' | 'message-moved-on'
type Outcome = Promise<Result<Message, Refusal>>

/** A person sent it herself, from her own mailbox or account. */
export function markSent(tx: Tx, id: string): Outcome {
  return follow(tx, id, 'mark-sent', 'outbox.sent-by-hand', () =>
    change(tx, id, { state: 'sent', sent_at: tx.scope.now }),
  )
}

export function cancelMessage(tx: Tx, id: string): Outcome {
  return follow(tx, id, 'cancel', 'outbox.cancelled', () => change(tx, id, { state: 'cancelled' }))
}

/** Who asked not to be written to in LINE is not written to: nor what still waits for the next try. */
export async function cancelPushes(tx: Tx, kind: string, id: string): Promise<void> {
  for (const message of await messagesAbout(tx, kind, id))
    if (message.channel === 'line-push' && message.state === 'waiting') await cancelMessage(tx, message.id)
}

/** From the beginning, with all its tries; also for what waited for a mail server that is there now. */
export function retryMessage(tx: Tx, id: string): Outcome {
  return follow(tx, id, 'retry', 'outbox.retried', async () => {
    await change(tx, id, { state: 'waiting', attempts: 0, last_error: null, sending_at: null })
    await askForDelivery(tx, id)
  })
}

async function follow(tx: Tx, id: string, verb: MessageVerb, event: string, act: () => Promise<void>): Outcome {
  const message = await lock(tx, id)
  if (!message) return no('not-found')
  if (!mayDo(message.state, verb)) return no('message-moved-on')
  await act()
  const content = { channel: message.channel, from: message.state }
  await record(tx, { event, subject: { kind: 'message', id }, content })
  return ok(message)
}
