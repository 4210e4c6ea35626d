import { expect, test } from 'vitest'
import { anInput, aProof, foundInStep } from '#test/harness/plan-picture.ts'
import { evidenceWithdrawn as rule } from './evidence-withdrawn.ts'

test('finds it, at its place', () => {
  const found = foundInStep(rule, { proofs: [aProof({ state: 'withdrawn' })] })
  expect(found).toHaveLength(1)
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
})
