// What is mailed: the circular itself, a reminder, and to the head of a unit who of her people has not answered. In Thai, as all mail of the
// program; each person gets her own link.
import { fill } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { send } from '#src/platform/outbox/send.ts'
import { agencyCard } from '../agencies/public.ts'
import { makeLink } from './links.ts'
import type { AttachmentRow, CircularRow } from './queries.ts'
import type { RecipientRow } from './queries-recipients.ts'
import { shortDay } from './show.ts'
import { th } from './words.th.ts'

export interface Sent {
  readonly circular: Pick<CircularRow, 'id' | 'kind' | 'subject' | 'words' | 'must'>
  readonly attachments: readonly Pick<AttachmentRow, 'title'>[]
}
type MailedTo = Pick<RecipientRow, 'id' | 'name' | 'email' | 'due_on'>
export type MailKind = 'first' | 'reminder' | 'late'

/** How many mails left; who has no address is told by the printed list. */
export async function mailTo(tx: Tx, sent: Sent, people: readonly MailedTo[], kind: MailKind, origin: string) {
  const w = th.mail
  const { circular, attachments } = sent
  const card = await agencyCard(tx)
  let mails = 0
  for (const person of people) {
    if (person.email === null) continue
    const link = `${origin}${await makeLink(tx, person.id)}`
    const day = shortDay(person.due_on, 'th')
    await send(tx, {
      channel: 'mail',
      recipient: person.email,
      subject: fill(w.subject[kind], { subject: circular.subject }),
      body: [
        fill(w.hello, { name: person.name }),
        '',
        fill(w.lead[kind], { agency: card.name.th, kind: th.kinds[circular.kind], day }),
        '',
        circular.subject,
        '',
        circular.words,
        '',
        ...(attachments.length > 0 ? [w.attachments, ...attachments.map(one => `- ${one.title}`), ''] : []),
        fill(w.press[circular.must], { day }),
        link,
        '',
        w.foot,
      ].join('\n'),
      about: { kind: 'circular', id: circular.id },
    })
    mails += 1
  }
  const mailed = people.flatMap(one => (one.email === null ? [] : [one.id]))
  if (mailed.length > 0)
    await tx.db
      .updateTable('circular_recipient')
      .set({ mailed_at: tx.scope.now })
      .where('agency_id', '=', tx.agencyId)
      .where('id', 'in', mailed)
      .execute()
  return mails
}

/** One mail for each head: who of her people has not answered. */
export async function mailHead(
  tx: Tx,
  head: { readonly name: string; readonly email: string },
  circular: Pick<CircularRow, 'id' | 'subject' | 'due_on'>,
  people: readonly Pick<RecipientRow, 'name' | 'post'>[],
  origin: string,
) {
  const w = th.mail
  await send(tx, {
    channel: 'mail',
    recipient: head.email,
    subject: fill(w.subject.head, { count: people.length, subject: circular.subject }),
    body: [
      fill(w.hello, { name: head.name }),
      '',
      fill(w.headLead, { subject: circular.subject, day: shortDay(circular.due_on, 'th') }),
      '',
      ...people.map(one => `- ${[one.name, one.post].filter(Boolean).join(' ')}`),
      '',
      fill(w.headFoot, { link: `${origin}/office/circulars/${circular.id}` }),
    ].join('\n'),
    about: { kind: 'circular', id: circular.id },
  })
}
