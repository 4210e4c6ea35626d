import { expect, test } from 'vitest'
import { anInput, foundInStep } from '#test/harness/plan-picture.ts'
import { itaYearOutside as rule } from './ita-year-outside.ts'

test('S329 an ITA year that the period cannot reach is found, at its place', () => {
  const found = foundInStep(rule, { name: 'มอบหมายตัวชี้วัดการประเมิน ITA พ.ศ. ๒๕๗๑' })
  expect(found).toHaveLength(1)
  expect(found[0]?.values).toMatchObject({ year: 2571 })
})

test('S329 the assessment of 2569 is not handed out between October 2567 and January 2568', () => {
  const found = foundInStep(rule, {
    name: 'มอบหมายตัวชี้วัดการประเมิน ITA พ.ศ. ๒๕๖๙',
    periods: [{ from: '2024-10-01', to: '2025-01-31', note: '' }],
  })
  expect(found[0]?.values).toMatchObject({ year: 2569, toDay: '2025-01-31' })
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(foundInStep(rule, { name: 'มอบหมายตัวชี้วัด ITA พ.ศ. ๒๕๖๙' })).toEqual([])
})
