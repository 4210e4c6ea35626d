import { expect, test } from 'vitest'
import { anInput, aProof, foundInStep } from '#test/harness/plan-picture.ts'
import { evidenceDead as rule } from './evidence-dead.ts'

test('finds it, at its place', () => {
  const found = foundInStep(rule, { proofs: [aProof({ kind: 'link', link: 'dead' })] })
  expect(found).toHaveLength(1)
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(foundInStep(rule, { proofs: [aProof({ kind: 'link', link: 'open' })] })).toEqual([])
})
