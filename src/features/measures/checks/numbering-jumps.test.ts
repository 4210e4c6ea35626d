import { expect, test } from 'vitest'
import { anInput, foundInOutput } from '#test/harness/plan-picture.ts'
import { numberingJumps as rule } from './numbering-jumps.ts'

test('S328 a list whose numbers jump is found, at its place', () => {
  const found = foundInOutput(rule, '๑. ประชุม\n๕. จัดทำ\n๖. รายงาน')
  expect(found).toHaveLength(1)
  expect(found[0]?.values).toMatchObject({ before: 1, after: 5 })
})

test('S328 a number that stands twice is found', () => {
  const found = foundInOutput(rule, '๑. ประชุม\n๒. จัดทำ\n๓. เผยแพร่\n๓. รายงาน')
  expect(found[0]?.values).toMatchObject({ before: 3, after: 3 })
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(foundInOutput(rule, '1. ประชุม\n2. จัดทำ\n3. รายงาน')).toEqual([])
  expect(foundInOutput(rule, '1) ก\n2) ข\n1) ค')).toEqual([])
  expect(foundInOutput(rule, 'ได้ 87.79 คะแนน')).toEqual([])
})
