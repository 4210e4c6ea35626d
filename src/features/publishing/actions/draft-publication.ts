// Writes something to be published, or changes its working copy. What the public sees stays as it is until the copy is published.
import { randomInt } from 'node:crypto'
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { record } from '#src/platform/ledger/record.ts'
import { todayOf } from '../../people/public.ts'
import { lookThrough } from '../look-through.ts'
import { isSlugTaken } from '../queries.ts'
import { mayDo, proposeSlug, topicOfKind } from '../rules.ts'
import type { EditPublication, NewPublication } from '../schema.ts'
import { addFiles, keptOf, leaveTakenBack, ownUnit, setMapped, textsOf, theirs } from './parts.ts'

type Refusal =
  | 'not-found'
  | 'not-your-unit'
  | 'choose-one'
  | 'file-type'
  | 'file-too-many'
  | 'address-taken'
  | 'stale'
  | 'not-now'
  | 'needs-a-person'

export async function draftPublication(
  tx: Tx,
  store: FileStore,
  input: NewPublication,
): Promise<Result<string, Refusal>> {
  const { actor } = tx.scope
  if (!actor) return no('needs-a-person')
  const own = await ownUnit(tx, input.unit)
  if (!own.ok) return own
  const slug = await slugFor(tx, input)
  if (!slug.ok) return slug
  const id = newId()
  const draft = { ...textsOf(input.kind, input), photos: [], files: [] }
  await tx.db
    .insertInto('publication')
    .values({
      agency_id: tx.agencyId,
      id,
      kind: input.kind,
      slug: slug.value,
      unit_id: input.unit,
      fiscal_year: input.fiscal_year,
      draft: JSON.stringify(draft),
      created_by: actor.id,
      created_at: tx.scope.now,
    })
    .execute()
  const files = await addFiles(tx, store, id, draft, input)
  if (!files.ok) return files
  await tx.db
    .updateTable('publication')
    .set({ draft: JSON.stringify({ ...draft, ...files.value }) })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
  const usual = topicOfKind[input.kind]
  const topics = usual !== undefined && input.topics.length === 0 ? [usual] : input.topics
  const mapped = await setMapped(tx, id, { topics, headings: input.headings })
  if (!mapped.ok) return mapped
  await record(tx, {
    event: 'publication.drafted',
    subject: { kind: 'publication', id },
    content: { kind: input.kind, unit: input.unit, slug: slug.value, photos: files.value.photos.length },
  })
  if (input.new_files.length > 0) await lookThrough(tx, id)
  return ok(id)
}

export async function editPublication(
  tx: Tx,
  store: FileStore,
  id: string,
  input: EditPublication,
): Promise<Result<true, Refusal>> {
  const found = await theirs(tx, id)
  if (!found.ok) return found
  const row = found.value
  if (!mayDo(row.state, 'edit')) return no('not-now')
  const own = await ownUnit(tx, input.unit)
  if (!own.ok) return own
  const files = await addFiles(tx, store, id, keptOf(row.draft, input), input)
  if (!files.ok) return files
  const draft = { ...textsOf(row.kind, input), ...files.value }
  const changed = await tx.db
    .updateTable('publication')
    .set({
      draft: JSON.stringify(draft),
      unit_id: input.unit,
      fiscal_year: input.fiscal_year,
      ...leaveTakenBack(input._version),
    })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', input._version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  const mapped = await setMapped(tx, id, input)
  if (!mapped.ok) return mapped
  await record(tx, {
    event: 'publication.changed',
    subject: { kind: 'publication', id },
    content: { unit: input.unit, photos: draft.photos.length, files: draft.files.length },
  })
  if (input.new_files.length > 0) await lookThrough(tx, id)
  return ok(true)
}

async function slugFor(
  tx: Tx,
  input: Pick<NewPublication, 'slug' | 'title_en'>,
): Promise<Result<string, 'address-taken'>> {
  if (input.slug !== '')
    return (await isSlugTaken(tx, input.slug)) ? no('address-taken', { at: 'slug' }) : ok(input.slug)
  const asked = { title: input.title_en, day: todayOf(tx), random: (most: number) => randomInt(most) }
  const first = proposeSlug(asked)
  if (!(await isSlugTaken(tx, first))) return ok(first)
  for (;;) {
    const next = `${first.slice(0, 70)}-${proposeSlug({ ...asked, title: '' }).slice(-4)}`
    if (!(await isSlugTaken(tx, next))) return ok(next)
  }
}
