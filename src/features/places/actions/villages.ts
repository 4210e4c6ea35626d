// A village is added, changed or archived. What lies in it keeps pointing to it.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { publicChanged } from '#src/platform/http/public-cache.ts'
import { record } from '#src/platform/ledger/record.ts'
import { villageById, villageNamed } from '../queries.ts'
import type { VillageTyped } from '../schema.ts'

type Refusal = 'not-found' | 'stale' | 'village-there'

const columnsOf = ({ number, name_th, name_en, at, typed }: VillageTyped) => {
  const point = typed ?? at
  return { number, name_th, name_en, lat: point?.lat ?? null, lng: point?.lng ?? null }
}

export async function addVillage(tx: Tx, input: VillageTyped): Promise<Result<string, 'village-there'>> {
  if (await villageNamed(tx, input)) return no('village-there', { at: 'name_th' })
  const id = newId()
  const row = columnsOf(input)
  await tx.db
    .insertInto('village')
    .values({ agency_id: tx.agencyId, id, ...row })
    .execute()
  await record(tx, { event: 'place.village-added', subject: { kind: 'village', id }, content: row })
  await publicChanged(tx)
  return ok(id)
}

export async function changeVillage(
  tx: Tx,
  id: string,
  input: VillageTyped,
  version: number,
): Promise<Result<string, Refusal>> {
  const before = await villageById(tx, id)
  if (!before) return no('not-found')
  const twin = await villageNamed(tx, input)
  if (twin && twin.id !== id) return no('village-there', { at: 'name_th' })
  const row = columnsOf(input)
  const changed = await tx.db
    .updateTable('village')
    .set({ ...row, version: version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  const { number, name_th, name_en, lat, lng } = before
  await record(tx, {
    event: 'place.village-changed',
    subject: { kind: 'village', id },
    content: { was: { number, name_th, name_en, lat, lng }, is: row },
  })
  await publicChanged(tx)
  return ok(id)
}

export async function archiveVillage(tx: Tx, id: string, version: number): Promise<Result<string, Refusal>> {
  const before = await villageById(tx, id)
  if (!before) return no('not-found')
  if (before.version !== version) return no('stale')
  await tx.db
    .updateTable('village')
    .set({ archived_at: tx.scope.now, version: version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
  await record(tx, {
    event: 'place.village-archived',
    subject: { kind: 'village', id },
    content: { number: before.number, name_th: before.name_th },
  })
  await publicChanged(tx)
  return ok(id)
}
