// Writes a circular, or changes one that has not been sent. What was sent is never changed: a correction is a new one that names it.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { record } from '#src/platform/ledger/record.ts'
import { todayOf } from '../../people/public.ts'
import { addresseesHere } from '../addressees.ts'
import { attachmentsOf, circularById, letterById } from '../queries.ts'
import { mayChange } from '../rules.ts'
import type { EditCircular, NewCircular } from '../schema.ts'
import { addAbout, thingIn } from './about.ts'
import { attach, audienceIn, ownUnit, theirCircular } from './parts.ts'

type Refusal = 'not-found' | 'not-your-unit' | 'choose-one' | 'due-passed' | 'file-type' | 'already-sent' | 'stale'

export async function draftCircular(tx: Tx, store: FileStore, input: NewCircular): Promise<Result<string, Refusal>> {
  const { actor } = tx.scope
  if (!actor) return no('not-found')
  const fits = await checked(tx, input)
  if (!fits.ok) return fits
  if (input.letter !== null && !(await letterById(tx, input.letter))) return no('choose-one')
  const id = newId()
  await tx.db
    .insertInto('circular')
    .values({
      agency_id: tx.agencyId,
      id,
      ...valuesOf(input),
      letter_id: input.letter,
      created_by: actor.id,
      created_at: tx.scope.now,
    })
    .execute()
  const attached = await attach(tx, store, id, input)
  if (!attached.ok) return attached
  const about = (input.about ?? []).map(thingIn)
  for (const thing of about) await addAbout(tx, thing, [id])
  await record(tx, {
    event: 'circular.drafted',
    subject: { kind: 'circular', id },
    content: {
      kind: input.kind,
      subject: input.subject,
      unit: input.unit,
      due: input.due,
      ...(about.length > 0 ? { about: about.map(thing => thing.id) } : {}),
    },
  })
  return ok(id)
}

export async function editCircular(
  tx: Tx,
  store: FileStore,
  id: string,
  input: EditCircular,
): Promise<Result<true, Refusal>> {
  const found = await theirCircular(tx, id)
  if (!found.ok) return found
  const may = mayChange(found.value.state)
  if (!may.ok) return may
  const fits = await checked(tx, input, id)
  if (!fits.ok) return fits
  const changed = await tx.db
    .updateTable('circular')
    .set({ ...valuesOf(input), version: input._version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('state', '=', 'draft')
    .where('version', '=', input._version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  const gone = (await attachmentsOf(tx, id)).filter(one => !input.keep.includes(one.id)).map(one => one.id)
  if (gone.length > 0)
    await tx.db
      .updateTable('circular_attachment')
      .set({ removed_at: tx.scope.now })
      .where('agency_id', '=', tx.agencyId)
      .where('id', 'in', gone)
      .execute()
  const attached = await attach(tx, store, id, input)
  if (!attached.ok) return attached
  await record(tx, {
    event: 'circular.changed',
    subject: { kind: 'circular', id },
    content: { subject: input.subject, unit: input.unit, due: input.due, removed: gone.length },
  })
  return ok(true)
}

type Typed = Omit<EditCircular, '_version' | 'keep'>

/** Everything it names must be of this agency, and its day must not be over. */
async function checked(
  tx: Tx,
  input: Typed,
  self?: string,
): Promise<Result<true, 'choose-one' | 'not-your-unit' | 'due-passed'>> {
  const own = await ownUnit(tx, input.unit)
  if (!own.ok) return own
  if (input.due < todayOf(tx)) return no('due-passed', { at: 'due' })
  const { people, units } = await addresseesHere(tx)
  const known = new Set([...people, ...units].map(one => one.id))
  if (input.whom === 'chosen')
    for (const field of ['units', 'people'] as const)
      if (!input[field].every(one => known.has(one))) return no('choose-one', { at: field })
  if (input.replaces !== null) {
    const before = await circularById(tx, input.replaces)
    if (!before?.sent_at || before.id === self) return no('choose-one', { at: 'replaces' })
  }
  return ok(true)
}

const valuesOf = (input: Typed) => ({
  kind: input.kind,
  subject: input.subject,
  words: input.words,
  must: input.must,
  due_on: input.due,
  unit_id: input.unit,
  audience: JSON.stringify(audienceIn(input)),
  is_standing: input.standing,
  replaces_id: input.replaces,
})
