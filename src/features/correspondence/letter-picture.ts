// Everything about one letter: its rows, with whom it lies, who may sign there, and the paper as it stands now.

import type { Picture } from '#src/documents/write/paper.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { blobOf, bytesOf, fileById } from '#src/platform/files/keep-file.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { type AgencyCard, agencyCard } from '../agencies/public.ts'
import { holdsOver, houseUnits, type Signatory, signatoriesOf, todayOf, type UnitRow } from '../people/public.ts'
import { LetterContent } from './content.ts'
import { type LetterForm, letterFormById, phrasesFor } from './letter-form.ts'
import { letterPaper, type PrintedLink } from './letter-paper.ts'
import { fullPost, printedSigner } from './printed.ts'
import {
  type AttachmentRow,
  attachmentsOf,
  type EndorsementRow,
  endorsementsOf,
  garudaOf,
  type LetterRow,
  type LinkRow,
  letterById,
  linksOf,
} from './queries.ts'
import { type LetterVerb, letterVerbs, linkNow, mayDo, type Standing } from './rules.ts'
import { letterStates, signings } from './schema.ts'

export interface LetterPicture {
  readonly row: LetterRow
  readonly form: LetterForm
  readonly content: LetterContent
  readonly card: AgencyCard
  readonly units: readonly UnitRow[]
  readonly links: readonly LinkRow[]
  readonly done: readonly EndorsementRow[]
  readonly attachments: readonly AttachmentRow[]
  /** By post: who may sign there today. */
  readonly signatories: ReadonlyMap<string, readonly Signatory[]>
  readonly now: LinkRow | undefined
  readonly may: ReadonlySet<LetterVerb>
  readonly state: (typeof letterStates)[number]
}

export async function letterPicture(tx: Tx, id: string): Promise<LetterPicture | undefined> {
  const row = await letterById(tx, id)
  return row && pictureOf(tx, row)
}

export async function pictureOf(tx: Tx, row: LetterRow): Promise<LetterPicture | undefined> {
  const form = letterFormById(row.form)
  if (!form) return undefined
  const links = await linksOf(tx, [row.id])
  const done = await endorsementsOf(tx, [row.id])
  const signatories = Map.groupBy(
    await signatoriesOf(
      tx,
      links.map(link => link.post_id),
      todayOf(tx),
      'letter:sign',
    ),
    one => one.post_id,
  )
  const state = letterStates.find(one => one === row.state) ?? 'draft'
  const now = state === 'circulating' ? lies(links, done, row.round) : undefined
  const here = now ? (signatories.get(now.post_id) ?? []) : []
  const actorId = tx.scope.actor?.id
  const at: Standing = {
    state,
    signing: signings.find(one => one === row.signing) ?? 'electronic',
    isDrafter: actorId === row.drafted_by,
    mayWrite: holdsOver(tx, 'letter:write', row.unit_id),
    mayKeep: holdsOver(tx, 'letter:keep', null),
    isTurn: here.some(one => one.staff_id === actorId),
    isVacant: now !== undefined && here.length === 0,
    isEndorsed: done.some(one => one.round === row.round && one.link_id !== null),
    isNumbered: row.number !== null,
  }
  return {
    row,
    form,
    content: LetterContent.parse(row.content),
    card: await agencyCard(tx),
    units: await houseUnits(tx),
    links,
    done,
    attachments: await attachmentsOf(tx, row.id),
    signatories,
    now,
    state,
    may: new Set(letterVerbs.filter(verb => mayDo(verb, at))),
  }
}

export const lies = (
  links: readonly LinkRow[],
  done: readonly EndorsementRow[],
  round: number,
): LinkRow | undefined => {
  const asked = links.map(link => ({ ...link, postId: link.post_id }))
  return linkNow(
    asked,
    done.map(one => ({ linkId: one.link_id, round: one.round, verdict: one.verdict })),
    round,
  )
}

/** งานนิติการ สำนักปลัดเทศบาล: the unit and the one at the top of it. */
export function unitInFull(units: readonly UnitRow[], unitId: string): string {
  const unit = units.find(one => one.id === unitId)
  let top = unit
  while (top?.parent_id) {
    const parent = units.find(one => one.id === top?.parent_id)
    if (!parent) break
    top = parent
  }
  return [...new Set([unit?.name_th, top?.name_th])].filter(Boolean).join(' ')
}

