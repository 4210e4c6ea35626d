// When somebody may stand in for a post, and when an order is coming, in force or over.
import { describe, expect, test } from 'vitest'
import { mayStandIn, phaseOf, type StandingFacts, type StandingIn } from './standing-rules.ts'

const acting: StandingIn = { kind: 'acting', staffId: 'a', rights: [], from: '2026-12-01', until: '2026-12-31' }
const facts: StandingFacts = {
  actorId: 'c',
  mayAppoint: true,
  worksHere: true,
  holdsThePost: false,
  rightsOfPost: ['people:manage', 'acting:appoint'],
  acting: [],
}
const refusal = (change: Partial<StandingIn>, more: Partial<StandingFacts> = {}) => {
  const verdict = mayStandIn({ ...acting, ...change }, { ...facts, ...more })
  return verdict.ok ? 'yes' : verdict.because
}

describe('acting in a post', () => {
  test('may be, for one day too', () => {
    expect(refusal({})).toBe('yes')
    expect(refusal({ until: '2026-12-01' })).toBe('yes')
  })
  test('needs the right over the unit of the post, and is for others', () => {
    expect(refusal({}, { mayAppoint: false })).toBe('not-your-unit')
    expect(refusal({ staffId: 'c' })).toBe('not-yourself')
    expect(refusal({}, { holdsThePost: true })).toBe('holds-already')
    expect(refusal({}, { worksHere: false })).toBe('not-here')
  })
  test('ends, not before it begins and within a year', () => {
    expect(refusal({ until: '2026-11-30' })).toBe('until-before-from')
    expect(refusal({ until: '2027-11-30' })).toBe('yes')
    expect(refusal({ until: '2027-12-01' })).toBe('too-long-order')
  })
  test('a leap year is a year', () => {
    expect(refusal({ from: '2028-02-29', until: '2029-02-27' })).toBe('yes')
    expect(refusal({ from: '2028-02-29', until: '2029-02-28' })).toBe('too-long-order')
  })
  test('two people never act in the same post on the same day', () => {
    const other = (from: string, until: string) => ({ acting: [{ from, until }] })
    expect(refusal({}, other('2026-11-01', '2026-11-30'))).toBe('yes')
    expect(refusal({}, other('2026-11-01', '2026-12-01'))).toBe('someone-acts')
    expect(refusal({}, other('2026-12-31', '2027-01-31'))).toBe('someone-acts')
    expect(refusal({}, other('2027-01-01', '2027-01-31'))).toBe('yes')
    expect(refusal({}, other('2026-12-10', '2026-12-11'))).toBe('someone-acts')
  })
})

describe('a delegation', () => {
  test('names at least one right of that post', () => {
    expect(refusal({ kind: 'delegated', rights: ['acting:appoint'] })).toBe('yes')
    expect(refusal({ kind: 'delegated' })).toBe('rights-missing')
    expect(refusal({ kind: 'delegated', rights: ['acting:appoint', 'ledger:read'] })).toBe('rights-not-of-post')
  })
  test('stands beside others', () => {
    const busy = { acting: [{ from: '2026-12-01', until: '2026-12-31' }] }
    expect(refusal({ kind: 'delegated', rights: ['acting:appoint'] }, busy)).toBe('yes')
  })
})

describe('the phase of an order', () => {
  const row = { from_day: '2026-12-01', until_day: '2026-12-31', ended_on: null as string | null }
  test.each([
    ['2026-11-30', 'coming'],
    ['2026-12-01', 'now'],
    ['2026-12-31', 'now'],
    ['2027-01-01', 'past'],
  ])('%s: %s', (today, phase) => expect(phaseOf(row, today)).toBe(phase))

  test('it is over from the day it was ended on, and never begins when it was ended before', () => {
    expect(phaseOf({ ...row, ended_on: '2026-12-10' }, '2026-12-09')).toBe('now')
    expect(phaseOf({ ...row, ended_on: '2026-12-10' }, '2026-12-10')).toBe('past')
    expect(phaseOf({ ...row, ended_on: '2026-12-01' }, '2026-11-30')).toBe('past')
  })
})
