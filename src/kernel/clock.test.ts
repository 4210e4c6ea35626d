import { expect, test } from 'vitest'
import { bangkok, dayHere, todayIn } from './clock.ts'

test('at one in the morning here it is the new day, though it is yesterday in Greenwich', () => {
  const atOne = new Date('2026-12-31T18:00:00Z')
  expect(dayHere(atOne)).toBe('2027-01-01')
  expect(todayIn(bangkok, atOne).toString()).toBe(dayHere(atOne))
  expect(dayHere(new Date('2026-12-31T16:59:59Z'))).toBe('2026-12-31')
})
