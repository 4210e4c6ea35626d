// Levels, states, what waits, which missions are left, when a guideline is due: tried without a database.
import { describe, expect, test } from 'vitest'
import { shippedLevels } from './levels.ts'
import {
  byScore,
  levelOf,
  mayFollowUp,
  missionsLeft,
  nextReviewOn,
  reviewStanding,
  scoreOf,
  spanOfLevel,
  stateAfterSaving,
  stateWhenReopened,
  type WatchedRisk,
  waitsFor,
} from './rules.ts'
import { levels, NewRisk, NewWork } from './schema.ts'

describe('a level', () => {
  test('S277 follows from likelihood times impact, and every score has exactly one', () => {
    for (const likelihood of [1, 2, 3, 4, 5])
      for (const impact of [1, 2, 3, 4, 5]) {
        const score = scoreOf(likelihood, impact)
        const fitting = levels.filter(level => {
          const [first, last] = spanOfLevel(level, shippedLevels)
          return first <= score && score <= last
        })
        expect(fitting, String(score)).toEqual([levelOf(score, shippedLevels)])
      }
    expect(levelOf(25, shippedLevels)).toBe('very-high')
    expect(levelOf(1, shippedLevels)).toBe('low')
  })

  test('begins where the agency says', () => {
    const strict = { mediumFrom: 2, highFrom: 5, veryHighFrom: 9 }
    expect([1, 2, 5, 9].map(score => levelOf(score, strict))).toEqual(['low', 'medium', 'high', 'very-high'])
  })
})

