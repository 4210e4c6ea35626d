// One link of the chain says its word: endorses and passes on, sends back with a reason, or decides. The last word numbers what is numbered
// when signed, does what the letter orders, and keeps the paper.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { keepFile } from '#src/platform/files/keep-file.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { record } from '#src/platform/ledger/record.ts'
import { keepPaper } from '../../papers/public.ts'
import { houseOf, todayOf } from '../../people/public.ts'
import { phraseById, phrasesFor } from '../letter-form.ts'
import { garudaPicture, type LetterPicture, letterPicture, paperOfLetter, signerHere } from '../letter-picture.ts'
import { fullPost } from '../printed.ts'
import { type LinkRow, linksOf, versionsOf } from '../queries.ts'
import { linkAfter } from '../rules.ts'
import type { ByHand, Decide } from '../schema.ts'
import { th } from '../words.th.ts'
import { carryOut } from './carry-out.ts'
import { type Held, heldFor, numberNow, papersIn, setLetter } from './parts.ts'
import { LINK_STEP } from './set-chain.ts'
import type { Confirmed } from './submit-letter.ts'
import { tellDrafter, tellNext } from './tell-next.ts'

type Refusal =
  | Held
  | 'needs-a-person'
  | 'choose-one'
  | 'needs-second-factor'
  | 'not-signatory'
  | 'scan-missing'
  | 'in-the-future'
  | 'before-submitted'
  | 'say-what-to-mend'

interface Word {
  readonly phrase: string
  readonly remark: string
  readonly method: 'code' | 'by-hand'
  readonly staffId: string
  readonly onDay: string
  readonly scanId: string | null
  /** The post it goes to next, if not the usual one. */
  readonly next: string | null
}

export interface Place {
  readonly store: FileStore
  readonly origin: string
}

export async function decideLetter(
  tx: Tx,
  place: Place,
  id: string,
  input: Omit<Decide, 'code'>,
  confirmed: Confirmed,
): Promise<Result<'passed-on' | 'returned' | 'decided', Refusal>> {
  const { actor } = tx.scope
  if (!actor) return no('needs-a-person')
  if (confirmed.method !== 'code') return no('needs-second-factor', { at: 'code' })
  const held = await heldFor(tx, id, 'decide', input._version)
  if (!held.ok) return held
  return say(tx, place, held.value, {
    ...input,
    method: 'code',
    staffId: actor.id,
    onDay: todayOf(tx),
    scanId: null,
  })
}

/** Writes down what somebody signed on the printed paper. The scan must be there when the last word is said. */
export async function recordByHand(
  tx: Tx,
  place: Place,
  id: string,
  input: ByHand,
): Promise<Result<'passed-on' | 'returned' | 'decided', Refusal>> {
  const held = await heldFor(tx, id, 'by-hand', input._version)
  if (!held.ok) return held
  const { now, row } = held.value
  if (input.on_day > todayOf(tx)) return no('in-the-future', { at: 'on_day' })
  if (row.dated_on !== null && input.on_day < row.dated_on) return no('before-submitted', { at: 'on_day' })
  if (now?.role === 'decider' && input.phrase !== 'return' && !input.scan) return no('scan-missing', { at: 'scan' })
  if (input.phrase === 'return' && input.remark === '') return no('say-what-to-mend', { at: 'remark' })
  const scanId = input.scan ? await keepFile(tx, place.store, input.scan, { isPublic: false }) : null
  return say(tx, place, held.value, {
    phrase: input.phrase,
    remark: input.remark,
    method: 'by-hand',
    staffId: input.staff,
    onDay: input.on_day,
    scanId,
    next: null,
  })
}

