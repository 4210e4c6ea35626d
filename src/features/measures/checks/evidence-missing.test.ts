import { expect, test } from 'vitest'
import { anInput, foundInStep } from '#test/harness/plan-picture.ts'
import { evidenceMissing as rule } from './evidence-missing.ts'

test('finds it, at its place', () => {
  const found = foundInStep(rule, { proofs: [] })
  expect(found).toHaveLength(1)
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(foundInStep(rule, { proofs: [], state: 'open', doneOn: null })).toEqual([])
})
