// What verbs about circulars share: whose a circular is, its attachments, and the digest of what was sent.

import { digestOf } from '#src/kernel/digest.ts'
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result, yes } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { keepFile } from '#src/platform/files/keep-file.ts'
import { evidenceKinds } from '#src/platform/files/kinds.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { paperById } from '../../papers/public.ts'
import { holdsOver, houseUnits } from '../../people/public.ts'
import { type AttachmentRow, attachmentsOf, type CircularRow, circularById } from '../queries.ts'
import type { Audience, CircularState, NewCircular } from '../schema.ts'

export const isTheirs = (tx: Pick<Tx, 'scope'>, circular: Pick<CircularRow, 'unit_id'>): boolean =>
  holdsOver(tx, 'circular:send', circular.unit_id)

/** The circular, if this person may deal with it. */
export async function theirCircular(tx: Tx, id: string): Promise<Result<CircularRow, 'not-found' | 'not-your-unit'>> {
  const circular = await circularById(tx, id)
  if (!circular) return no('not-found')
  return isTheirs(tx, circular) ? ok(circular) : no('not-your-unit')
}

/** Of two presses at the same moment the second finds done what it asked for. */
export async function isAlready(tx: Tx, id: string, state: CircularState): Promise<boolean> {
  const circular = await circularById(tx, id)
  return circular !== undefined && circular.state === state && isTheirs(tx, circular)
}

/** The units to send from: only hers. */
export async function ownUnits(tx: Tx) {
  const units = await houseUnits(tx)
  return { units, own: new Set(units.filter(unit => holdsOver(tx, 'circular:send', unit.id)).map(unit => unit.id)) }
}

export async function ownUnit(tx: Tx, unitId: string): Promise<Result<true, 'choose-one' | 'not-your-unit'>> {
  if (!(await houseUnits(tx)).some(unit => unit.id === unitId)) return no('choose-one', { at: 'unit' })
  return holdsOver(tx, 'circular:send', unitId) ? yes : no('not-your-unit', { at: 'unit' })
}

export const audienceIn = (input: Pick<NewCircular, 'whom' | 'units' | 'classes' | 'people'>): Audience =>
  input.whom === 'everybody'
    ? { everybody: true, units: [], classes: [], people: [] }
    : { everybody: false, units: input.units, classes: input.classes, people: input.people }

type Added = Pick<NewCircular, 'files' | 'link' | 'link_title'> & { readonly paper?: string | null }

/** Adds what was chosen behind what is there already. */
export async function attach(
  tx: Tx,
  store: FileStore,
  circularId: string,
  added: Added,
): Promise<Result<true, 'file-type' | 'choose-one'>> {
  const present = await attachmentsOf(tx, circularId)
  const rows: { title: string; file_id?: string; paper_id?: string; url?: string }[] = []
  if (added.paper) {
    const paper = await paperById(tx, added.paper)
    if (!paper) return no('choose-one')
    rows.push({ title: paper.title, paper_id: paper.id })
  }
  for (const file of added.files) {
    if (!evidenceKinds.some(kind => kind === file.kind)) return no('file-type', { at: 'files' })
    rows.push({ title: file.name, file_id: await keepFile(tx, store, file, { isPublic: false }) })
  }
  if (added.link !== '') rows.push({ title: added.link_title || new URL(added.link).host, url: added.link })
  if (rows.length > 0)
    await tx.db
      .insertInto('circular_attachment')
      .values(
        rows.map((row, at) => ({
          agency_id: tx.agencyId,
          id: newId(),
          circular_id: circularId,
          position: present.length + at,
          ...row,
        })),
      )
      .execute()
  return yes
}

/** Over what was sent and to whom; the same values years later give the same digest. */
export const digestOfSent = (
  circular: Pick<
    CircularRow,
    'kind' | 'subject' | 'words' | 'must' | 'due_on' | 'unit_id' | 'is_standing' | 'letter_id' | 'replaces_id'
  >,
  attachments: readonly AttachmentRow[],
  staffIds: readonly string[],
): string =>
  digestOf({
    kind: circular.kind,
    subject: circular.subject,
    words: circular.words,
    must: circular.must,
    due: circular.due_on,
    unit: circular.unit_id,
    standing: circular.is_standing,
    letter: circular.letter_id,
    replaces: circular.replaces_id,
    attachments: attachments.map(one => ({
      title: one.title,
      sha256: (one.file_sha256 ?? one.paper_digest)?.toString('hex') ?? null,
      url: one.url,
    })),
    people: [...staffIds].sort(),
  })
