// Levels, losses, what-if and comparison, on the shipped frameworks and on scores made up at random.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shippedOf } from './framework.ts'
import type { Framework } from './framework-schema.ts'
import { compareYears, gapOf, levelOf, possibleLevels, type Scores, totalOf, whatIf, wholeChange } from './scoring.ts'

const year = (number: number): Framework => {
  const found = shippedOf(number)
  if (!found) throw new Error(`no framework ${number}`)
  return found
}
const f2568 = year(2568)
const scores = (parts: Partial<Scores>): Scores => ({
  total: null,
  iit: null,
  eit: null,
  oit: null,
  lines: {},
  ...parts,
})

describe('S78 S79 the level', () => {
  test.each([
    [95.42, 95.1, 95.2, 96, 'excellent'],
    [95.42, 94.9, 95.2, 96, 'good'],
    [91.33, 92, 84.99, 96, 'pass'],
    [85, 85, 85, 85, 'good'],
    [84.99, 90, 90, 80, 'improve'],
    [69.99, 60, 70, 75, 'urgent'],
  ])('%s with %s, %s, %s is %s', (total, iit, eit, oit, level) => {
    expect(levelOf(f2568, scores({ total, iit, eit, oit }))?.id).toBe(level)
  })

  test('cannot be told from the total alone, but what it may be can', () => {
    expect(levelOf(f2568, scores({ total: 91.33 }))).toBeUndefined()
    expect(possibleLevels(f2568, 91.33).map(level => level.id)).toEqual(['good', 'pass'])
    expect(possibleLevels(f2568, 60).map(level => level.id)).toEqual(['urgent'])
  })

  test('never falls when a tool rises', () => {
    const tool = fc.integer({ min: 0, max: 10_000 }).map(value => value / 100)
    fc.assert(
      fc.property(tool, tool, tool, fc.integer({ min: 0, max: 2 }), tool, (iit, eit, oit, which, more) => {
        const before = { iit, eit, oit }
        const key = (['iit', 'eit', 'oit'] as const)[which] ?? 'iit'
        const after = { ...before, [key]: Math.max(before[key], more) }
        const rank = (one: typeof before) =>
          f2568.levels.findIndex(
            level => level.id === levelOf(f2568, scores({ ...one, total: totalOf(f2568, one) }))?.id,
          )
        expect(rank(after)).toBeLessThanOrEqual(rank(before))
      }),
    )
  })
})

/** Tool scores that are the means of their indicators, as the reckoning assumes. */
const wholeYear = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: f2568.indicators.length, maxLength: f2568.indicators.length })
  .map(values => {
    const lines = Object.fromEntries(f2568.indicators.map((one, at) => [`indicator:${one.id}`, values[at] ?? 0]))
    const mean = (tool: string) => {
      const of = f2568.indicators.filter(one => one.tool === tool)
      return of.reduce((sum, one) => sum + (lines[`indicator:${one.id}`] ?? 0), 0) / of.length
    }
    const tools = { iit: mean('IIT'), eit: mean('EIT'), oit: mean('OIT') }
    return scores({ ...tools, total: totalOf(f2568, tools), lines })
  })

describe('the gap', () => {
  test('of all indicators together is what the total lacks', () => {
    fc.assert(
      fc.property(wholeYear, one => {
        const lost = gapOf(f2568, one).reduce((sum, loss) => sum + loss.lost, 0)
        expect(lost + (one.total ?? 0)).toBeCloseTo(100, 1)
      }),
    )
  })

  test('the dearest comes first, what is full is not there, an item of 26 weighs its part', () => {
    const found = gapOf(
      f2568,
      scores({
        lines: { 'indicator:duty': 100, 'indicator:quality': 80, 'indicator:property': 50, 'item:hr-report': 0 },
      }),
    )
    expect(found.map(loss => loss.key)).toEqual(['property', 'quality', 'hr-report'])
    const ofIndicator = f2568.items.filter(item => !item.group.startsWith('10')).length
    expect(found.at(-1)?.lost).toBeCloseTo(20 / ofIndicator)
  })
})

describe('what if', () => {
  test('nothing changes, nothing changes', () => {
    fc.assert(
      fc.property(wholeYear, one => {
        expect(whatIf(f2568, one, {})).toEqual(one)
      }),
    )
  })

  test('an item that was 0 and becomes 100 brings exactly what it lost', () => {
    const before = scores({ iit: 90, eit: 90, oit: 80, total: 86, lines: { 'item:hr-report': 0 } })
    const [loss] = gapOf(f2568, before)
    const after = whatIf(f2568, before, { 'item:hr-report': 100 })
    expect((after.total ?? 0) - 86).toBeCloseTo(loss?.lost ?? 0, 1)
    expect(after.lines['item:hr-report']).toBe(100)
  })

  test('an item inside an indicator that is assumed as well does not count twice', () => {
    const before = scores({
      iit: 90,
      eit: 90,
      oit: 80,
      total: 86,
      lines: { 'item:hr-report': 0, 'indicator:disclosure': 80 },
    })
    const alone = whatIf(f2568, before, { 'indicator:disclosure': 100 })
    expect(whatIf(f2568, before, { 'indicator:disclosure': 100, 'item:hr-report': 100 }).total).toBe(alone.total)
  })
})

describe('two years', () => {
  const f2567 = year(2567)
  const change = (name: string, was: number, is: number) =>
    compareYears(
      { framework: f2567, scores: scores({ lines: { [name]: was } }) },
      { framework: f2568, scores: scores({ lines: { [name]: is } }) },
    ).find(row => `${row.kind}:${row.key}` === name)?.change

  test('S80 the score of one question is set against the year before', () => {
    expect(change('question:borrowing', 79.11, 88.67)).toBe(9.56)
    expect(change('question:borrowing', 88.67, 79.11)).toBe(-9.56)
  })

  test('S81 the average of an indicator is set against the year before', () => {
    expect(change('indicator:anticorruption', 90.05, 93.44)).toBe(3.39)
  })

  test('are joined by subject: O19 of 2567 is O15 of 2568, and O19 of 2568 is another thing', () => {
    const rows = compareYears(
      { framework: f2567, scores: scores({ lines: { 'item:hr-report': 0, 'item:complaint-statistics': 100 } }) },
      { framework: f2568, scores: scores({ lines: { 'item:hr-report': 100, 'item:complaint-statistics': 50 } }) },
    )
    const of = (key: string) => rows.find(row => row.key === key)
    expect(of('hr-report')).toMatchObject({ before: 0, after: 100, change: 100, why: null })
    expect(of('complaint-statistics')).toMatchObject({ change: -50 })
    expect(f2567.items.find(item => item.topic === 'hr-report')?.number).toBe(19)
    expect(f2568.items.find(item => item.topic === 'complaint-statistics')?.number).toBe(19)
  })

  test('S82 from nothing to full marks, and back, is a sentence', () => {
    const whole = (before: number, after: number) =>
      wholeChange({ kind: 'item', key: 'x', before, after, change: after - before, why: null })
    expect([whole(0, 100), whole(100, 0), whole(50, 100), whole(0, 50)]).toEqual([
      'to-full',
      'to-nothing',
      undefined,
      undefined,
    ])
  })

  test('what one year did not ask cannot be compared, and says why', () => {
    const rows = compareYears(
      { framework: f2567, scores: scores({ lines: { 'item:no-gift-culture': 100 } }) },
      { framework: f2568, scores: scores({}) },
    )
    expect(rows.find(row => row.key === 'no-gift-culture')?.why).toBe('not-asked-after')
    expect(rows.find(row => row.key === 'news')?.why).toBe('no-score')
  })
})