async function say(
  tx: Tx,
  place: Place,
  picture: LetterPicture,
  word: Word,
): Promise<Result<'passed-on' | 'returned' | 'decided', Refusal>> {
  const { row, form, links, now } = picture
  if (!now) return no('not-allowed')
  const signer = signerHere(picture, now, word.staffId)
  if (!signer) return no('not-signatory', { at: 'staff' })
  const isReturn = word.phrase === 'return'
  const phrase = phrasesFor(form, now.role).find(one => one.id === word.phrase)
  if (!isReturn && !phrase) return no('choose-one', { at: 'phrase' })
  const verdict = isReturn ? 'returned' : (phrase?.verdict ?? 'endorsed')
  if (verdict === 'endorsed' && word.next !== null && !(await readdress(tx, picture, now, word.next)))
    return no('choose-one', { at: 'next' })
  const version = (await versionsOf(tx, row.id)).at(-1)
  if (!version) throw new Error(`letter ${row.id} circulates without a version`)
  const after = verdict === 'endorsed' && word.next !== null ? await linksOf(tx, [row.id]) : links
  const next = linkAfter(
    after.map(link => ({ ...link, postId: link.post_id })),
    { ...now, postId: now.post_id },
  )
  await tx.db
    .insertInto('endorsement')
    .values({
      agency_id: tx.agencyId,
      id: newId(),
      letter_id: row.id,
      round: row.round,
      link_id: now.id,
      staff_id: word.staffId,
      rank: signer.printed.rank,
      name: signer.printed.name,
      post: signer.printed.post,
      acting_for: signer.printed.actingFor,
      verdict,
      addressed_to: next ? fullPost(picture.card, next, 'th') : '',
      phrase: isReturn ? th.paper.returned : (phraseById(word.phrase)?.th ?? ''),
      remark: word.remark,
      method: word.method,
      on_day: word.onDay,
      at: tx.scope.now,
      digest: version.digest,
      scan_file_id: word.scanId,
    })
    .execute()
  await record(tx, {
    event: 'letter.answered',
    subject: { kind: 'letter', id: row.id },
    content: {
      round: row.round,
      post: now.post_id,
      verdict,
      as: signer.who.kind,
      staff: word.staffId,
      phrase: word.phrase,
      method: word.method,
      sha256: version.digest.toString('hex'),
    },
  })
  if (verdict === 'endorsed') {
    await setLetter(tx, picture, {})
    await tellNext(tx, row.id, place.origin)
    return ok('passed-on')
  }
  if (verdict === 'returned') {
    await setLetter(tx, picture, { state: 'returned' })
    await record(tx, {
      event: 'letter.returned',
      subject: { kind: 'letter', id: row.id },
      content: { round: row.round, reason: word.remark, papers: papersIn(picture) },
    })
    await tellDrafter(tx, row.id, place.origin, th.mail.returned, word.remark)
    return ok('returned')
  }
  await close(tx, place, picture, verdict)
  return ok('decided')
}

/** Another post is asked next: a later one of the chain, the ones between left out, or one that is put before the next. */
async function readdress(tx: Tx, { row, links }: LetterPicture, now: LinkRow, postId: string): Promise<boolean> {
  const at = links.findIndex(link => link.id === now.id)
  const rest = links.slice(at + 1)
  if (rest[0]?.post_id === postId) return true
  const later = rest.findIndex(link => link.post_id === postId)
  if (later > 0) {
    await tx.db
      .updateTable('letter_link')
      .set({ removed_at: tx.scope.now, removed_reason: 'readdressed' })
      .where('agency_id', '=', tx.agencyId)
      .where(
        'id',
        'in',
        rest.slice(0, later).map(link => link.id),
      )
      .execute()
  } else {
    if (!(await houseOf(tx)).posts.some(post => post.id === postId)) return false
    if (links.some(link => link.post_id === postId)) return false
    await tx.db
      .updateTable('letter_link')
      .set(of => ({ position: of('position', '+', LINK_STEP) }))
      .where('agency_id', '=', tx.agencyId)
      .where('letter_id', '=', row.id)
      .where('position', '>', now.position)
      .execute()
    await tx.db
      .insertInto('letter_link')
      .values({
        agency_id: tx.agencyId,
        id: newId(),
        letter_id: row.id,
        position: now.position + LINK_STEP,
        post_id: postId,
        role: 'endorser',
      })
      .execute()
  }
  await record(tx, { event: 'letter.readdressed', subject: { kind: 'letter', id: row.id }, content: { to: postId } })
  return true
}

async function close(tx: Tx, place: Place, picture: LetterPicture, outcome: 'approved' | 'acknowledged' | 'rejected') {
  const { row, form } = picture
  const issued = outcome === 'approved' ? await numberNow(tx, picture, 'decision') : undefined
  await setLetter(tx, picture, {
    state: 'decided',
    outcome,
    decided_at: tx.scope.now,
    ...issued?.columns,
  })
  const decided = await letterPicture(tx, row.id)
  if (!decided) throw new Error(`letter ${row.id} is gone`)
  const paper = paperOfLetter(decided, { garuda: await garudaPicture(tx, place.store), origin: place.origin })
  await keepPaper(tx, { source: { kind: 'letter', id: row.id }, paper, code: row.code })
  if (outcome === 'approved') await carryOut(tx, decided)
  await record(tx, {
    event: 'letter.decided',
    subject: { kind: 'letter', id: row.id },
    content: {
      outcome,
      form: form.id,
      papers: papersIn(decided),
      ...issued?.told,
    },
  })
  await tellDrafter(tx, row.id, place.origin, th.mail.decided, th.outcomes[outcome])
}
