// Villages, the map and the numbered things of an agency.
import { sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Bounds, LatLng } from '#src/ui/index.ts'
import type { Asset, Village } from './show.ts'

export interface MapOfAgency {
  readonly bounds: Bounds
  readonly border: readonly LatLng[]
  readonly lines: readonly { readonly kind: 'road' | 'water'; readonly points: readonly LatLng[] }[]
  /** False while nobody has said where the agency lies. */
  readonly isSet: boolean
  readonly version: number
}

export async function villagesOf(tx: Tx): Promise<Village[]> {
  const rows = await tx.db
    .selectFrom('village')
    .select(['id', 'number', 'name_th', 'name_en', 'lat', 'lng'])
    .where('agency_id', '=', tx.agencyId)
    .where('archived_at', 'is', null)
    .orderBy('number')
    .orderBy('name_th')
    .execute()
  return rows.map(({ lat, lng, ...row }) => (lat === null || lng === null ? row : { ...row, at: { lat, lng } }))
}

const villageRows = (tx: Tx) =>
  tx.db.selectFrom('village').selectAll().where('agency_id', '=', tx.agencyId).where('archived_at', 'is', null)

export const villageById = (tx: Tx, id: string) => villageRows(tx).where('id', '=', id).executeTakeFirst()

export const villageNamed = (
  tx: Tx,
  { number, name_th }: { readonly number: number | null; readonly name_th: string },
) =>
  villageRows(tx)
    .where('number', number === null ? 'is' : '=', number)
    .where('name_th', '=', name_th)
    .executeTakeFirst()

/** Thailand: what a map shows while the agency has not said where it lies. */
const COUNTRY: Bounds = { south: 5.6, west: 97.3, north: 20.5, east: 105.7 }

export async function mapOf(tx: Tx): Promise<MapOfAgency> {
  const row = await tx.db.selectFrom('agency_map').selectAll().where('agency_id', '=', tx.agencyId).executeTakeFirst()
  if (!row) return { bounds: COUNTRY, border: [], lines: [], isSet: false, version: 0 }
  const { south, west, north, east, version } = row
  return {
    bounds: { south, west, north, east },
    border: row.border as unknown as LatLng[],
    lines: row.lines as unknown as MapOfAgency['lines'],
    isSet: true,
    version,
  }
}

/** Inside the border; where none is drawn, inside the frame; where nothing is known, anywhere. */
export function isInside({ bounds, border, isSet }: MapOfAgency, { lat, lng }: LatLng): boolean {
  if (!isSet) return true
  if (border.length < 3) return lat >= bounds.south && lat <= bounds.north && lng >= bounds.west && lng <= bounds.east
  let inside = false
  for (let at = 0, before = border.length - 1; at < border.length; before = at++) {
    const [a, b] = [border[at], border[before]]
    if (!a || !b) continue
    const crosses = a.lat > lat !== b.lat > lat
    if (crosses && lng < ((b.lng - a.lng) * (lat - a.lat)) / (b.lat - a.lat) + a.lng) inside = !inside
  }
  return inside
}

export const assetKey = (kind: string, code: string): string => `${kind}:${code.toLowerCase()}`

export async function assetsNamed(
  tx: Tx,
  named: readonly { readonly kind: string; readonly code: string }[],
): Promise<Map<string, Asset>> {
  if (named.length === 0) return new Map()
  const rows = await assetRows(tx)
    .where(of =>
      of.or(
        named.map(({ kind, code }) =>
          of.and([of('kind', '=', kind), of(sql<string>`lower(code)`, '=', code.toLowerCase())]),
        ),
      ),
    )
    .execute()
  return new Map(rows.map(row => [assetKey(row.kind, row.code), asAsset(row)]))
}

/** Nearest first is for the caller to sort: the box only keeps the number small. */
export async function assetsNear(tx: Tx, kind: string, { lat, lng }: LatLng, metres: number): Promise<Asset[]> {
  const dLat = metres / 111_320
  const dLng = dLat / Math.cos((lat * Math.PI) / 180)
  const rows = await assetRows(tx)
    .where('kind', '=', kind)
    .where('lat', '>=', lat - dLat)
    .where('lat', '<=', lat + dLat)
    .where('lng', '>=', lng - dLng)
    .where('lng', '<=', lng + dLng)
    .limit(200)
    .execute()
  return rows.map(asAsset)
}

export const assetById = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('asset')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .executeTakeFirst()

/** By number, with words of the number or of what is said of it; after a number. */
export async function assetsOfKind(
  tx: Tx,
  kind: string,
  { q = '', after, most }: { readonly q?: string; readonly after?: string; readonly most?: number } = {},
): Promise<Asset[]> {
  const like = `%${q.toLowerCase().replace(/[\\%_]/g, letter => `\\${letter}`)}%`
  const rows = await assetRows(tx)
    .where('kind', '=', kind)
    .$if(q !== '', query => query.where(sql<boolean>`(lower(code) like ${like} or lower(words) like ${like})`))
    .$if(after !== undefined, query => query.where(sql<string>`lower(code)`, '>', after?.toLowerCase() ?? ''))
    .orderBy(sql`lower(code)`)
    .$if(most !== undefined, query => query.limit(most ?? 0))
    .execute()
  return rows.map(asAsset)
}

/** How many of each kind there are. */
export async function assetCounts(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx.db
    .selectFrom('asset')
    .select(of => ['kind', of.fn.countAll<number>().as('count')])
    .where('agency_id', '=', tx.agencyId)
    .where('archived_at', 'is', null)
    .groupBy('kind')
    .execute()
  return new Map(rows.map(row => [row.kind, Number(row.count)]))
}

const assetRows = (tx: Tx) =>
  tx.db
    .selectFrom('asset')
    .select(['id', 'kind', 'code', 'words', 'lat', 'lng', 'village_id'])
    .where('agency_id', '=', tx.agencyId)
    .where('archived_at', 'is', null)

type AssetRow = Awaited<ReturnType<ReturnType<typeof assetRows>['execute']>>[number]

const asAsset = ({ id, kind, code, words, lat, lng, village_id }: AssetRow): Asset => ({
  id,
  kind,
  code,
  words,
  at: { lat, lng },
  villageId: village_id,
})