describe('a state', () => {
  const saved = (...of: Parameters<typeof stateAfterSaving>) => {
    const found = stateAfterSaving(...of)
    return found.ok ? found.value : found.because
  }
  test('follows from the grades, and what was judged is not unjudged', () => {
    expect([saved(undefined, false), saved(undefined, true)]).toEqual(['draft', 'assessed'])
    expect([saved('draft', false), saved('draft', true)]).toEqual(['draft', 'assessed'])
    expect([saved('assessed', true), saved('assessed', false)]).toEqual(['assessed', 'scores-needed'])
    expect([saved('monitored', true), saved('monitored', false)]).toEqual(['monitored', 'scores-needed'])
    expect(saved('closed', true)).toBe('risk-closed')
  })
  test('decides whether it can be followed up', () => {
    expect((['draft', 'assessed', 'monitored', 'closed'] as const).map(state => mayFollowUp(state).ok)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
  test('is found again when a closed risk is opened', () => {
    expect([stateWhenReopened(false, 0), stateWhenReopened(true, 0), stateWhenReopened(true, 2)]).toEqual([
      'draft',
      'assessed',
      'monitored',
    ])
  })
})

describe('S279 a very high risk waits', () => {
  const risk: WatchedRisk = { fiscalYear: 2570, state: 'assessed', level: 'very-high', measures: 1, followUps: [] }
  const waits = (change: Partial<WatchedRisk>, today: string) => waitsFor({ ...risk, ...change }, today)
  const followed = (onDay: string) => ({ followUps: [{ round: 'six-month' as const, onDay }] })

  test('for a measure at once, and nobody waits for lower, closed or unjudged ones', () => {
    expect(waits({ measures: 0 }, '2026-11-01')).toEqual({ for: 'measure' })
    expect(waits({ measures: 0, level: 'high' }, '2026-11-01')).toBeUndefined()
    expect(waits({ measures: 0, state: 'closed' }, '2026-11-01')).toBeUndefined()
    expect(waits({ measures: 0, state: 'draft' }, '2026-11-01')).toBeUndefined()
  })
  test('for a follow-up of each half, from the day after its end', () => {
    expect(waits({}, '2027-03-31')).toBeUndefined()
    expect(waits({}, '2027-04-01')).toEqual({ for: 'follow-up', since: '2027-03-31' })
    expect(waits(followed('2027-03-20'), '2027-04-01')).toBeUndefined()
    expect(waits(followed('2027-03-20'), '2027-09-30')).toBeUndefined()
    expect(waits(followed('2027-03-20'), '2027-10-01')).toEqual({ for: 'follow-up', since: '2027-09-30' })
    expect(waits(followed('2027-09-15'), '2027-10-01')).toBeUndefined()
  })
  test('not for ever', () => {
    expect(waits({}, '2028-09-30')).toEqual({ for: 'follow-up', since: '2027-09-30' })
    expect(waits({}, '2028-10-01')).toBeUndefined()
  })
})

describe('S278 bribery mission by mission', () => {
  const units = [
    { id: 'works', parent_id: null },
    { id: 'permits', parent_id: 'works' },
    { id: 'design', parent_id: 'works' },
    { id: 'audit', parent_id: null },
  ]
  const risk = { kind: 'bribery', isScored: true, unitIds: ['permits'] }
  const left = (...risks: (typeof risk)[]) => missionsLeft(units, risks).map(unit => unit.id)
  test('missions are the units with nothing below them', () => {
    expect(left()).toEqual(['permits', 'design', 'audit'])
  })
  test('one is done when its risk was judged, also together with another unit, and not by another kind', () => {
    expect(left(risk)).toEqual(['design', 'audit'])
    expect(left({ ...risk, unitIds: ['works', 'audit'] })).toEqual(['permits', 'design'])
    expect(left({ ...risk, isScored: false })).toEqual(['permits', 'design', 'audit'])
    expect(left({ ...risk, kind: 'procurement' })).toEqual(['permits', 'design', 'audit'])
  })
})

describe('S283 a guideline', () => {
  const guideline = { inForceOn: '2025-10-31', everyMonths: 12 }
  test('is looked through again a period after the last review, or after it came into force', () => {
    expect(nextReviewOn(guideline, null)).toBe('2026-10-31')
    expect(nextReviewOn(guideline, '2026-08-31')).toBe('2027-08-31')
    expect(nextReviewOn({ inForceOn: '2025-08-31', everyMonths: 6 }, null)).toBe('2026-02-28')
  })
  test('is late from the day after, and said two weeks before', () => {
    const on = (today: string) => reviewStanding('2026-10-31', today)
    expect([on('2026-10-01'), on('2026-10-17'), on('2026-10-31'), on('2026-11-01')]).toEqual([
      'later',
      'soon',
      'soon',
      'late',
    ])
  })
})

test('the register begins with what waits to be judged, then the highest score', () => {
  const risk = (mission: string, likelihood: number | null, impact: number | null) => ({ mission, likelihood, impact })
  const rows = [risk('ต่ำ', 1, 2), risk('ใหม่', null, null), risk('สูง', 5, 5), risk('เท่ากัน', 5, 2), risk('หนักกว่า', 2, 5)]
  expect(rows.sort(byScore).map(row => row.mission)).toEqual(['ใหม่', 'สูง', 'หนักกว่า', 'เท่ากัน', 'ต่ำ'])
})

describe('what is typed', () => {
  const typed = {
    fiscal_year: '๒๕๗๐',
    kind: 'bribery',
    mission: 'การออกใบอนุญาต',
    unit: '0198c0de-0000-7000-8000-000000000001',
    event: 'เรียกรับเงิน',
    likelihood: '๔',
    impact: '5',
  }
  const issues = (change: Record<string, string>) => {
    const read = NewRisk.safeParse({ ...typed, ...change })
    return read.success ? [] : read.error.issues.map(issue => `${issue.path.join('.')} ${issue.message}`)
  }
  test('in Thai digits is read, and one unit is enough', () => {
    expect(NewRisk.parse(typed)).toMatchObject({ fiscal_year: 2570, likelihood: 4, impact: 5, joint: [], from: null })
  })
  test.each([
    [{ likelihood: '9' }, ['likelihood not-1-to-5']],
    [{ likelihood: '0' }, ['likelihood not-1-to-5']],
    [{ likelihood: 'มาก' }, ['likelihood not-1-to-5']],
    [{ mission: '  ' }, ['mission required']],
    [{ impact: '' }, ['impact both-grades']],
    [{ residual_impact: '2' }, ['residual_likelihood both-grades']],
    [{ from: '2 ต.ค. 2569', to: '1 ต.ค. 2569' }, ['to until-before-from']],
    [{ kind: 'อื่นๆ' }, ['kind choose-one']],
    [{ joint: 'x' }, ['joint.0 choose-one']],
    [{ fiscal_year: '2026' }, ['fiscal_year not-a-year']],
  ])('%j is refused at its field', (change, expected) => {
    expect(issues(change as Record<string, string>)).toEqual(expected)
  })
  test('work is counted from one', () => {
    const read = NewWork.safeParse({
      kind: 'watch',
      on_day: '2026-11-01',
      unit: typed.unit,
      what: 'สุ่มตรวจ',
      count: '0',
    })
    expect(read.success ? '' : read.error.issues[0]?.message).toBe('not-a-count')
  })
})
