import { expect, test } from 'vitest'
import { anInput, aProof, foundInStep } from '#test/harness/plan-picture.ts'
import { evidenceExpired as rule } from './evidence-expired.ts'

test('finds it, at its place', () => {
  const found = foundInStep(rule, { proofs: [aProof({ expiresOn: '2026-06-30' })] })
  expect(found).toHaveLength(1)
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(foundInStep(rule, { proofs: [aProof({ expiresOn: '2026-09-30' })] })).toEqual([])
})
