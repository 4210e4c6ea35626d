// Decisions about projects of the operation plan: sums, standings, months, reminders, and what a report may say.
import { describe, expect, test } from 'vitest'
import {
  type Counted,
  gapsOf,
  isInYear,
  mayReportSo,
  monthsRun,
  type Reported,
  reportDueOn,
  shareOf,
  standingOf,
  totalsOf,
} from './rules.ts'
import { bahtOf } from './schema.ts'

const said = (parts: Partial<Reported> = {}): Reported => ({
  onDay: '2026-03-01',
  status: 'doing',
  percent: 40,
  spent: 400_000,
  ...parts,
})
const project = (parts: Partial<Counted> = {}): Counted => ({
  budget: 1_000_000,
  isCancelled: false,
  last: undefined,
  ...parts,
})

describe('how a project stands', () => {
  test('is what was reported last, or that nothing was, or that it was cancelled', () => {
    expect(standingOf(project())).toBe('unreported')
    expect(standingOf(project({ last: said() }))).toBe('doing')
    expect(standingOf(project({ last: said({ status: 'done', percent: 100 }), isCancelled: true }))).toBe('cancelled')
  })

  test('adds up what is left in the plan, and every baht that was spent', () => {
    const totals = totalsOf([
      project({ last: said({ status: 'done', percent: 100, spent: 900_000 }) }),
      project({ last: said() }),
      project({ budget: 0 }),
      project({ isCancelled: true, last: said({ spent: 5_000 }) }),
    ])
    expect(totals).toEqual({
      count: 3,
      budget: 2_000_000,
      spent: 1_305_000,
      by: { done: 1, doing: 1, 'not-started': 0, unreported: 1, cancelled: 1 },
    })
    expect(totalsOf([])).toMatchObject({ count: 0, budget: 0, spent: 0 })
  })

  test('gives no share of nothing', () => {
    expect(shareOf(1, 3)).toBe(33.33)
    expect(shareOf(5, 0)).toBeUndefined()
  })
})

describe('the year', () => {
  test('holds a project of which a day lies in it', () => {
    expect(isInYear({ from: '2025-09-01', to: '2025-10-01' }, 2569)).toBe(true)
    expect(isInYear({ from: '2026-09-30', to: '2027-05-01' }, 2569)).toBe(true)
    expect(isInYear({ from: '2025-01-01', to: '2025-09-30' }, 2569)).toBe(false)
    expect(isInYear({ from: '2026-10-01', to: '2026-10-02' }, 2569)).toBe(false)
  })

  test('marks the months in which it runs, October first, however short', () => {
    const marks = (from: string, to: string) =>
      monthsRun({ from, to }, 2569)
        .map(runs => (runs ? 'x' : '.'))
        .join('')
    expect(marks('2025-10-31', '2025-12-01')).toBe('xxx.........')
    expect(marks('2026-09-30', '2027-03-01')).toBe('...........x')
    expect(marks('2025-01-01', '2027-01-01')).toBe('xxxxxxxxxxxx')
    expect(marks('2026-02-28', '2026-02-28')).toBe('....x.......')
  })
})

describe('a report', () => {
  const verdict = (parts: Partial<Reported & { result: string }>) => {
    const may = mayReportSo({ ...said(), result: 'x', ...parts }, '2026-03-10')
    return may.ok ? 'yes' : [may.because, may.at].join(' ')
  }

  test('says nothing of tomorrow, and agrees with itself', () => {
    expect(verdict({})).toBe('yes')
    expect(verdict({ onDay: '2026-03-11' })).toBe('day-in-future on_day')
    expect(verdict({ status: 'done', percent: 99 })).toBe('done-is-100 percent')
    expect(verdict({ status: 'not-started', percent: 1 })).toBe('not-started-is-0 percent')
    expect(verdict({ status: 'not-started', percent: 0, result: '' })).toBe('yes')
    expect(verdict({ result: '' })).toBe('result-needed result')
    // Everything may be built while the last bill is open.
    expect(verdict({ percent: 100 })).toBe('yes')
  })

  test('is waited for 60 days after the beginning or the last one, until the project is done', () => {
    const due = (parts: Partial<Counted>, today: string, year = 2569) =>
      reportDueOn({ ...project(parts), from: '2026-01-01', to: '2026-06-30', year }, today, 60)
    expect(due({}, '2026-03-01')).toBeUndefined()
    expect(due({}, '2026-03-02')).toBe('2026-03-02')
    expect(due({ last: said() }, '2026-04-29')).toBeUndefined()
    expect(due({ last: said() }, '2026-04-30')).toBe('2026-04-30')
    // A report before the beginning does not shorten the wait.
    expect(due({ last: said({ onDay: '2025-11-01', status: 'not-started' }) }, '2026-02-01')).toBeUndefined()
    expect(due({ last: said({ status: 'done' }) }, '2026-12-30')).toBeUndefined()
    expect(due({ isCancelled: true }, '2026-12-30')).toBeUndefined()
    expect(due({}, '2025-12-30')).toBeUndefined()
    // Two years later nobody is reminded.
    expect(due({}, '2027-11-01')).toBeUndefined()
  })
})

test('S243: a unit owes the money, the first report or a newer one, and nothing once it has said all', () => {
  const span = { from: '2026-01-01', to: '2026-06-30', year: 2569 }
  const gaps = (parts: Partial<Counted>, today = '2026-03-05') => gapsOf({ ...project(parts), ...span }, today, 60)
  expect(gaps({}, '2025-12-31')).toEqual([])
  expect(gaps({ budget: 0 }, '2025-12-31')).toEqual(['budget'])
  expect(gaps({ budget: 0 })).toEqual(['budget', 'report'])
  expect(gaps({ last: said() })).toEqual([])
  expect(gaps({ last: said() }, '2026-05-30')).toEqual(['old'])
  // Without a baht it was done without money; money that was spent has a budget.
  expect(gaps({ budget: 0, last: said({ spent: 0 }) })).toEqual([])
  expect(gaps({ budget: 0, last: said() })).toEqual(['budget'])
  expect(gaps({ budget: 0, isCancelled: true })).toEqual([])
})

test('amounts are read as people write them, and nothing else is', () => {
  expect(['', '-', '0', '12,500', '๑๒,๕๐๐.๕๐', '1 250 บาท', '45,000 บาทถ้วน', '0.05'].map(bahtOf)).toEqual([
    0, 0, 0, 1_250_000, 1_250_050, 125_000, 4_500_000, 5,
  ])
  for (const text of ['สองหมื่น', '1.234', '-5', '1e6', '999999999999', '12.5.1', '=1+1'])
    expect(bahtOf(text), text).toBeUndefined()
})
