import { expect, test } from 'vitest'
import { anInput, foundInOutput } from '#test/harness/plan-picture.ts'
import { passedBelow85 as rule } from './passed-below-85.ts'

test('S330 "passed" said of a score below 85 is found, at its place', () => {
  const found = foundInOutput(rule, 'ผ่านการประเมินอยู่ที่ ๗๒.๓๐ คะแนน')
  expect(found).toHaveLength(1)
  expect(found[0]?.values).toMatchObject({ score: 72.3 })
  expect(foundInOutput(rule, 'โดยผ่านการประเมินอยู่ที่ ๘๔.๐๑ คะแนน')).toHaveLength(1)
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(foundInOutput(rule, 'ผ่านการประเมินอยู่ที่ 87.79 คะแนน')).toEqual([])
  expect(foundInOutput(rule, 'ได้ 72.30 คะแนน')).toEqual([])
})
