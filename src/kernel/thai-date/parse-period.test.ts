import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyOptions, monthsIn, officeYears, periodIn, textNear } from './arbitraries.ts'
import { rangeStyles } from './format-range.ts'
import { parsePeriod, parsePeriodText } from './parse-period.ts'
import { formatPeriodText, type PeriodText } from './period-text.ts'

const read = (text: string, planYear?: number) => {
  const result = parsePeriod(text, planYear)
  return result.ok ? `${result.value.from} ${result.value.to}` : result.because
}

test.each([
  ['ต.ค.๖๗ - ก.ย. ๖๘', '2024-10-01 2025-09-30'],
  ['ต.ค. 67 ถึง ก.ย. 68', '2024-10-01 2025-09-30'],
  ['ต.ค.67 ถึง มี.ค.68', '2024-10-01 2025-03-31'],
  ['ต.ค 67 ถึง ธ.ค. 67', '2024-10-01 2024-12-31'],
  ['ตุลาคม 2567 – กันยายน 2568', '2024-10-01 2025-09-30'],
  ['เดือนตุลาคม ๒๕๖๕ - มีนาคม ๒๕๖๖', '2022-10-01 2023-03-31'],
  ['ต.ค. – ก.ย. 2568', '2024-10-01 2025-09-30'],
  ['ม.ค. - มี.ค. 2568', '2025-01-01 2025-03-31'],
  ['๑ ต.ค. ๒๕๖๗ – ๓๐ ก.ย. ๒๕๖๘', '2024-10-01 2025-09-30'],
  ['๑ ต.ค. ๒๕๖๗ - ๓๑ ม.ค. ๒๕๖๘', '2024-10-01 2025-01-31'],
  ['1-10-2567 - 30-9-2568', '2024-10-01 2025-09-30'],
  ['1/10/2567 ถึง 30/9/2568', '2024-10-01 2025-09-30'],
  ['ระหว่างวันที่ ๑ ต.ค. ๒๕๖๗ ถึงวันที่ ๓๐ ก.ย. ๒๕๖๘', '2024-10-01 2025-09-30'],
  ['17 - 19 มีนาคม 2569', '2026-03-17 2026-03-19'],
  ['เมษายน 2569', '2026-04-01 2026-04-30'],
  ['28 เม.ย. 2569', '2026-04-28 2026-04-28'],
  ['ภายในเดือนเมษายน ๒๕๖๖', '2023-04-01 2023-04-30'],
  ['ตลอดปีงบประมาณ พ.ศ. ๒๕๖๘', '2024-10-01 2025-09-30'],
  ['ตลอด ปีงบประมาณ ๒๕๖๘', '2024-10-01 2025-09-30'],
  ['ต.ค. ๖๗ - ก.ย. ๖๘ (ตลอด ปีงบประมาณ)', '2024-10-01 2025-09-30'],
  ['ปีงบประมาณ พ.ศ.2568', '2024-10-01 2025-09-30'],
  ['ภายในปีงบประมาณ 2569', '2025-10-01 2026-09-30'],
  ['ไตรมาส 2/2569', '2026-01-01 2026-03-31'],
  ['ไตรมาสที่ ๔ ปีงบประมาณ พ.ศ. ๒๕๖๙', '2026-07-01 2026-09-30'],
  ['รอบ 6 เดือน ของปีงบประมาณ พ.ศ. 2566', '2022-10-01 2023-03-31'],
  ['รอบ 6 เดือนหลัง ปีงบประมาณ 2566', '2023-04-01 2023-09-30'],
  ['รอบ ๖ เดือน (เดือนตุลาคม ๒๕๖๕ - มีนาคม ๒๕๖๖)', '2022-10-01 2023-03-31'],
  ['Oct 2025 to Mar 2026', '2025-10-01 2026-03-31'],
])('%s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['ก.ย. 68 - ต.ค. 67', 'ends-before-it-begins'],
  ['31 ก.พ. 2569 - 3 มี.ค. 2569', 'no-such-day'],
  ['31 เม.ย. 2569', 'no-such-day'],
  ['ต.ค. - ธ.ค.', 'year-unclear'],
  ['ตุลาคม', 'year-unclear'],
  ['ต.ค. 67, ม.ค. 68', 'several-periods'],
  ['ตลอดปีงบประมาณ', 'year-missing'],
  ['ไตรมาส 5/2569', 'not-a-period'],
  ['17-19', 'not-a-period'],
  ['เร็ว ๆ นี้', 'not-a-period'],
  ['', 'not-a-period'],
])('%s is refused: %s', (text, code) => {
  expect(read(text)).toBe(code)
})

