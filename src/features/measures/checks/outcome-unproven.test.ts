import { expect, test } from 'vitest'
import { anInput, anOutcome, aProof, foundIn } from '#test/harness/plan-picture.ts'
import { outcomeUnproven as rule } from './outcome-unproven.ts'

test('finds it, at its place', () => {
  const found = foundIn(rule, { outcomes: [anOutcome({ kind: 'trust', text: 'ประชาชนเชื่อมั่นมากขึ้น', scoreKind: null })] })
  expect(found).toHaveLength(1)
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(foundIn(rule, { outcomes: [anOutcome({ kind: 'trust', scoreKind: null, proofs: [aProof()] })] })).toEqual([])
})
