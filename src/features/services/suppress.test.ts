// Small numbers: nothing that is hidden can be worked out from what is shown.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Counts } from '../cases/public.ts'
import { FEW, shownInside, shownOutside, totalOutside } from './suppress.ts'

const counts = (done: number, days: number, rated = 0, rating = 0): Counts => ({
  received: done,
  done,
  rejected: 0,
  other_ends: 0,
  reopened: 0,
  within_time: Math.min(done, days),
  working_days: days,
  rated,
  rating_sum: rating,
})

test('R5: of a few neither time nor rating is told, and of nothing there is nothing to tell', () => {
  const [few, many, none] = shownOutside([counts(FEW - 1, 9, 2, 3), counts(FEW + 9, 40, 9, 40), counts(0, 0)])
  expect(few?.meanDays).toBeUndefined()
  expect(few?.rating).toBeUndefined()
  expect(none).toEqual({ meanDays: null, within: null, rating: null })
  // With one line hidden and the total known, the other line would give it away.
  expect(many?.meanDays).toBeUndefined()
  expect(shownInside(counts(2, 4)).meanDays).toBe(2)
  expect(totalOutside(counts(1, 3)).meanDays).toBeUndefined()
})

test('a hidden line is never the only hidden one among lines that have something', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(60)), { minLength: 2, maxLength: 12 }), lines => {
      const shown = shownOutside(lines.map(([done, days]) => counts(done, days)))
      const filled = lines.filter(([done]) => done > 0).length
      const hidden = shown.filter(line => line.meanDays === undefined).length
      for (const [at, [done]] of lines.entries())
        if (done > 0 && done < FEW) expect(shown[at]?.meanDays).toBeUndefined()
      if (filled > 1) expect(hidden).not.toBe(1)
    }),
  )
})
