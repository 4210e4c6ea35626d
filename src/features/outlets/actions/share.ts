// Carries one thing out through channels: for each a post with its text. Where the account is connected a message goes out by itself; everywhere
// else, and when that fails, a person finds it ready to copy. The same thing goes out through a channel once.
import { newId } from '#src/kernel/ids.ts'
import { fill } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { send } from '#src/platform/outbox/send.ts'
import { todayOf } from '../../people/public.ts'
import { type OutletRow, openOutlets, postsAbout } from '../queries.ts'
import { th } from '../words.th.ts'

export interface ToShare {
  readonly about: { readonly kind: string; readonly id: string }
  readonly subject: string
  readonly text: string
  /** Absolute. */
  readonly link: string
  /** A public picture. */
  readonly pictureFileId: string | null
}

/** The ids of the posts that were made. Channels it went to before are left out. */
export async function share(tx: Tx, what: ToShare, outletIds: readonly string[]): Promise<string[]> {
  const before = await postsAbout(tx, what.about.kind, what.about.id)
  const isThere = (outlet: OutletRow) => before.some(post => post.outlet_id === outlet.id && post.state !== 'dropped')
  const chosen = (await openOutlets(tx)).filter(outlet => outletIds.includes(outlet.id) && !isThere(outlet))
  const made: string[] = []
  for (const outlet of chosen) made.push(await post(tx, outlet, what))
  return made
}

async function post(
  tx: Tx,
  outlet: OutletRow,
  { about, subject, text, link, pictureFileId }: ToShare,
): Promise<string> {
  const id = newId()
  const channel = outlet.kind === 'facebook' ? 'page' : outlet.kind === 'line' ? 'line' : undefined
  const outboxId =
    channel && outlet.isConnected
      ? await send(tx, {
          channel,
          recipient: outlet.name,
          subject,
          body: text,
          about,
          post: { outletId: outlet.id, link, pictureFileId },
        })
      : null
  // A mail to each, so that nobody learns who else is told; from here on the outbox knows what became of every one.
  for (const recipient of outlet.recipients)
    await send(tx, { channel: 'mail', recipient, subject, body: `${text}\n\n${link}\n\n${th.mailEnd}`, about })
  const isMailed = outlet.kind === 'mail'
  await tx.db
    .insertInto('outlet_post')
    .values({
      agency_id: tx.agencyId,
      id,
      outlet_id: outlet.id,
      ...(isMailed
        ? {
            state: 'posted',
            posted_on: todayOf(tx),
            posted_at_address: fill(th.mailed, { count: outlet.recipients.length }),
          }
        : {}),
      about_kind: about.kind,
      about_id: about.id,
      subject,
      text,
      link,
      picture_file_id: pictureFileId,
      outbox_id: outboxId,
      made_at: tx.scope.now,
      made_by: tx.scope.actor?.id ?? null,
    })
    .execute()
  const content = { outlet: outlet.id, kind: outlet.kind, about: about.kind, aboutId: about.id }
  await record(tx, { event: 'outlet.post-asked', subject: { kind: 'outlet-post', id }, content })
  return id
}
