// What the verbs share: whose a publication is, the working copy as typed, its files, and the subjects and headings it stands under.
import { sql } from 'kysely'
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result, yes } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { fileById, keepFile } from '#src/platform/files/keep-file.ts'
import { isPicture } from '#src/platform/files/kinds.ts'
import type { Received } from '#src/platform/files/receive.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { topics } from '../../assessment/public.ts'
import { caretakersToday } from '../../correspondence/public.ts'
import { holdsOver, houseUnits } from '../../people/public.ts'
import { mappedOf, type PublicationRow, publicationById } from '../queries.ts'
import { manualRows } from '../rules.ts'
import {
  type Attached,
  type Content,
  type EditPublication,
  isManual,
  type Kind,
  type NewPublication,
  type Photo,
} from '../schema.ts'

export const MOST_PHOTOS = 40
export const MOST_FILES = 30

/** Whoever an order names as caretaker of the website works on what every unit publishes (S131). */
export async function isNamed(tx: Tx): Promise<boolean> {
  const { actor } = tx.scope
  return actor !== undefined && (await caretakersToday(tx, 'website')).some(one => one.staffId === actor.id)
}

const holdsUnit = (tx: Pick<Tx, 'scope'>, unitId: string): boolean =>
  holdsOver(tx, 'publication:write', unitId) || holdsOver(tx, 'publication:approve', unitId)

export const isTheirs = async (tx: Tx, row: Pick<PublicationRow, 'unit_id'>): Promise<boolean> =>
  holdsUnit(tx, row.unit_id) || (await isNamed(tx))

export const mayApprove = (tx: Pick<Tx, 'scope'>, row: Pick<PublicationRow, 'unit_id'>): boolean =>
  holdsOver(tx, 'publication:approve', row.unit_id)

export async function theirs(tx: Tx, id: string): Promise<Result<PublicationRow, 'not-found' | 'not-your-unit'>> {
  const row = await publicationById(tx, id)
  if (!row) return no('not-found')
  return (await isTheirs(tx, row)) ? ok(row) : no('not-your-unit')
}

export async function ownUnit(tx: Tx, unitId: string): Promise<Result<true, 'choose-one' | 'not-your-unit'>> {
  if (!(await houseUnits(tx)).some(unit => unit.id === unitId)) return no('choose-one', { at: 'unit' })
  return (await isTheirs(tx, { unit_id: unitId })) ? yes : no('not-your-unit', { at: 'unit' })
}

export async function ownUnits(tx: Tx) {
  const units = await houseUnits(tx)
  const all = await isNamed(tx)
  return { units, own: new Set(units.filter(unit => all || holdsUnit(tx, unit.id)).map(unit => unit.id)) }
}

/** What was approved is something else now: it needs leave again, and the set time and the channels go with the leave. */
export const leaveTakenBack = (version: number) => ({
  state: 'draft',
  approved_by: null,
  approved_at: null,
  publish_at: null,
  carry_to: [],
  leave_kind: null,
  letter_id: null,
  leave_ref: '',
  version: version + 1,
})

type Typed = Omit<NewPublication, 'kind'> | EditPublication

/** The texts of the working copy; its photos and files are added by keepFiles. */
export const textsOf = (kind: Kind, input: Typed): Omit<Content, 'photos' | 'files'> => ({
  title_th: input.title_th,
  title_en: input.title_en,
  summary_th: input.summary_th,
  summary_en: input.summary_en,
  body_th: input.body_th,
  body_en: input.body_en,
  from: input.from,
  to: input.to,
  place: input.place,
  ref: input.ref,
  url: input.url,
  ...(isManual(kind)
    ? {
        manual: {
          ...manualRows(input),
          conditions: input.conditions,
          no_papers: input.no_papers,
          fee: input.fee,
          no_fee: input.no_fee,
          law: input.law,
          channels: input.channels,
          online: input.online,
          complaints: input.complaints,
        },
      }
    : {}),
})

/** Photos and files that stay, with their words as they were typed beside them. */
export function keptOf(before: Content, input: EditPublication): Pick<Content, 'photos' | 'files'> {
  const at = (list: readonly string[], index: number) => (list[index] ?? '').trim().slice(0, 300)
  const photos = input.photo.flatMap((id, index): Photo[] => {
    const known = before.photos.find(one => one.file === id)
    if (!known || !input.photo_keep.includes(id)) return []
    return [{ ...known, alt_th: at(input.photo_alt_th, index), alt_en: at(input.photo_alt_en, index) }]
  })
  const files = input.file.flatMap((id, index): Attached[] => {
    const known = before.files.find(one => one.file === id)
    if (!known || !input.file_keep.includes(id)) return []
    return [{ ...known, title_th: at(input.file_title, index) || known.title_th }]
  })
  return { photos, files }
}

