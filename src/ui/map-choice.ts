// Reads what a map picker posted. Three pictures of known size stand in the page, one visible at a time, because the
// browser posts the click in pixels of the picture and does not say how large it was.
import {
  type Bounds,
  fitBounds,
  isInside,
  type LatLng,
  type PixelSize,
  type Place,
  pointAt,
  readPoint,
} from './map-view.ts'

export const mapSizes = {
  s: { width: 288, height: 240 },
  m: { width: 342, height: 280 },
  l: { width: 624, height: 400 },
} as const satisfies Record<string, PixelSize>

export type MapSizeName = keyof typeof mapSizes

type Posted = Readonly<Record<string, unknown>>

/** The click of this request, if the map was what was pressed. A press by keyboard posts 0,0 and is none. */
export function readMapClick(posted: Posted, name: string, bounds: Bounds): LatLng | undefined {
  for (const [size, pixels] of Object.entries(mapSizes)) {
    const x = Number(posted[`${name}.${size}.x`] ?? Number.NaN)
    const y = Number(posted[`${name}.${size}.y`] ?? Number.NaN)
    const inPicture = x >= 0 && y >= 0 && x <= pixels.width && y <= pixels.height
    if (inPicture && (x > 0 || y > 0)) return pointAt(x, y, fitBounds(bounds, pixels), pixels)
  }
  return undefined
}

export type MapChoice = {
  readonly at: LatLng
  /** Set when a place of the list was chosen rather than a point. */
  readonly place?: Place
  /** The map itself was pressed: show the form again with the point instead of going on. */
  readonly pressed: boolean
}

/** A click wins, then a place of the list, then the point kept from before. */
export function readMapChoice(
  posted: Posted,
  { name, bounds, places }: { name: string; bounds: Bounds; places: readonly Place[] },
): MapChoice | undefined {
  const click = readMapClick(posted, name, bounds)
  if (click) return { at: click, pressed: true }
  const place = places.find(one => one.id === posted[`${name}.place`])
  if (place) return { at: place.at, place, pressed: false }
  const kept = posted[name]
  const point = typeof kept === 'string' ? readPoint(kept) : undefined
  return point && isInside(point, fitBounds(bounds, mapSizes.l)) ? { at: point, pressed: false } : undefined
}
