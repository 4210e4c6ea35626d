// Sends a letter up its chain: the drafter signs what it says now, a memo gets its number, and the first link is told.
import { digestOfStored } from '#src/kernel/digest.ts'
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { peopleHere, todayOf } from '../../people/public.ts'
import type { Signed } from '../content.ts'
import type { LetterPicture } from '../letter-picture.ts'
import { drafterSigner } from '../printed.ts'
import { missingIn } from '../rules.ts'
import { type Held, heldFor, numberNow, papersIn, setLetter } from './parts.ts'
import { tellNext } from './tell-next.ts'

type Refusal = Held | 'needs-a-person' | 'not-whole' | 'chain-vacant' | 'needs-second-factor'

export interface Confirmed {
  /** How the person proved that it is she: a second factor just now, or her signature on paper. */
  readonly method: 'code' | 'by-hand'
}

/** What is still missing, in the order of the paper. */
export const missing = ({ row, form, content, links }: LetterPicture) =>
  missingIn({
    subject: row.subject,
    to: form.to,
    addressee: content.to,
    parts: form.parts.map(part => ({
      id: part.id,
      optional: part.optional ?? false,
      text: content.parts[part.id] ?? '',
    })),
    english: form.bilingual
      ? form.parts.map(part => ({
          id: part.id,
          optional: part.optional ?? false,
          text: content.partsEn[part.id] ?? '',
        }))
      : [],
    annex: form.annex.map(kind => ({ kind, count: content.annex[kind].length })),
    links: links.length,
  })

/** Posts of the chain for which nobody answers today. */
export const vacantIn = ({ links, signatories }: LetterPicture) =>
  links.filter(link => (signatories.get(link.post_id) ?? []).length === 0)

export async function submitLetter(
  tx: Tx,
  id: string,
  version: number,
  confirmed: Confirmed,
  origin: string,
): Promise<Result<true, Refusal>> {
  const { actor } = tx.scope
  if (!actor) return no('needs-a-person')
  const held = await heldFor(tx, id, 'submit', version)
  if (!held.ok) return held
  const picture = held.value
  const { row } = picture
  if (row.signing === 'electronic' && confirmed.method !== 'code') return no('needs-second-factor', { at: 'code' })
  if (missing(picture).length > 0) return no('not-whole')
  if (vacantIn(picture).length > 0) return no('chain-vacant')
  const today = todayOf(tx)
  const round = row.round + 1
  const signed = signedOf(picture)
  const digest = digestOfStored(signed)
  await tx.db
    .insertInto('letter_version')
    .values({
      agency_id: tx.agencyId,
      id: newId(),
      letter_id: id,
      round,
      content: JSON.stringify(signed),
      digest,
      submitted_by: actor.id,
      submitted_at: tx.scope.now,
    })
    .execute()
  const me = (await peopleHere(tx)).find(one => one.id === actor.id)
  if (!me) return no('needs-a-person')
  await tx.db
    .insertInto('endorsement')
    .values({
      agency_id: tx.agencyId,
      id: newId(),
      letter_id: id,
      round,
      link_id: null,
      staff_id: actor.id,
      ...drafterSigner(picture.card, me),
      verdict: 'submitted',
      method: confirmed.method,
      on_day: today,
      at: tx.scope.now,
      digest,
    })
    .execute()
  // What was returned keeps its number: it was issued once.
  const issued = await numberNow(tx, picture, 'submit')
  await setLetter(tx, picture, {
    state: 'circulating',
    round,
    submitted_at: tx.scope.now,
    ...issued?.columns,
  })
  await record(tx, {
    event: 'letter.submitted',
    subject: { kind: 'letter', id },
    content: {
      round,
      sha256: digest.toString('hex'),
      method: confirmed.method,
      papers: papersIn(picture),
      ...issued?.told,
    },
  })
  await tellNext(tx, id, origin)
  return ok(true)
}

function signedOf({ row, content, attachments }: LetterPicture): Signed {
  return {
    subject: row.subject,
    content,
    attachments: attachments.map(one => ({ title: one.title, sha256: one.sha256.toString('hex') })),
  }
}
