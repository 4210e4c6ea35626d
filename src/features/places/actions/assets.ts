// A numbered thing is added, changed or archived. Its number is known once among its kind.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { assetById, assetKey, assetsNamed, villageById } from '../queries.ts'
import type { AssetTyped } from '../schema.ts'

type Refusal = 'not-found' | 'stale' | 'asset-there' | 'place-needed' | 'choose-one'

async function columnsOf(tx: Tx, { kind, code, words, village, at, typed }: AssetTyped, id?: string) {
  const point = typed ?? at
  if (!point) return no('place-needed', { at: 'at' })
  if (village !== null && !(await villageById(tx, village))) return no('choose-one', { at: 'village' })
  const twin = (await assetsNamed(tx, [{ kind, code }])).get(assetKey(kind, code))
  if (twin && twin.id !== id) return no('asset-there', { at: 'code' })
  return ok({ kind, code, words, village_id: village, lat: point.lat, lng: point.lng })
}

export async function addAsset(tx: Tx, input: AssetTyped): Promise<Result<string, Refusal>> {
  const row = await columnsOf(tx, input)
  if (!row.ok) return row
  const id = newId()
  await tx.db
    .insertInto('asset')
    .values({ agency_id: tx.agencyId, id, ...row.value })
    .execute()
  await record(tx, { event: 'place.asset-added', subject: { kind: 'asset', id }, content: row.value })
  return ok(id)
}

export async function changeAsset(
  tx: Tx,
  id: string,
  input: AssetTyped,
  version: number,
): Promise<Result<string, Refusal>> {
  const before = await assetById(tx, id)
  if (!before) return no('not-found')
  const row = await columnsOf(tx, input, id)
  if (!row.ok) return row
  const changed = await tx.db
    .updateTable('asset')
    .set({ ...row.value, version: version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  const { kind, code, words, village_id, lat, lng } = before
  await record(tx, {
    event: 'place.asset-changed',
    subject: { kind: 'asset', id },
    content: { was: { kind, code, words, village_id, lat, lng }, is: row.value },
  })
  return ok(id)
}

export async function archiveAsset(tx: Tx, id: string, version: number): Promise<Result<string, Refusal>> {
  const before = await assetById(tx, id)
  if (!before) return no('not-found')
  if (before.version !== version) return no('stale')
  await tx.db
    .updateTable('asset')
    .set({ archived_at: tx.scope.now, version: version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .execute()
  await record(tx, {
    event: 'place.asset-archived',
    subject: { kind: 'asset', id },
    content: { kind: before.kind, code: before.code },
  })
  return ok(id)
}
