// Points on a small map: between pixels and degrees, and in words. Pure, and shared with the browser script.
// Over a municipality the earth is flat enough: degrees are linear, east-west shrunk by the latitude.
import { fill } from '#src/kernel/lang.ts'

export type LatLng = { readonly lat: number; readonly lng: number }

export type Bounds = { readonly south: number; readonly west: number; readonly north: number; readonly east: number }

export type PixelSize = { readonly width: number; readonly height: number }

export type Place = { readonly id: string; readonly name: string; readonly at: LatLng }

/** The same middle, widened so that a metre is as long upwards as sideways in a picture of this size. */
export function fitBounds(bounds: Bounds, { width, height }: PixelSize): Bounds {
  const middle = { lat: (bounds.south + bounds.north) / 2, lng: (bounds.west + bounds.east) / 2 }
  const shrink = Math.cos((middle.lat * Math.PI) / 180)
  const degreesPerPixel = Math.max(
    (bounds.north - bounds.south) / height,
    ((bounds.east - bounds.west) * shrink) / width,
  )
  const halfHeight = (degreesPerPixel * height) / 2
  const halfWidth = (degreesPerPixel * width) / 2 / shrink
  return {
    south: middle.lat - halfHeight,
    north: middle.lat + halfHeight,
    west: middle.lng - halfWidth,
    east: middle.lng + halfWidth,
  }
}

export function pointAt(x: number, y: number, bounds: Bounds, { width, height }: PixelSize): LatLng {
  return {
    lat: round(bounds.north - (y / height) * (bounds.north - bounds.south)),
    lng: round(bounds.west + (x / width) * (bounds.east - bounds.west)),
  }
}

export function pixelOf(point: LatLng, bounds: Bounds, { width, height }: PixelSize): { x: number; y: number } {
  return {
    // + 0 turns -0 into 0
    x: Math.round(((point.lng - bounds.west) / (bounds.east - bounds.west)) * width) + 0,
    y: Math.round(((bounds.north - point.lat) / (bounds.north - bounds.south)) * height) + 0,
  }
}

export function isInside({ lat, lng }: LatLng, bounds: Bounds): boolean {
  return lat >= bounds.south && lat <= bounds.north && lng >= bounds.west && lng <= bounds.east
}

/** Metres along the ground. */
export function distance(a: LatLng, b: LatLng): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const dLat = radians(b.lat - a.lat)
  const dLng = radians(b.lng - a.lng) * Math.cos(radians((a.lat + b.lat) / 2))
  return Math.hypot(dLat, dLng) * 6_371_000
}

export function nearestPlace(point: LatLng, places: readonly Place[]): { place: Place; metres: number } | undefined {
  return places
    .map(place => ({ place, metres: distance(point, place.at) }))
    .sort((a, b) => a.metres - b.metres)
    .at(0)
}

/** "16.43210,102.83650" */
export function writePoint({ lat, lng }: LatLng): string {
  return `${lat.toFixed(5)},${lng.toFixed(5)}`
}

export function readPoint(text: string | undefined): LatLng | undefined {
  const match = text?.trim().match(/^(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)$/)
  if (!match) return undefined
  const point = { lat: Number(match[1]), lng: Number(match[2]) }
  return Math.abs(point.lat) <= 90 && Math.abs(point.lng) <= 180 ? point : undefined
}

export type PointWords = { near: string; metres: string; kilometres: string; coordinates: string }

/** The chosen place in words: near what, and the numbers. */
export function pointInWords(point: LatLng, places: readonly Place[], words: PointWords): string {
  const numbers = fill(words.coordinates, { lat: point.lat.toFixed(5), lng: point.lng.toFixed(5) })
  const nearest = nearestPlace(point, places)
  if (!nearest) return numbers
  const { place, metres } = nearest
  const length =
    metres < 1000
      ? fill(words.metres, { n: String(Math.round(metres / 10) * 10) })
      : fill(words.kilometres, { n: (metres / 1000).toFixed(1) })
  return `${fill(words.near, { place: place.name, distance: length })} (${numbers})`
}

/** About a metre. */
function round(degrees: number) {
  return Math.round(degrees * 1e5) / 1e5
}

export type MapLabel = { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' | 'middle' }

const LETTER = 15
const REACH = 8
type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Where the names of the points are written, so that none lies on another; one without room is left out: the list beside the map has it. */
export function placeLabels(
  points: readonly { readonly x: number; readonly y: number; readonly name: string }[],
  { width, height }: PixelSize,
  /** How far a point itself reaches from its middle. */
  reach = REACH,
): (MapLabel | undefined)[] {
  const gap = reach + 4
  const taken: Box[] = points.map(({ x, y }) => ({
    left: x - reach,
    right: x + reach,
    top: y - reach,
    bottom: y + reach,
  }))
  // The north arrow.
  taken.push({ left: width - 38, right: width, top: 0, bottom: 48 })
  return points.map(({ x, y, name }, own) => {
    // Vowels and tones above and below a Thai letter take no room of their own.
    const long = [...name.replace(/\p{Mn}/gu, '')].length * LETTER * 0.58
    const ways: readonly MapLabel[] = [
      { x: x + gap, y: y + 5, anchor: 'start' },
      { x: x - gap, y: y + 5, anchor: 'end' },
      { x, y: y - gap, anchor: 'middle' },
      { x, y: y + gap + LETTER, anchor: 'middle' },
    ]
    return ways.find(way => {
      const left = way.x - (way.anchor === 'start' ? 0 : way.anchor === 'end' ? long : long / 2)
      const box = { left, right: left + long, top: way.y - LETTER, bottom: way.y + 5 }
      const isIn = box.left >= 2 && box.right <= width - 2 && box.top >= 2 && box.bottom <= height - 2
      if (!isIn || taken.some((other, at) => at !== own && overlap(box, other))) return false
      taken.push(box)
      return true
    })
  })
}

/** Those that lie within so far of the first of them, together; the order stays. */
export function together<T>(all: readonly T[], far: (one: T, other: T) => number, within: number): [T, ...T[]][] {
  const groups: [T, ...T[]][] = []
  for (const one of all) {
    const near = groups.find(([first]) => far(first, one) <= within)
    if (near) near.push(one)
    else groups.push([one])
  }
  return groups
}
