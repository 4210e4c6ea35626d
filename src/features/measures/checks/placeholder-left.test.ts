import { expect, test } from 'vitest'
import { anInput, foundInOutput } from '#test/harness/plan-picture.ts'
import { placeholderLeft as rule } from './placeholder-left.ts'

test('S323 a placeholder left in the text is found, at its place', () => {
  const found = foundInOutput(rule, 'เผยแพร่ในระบบเว็บไซต์.....')
  expect(found).toHaveLength(1)
  expect(found[0]?.values).toMatchObject({ hole: '.....' })
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(foundInOutput(rule, 'ข้อ 1.2 และ พ.ศ. 2569 ฯลฯ')).toEqual([])
  expect(foundInOutput(rule, 'ทำแล้ว...')).toEqual([])
})
