// The state table of cases: every state can be reached and left or is an end, the promise in working days, and who is looked at again.
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import type { HolidayCalendar } from '#src/kernel/working-days.ts'
import {
  byWhom,
  dueDay,
  isEnd,
  isLate,
  isRechecked,
  lastDayToAnswer,
  leadsTo,
  mayDo,
  mayNow,
  type Process,
  processIds,
  resumed,
  type Standing,
  type State,
  stateAfter,
  states,
  took,
  type Verb,
  verbs,
} from './rules.ts'

const calendar: HolidayCalendar = { id: 'none', days: [] }
const standing = (state: State, process: Process, more: Partial<Standing> = {}): Standing => ({
  state,
  process,
  asked_papers: false,
  recheck: 'no',
  rating: null,
  erased_at: null,
  ...more,
})
const all = Object.keys(verbs) as Verb[]

/** Every state that a process can reach from the beginning. */
function reachable(process: Process): Set<State> {
  const seen = new Set<State>(['submitted'])
  for (let before = -1; before !== seen.size; ) {
    before = seen.size
    for (const state of [...seen])
      for (const verb of all)
        if (mayDo(standing(state, process, { recheck: 'due' }), verb)) seen.add(leadsTo(verb, state))
  }
  return seen
}

describe.each(processIds)('%s', process => {
  test('reaches done, refused and withdrawn, and from every state there is a way to an end', () => {
    const reached = reachable(process)
    for (const state of [
      'received',
      'waiting',
      'working',
      'done',
      'closed',
      'rejected',
      'withdrawn',
      'transferred',
    ] as const)
      expect(reached, state).toContain(state)
    for (const state of reached) {
      if (isEnd(state)) continue
      const next = all.filter(verb => mayDo(standing(state, process), verb)).map(verb => leadsTo(verb, state))
      expect(
        next.some(one => one !== state),
        state,
      ).toBe(true)
    }
  })

  test('whoever asks may always withdraw before it is done, and write until it is closed', () => {
    for (const state of reachable(process)) {
      if (isEnd(state)) continue
      expect(mayNow(standing(state, process), 'citizen'), state).toEqual(expect.arrayContaining(['withdraw', 'write']))
    }
  })
})

test('a state that no verb leads to does not exist', () => {
  const reached = new Set(processIds.flatMap(process => [...reachable(process)]))
  expect([...reached].sort()).toEqual([...states].sort())
})

test('S56: papers are asked for once, and rating counts once', () => {
  expect(mayDo(standing('received', 'repair'), 'ask-papers')).toBe(true)
  expect(mayDo(standing('received', 'repair', { asked_papers: true }), 'ask-papers')).toBe(false)
  expect(mayDo(standing('closed', 'repair', { rating: 4 }), 'rate')).toBe(false)
})

test('of a case that is forgotten nothing is left to do', () => {
  const erased_at = new Date('2026-11-21T03:00:00Z')
  for (const state of states.filter(isEnd))
    expect(
      all.filter(verb => mayDo(standing(state, 'repair', { erased_at, recheck: 'due' }), verb)),
      state,
    ).toEqual(mayDo(standing(state, 'repair'), 'note') ? ['note'] : [])
})

test('what the office keeps to itself is done by nobody but the office or the clock', () => {
  for (const verb of all) if ('isInternal' in verbs[verb]) expect(byWhom(verb), verb).not.toBe('citizen')
})

test('any walk through the table ends in the state that its history says', () => {
  fc.assert(
    fc.property(fc.constantFrom(...processIds), fc.array(fc.nat(1000), { maxLength: 30 }), (process, choices) => {
      let state: State = 'submitted'
      const history: Verb[] = []
      for (const choice of choices) {
        const may = all.filter(verb => mayDo(standing(state, process, { recheck: 'due' }), verb))
        const verb = may[choice % Math.max(1, may.length)]
        if (!verb) break
        history.push(verb)
        state = leadsTo(verb, state)
      }
      expect(stateAfter(history)).toBe(state)
    }),
  )
})

describe('the promise', () => {
  const friday = new Date('2026-11-20T10:00:00Z')
  test('S35: counts working days from the day after', () => {
    expect(dueDay(friday, 3, calendar).toString()).toBe('2026-11-25')
  })
  test('stands still while papers are owed', () => {
    expect(resumed('2026-11-25', '2026-11-23', Temporal.PlainDate.from('2026-11-30'), calendar)).toEqual({
      days: 5,
      dueOn: '2026-12-02',
    })
  })
  test('what took longer only because papers were owed is not late', () => {
    expect(took(friday, new Date('2026-12-02T03:00:00Z'), 5, calendar)).toBe(3)
  })
  test('the last day to answer is the one before the clock moves it', () => {
    const at = new Date('2026-11-20T20:00:00+07:00')
    const asked = { process: 'repair', paused_on: '2026-11-20', state_at: at } as const
    expect(lastDayToAnswer({ ...asked, state: 'waiting' })).toBe('2026-12-05')
    expect(lastDayToAnswer({ ...asked, state: 'done' })).toBe('2026-11-27')
    expect(lastDayToAnswer({ ...asked, state: 'done', process: 'registration' })).toBeUndefined()
    expect(lastDayToAnswer({ ...asked, state: 'working' })).toBeUndefined()
  })
  test('is late the day after, and never while papers are owed or when it is over', () => {
    expect(isLate({ state: 'received', due_on: '2026-11-25' }, '2026-11-25')).toBe(false)
    expect(isLate({ state: 'received', due_on: '2026-11-25' }, '2026-11-26')).toBe(true)
    expect(isLate({ state: 'waiting', due_on: '2026-11-25' }, '2026-11-26')).toBe(false)
    expect(isLate({ state: 'done', due_on: '2026-11-25' }, '2026-11-26')).toBe(false)
  })
})

test('about a tenth is looked at again, and the same case always or never', () => {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const codes = Array.from({ length: 5000 }, (_, at) =>
    Array.from({ length: 15 }, (_unused, digit) => letters[(at * 7919 + digit * 104_729 * (at + 1)) % 32]).join(''),
  )
  const share = codes.filter(code => isRechecked(code, 10)).length / codes.length
  expect(share).toBeGreaterThan(0.05)
  expect(share).toBeLessThan(0.16)
  expect(codes.every(code => !isRechecked(code, 0) && isRechecked(code, 100))).toBe(true)
})
