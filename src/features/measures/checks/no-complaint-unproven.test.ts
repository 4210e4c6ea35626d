import { expect, test } from 'vitest'
import { anInput, anOutcome, aProof, foundIn } from '#test/harness/plan-picture.ts'
import { noComplaintUnproven as rule } from './no-complaint-unproven.ts'

test('finds it, at its place', () => {
  const found = foundIn(rule, {
    outcomes: [anOutcome({ kind: 'no-complaint', text: 'ไม่มีเรื่องร้องเรียน', scoreKind: null })],
  })
  expect(found).toHaveLength(1)
})

test('S99 a file that says so is not enough: only a figure of the register is', () => {
  expect(
    foundIn(rule, {
      outcomes: [anOutcome({ kind: 'no-complaint', scoreKind: null, proofs: [aProof({ kind: 'file' })] })],
    }),
  ).toHaveLength(1)
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(
    foundIn(rule, {
      outcomes: [anOutcome({ kind: 'no-complaint', scoreKind: null, proofs: [aProof({ kind: 'fact' })] })],
    }),
  ).toEqual([])
})
