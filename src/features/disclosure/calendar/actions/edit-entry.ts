// Changes day and unit of an entry, adds one of the agency's own, or takes a change or an own entry back.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { publicChanged } from '#src/platform/http/public-cache.ts'
import { record } from '#src/platform/ledger/record.ts'
import { topicById } from '../../../assessment/public.ts'
import { houseUnits } from '../../../people/public.ts'
import type { Sources } from '../../gather.ts'
import { shippedEntry } from '../entries.ts'
import { keepTurns } from '../keep-turns.ts'
import { type ChangeRow, changesNow } from '../queries.ts'
import type { EditEntry, NewEntry } from '../schema.ts'

type Refused = 'not-found' | 'stale' | 'choose-one'

const monthOf = (input: Pick<EditEntry, 'every' | 'month'>) => (input.every === 'year' ? Number(input.month) : null)

async function isUnit(tx: Tx, unit: string | null): Promise<boolean> {
  return unit === null || (await houseUnits(tx)).some(one => one.id === unit)
}

export async function editEntry(
  tx: Tx,
  sources: Sources,
  key: string,
  input: EditEntry,
): Promise<Result<true, Refused>> {
  const shipped = shippedEntry(key)
  const change = (await changesNow(tx)).find(one => one.entry === key)
  if (!shipped && !change) return no('not-found')
  if ((change?.version ?? 0) !== input._version) return no('stale')
  if (!(await isUnit(tx, input.unit))) return no('choose-one', { at: 'unit' })
  const when = { every: input.every, month: monthOf(input), day: input.day, unit_id: input.unit }
  if (change)
    await tx.db
      .updateTable('calendar_entry')
      .set({ ...when, version: change.version + 1 })
      .where('agency_id', '=', tx.agencyId)
      .where('id', '=', change.id)
      .execute()
  const id =
    change?.id ??
    (await insert(tx, {
      entry: key,
      name_th: shipped?.name.th ?? '',
      name_en: shipped?.name.en ?? '',
      basis: shipped?.basis.th ?? '',
      topic: shipped?.topic ?? '',
      kind: '',
      ...when,
    }))
  await changed(tx, sources, 'calendar.entry-changed', id, { entry: key, ...when })
  return ok(true)
}

export async function addEntry(tx: Tx, sources: Sources, input: NewEntry): Promise<Result<string, Refused>> {
  if (input.topic !== '' && !topicById(input.topic)) return no('choose-one', { at: 'topic' })
  if (!(await isUnit(tx, input.unit))) return no('choose-one', { at: 'unit' })
  const key = newId()
  const { name_th, name_en, basis, topic, kind, every, day, unit } = input
  const row = { entry: key, name_th, name_en, basis, topic, kind, every, month: monthOf(input), day, unit_id: unit }
  const id = await insert(tx, row)
  await changed(tx, sources, 'calendar.entry-added', id, row)
  return ok(key)
}

/** An entry of the program's list is again as the program says; one of the agency's own leaves the calendar. */
export async function takeBack(tx: Tx, sources: Sources, key: string): Promise<Result<true, 'not-found'>> {
  const change = (await changesNow(tx)).find(one => one.entry === key)
  if (!change) return no('not-found')
  await tx.db
    .updateTable('calendar_entry')
    .set({ ended_at: tx.scope.now, version: change.version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', change.id)
    .execute()
  await changed(tx, sources, 'calendar.entry-taken-back', change.id, { entry: key })
  return ok(true)
}

type NewRow = Pick<
  ChangeRow,
  'entry' | 'name_th' | 'name_en' | 'basis' | 'topic' | 'kind' | 'every' | 'month' | 'day' | 'unit_id'
>

async function insert(tx: Tx, row: NewRow): Promise<string> {
  const id = newId()
  await tx.db
    .insertInto('calendar_entry')
    .values({ agency_id: tx.agencyId, id, ...row, by_staff: tx.scope.actor?.id ?? '', at: tx.scope.now })
    .execute()
  return id
}

async function changed(tx: Tx, sources: Sources, event: string, id: string, content: object) {
  await record(tx, { event, subject: { kind: 'calendar-entry', id }, content: { ...content } })
  await keepTurns(tx, sources)
  await publicChanged(tx)
}
