// The border as people have it: points one on a line, or GeoJSON from a map program. Pure. What is finer than the map can show is thinned.
import { toArabicDigits } from '#src/kernel/numerals.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Bounds, LatLng } from '#src/ui/index.ts'
import type { MapTyped } from './schema.ts'

export const MOST_POINTS = 500

type Unread = 'border-unread' | 'border-short'

export function readBorder(text: string): Result<LatLng[], Unread> {
  const typed = text.trim()
  if (typed === '') return ok([])
  const points = typed.startsWith('{') ? ringOf(typed) : typed.split(/\n|;/).flatMap(pointOf)
  if (!points || points.includes(undefined)) return no('border-unread', { at: 'border' })
  const ring = opened(points as LatLng[])
  return ring.length < 3 ? no('border-short', { at: 'border' }) : ok(thinned(ring))
}

function pointOf(line: string): (LatLng | undefined)[] {
  const parts = toArabicDigits(line)
    .trim()
    .split(/\s*,\s*|\s+/)
  if (parts.length === 1 && parts[0] === '') return []
  return parts.length === 2 ? [degrees(Number(parts[0]), Number(parts[1]))] : [undefined]
}

const degrees = (lat: number, lng: number): LatLng | undefined =>
  Number.isFinite(lat) && Number.isFinite(lng) && Math.abs(lat) <= 90 && Math.abs(lng) <= 180 ? { lat, lng } : undefined

/** The longest outer ring anywhere in it: small islands are left out of a border. GeoJSON says longitude first. */
function ringOf(text: string): (LatLng | undefined)[] | undefined {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return undefined
  }
  const [longest] = ringsIn(json).sort((a, b) => b.length - a.length)
  return longest?.map(point =>
    Array.isArray(point) && typeof point[0] === 'number' && typeof point[1] === 'number'
      ? degrees(point[1], point[0])
      : undefined,
  )
}

function ringsIn(json: unknown, depth = 0): unknown[][] {
  if (depth > 4 || typeof json !== 'object' || json === null) return []
  const of = json as Record<string, unknown>
  const list = (value: unknown) => (Array.isArray(value) ? value : [])
  if (of.type === 'FeatureCollection') return list(of.features).flatMap(one => ringsIn(one, depth + 1))
  if (of.type === 'GeometryCollection') return list(of.geometries).flatMap(one => ringsIn(one, depth + 1))
  if (of.type === 'Feature') return ringsIn(of.geometry, depth + 1)
  if (of.type === 'Polygon') return [list(list(of.coordinates)[0])]
  if (of.type === 'MultiPolygon') return list(of.coordinates).map(polygon => list(list(polygon)[0]))
  return []
}

/** A ring is kept without its first point said again at the end. */
function opened(points: readonly LatLng[]): LatLng[] {
  const [first, last] = [points[0], points.at(-1)]
  const isClosed = points.length > 3 && first && last && first.lat === last.lat && first.lng === last.lng
  return isClosed ? points.slice(0, -1) : [...points]
}

function thinned(points: readonly LatLng[]): LatLng[] {
  const every = Math.ceil(points.length / MOST_POINTS)
  return points.filter((_, at) => at % every === 0).map(({ lat, lng }) => ({ lat: round(lat), lng: round(lng) }))
}

/** About a metre. */
const round = (value: number) => Math.round(value * 1e5) / 1e5

const MARGIN = 0.05

/** The frame that was typed; where nothing was typed, the border with some room around it. */
export function frameOf(typed: MapTyped, border: readonly LatLng[]): Result<Bounds, 'not-degrees' | 'frame-needed'> {
  const sides = ['south', 'west', 'north', 'east'] as const
  if (sides.every(side => typed[side] === ''))
    return border.length < 3 ? no('frame-needed', { at: 'south' }) : around(border)
  const read = Object.fromEntries(sides.map(side => [side, Number(toArabicDigits(typed[side] || 'none'))]))
  const wrong = sides.filter(
    side => !(Math.abs(read[side] ?? Number.NaN) <= (side === 'south' || side === 'north' ? 90 : 180)),
  )
  const [first, ...rest] = wrong
  if (first) return { ...no('not-degrees', { at: first }), also: rest.map(side => no('not-degrees', { at: side })) }
  const { south = 0, west = 0, north = 0, east = 0 } = read
  return south < north && west < east ? ok({ south, west, north, east }) : no('frame-needed', { at: 'north' })
}

function around(border: readonly LatLng[]): Result<Bounds, 'frame-needed'> {
  const [lats, lngs] = [border.map(one => one.lat), border.map(one => one.lng)]
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)]
  if (south === north || west === east) return no('frame-needed', { at: 'south' })
  const [up, over] = [(north - south) * MARGIN, (east - west) * MARGIN]
  return ok({ south: round(south - up), north: round(north + up), west: round(west - over), east: round(east + over) })
}
