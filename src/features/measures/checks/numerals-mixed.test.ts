import { expect, test } from 'vitest'
import { anInput, foundInOutput } from '#test/harness/plan-picture.ts'
import { numeralsMixed as rule } from './numerals-mixed.ts'

test('finds it, at its place', () => {
  const found = foundInOutput(rule, 'ทำเมื่อ ๑๒ ต.ค. 2568')
  expect(found).toHaveLength(1)
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(foundInOutput(rule, 'ดูที่ https://x.example/2568 ทำเมื่อ ๑๒ ต.ค. ๒๕๖๘ ข้อ O26')).toEqual([])
})
