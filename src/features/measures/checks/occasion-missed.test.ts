import { expect, test } from 'vitest'
import { anAction, anInput, foundInStep } from '#test/harness/plan-picture.ts'
import { occasionMissed as rule } from './occasion-missed.ts'

test('finds it, at its place', () => {
  const found = foundInStep(rule, { recurring: 'monthly', state: 'open', doneOn: null })
  expect(found).toHaveLength(1)
  expect(found[0]?.values).toMatchObject({ count: 2 })
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(
    foundInStep(rule, {
      recurring: 'monthly',
      actions: ['2025-10-05', '2025-11-20', '2025-12-31'].map(on => anAction({ on })),
    }),
  ).toEqual([])
  expect(foundInStep(rule, { recurring: 'monthly', notDoneReason: 'รอระบบ' })).toEqual([])
})
