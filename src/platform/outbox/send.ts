// Sends a message: the row is written with the change it tells of, and so is the job that delivers it.
import { newId } from '#src/kernel/ids.ts'
import type { Tx } from '../database/scope.ts'
import { askForDelivery } from './deliver.ts'
import type { Channel } from './message.ts'

export interface NewMessage {
  readonly channel: Channel
  readonly recipient: string
  readonly subject: string
  readonly body: string
  /** What it is about, so that the page of that thing can show its messages. */
  readonly about?: { readonly kind: string; readonly id: string }
  /** For a page or LINE: the account it leaves by, and what goes with the text. */
  readonly post?: { readonly outletId: string; readonly link: string; readonly pictureFileId: string | null }
}

export async function send(tx: Tx, message: NewMessage): Promise<string> {
  const id = newId()
  await tx.db
    .insertInto('outbox')
    .values({
      agency_id: tx.agencyId,
      id,
      channel: message.channel,
      recipient: message.recipient,
      subject: message.subject,
      body: message.body,
      about_kind: message.about?.kind ?? null,
      about_id: message.about?.id ?? null,
      outlet_id: message.post?.outletId ?? null,
      link: message.post?.link ?? '',
      picture_file_id: message.post?.pictureFileId ?? null,
      created_at: tx.scope.now,
    })
    .execute()
  await askForDelivery(tx, id)
  return id
}
