import { expect, test } from 'vitest'
import { anInput, foundInStep } from '#test/harness/plan-picture.ts'
import { itaYearOutside as rule } from './ita-year-outside.ts'

test('finds it, at its place', () => {
  const found = foundInStep(rule, { name: 'มอบหมายตัวชี้วัดการประเมิน ITA พ.ศ. ๒๕๗๑' })
  expect(found).toHaveLength(1)
  expect(found[0]?.values).toMatchObject({ year: 2571 })
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(foundInStep(rule, { name: 'มอบหมายตัวชี้วัด ITA พ.ศ. ๒๕๖๙' })).toEqual([])
})
