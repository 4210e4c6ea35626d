import { expect, test } from 'vitest'
import { anAction, anInput, foundInStep } from '#test/harness/plan-picture.ts'
import { dateOutsideStepPeriod as rule } from './date-outside-step-period.ts'

test('finds it, at its place', () => {
  const found = foundInStep(rule, { actions: [anAction({ on: '2026-01-02' })] })
  expect(found).toHaveLength(1)
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(foundInStep(rule, { actions: [anAction({ on: '2026-01-02' })], periods: [] })).toEqual([])
  expect(foundInStep(rule, { actions: [anAction({ on: '2025-09-30', until: '2025-10-02' })] })).toEqual([])
})
