import { describe, expect, test } from 'vitest'
import { readTextPaper } from '#src/documents/read/text-paper.ts'
import { understand } from '#src/documents/understand/understand.ts'
import { invented, inventedWorld } from '#test/harness/brought.ts'
import { draftOf } from './draft-of.ts'
import { linesFor } from './periods.ts'
import { mayTakeResults, outputsBySteps, takingOf } from './taking.ts'

const document = readTextPaper(invented)
const draft = draftOf(understand(document), { document, isGuessed: false }, inventedWorld)
const today = '2026-11-21'

describe('results find their steps', () => {
  test('in order where there are as many', () => {
    expect(outputsBySteps(['ทบทวน', 'เผยแพร่'], ['เผยแพร่แล้ว', 'ทบทวนแล้ว'])).toEqual([['เผยแพร่แล้ว'], ['ทบทวนแล้ว']])
  })
  test('by their words where there are not, and the last step has what is like none', () => {
    const steps = ['ทบทวนคู่มือการให้บริการ', 'ประชุมชี้แจงเจ้าหน้าที่']
    expect(outputsBySteps(steps, ['ประชุมชี้แจงแล้ว ๒ ครั้ง', 'ทบทวนคู่มือครบทุกเล่ม', 'xyz'])).toEqual([
      ['ทบทวนคู่มือครบทุกเล่ม'],
      ['ประชุมชี้แจงแล้ว ๒ ครั้ง', 'xyz'],
    ])
  })
})

describe('taking over', () => {
  const taking = takingOf(draft, { year: 2568, results: true, today })

  test('a step with a result is done on the last day of its period', () => {
    expect(taking.measures[1]?.steps[0]).toMatchObject({
      doneOn: '2025-03-31',
      output: 'จัดอบรมแล้ว ๑ ครั้ง มีผู้เข้าร่วม ๓๕ คน',
    })
    expect(taking.measures[0]?.steps[0]?.doneOn).toBe('2025-09-30')
  })

  test('before that day it is still going, and what is said not to be done is never done', () => {
    const early = takingOf(draft, { year: 2568, results: true, today: '2025-01-10' })
    expect(early.counts.finished).toBe(0)
    expect(early.counts.outputs).toBe(4)
    const not = { ...draft, measures: draft.measures.map(one => ({ ...one, status: 'not-done' as const })) }
    expect(takingOf(not, { year: 2568, results: true, today }).counts.finished).toBe(0)
  })

  test('is counted before it is done', () => {
    expect(taking.counts).toEqual({
      measures: 3,
      headings: 2,
      steps: 4,
      units: 3,
      words: 1,
      outputs: 4,
      finished: 4,
      outcomes: 3,
      made: 0,
      leftOut: 0,
      unread: 0,
    })
    expect(taking.waiting.map(one => one.key)).toEqual(['m3'])
  })

  test('for another year takes the plan alone, a year later', () => {
    expect(mayTakeResults(draft, 2569)).toBe(false)
    const next = takingOf(draft, { year: 2569, results: false, today })
    expect(next.measures[1]?.steps[0]).toMatchObject({ periods: 'ม.ค. 69 – มี.ค. 69', output: '', doneOn: undefined })
    expect(next.measures[0]?.steps[0]?.periods).toBe('ตลอดปีงบประมาณ')
    expect(next.counts.outcomes).toBe(0)
  })

  test('a measure that says what was done and has no step gets one', () => {
    const bare = { ...draft, measures: draft.measures.map(one => ({ ...one, steps: [] })) }
    const found = takingOf(bare, { year: 2568, results: true, today })
    expect(found.counts.made).toBe(3)
    expect(found.measures[0]?.steps.map(one => one.name)).toEqual([found.measures[0]?.name])
  })
})

test('the end of February stays the end of February', () => {
  expect(linesFor('1 ก.พ. 2567 - 29 ก.พ. 2567', 2567, 1)).toBe('ก.พ. 68')
})
