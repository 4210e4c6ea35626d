import { expect, test } from 'vitest'
import { anInput, foundInOutput } from '#test/harness/plan-picture.ts'
import { personalData as rule } from './personal-data.ts'

test('finds it, at its place', () => {
  const found = foundInOutput(rule, 'ผู้ร้องเลขบัตร 1-1017-00230-70-8')
  expect(found).toHaveLength(1)
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(foundInOutput(rule, 'นายธารา ใสสะอาด รับเรื่องแล้ว 14 เรื่อง')).toEqual([])
})
