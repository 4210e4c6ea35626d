import { expect, test } from 'vitest'
import { anInput, foundInOutput } from '#test/harness/plan-picture.ts'
import { levelContradicts as rule } from './level-contradicts.ts'

test('finds it, at its place', () => {
  const found = foundInOutput(rule, 'โดยภาพรวมได้คะแนน ๙๑.๓๓ อยู่ในระดับ ผ่านดี')
  expect(found).toHaveLength(1)
  expect(found[0]?.values).toMatchObject({ said: 'ผ่านดี', level: 'ผ่าน' })
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(foundInOutput(rule, 'โดยภาพรวมได้คะแนน ๙๑.๓๓ อยู่ในระดับ ผ่าน')).toEqual([])
})