type FileRefusal = 'file-type' | 'file-too-many'

export async function addFiles(
  tx: Tx,
  store: FileStore,
  publicationId: string,
  kept: Pick<Content, 'photos' | 'files'>,
  input: Pick<NewPublication, 'new_photos' | 'new_files' | 'new_photo_alt' | 'new_photo_alts'>,
): Promise<Result<Pick<Content, 'photos' | 'files'>, FileRefusal>> {
  if (kept.photos.length + input.new_photos.length > MOST_PHOTOS)
    return no('file-too-many', { at: 'new_photos', detail: { most: MOST_PHOTOS } })
  if (kept.files.length + input.new_files.length > MOST_FILES)
    return no('file-too-many', { at: 'new_files', detail: { most: MOST_FILES } })
  const photos = [...kept.photos]
  for (const [at, received] of input.new_photos.entries()) {
    if (!isPicture(received.kind)) return no('file-type', { at: 'new_photos' })
    const file = await keep(tx, store, publicationId, 'photo', received)
    photos.push({
      file,
      sha256: received.sha256,
      width: received.picture?.width ?? 0,
      height: received.picture?.height ?? 0,
      alt_th: input.new_photo_alts?.[at] ?? input.new_photo_alt,
      alt_en: '',
    })
  }
  const files = [...kept.files]
  for (const received of input.new_files) {
    const file = await keep(tx, store, publicationId, 'file', received)
    const row = await fileById(tx, file)
    const name = row?.name ?? received.name
    files.push({
      file,
      sha256: received.sha256,
      name,
      media: row?.media_type ?? '',
      size: received.size,
      title_th: name.replace(/\.[a-z0-9]{2,5}$/i, '').replaceAll('_', ' '),
    })
  }
  return ok({ photos, files })
}

async function keep(
  tx: Tx,
  store: FileStore,
  publicationId: string,
  role: 'photo' | 'file',
  received: Received,
): Promise<string> {
  const fileId = await keepFile(tx, store, received, { isPublic: false })
  await tx.db
    .insertInto('publication_file')
    .values({
      agency_id: tx.agencyId,
      id: newId(),
      publication_id: publicationId,
      file_id: fileId,
      role,
      added_at: tx.scope.now,
    })
    .execute()
  return fileId
}

/** "topic" or "topic:component", "tree:heading": what is no longer wanted is marked as removed. */
export async function setMapped(
  tx: Tx,
  publicationId: string,
  wanted: Pick<NewPublication, 'topics' | 'headings'>,
): Promise<Result<true, 'choose-one'>> {
  const before = await mappedOf(tx, publicationId)
  const asked = new Set(wanted.topics)
  const had = new Set(before.topics.map(one => (one.component === '' ? one.topic : `${one.topic}:${one.component}`)))
  const freshTopics = [...asked].filter(one => !had.has(one))
  const known = new Set(topics.map(one => one.id))
  if (!freshTopics.every(one => known.has(one.split(':')[0] ?? ''))) return no('choose-one', { at: 'topics' })
  const askedHeadings = new Set(wanted.headings)
  const hadHeadings = new Set(before.headings.map(one => `${one.tree}:${one.heading}`))
  const freshHeadings = [...askedHeadings].filter(one => !hadHeadings.has(one))
  const gone = [...had].filter(one => !asked.has(one))
  const goneHeadings = [...hadHeadings].filter(one => !askedHeadings.has(one))
  if (gone.length > 0)
    await sql`update publication_topic set removed_at = ${tx.scope.now} where agency_id = ${tx.agencyId}
      and publication_id = ${publicationId} and removed_at is null
      and (case component when '' then topic else topic || ':' || component end) = any(${gone})`.execute(tx.db)
  if (goneHeadings.length > 0)
    await sql`update publication_heading set removed_at = ${tx.scope.now} where agency_id = ${tx.agencyId}
      and publication_id = ${publicationId} and removed_at is null and tree || ':' || heading = any(${goneHeadings})`.execute(
      tx.db,
    )
  if (freshTopics.length > 0)
    await tx.db
      .insertInto('publication_topic')
      .values(
        freshTopics.map(one => {
          const [topic = '', component = ''] = one.split(':')
          return { agency_id: tx.agencyId, id: newId(), publication_id: publicationId, topic, component }
        }),
      )
      .execute()
  if (freshHeadings.length > 0)
    await tx.db
      .insertInto('publication_heading')
      .values(
        freshHeadings.map(one => {
          const [tree = '', heading = ''] = one.split(':')
          return { agency_id: tx.agencyId, id: newId(), publication_id: publicationId, tree, heading }
        }),
      )
      .execute()
  return yes
}
