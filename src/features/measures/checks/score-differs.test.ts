import { expect, test } from 'vitest'
import { anInput, anOutcome, foundIn } from '#test/harness/plan-picture.ts'
import { scoreDiffers as rule } from './score-differs.ts'

test('finds it, at its place', () => {
  const found = foundIn(rule, { outcomes: [anOutcome({ text: 'คะแนนเพิ่มขึ้นเป็น ๙๕.๔๒' })] })
  expect(found).toHaveLength(1)
  expect(found[0]?.values).toMatchObject({ said: 95.42, known: '88 → 90' })
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(foundIn(rule, { outcomes: [anOutcome({ text: 'คะแนนเพิ่มขึ้น ๒.๐๐ คะแนน' })] })).toEqual([])
})
