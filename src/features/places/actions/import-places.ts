// A sheet of villages or of numbered things comes in whole or not at all. What is known by its number is changed, the rest is added.
import { digestOf } from '#src/kernel/digest.ts'
import { newId } from '#src/kernel/ids.ts'
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { publicChanged } from '#src/platform/http/public-cache.ts'
import { record } from '#src/platform/ledger/record.ts'
import { assetKey, assetsOfKind, villagesOf } from '../queries.ts'
import type { AssetKind } from '../schema.ts'
import { readAssets, readVillages, type Unread } from '../sheet-reading.ts'
import { en } from '../words.en.ts'
import { th } from '../words.th.ts'

type Rows = readonly (readonly string[])[]

const CHUNK = 1000

type Heads<Field extends string> = Readonly<Record<Field, readonly string[]>>

/** A sheet may be headed in either language, whatever that of the page. */
function bothHeads<Field extends string>(a: Heads<Field>, b: Heads<Field>): Heads<Field> {
  const fields = Object.keys(a) as Field[]
  return Object.fromEntries(fields.map(field => [field, [...a[field], ...b[field]]])) as unknown as Heads<Field>
}

export async function importVillages(tx: Tx, rows: Rows): Promise<Result<number, Unread>> {
  const read = readVillages(rows, bothHeads(th.villages.heads, en.villages.heads))
  if (!read.ok) return read
  const known = new Map((await villagesOf(tx)).map(one => [`${one.number} ${one.name_th}`, one.id]))
  for (const { number, name_th, name_en, at } of read.value) {
    const id = known.get(`${number} ${name_th}`)
    const row = { number, name_th, name_en, lat: at?.lat ?? null, lng: at?.lng ?? null }
    if (id === undefined)
      await tx.db
        .insertInto('village')
        .values({ agency_id: tx.agencyId, id: newId(), ...row })
        .execute()
    else
      await tx.db
        .updateTable('village')
        .set(of => ({ ...row, version: of('version', '+', 1) }))
        .where('agency_id', '=', tx.agencyId)
        .where('id', '=', id)
        .execute()
  }
  await record(tx, {
    event: 'place.villages-imported',
    content: { rows: read.value.length, digest: digestOf(read.value.map(one => ({ ...one, at: one.at ?? null }))) },
  })
  await publicChanged(tx)
  return ok(read.value.length)
}

export async function importAssets(tx: Tx, kind: AssetKind, rows: Rows): Promise<Result<number, Unread>> {
  const villages = await villagesOf(tx)
  const villageOf = (named: string) => {
    const text = toArabicDigits(named)
    return villages.find(one => String(one.number) === text || one.name_th === named || one.name_en === named)?.id
  }
  const read = readAssets(rows, bothHeads(th.assets.heads, en.assets.heads), villageOf)
  if (!read.ok) return read
  const known = new Map((await assetsOfKind(tx, kind)).map(one => [assetKey(kind, one.code), one.id]))
  const fresh = read.value.filter(one => !known.has(assetKey(kind, one.code)))
  for (let from = 0; from < fresh.length; from += CHUNK)
    await tx.db
      .insertInto('asset')
      .values(
        fresh.slice(from, from + CHUNK).map(({ code, words, at, village }) => ({
          agency_id: tx.agencyId,
          id: newId(),
          kind,
          code,
          words,
          lat: at.lat,
          lng: at.lng,
          village_id: village,
        })),
      )
      .execute()
  for (const { code, words, at, village } of read.value) {
    const id = known.get(assetKey(kind, code))
    if (id === undefined) continue
    await tx.db
      .updateTable('asset')
      .set(of => ({ code, words, lat: at.lat, lng: at.lng, village_id: village, version: of('version', '+', 1) }))
      .where('agency_id', '=', tx.agencyId)
      .where('id', '=', id)
      .execute()
  }
  await record(tx, {
    event: 'place.assets-imported',
    content: { kind, rows: read.value.length, added: fresh.length, digest: digestOf(read.value) },
  })
  return ok(read.value.length)
}
