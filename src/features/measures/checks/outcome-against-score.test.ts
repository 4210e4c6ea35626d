import { expect, test } from 'vitest'
import { anInput, anOutcome, foundIn } from '#test/harness/plan-picture.ts'
import { outcomeAgainstScore as rule } from './outcome-against-score.ts'

const falling = { scores: fallingScores() }

function fallingScores() {
  const [before, after] = anInput().scores
  if (!before || !after) throw new Error('two results are needed')
  return [
    { ...before, lines: { 'indicator:duty': 90 } },
    { ...after, lines: { 'indicator:duty': 85 } },
  ]
}

test('S98 finds a score that was not kept, and one that did not rise', () => {
  const kept = foundIn(rule, { outcomes: [anOutcome({ kind: 'score-kept', text: 'รักษาคะแนนไว้ได้' })] }, falling)
  expect(kept.map(one => one.values)).toEqual([{ before: 90, after: 85, year: 2569 }])
  expect(foundIn(rule, { outcomes: [anOutcome({ text: 'คะแนนเพิ่มขึ้น' })] }, falling)).toHaveLength(1)
})

test('says nothing where all is well, or where it is said that the score fell', () => {
  expect(rule.find(anInput())).toEqual([])
  expect(foundIn(rule, { outcomes: [anOutcome({ text: 'คะแนนลดลง 5 คะแนน' })] }, falling)).toEqual([])
  expect(foundIn(rule, { outcomes: [anOutcome({ kind: 'other', scoreKind: null })] }, falling)).toEqual([])
})
