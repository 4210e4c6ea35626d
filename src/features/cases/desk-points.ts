// The cases of the desk by the point where they lie, pure: one broken lamp reported by five people is one point.
import { distance, type LatLng, together } from '#src/ui/index.ts'

/** Two presses on the same lamp are not the same pixel. */
const SAME_METRES = 15
/** What a small picture shows as one mark stands together in the list below. */
const NEAR_METRES = 500

interface Placed {
  readonly lat: number | null
  readonly lng: number | null
}

export interface DeskPoint<R> {
  readonly at: LatLng
  readonly rows: readonly R[]
}

export function deskPoints<R extends Placed>(rows: readonly R[]): DeskPoint<R>[] {
  const placed = rows.flatMap(row =>
    row.lat === null || row.lng === null ? [] : [{ at: { lat: row.lat, lng: row.lng }, row }],
  )
  const metres = (one: { at: LatLng }, other: { at: LatLng }) => distance(one.at, other.at)
  const points = together(placed, metres, SAME_METRES).map(group => ({
    at: group[0].at,
    rows: group.map(one => one.row),
  }))
  return together(points, metres, NEAR_METRES).flat()
}
