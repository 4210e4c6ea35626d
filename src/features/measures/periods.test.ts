// When a step is to be done, as officers type it: the days behind the words, and how they stand in the field and on the page again.
import { expect, test } from 'vitest'
import { aStep } from '#test/harness/plan-picture.ts'
import { daysOf } from './actions/parts.ts'
import { NewStep } from './schema.ts'
import { periodLines, periodsText } from './show.ts'
import { statusOfStep } from './status.ts'

const YEAR = 2568
const shown = (text: string) => {
  const periods = daysOf(text, YEAR)
  return {
    days: periods.map(one => `${one.from} ${one.to}`),
    field: periodLines({ periods }, 'th'),
    page: periodsText({ periods, recurring: 'none' }, YEAR, 'th'),
  }
}

test.each([
  ['S19', 'the whole fiscal year', 'ต.ค. ๖๗ - ก.ย. ๖๘', '2024-10-01 2025-09-30', 'ต.ค. 67 – ก.ย. 68', 'ทั้งปี'],
  ['S19', 'its first and last day', '๑ ต.ค. ๒๕๖๗ – ๓๐ ก.ย. ๒๕๖๘', '2024-10-01 2025-09-30', 'ต.ค. 67 – ก.ย. 68', 'ทั้งปี'],
  ['S20', 'one quarter', 'ม.ค.๖๘ - มี.ค.๖๘', '2025-01-01 2025-03-31', 'ม.ค. 68 – มี.ค. 68', 'ม.ค. 68 – มี.ค. 68'],
  ['S20', 'a quarter by its number', 'ไตรมาสที่ ๒', '2025-01-01 2025-03-31', 'ม.ค. 68 – มี.ค. 68', 'ม.ค. 68 – มี.ค. 68'],
  [
    'S21',
    'exact dates',
    '๕ ต.ค. ๒๕๖๗ - ๓๐ ม.ค. ๒๕๖๘',
    '2024-10-05 2025-01-30',
    '5 ต.ค. 2567 – 30 ม.ค. 2568',
    '5 ต.ค. 2567 – 30 ม.ค. 2568',
  ],
  [
    'S22',
    'months across quarters',
    'ธ.ค. 67 ถึง ม.ค. 68',
    '2024-12-01 2025-01-31',
    'ธ.ค. 67 – ม.ค. 68',
    'ธ.ค. 67 – ม.ค. 68',
  ],
  [
    'S22',
    'months across quarters',
    'ม.ค. 68 ถึง เม.ย.68',
    '2025-01-01 2025-04-30',
    'ม.ค. 68 – เม.ย. 68',
    'ม.ค. 68 – เม.ย. 68',
  ],
  ['S23', 'the remark', 'ตลอดปีงบประมาณ', '2024-10-01 2025-09-30', 'ตลอดปีงบประมาณ', 'ทั้งปี'],
  [
    'S23',
    'months with the remark',
    'ต.ค. ๖๗ - ก.ย. ๖๘ (ตลอด ปีงบประมาณ)',
    '2024-10-01 2025-09-30',
    'ต.ค. 67 – ก.ย. 68',
    'ทั้งปี',
  ],
  ['S41', 'just the year', 'ภายในปีงบประมาณ', '2024-10-01 2025-09-30', 'ภายในปีงบประมาณ', 'ทั้งปี'],
])('%s %s: %s', (_number, _what, typed, days, field, page) => {
  expect(shown(typed)).toEqual({ days: [days], field, page })
  // Whoever opens the form again and saves it changes nothing.
  expect(daysOf(field, YEAR)).toEqual(daysOf(typed, YEAR))
})

test('S41 a deadline "within the fiscal year" is missed on the first of October', () => {
  const step = aStep({ state: 'open', doneOn: null, actions: [], periods: daysOf('ภายในปีงบประมาณ', YEAR) })
  expect(statusOfStep(step, YEAR, '2025-09-30')).toBe('doing')
  expect(statusOfStep(step, YEAR, '2025-10-01')).toBe('late')
})

test('several periods stand in lines of their own, and a line that is no period is refused with the words typed', () => {
  expect(shown('ต.ค 67 ถึง ธ.ค. 67\nธ.ค. 67 ถึง ก.ย. 68').field).toBe('ต.ค. 67 – ธ.ค. 67\nธ.ค. 67 – ก.ย. 68')
  const read = NewStep.safeParse({ name: 'x', recurring: 'none', periods: 'ต.ค. 67\nเร็ว ๆ นี้', output_expected: '' })
  expect(read.error?.issues[0]).toMatchObject({ message: 'not-a-period', params: { typed: 'เร็ว ๆ นี้' } })
})
