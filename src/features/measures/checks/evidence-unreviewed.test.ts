import { expect, test } from 'vitest'
import { anInput, aProof, foundInStep } from '#test/harness/plan-picture.ts'
import { evidenceUnreviewed as rule } from './evidence-unreviewed.ts'

test('finds it, at its place', () => {
  const found = foundInStep(rule, { proofs: [aProof({ state: 'offered' })] })
  expect(found).toHaveLength(1)
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
})
