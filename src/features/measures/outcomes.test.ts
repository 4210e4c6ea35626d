// What came of a measure: a recorded score proves it, a wrong or unknown one does not, and what nothing proves is a statement.
import { describe, expect, test } from 'vitest'
import { aMeasure, anInput, anOutcome, aProof, aStep } from '#test/harness/plan-picture.ts'
import { aimName, shippedFrameworks } from '../assessment/public.ts'
import type { CheckInput } from './checks/check.ts'
import { runChecks } from './checks/index.ts'
import { libraryFor } from './library.ts'
import type { OutcomePicture } from './picture.ts'

const base = anInput()
const [before, after] = base.scores
if (!before || !after) throw new Error('the plan speaks of two years')

/** Both years with this score, or only what is there already. */
const withScores = (name: string, was?: number, is?: number): Partial<CheckInput> => ({
  scores: [
    { ...before, lines: { ...before.lines, ...(was === undefined ? {} : { [name]: was }) } },
    { ...after, lines: { ...after.lines, ...(is === undefined ? {} : { [name]: is }) } },
  ],
})
const said = (outcome: Partial<OutcomePicture>, input: Partial<CheckInput> = {}) =>
  runChecks(anInput(input, [aMeasure({ outcomes: [anOutcome(outcome)] })])).findings.map(
    one => `${one.rule.severity} ${one.rule.id}`,
  )

const newest = shippedFrameworks[0]
if (!newest) throw new Error('no framework')

describe('an outcome by a score', () => {
  test.each([
    ['S86', 'publicity of e-Service', 'item', 'e-service', 84.01],
    ['S87', 'publicity through several channels', 'indicator', 'communication', 92.5],
    ['S88', 'supervision of property', 'indicator', 'property', 72.3],
    ['S89', 'transparency of budget and procurement', 'indicator', 'budget', 87.7],
    ['S90', 'fair personnel management', 'indicator', 'power', 97.18],
    ['S91', 'prevention of bribery', 'item', 'no-gift-policy', 100],
  ] as const)(
    '%s %s: the recorded score proves it, another figure is found, and without one it is a statement',
    (...row) => {
      const [, , scoreKind, scoreKey, score] = row
      // The score is one the assessment of today gives, and there are measures that aim at it.
      expect(aimName(newest, scoreKind, scoreKey, 'th')).not.toBe(scoreKey)
      expect(libraryFor({ kind: scoreKind, key: scoreKey, issue: '' })).not.toEqual([])
      const outcome = (value: number) =>
        ({ kind: 'score-kept', text: `ได้ ${value.toFixed(2)} คะแนน`, scoreKind, scoreKey }) as const
      const recorded = withScores(`${scoreKind}:${scoreKey}`, score, score)
      expect(said(outcome(score), recorded)).toEqual([])
      expect(said(outcome(score - 1), recorded)).toEqual(['error score-differs'])
      expect(said(outcome(score))).toEqual(['statement outcome-unproven'])
    },
  )

  test('S85 one score may support the outcomes of two measures', () => {
    const input = anInput({}, [
      aMeasure(),
      aMeasure({
        id: 'm2',
        number: '1.2',
        name: 'จัดจุดรับบริการให้อ่านง่าย',
        steps: [aStep({ id: 's2', name: 'ติดป้ายจุดรับบริการ', outputExpected: '', output: 'ติดป้ายครบทุกจุดรับบริการแล้ว' })].map(
          step => ({ ...step, actions: step.actions.map(one => ({ ...one, what: 'ติดป้ายจุดรับบริการแล้ว' })) }),
        ),
        outcomes: [anOutcome({ id: 'o2' })],
      }),
    ])
    expect(input.plan.measures.map(one => one.outcomes[0]?.scoreKey)).toEqual(['duty', 'duty'])
    expect(runChecks(input).findings).toEqual([])
  })

  test('S98 a score that was held needs no rise; a rise needs the scores of both years', () => {
    const held = {
      kind: 'score-kept',
      text: 'รักษาคะแนนไว้ที่ 87.79',
      scoreKind: 'indicator',
      scoreKey: 'quality',
    } as const
    expect(said(held, withScores('indicator:quality', undefined, 87.79))).toEqual([])
    expect(said({ ...held, kind: 'score-change' }, withScores('indicator:quality', undefined, 87.79))).toEqual([
      'error score-without-score',
    ])
  })
})

describe('what nothing proves', () => {
  test('S100 a change in behaviour is marked as a statement until a piece of evidence for it was accepted', () => {
    const behaviour = {
      kind: 'behaviour',
      text: 'เจ้าหน้าที่ไม่นำทรัพย์สินของทางราชการไปใช้ส่วนตัว',
      scoreKind: null,
      scoreKey: '',
    } as const
    const proof = aProof({ proves: 'outcome', stepId: null, outcomeId: 'o' })
    expect(said(behaviour)).toEqual(['statement outcome-unproven'])
    expect(said({ ...behaviour, proofs: [{ ...proof, state: 'offered' }] })).toContain('statement outcome-unproven')
    expect(said({ ...behaviour, proofs: [proof] })).toEqual([])
  })

  test('S101 trust of staff in the handling of complaints is a statement, or proven by a score', () => {
    const trust = { kind: 'trust', text: 'เจ้าหน้าที่เชื่อมั่นในกระบวนการจัดการเรื่องร้องเรียน' } as const
    expect(said({ ...trust, scoreKind: null, scoreKey: '' })).toEqual(['statement outcome-unproven'])
    const byScore = { ...trust, scoreKind: 'indicator', scoreKey: 'anticorruption' } as const
    expect(said(byScore)).toEqual(['statement outcome-unproven'])
    expect(said(byScore, withScores('indicator:anticorruption', 90, 93.39))).toEqual([])
  })
})
