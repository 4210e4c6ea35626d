import { describe, expect, it } from 'vitest'
import { shippedEntries } from './entries.ts'
import { standingOf, turnsOf, weekOf } from './rules.ts'

describe('when something falls due', () => {
  it('S39 S40: a yearly one has its day in the fiscal year, before and after New Year', () => {
    expect(turnsOf({ every: 'year', month: 10, day: 31 }, 2570)).toMatchObject([
      { id: '2570', due: '2026-10-31', from: '2026-10-01', to: '2027-09-30' },
    ])
    expect(turnsOf({ every: 'year', month: 4, day: 30 }, 2570)[0]?.due).toBe('2027-04-30')
    expect(turnsOf({ every: 'year', month: 2, day: 31 }, 2570)[0]?.due).toBe('2027-02-28')
  })

  it('S246: a quarter falls due after it ended, and the last one of the year before in this year', () => {
    const turns = turnsOf({ every: 'quarter', month: undefined, day: 30 }, 2570)
    expect(turns.map(turn => [turn.id, turn.due, turn.from, turn.to])).toEqual([
      ['2569-q4', '2026-10-30', '2026-10-01', '2026-12-31'],
      ['2570-q1', '2027-01-30', '2027-01-01', '2027-03-31'],
      ['2570-q2', '2027-04-30', '2027-04-01', '2027-06-30'],
      ['2570-q3', '2027-07-30', '2027-07-01', '2027-09-30'],
    ])
  })

  it('S252 S259: each month has its own period and deadline', () => {
    const turns = turnsOf({ every: 'month', month: undefined, day: 15 }, 2570)
    expect(turns).toHaveLength(12)
    expect(turns[0]).toMatchObject({ id: '2569-m12', due: '2026-10-15', from: '2026-10-01', to: '2026-10-31' })
    expect(turns[1]).toMatchObject({ id: '2570-m01', due: '2026-11-15', from: '2026-11-01', to: '2026-11-30' })
  })

  it('keeps a window open until the deadline, however late that is', () => {
    expect(turnsOf({ every: 'month', month: undefined, day: 60 }, 2570).every(turn => turn.to >= turn.due)).toBe(true)
  })

  it('is said of every entry of the shipped list', () => {
    for (const entry of shippedEntries) expect(turnsOf(entry, 2570).length, entry.key).toBeGreaterThan(0)
    expect(new Set(shippedEntries.map(entry => entry.key)).size).toBe(shippedEntries.length)
  })
})

describe('how it stands', () => {
  const at = (due: string, more: { shownOn?: string; isAside?: boolean } = {}) =>
    standingOf({ due, shownOn: more.shownOn, isAside: more.isAside ?? false }, '2026-11-21')
  it('is late after its day, soon within thirty days, then next', () => {
    expect(at('2026-11-20')).toBe('late')
    expect(at('2026-11-21')).toBe('soon')
    expect(at('2026-12-21')).toBe('soon')
    expect(at('2026-12-22')).toBe('next')
  })
  it('is done when shown, also when it was set aside before', () => {
    expect(at('2026-11-01', { shownOn: '2026-11-10', isAside: true })).toBe('done')
    expect(at('2026-11-01', { isAside: true })).toBe('aside')
  })
  it('knows the Monday of a week', () => {
    expect(weekOf('2026-11-21')).toBe('2026-11-16')
    expect(weekOf('2026-11-16')).toBe('2026-11-16')
  })
})
