// Begins manuals from the starter set: each becomes a draft of the unit that was chosen, in the agency's own words, and is marked as not compared
// with the law until somebody has. The same draft is never begun twice; what was thrown away or withdrawn may be begun anew.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import { record } from '#src/platform/ledger/record.ts'
import { agencyCard } from '../../agencies/public.ts'
import { heldStart } from '../queries-starters.ts'
import { type StartManuals, unitBox } from '../schema.ts'
import { startersFor, typedOf } from '../starters.ts'
import { draftPublication } from './draft-publication.ts'
import { ownUnits } from './parts.ts'

type Refusal = 'choose-one' | 'choose-unit' | 'not-your-unit' | 'started-already' | 'needs-a-person' | 'no-starter'

/** Ids of the drafts, in the order of their keys: two who begin several at once never wait for each other in a ring. */
export async function startManuals(tx: Tx, store: FileStore, picks: StartManuals): Promise<Result<string[], Refusal>> {
  const { actor } = tx.scope
  if (!actor) return no('needs-a-person')
  const card = await agencyCard(tx)
  const known = new Map(startersFor(card).map(starter => [starter.id, starter]))
  const { units, own } = await ownUnits(tx)
  const made: string[] = []
  for (const pick of [...picks].sort((a, b) => (a.starter < b.starter ? -1 : 1))) {
    const starter = known.get(pick.starter)
    if (!starter) return no('no-starter', { at: 'pick' })
    const unit = units.find(one => one.id === pick.unit)
    if (!unit) return no('choose-unit', { at: unitBox(starter.id) })
    if (!own.has(unit.id)) return no('not-your-unit', { at: unitBox(starter.id) })
    const before = await heldStart(tx, starter.id)
    if (before && before.state !== 'withdrawn')
      return no('started-already', { at: 'pick', detail: { title: before.title } })
    if (before) await endStart(tx, before.id)
    const drafted = await draftPublication(tx, store, typedOf(starter, { card, unit: unit.name_th, unitId: unit.id }))
    // A draft of the program itself is never refused for what it says.
    if (!drafted.ok) throw new Error(`the starter ${starter.id} was refused: ${drafted.because} ${drafted.at ?? ''}`)
    await tx.db
      .insertInto('publication_start')
      .values({
        agency_id: tx.agencyId,
        id: newId(),
        publication_id: drafted.value,
        starter: starter.id,
        edition: starter.version,
        started_by: actor.id,
        started_at: tx.scope.now,
      })
      .execute()
    await record(tx, {
      event: 'publication.started',
      subject: { kind: 'publication', id: drafted.value },
      content: { starter: starter.id, edition: starter.version, unit: unit.id },
    })
    made.push(drafted.value)
  }
  return ok(made)
}

const endStart = (tx: Tx, id: string) =>
  tx.db
    .updateTable('publication_start')
    .set({ ended_at: tx.scope.now })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
