// Tells those with whom a letter lies now that it waits for them.
import { fill } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { send } from '#src/platform/outbox/send.ts'
import { nameOf } from '../../people/public.ts'
import { letterPicture } from '../letter-picture.ts'
import { mailsOfStaff } from '../queries-mail.ts'
import { th } from '../words.th.ts'

export async function tellNext(tx: Tx, id: string, origin: string): Promise<void> {
  const picture = await letterPicture(tx, id)
  // On paper it is carried from desk to desk.
  if (!picture?.now || picture.row.signing === 'by-hand') return
  const people = picture.signatories.get(picture.now.post_id) ?? []
  await tell(tx, picture.row, people, origin, th.mail.turn)
}

export async function tellDrafter(
  tx: Tx,
  id: string,
  origin: string,
  words: { subject: string; body: string },
  remark: string,
) {
  const picture = await letterPicture(tx, id)
  if (!picture) return
  const drafter = await mailsOfStaff(tx, [picture.row.drafted_by])
  for (const one of drafter)
    await tell(tx, picture.row, [{ ...one, staff_id: one.id }], origin, {
      ...words,
      body: fill(words.body, { remark }),
    })
}

async function tell(
  tx: Tx,
  row: { id: string; subject: string },
  people: readonly {
    staff_id: string
    title: string
    rank: string
    first_name: string
    last_name: string
    name_en: string
  }[],
  origin: string,
  words: { subject: string; body: string },
): Promise<void> {
  const mails = new Map(
    (
      await mailsOfStaff(
        tx,
        people.map(one => one.staff_id),
      )
    ).map(one => [one.id, one.email]),
  )
  for (const person of people) {
    const recipient = mails.get(person.staff_id)
    if (!recipient) continue
    const holes = { name: nameOf(person, 'th'), subject: row.subject, link: `${origin}/office/letters/${row.id}` }
    await send(tx, {
      channel: 'mail',
      recipient,
      subject: fill(words.subject, holes),
      body: fill(words.body, holes),
      about: { kind: 'letter', id: row.id },
    })
  }
}
