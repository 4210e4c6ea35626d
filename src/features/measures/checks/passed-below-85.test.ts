import { expect, test } from 'vitest'
import { anInput, foundInOutput } from '#test/harness/plan-picture.ts'
import { passedBelow85 as rule } from './passed-below-85.ts'

test('finds it, at its place', () => {
  const found = foundInOutput(rule, 'ผ่านการประเมินอยู่ที่ ๗๒.๓๐ คะแนน')
  expect(found).toHaveLength(1)
  expect(found[0]?.values).toMatchObject({ score: 72.3 })
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(foundInOutput(rule, 'ผ่านการประเมินอยู่ที่ 87.79 คะแนน')).toEqual([])
  expect(foundInOutput(rule, 'ได้ 72.30 คะแนน')).toEqual([])
})
