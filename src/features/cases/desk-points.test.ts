// Cases that lie at one point are one point of the map, and nobody loses a case by that.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deskPoints } from './desk-points.ts'

const at = (id: number, lat: number | null, lng: number | null) => ({ id, lat, lng })

test('five presses on the same lamp are one point, the lamp across the road is another', () => {
  const points = deskPoints([
    at(1, 16.431, 102.831),
    at(2, 16.43105, 102.83103),
    at(3, 16.4315, 102.831),
    at(4, null, null),
    at(5, 16.431, 102.831),
  ])
  expect(points.map(({ rows }) => rows.map(row => row.id))).toEqual([[1, 2, 5], [3]])
})

test('every case with a place stands at exactly one point', () => {
  const degree = (from: number) => fc.integer({ min: 0, max: 400 }).map(step => from + step / 20_000)
  const cases = fc.array(fc.tuple(degree(16.4), degree(102.8)), { maxLength: 60 })
  fc.assert(
    fc.property(cases, places => {
      const rows = places.map(([lat, lng], id) => at(id, lat, lng))
      const found = deskPoints(rows).flatMap(point => point.rows.map(row => row.id))
      expect(found.sort((one, other) => one - other)).toEqual(rows.map(row => row.id))
    }),
  )
})
