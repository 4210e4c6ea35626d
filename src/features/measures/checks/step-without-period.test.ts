import { expect, test } from 'vitest'
import { anInput, foundInStep } from '#test/harness/plan-picture.ts'
import { stepWithoutPeriod as rule } from './step-without-period.ts'

test('finds it, at its place', () => {
  const found = foundInStep(rule, { periods: [] })
  expect(found).toHaveLength(1)
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
})
