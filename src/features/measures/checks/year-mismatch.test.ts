import { expect, test } from 'vitest'
import { anInput, foundInStep } from '#test/harness/plan-picture.ts'
import { yearMismatch as rule } from './year-mismatch.ts'

test('S327 an output of another year than its step is found, at its place', () => {
  const found = foundInStep(rule, { name: 'จัดทำรายงานประจำปี พ.ศ. ๒๕๖๗', output: 'จัดทำรายงานประจำปี พ.ศ.2568' })
  expect(found).toHaveLength(1)
  expect(found[0]?.values).toMatchObject({ asked: '2567', said: 2568 })
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(foundInStep(rule, { name: 'จัดทำรายงานปี 2568', output: 'รายงานปี ๒๕๖๘ เสร็จ' })).toEqual([])
  expect(foundInStep(rule, { name: 'จัดทำรายงาน', output: 'รายงานปี 2568' })).toEqual([])
})
