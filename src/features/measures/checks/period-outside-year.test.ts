import { expect, test } from 'vitest'
import { anInput, foundInStep } from '#test/harness/plan-picture.ts'
import { periodOutsideYear as rule } from './period-outside-year.ts'

test('finds it, at its place', () => {
  const found = foundInStep(rule, { periods: [{ from: '2024-10-01', to: '2025-01-31', note: '' }] })
  expect(found).toHaveLength(1)
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
})
