import { expect, test } from 'vitest'
import { anInput, anOutcome, foundIn } from '#test/harness/plan-picture.ts'
import { scoreWithoutScore as rule } from './score-without-score.ts'

test('finds it, at its place', () => {
  const found = foundIn(rule, { outcomes: [anOutcome({ scoreKind: null, scoreKey: '' })] })
  expect(found).toHaveLength(1)
})

test('says nothing where all is well', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(
    foundIn(rule, { outcomes: [anOutcome({ kind: 'behaviour', text: 'เจ้าหน้าที่รู้ขั้นตอน', scoreKind: null })] }),
  ).toEqual([])
})
