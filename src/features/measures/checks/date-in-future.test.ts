import { expect, test } from 'vitest'
import { anAction, anInput, foundInStep } from '#test/harness/plan-picture.ts'
import { dateInFuture as rule } from './date-in-future.ts'

test('S321 an action on a day that has not come is found, at its place', () => {
  const found = foundInStep(rule, { actions: [anAction({ on: '2027-10-30' })] })
  expect(found).toHaveLength(1)
  expect(found[0]?.values).toMatchObject({ onDay: '2027-10-30' })
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(foundInStep(rule, { actions: [anAction({ on: '2026-11-21' })] })).toEqual([])
})
