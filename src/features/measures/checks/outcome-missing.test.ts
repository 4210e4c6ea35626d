import { expect, test } from 'vitest'
import { anInput, aStep, foundIn } from '#test/harness/plan-picture.ts'
import { outcomeMissing as rule } from './outcome-missing.ts'

test('finds it, at its place', () => {
  const found = foundIn(rule, { outcomes: [] })
  expect(found).toHaveLength(1)
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(
    foundIn(
      rule,
      { outcomes: [], steps: [aStep({ periods: [{ from: '2025-10-01', to: '2026-09-30', note: '' }] })] },
      { round: { from: '2025-10-01', to: '2026-03-31', reportOn: null } },
    ),
  ).toEqual([])
})