test('a phrase without a year takes the year of the plan', () => {
  expect(read('ตลอดปีงบประมาณ', 2569)).toBe('2025-10-01 2026-09-30')
  expect(read('ภายในปีงบประมาณ', 2568)).toBe('2024-10-01 2025-09-30')
  expect(read('ไตรมาสที่ 1', 2569)).toBe('2025-10-01 2025-12-31')
  expect(read('รอบ ๖ เดือน', 2569)).toBe('2025-10-01 2026-03-31')
})

test('lists by comma, และ and line break; a year is taken from what follows', () => {
  const list = (text: string) => {
    const parsed = parsePeriodText(text)
    return parsed.ok && parsed.value.kind === 'list'
      ? parsed.value.periods.map(({ from, to }) => `${from} ${to}`)
      : parsed
  }
  expect(list('ต.ค 67 ถึง ธ.ค. 67\nธ.ค. 67 ถึง ก.ย. 68')).toEqual(['2024-10-01 2024-12-31', '2024-12-01 2025-09-30'])
  expect(list('มกราคม และ มีนาคม 2569')).toEqual(['2026-01-01 2026-01-31', '2026-03-01 2026-03-31'])
  expect(list('5 ม.ค., 9–10 ก.พ., 3 มี.ค. 2569')).toEqual([
    '2026-01-05 2026-01-05',
    '2026-02-09 2026-02-10',
    '2026-03-03 2026-03-03',
  ])
})

test('whatever a plan can say reads back as it was said', () => {
  const period = fc.oneof(periodIn(officeYears), monthsIn(officeYears))
  const year = fc.option(fc.integer({ min: 2500, max: 2599 }), { nil: undefined })
  const anyText: fc.Arbitrary<PeriodText> = fc.oneof(
    fc.record({ kind: fc.constant('range' as const), period }),
    fc.record({ kind: fc.constant('within' as const), period: monthsIn(officeYears) }),
    fc.record({ kind: fc.constant('list' as const), periods: fc.array(period, { minLength: 2, maxLength: 4 }) }),
    fc.record({
      kind: fc.constant('fiscal-year' as const),
      extent: fc.constantFrom('throughout' as const, 'within' as const),
      year,
    }),
    fc.record({
      kind: fc.constant('quarter' as const),
      quarter: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
      year,
    }),
    fc.record({
      kind: fc.constant('round' as const),
      round: fc.constantFrom('R6' as const, 'R12' as const, 'H2' as const),
      year,
    }),
  )
  fc.assert(
    fc.property(anyText, fc.constantFrom(...rangeStyles), anyOptions, (said, style, options) => {
      const text = formatPeriodText(said, style, options)
      expect([text, parsePeriodText(text)]).toEqual([text, { ok: true, value: said }])
    }),
    { numRuns: 400 },
  )
})

test('never throws', () => {
  const pieces = [
    '17',
    '–',
    '-',
    ' ',
    'มี.ค.',
    '2569',
    'ถึง',
    'และ',
    ',',
    'ตลอด',
    'ปีงบประมาณ',
    'ภายใน',
    'ไตรมาส',
    '(',
    ')',
    'รอบ',
  ]
  fc.assert(
    fc.property(textNear(pieces), text => typeof parsePeriod(text, 2569).ok === 'boolean'),
    { numRuns: 500 },
  )
})