/** The paper as it stands now. `verifyAt` is the address that its QR code opens. */
export function paperOfLetter(picture: LetterPicture, asked: { garuda: Picture | undefined; origin: string }) {
  const { row, form, content, card, links, done } = picture
  const isSent = row.round > 0 && picture.state !== 'returned' && picture.state !== 'draft'
  const current = done.filter(one => one.round === row.round)
  const submitted = current.find(one => one.link_id === null)
  return letterPaper({
    form,
    agency: { th: card.name.th, en: card.name.en, address: addressOf(card) },
    unit: [unitInFull(picture.units, row.unit_id), card.name.th].join(' '),
    subject: row.subject,
    content,
    ref: row.ref,
    datedOn: row.dated_on ?? undefined,
    speed: row.speed,
    attachments: picture.attachments.map(one => one.title),
    drafter:
      form.kind === 'memo'
        ? {
            signer: submitted
              ? signerOf(submitted)
              : { rank: '', name: '........................................', post: '', actingFor: '' },
            isSigned: submitted?.method === 'code' && isSent,
          }
        : undefined,
    links: links.map((link, at): PrintedLink => {
      const answered = isSent ? current.find(one => one.link_id === link.id) : undefined
      const next = links[at + 1]
      return {
        role: link.role,
        post: fullPost(card, link, 'th'),
        addressedTo: answered?.addressed_to || (next ? fullPost(card, next, 'th') : content.to),
        phrase: answered?.phrase ?? '',
        remark: answered?.remark ?? '',
        verdict: answered?.verdict ?? '',
        signer: answered && signerOf(answered),
        english: answered && englishOf(picture, link, answered),
        method: answered && (answered.method === 'code' ? 'code' : 'by-hand'),
        onDay: answered?.on_day,
        isMine: picture.now?.id === link.id && picture.may.has('decide'),
        phrases: phrasesFor(form, link.role).map(one => one.th),
      }
    }),
    isDraft: !isSent ? 'draft' : picture.state === 'circulating' ? 'circulating' : false,
    voided: row.voided_reason,
    signing: row.signing === 'by-hand' ? 'by-hand' : 'electronic',
    numerals: row.numerals === 'arabic' ? 'arabic' : 'thai',
    garuda: asked.garuda,
    verifyAt: isSent ? `${asked.origin}/papers/${row.code}` : undefined,
    code: row.code,
    at: (row.decided_at ?? row.submitted_at ?? row.created_at).toISOString(),
  })
}

const signerOf = (one: EndorsementRow) => ({
  rank: one.rank,
  name: one.name,
  post: one.post,
  actingFor: one.acting_for,
})

/** Her name in English as it stands today, when the paper is made. */
function englishOf({ signatories, card }: LetterPicture, link: LinkRow, answered: EndorsementRow) {
  const who = signatories.get(link.post_id)?.find(one => one.staff_id === answered.staff_id)
  if (!who || who.name_en === '') return undefined
  return { rank: '', name: who.name_en, post: fullPost(card, link, 'en'), actingFor: '' }
}

const addressOf = (card: AgencyCard): string => [card.row.address_th, card.place.th].filter(Boolean).join(' ')

/** The agency's own picture of the garuda, if it has given one. */
export async function garudaPicture(tx: Tx, store: FileStore): Promise<Picture | undefined> {
  const id = await garudaOf(tx)
  const file = id === undefined ? undefined : await fileById(tx, id)
  if (!file || (await store.sizeOf(blobOf(file))) === undefined) return undefined
  const type = file.media_type === 'image/png' ? 'image/png' : 'image/jpeg'
  return { type, base64: Buffer.from(await bytesOf(store, file)).toString('base64') }
}

/** How the person who asks is printed when she signs for this post; undefined when she may not. */
export function signerHere(picture: LetterPicture, link: LinkRow, staffId: string | undefined) {
  const who = picture.signatories.get(link.post_id)?.find(one => one.staff_id === staffId)
  return who && { who, printed: printedSigner(picture.card, who, link) }
}
