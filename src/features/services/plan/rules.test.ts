import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  daysOfMonth,
  freeOf,
  inOrder,
  isClosed,
  monthAsked,
  monthFrom,
  nextFree,
  parts,
  type Taken,
  tripsFor,
} from './rules.ts'

const truck = { kind: 'vehicle', per_day: 4 } as const
const hall = { kind: 'room', per_day: 1 } as const
const calendar = { id: 'test', days: [] }

test('F16: a vehicle counts trips of the day, a room bookings of each half', () => {
  expect(freeOf(truck, [], '')).toBe(4)
  expect(freeOf(truck, [{ part: 'morning', load: 3 }], 'afternoon')).toBe(1)
  expect(freeOf(hall, [{ part: 'morning', load: 1 }], 'afternoon')).toBe(1)
  expect(freeOf(hall, [{ part: 'morning', load: 1 }], '')).toBe(0)
  expect(freeOf(hall, [{ part: '', load: 1 }], 'morning')).toBe(0)
})

test('whatever is planned one after the other, no half of a day ever holds more than it can', () => {
  const one = fc.record({ part: fc.constantFrom(...parts), load: fc.integer({ min: 1, max: 5 }) })
  fc.assert(
    fc.property(
      fc.constantFrom('vehicle' as const, 'room' as const),
      fc.integer({ min: 1, max: 9 }),
      fc.array(one, { maxLength: 40 }),
      (kind, per_day, wanted) => {
        const taken: Taken[] = []
        for (const ask of wanted) if (freeOf({ kind, per_day }, taken, ask.part) >= ask.load) taken.push(ask)
        const load = (of: readonly Taken[]) => of.reduce((sum, each) => sum + each.load, 0)
        const counted =
          kind === 'vehicle'
            ? [load(taken)]
            : (['morning', 'afternoon'] as const).map(half =>
                load(taken.filter(each => each.part === '' || each.part === half)),
              )
        expect(Math.max(...counted)).toBeLessThanOrEqual(per_day)
      },
    ),
  )
})

test('trips are rounded up, and never none', () => {
  expect([tripsFor(100, 6000), tripsFor(6000, 6000), tripsFor(6001, 6000)]).toEqual([1, 1, 2])
})

test('the next free days are working days that hold it, not closed, in order', () => {
  const days = nextFree({
    of: truck,
    takenOn: day => (day === '2026-11-23' ? [{ part: '', load: 3 }] : []),
    closed: [{ from_day: '2026-11-24', to_day: '2026-11-25' }],
    calendar,
    from: '2026-11-21',
    part: '',
    load: 2,
    most: 2,
  })
  expect(days).toEqual(['2026-11-26', '2026-11-27'])
  expect(isClosed([{ from_day: '2026-11-24', to_day: '2026-11-25' }], '2026-11-26')).toBe(false)
  const never = {
    of: truck,
    takenOn: () => [],
    closed: [],
    calendar,
    from: '2026-11-21',
    part: '',
    load: 5,
    most: 2,
  } as const
  expect(nextFree(never)).toEqual([])
})

test('months', () => {
  expect(daysOfMonth('2028-02')).toHaveLength(29)
  expect(monthAsked('2026-13', '2026-11-21')).toBe('2026-11')
  expect(monthAsked('2027-01', '2026-11-21')).toBe('2027-01')
  expect([monthFrom('2026-12', 1), monthFrom('2026-01', -1)]).toEqual(['2027-01', '2025-12'])
})

test('stops stand in the order of the day', () => {
  const stop = (part: Taken['part'], village: number | null, number: string) => ({ part, village, number })
  const sorted = inOrder([
    stop('afternoon', 1, 'น 1'),
    stop('', 9, 'น 10'),
    stop('', 9, 'น 9'),
    stop('morning', null, 'น 4'),
  ])
  expect(sorted.map(one => one.number)).toEqual(['น 4', 'น 9', 'น 10', 'น 1'])
})
