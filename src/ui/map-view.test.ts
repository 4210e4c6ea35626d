import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mapSizes, readMapChoice, readMapClick } from './map-choice.ts'
import {
  distance,
  fitBounds,
  nearestPlace,
  pixelOf,
  placeLabels,
  pointAt,
  pointInWords,
  readPoint,
  writePoint,
} from './map-view.ts'
import { uiWords } from './words.ts'

const bounds = { south: 16.42, west: 102.8, north: 16.46, east: 102.86 }
const places = [
  { id: 'pavilion', name: 'ศาลาหมู่ 3', at: { lat: 16.446, lng: 102.838 } },
  { id: 'market', name: 'ตลาดสด', at: { lat: 16.427, lng: 102.845 } },
]
const size = mapSizes.l

describe('pixels and degrees', () => {
  test('the corners are the corners', () => {
    expect(pointAt(0, 0, bounds, size)).toEqual({ lat: 16.46, lng: 102.8 })
    expect(pointAt(size.width, size.height, bounds, size)).toEqual({ lat: 16.42, lng: 102.86 })
    expect(pointAt(size.width / 2, size.height / 2, bounds, size)).toEqual({ lat: 16.44, lng: 102.83 })
  })

  test('a pixel comes back as the same pixel', () => {
    const pixel = fc.record({ x: fc.integer({ min: 0, max: size.width }), y: fc.integer({ min: 0, max: size.height }) })
    fc.assert(
      fc.property(pixel, ({ x, y }) => {
        const fitted = fitBounds(bounds, size)
        expect(pixelOf(pointAt(x, y, fitted, size), fitted, size)).toEqual({ x, y })
      }),
    )
  })

  test('fitted bounds hold the old ones and have square metres', () => {
    const fitted = fitBounds(bounds, size)
    expect(fitted.south).toBeLessThanOrEqual(bounds.south + 1e-9)
    expect(fitted.north).toBeGreaterThanOrEqual(bounds.north - 1e-9)
    expect(fitted.west).toBeLessThanOrEqual(bounds.west + 1e-9)
    expect(fitted.east).toBeGreaterThanOrEqual(bounds.east - 1e-9)
    const tall = distance({ lat: fitted.south, lng: fitted.west }, { lat: fitted.north, lng: fitted.west })
    const wide = distance({ lat: 16.44, lng: fitted.west }, { lat: 16.44, lng: fitted.east })
    expect(wide / tall).toBeCloseTo(size.width / size.height, 2)
  })
})

test('metres along the ground', () => {
  expect(distance({ lat: 16, lng: 102 }, { lat: 17, lng: 102 })).toBeCloseTo(111_195, -2)
  expect(distance({ lat: 16, lng: 102 }, { lat: 16, lng: 103 })).toBeCloseTo(106_888, -2)
})

test('a place is said by what is near it', () => {
  expect(nearestPlace({ lat: 16.447, lng: 102.838 }, places)?.place.id).toBe('pavilion')
  expect(pointInWords({ lat: 16.447, lng: 102.838 }, places, uiWords('th').map)).toBe(
    'ห่างศาลาหมู่ 3 ประมาณ 110 เมตร (ละติจูด 16.44700 ลองจิจูด 102.83800)',
  )
  expect(pointInWords({ lat: 16.46, lng: 102.8 }, places, uiWords('en').map)).toContain('about 4.3 km from ศาลาหมู่ 3')
  expect(pointInWords({ lat: 1, lng: 2 }, [], uiWords('en').map)).toBe('latitude 1.00000, longitude 2.00000')
})

test('a point is written and read', () => {
  expect(readPoint(writePoint({ lat: 16.44, lng: 102.83 }))).toEqual({ lat: 16.44, lng: 102.83 })
  for (const wrong of ['', 'x', '16.4', '91,0', '16.4,181', '16.4,102.8; drop', undefined])
    expect(readPoint(wrong)).toBeUndefined()
})

describe('what a picker posted', () => {
  const read = (posted: Record<string, string>) => readMapChoice(posted, { name: 'where', bounds, places })

  test('a press on any of the three pictures', () => {
    for (const [name, { width, height }] of Object.entries(mapSizes)) {
      const posted = {
        [`where.${name}.x`]: String(width / 2),
        [`where.${name}.y`]: String(height / 2),
        where: '16.43,102.81',
      }
      expect(read(posted)).toEqual({ at: { lat: 16.44, lng: 102.83 }, pressed: true })
    }
  })

  test('a press by keyboard, outside the picture or with nonsense is none', () => {
    for (const [x, y] of [
      ['0', '0'],
      ['900', '10'],
      ['-1', '10'],
      ['x', '10'],
    ] as const)
      expect(readMapClick({ 'where.l.x': x, 'where.l.y': y }, 'where', bounds)).toBeUndefined()
  })

  test('a place of the list wins over the point kept from before', () => {
    expect(read({ 'where.place': 'market', where: '16.43,102.81' })).toEqual({
      at: places[1]?.at,
      place: places[1],
      pressed: false,
    })
    expect(read({ 'where.place': '', where: '16.43,102.81' })).toEqual({
      at: { lat: 16.43, lng: 102.81 },
      pressed: false,
    })
  })

  test('nothing, an unknown place or a point far away is no choice', () => {
    expect(read({})).toBeUndefined()
    expect(read({ 'where.place': 'nowhere', where: '' })).toBeUndefined()
    expect(read({ where: '13.75,100.5' })).toBeUndefined()
  })
})

describe('names on the map', () => {
  const lines = (labels: ReturnType<typeof placeLabels>) =>
    labels.flatMap((label, at) => (label ? [{ ...label, at }] : []))

  test('names of neighbours are written apart, and stay in the picture', () => {
    const pixels = mapSizes.s
    const crowd = Array.from({ length: 9 }, (_, at) => ({
      x: 100 + 6 * at,
      y: 30 + 22 * at,
      name: `หมู่ ${at} บ้านสมมุติ`,
    }))
    const written = lines(placeLabels(crowd, pixels))
    expect(written.length).toBeGreaterThan(3)
    for (const one of written) {
      expect(one.y).toBeGreaterThan(0)
      expect(one.y).toBeLessThan(pixels.height)
      for (const other of written)
        if (other.at !== one.at && other.anchor === one.anchor && Math.abs(other.x - one.x) < 60)
          expect(Math.abs(other.y - one.y)).toBeGreaterThanOrEqual(15)
    }
  })

  test('one alone keeps its name at its right, and at the border at its left', () => {
    const alone = (x: number) => placeLabels([{ x, y: 100, name: 'หมู่ 3' }], size)[0]?.anchor
    expect([alone(100), alone(size.width - 10)]).toEqual(['start', 'end'])
  })
})
