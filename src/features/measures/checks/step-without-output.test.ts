import { expect, test } from 'vitest'
import { anInput, foundInStep } from '#test/harness/plan-picture.ts'
import { stepWithoutOutput as rule } from './step-without-output.ts'

test('finds it, at its place', () => {
  const found = foundInStep(rule, { output: '' })
  expect(found).toHaveLength(1)
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(foundInStep(rule, { output: '', state: 'open', doneOn: null, notDoneReason: 'รองบประมาณ' })).toEqual([])
  expect(
    foundInStep(rule, {
      output: '',
      state: 'open',
      doneOn: null,
      periods: [{ from: '2026-10-01', to: '2027-09-30', note: '' }],
    }),
  ).toEqual([])
  expect(foundInStep(rule, { output: '', state: 'cancelled', doneOn: null })).toEqual([])
})
