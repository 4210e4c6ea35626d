import { expect, test } from 'vitest'
import { anInput, foundIn } from '#test/harness/plan-picture.ts'
import { measureWithoutSteps as rule } from './measure-without-steps.ts'

test('finds it, at its place', () => {
  const found = foundIn(rule, { steps: [] })
  expect(found).toHaveLength(1)
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(foundIn(rule, { steps: [], state: 'dropped' })).toEqual([])
})
