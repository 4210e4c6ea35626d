// Every role, every verb, every state of a person: as the table that pages and actions share.
import { describe, expect, test } from 'vitest'
import {
  type Leaving,
  type LeavingFacts,
  mayDo,
  mayLeave,
  type PersonState,
  type PersonVerb,
  personVerbs,
} from './person-rules.ts'
import { type Role, rightsOf, roles } from './rights.ts'

const here: PersonState = { isSelf: false, isLeaving: false, isDisabled: false, hasAccount: true, hasMail: true }
const states = {
  here,
  new: { ...here, hasAccount: false },
  'no-mail': { ...here, hasAccount: false, hasMail: false },
  disabled: { ...here, isDisabled: true },
  left: { ...here, isLeaving: true },
  self: { ...here, isSelf: true },
} satisfies Record<string, PersonState>

const answer = (role: Role, verb: PersonVerb, state: keyof typeof states) => {
  const given: readonly string[] = rightsOf[role]
  const verdict = mayDo(verb, states[state], right => given.includes(right))
  return verdict.ok ? 'yes' : verdict.because
}

describe('an administrator of the system', () => {
  const table: Record<PersonVerb, Record<keyof typeof states, string>> = {
    edit: { here: 'yes', new: 'yes', 'no-mail': 'yes', disabled: 'yes', left: 'left-already', self: 'yes' },
    'give-post': {
      here: 'yes',
      new: 'yes',
      'no-mail': 'yes',
      disabled: 'is-disabled',
      left: 'left-already',
      self: 'not-yourself',
    },
    'end-post': {
      here: 'yes',
      new: 'yes',
      'no-mail': 'yes',
      disabled: 'yes',
      left: 'left-already',
      self: 'not-yourself',
    },
    'give-role': {
      here: 'yes',
      new: 'yes',
      'no-mail': 'yes',
      disabled: 'is-disabled',
      left: 'left-already',
      self: 'not-yourself',
    },
    'end-role': {
      here: 'yes',
      new: 'yes',
      'no-mail': 'yes',
      disabled: 'yes',
      left: 'left-already',
      self: 'not-yourself',
    },
    leave: { here: 'yes', new: 'yes', 'no-mail': 'yes', disabled: 'yes', left: 'left-already', self: 'not-yourself' },
    disable: {
      here: 'yes',
      new: 'yes',
      'no-mail': 'yes',
      disabled: 'is-disabled',
      left: 'left-already',
      self: 'not-yourself',
    },
    enable: {
      here: 'not-disabled',
      new: 'not-disabled',
      'no-mail': 'not-disabled',
      disabled: 'yes',
      left: 'left-already',
      self: 'not-yourself',
    },
    link: {
      here: 'yes',
      new: 'yes',
      'no-mail': 'mail-missing',
      disabled: 'is-disabled',
      left: 'left-already',
      self: 'not-yourself',
    },
  }
  test.each(personVerbs)('%s', verb => {
    for (const [state, expected] of Object.entries(table[verb]))
      expect(answer('system-admin', verb, state as keyof typeof states), state).toBe(expected)
  })
})

describe('a clerk', () => {
  test('does the same, but lets nobody into an account that was opened before', () => {
    for (const verb of personVerbs.filter(one => one !== 'link')) {
      for (const state of Object.keys(states) as (keyof typeof states)[])
        expect(answer('clerk', verb, state), `${verb} ${state}`).toBe(answer('system-admin', verb, state))
    }
    expect(answer('clerk', 'link', 'new')).toBe('yes')
    expect(answer('clerk', 'link', 'here')).toBe('not-found')
  })
})

test('for everybody else there is nothing here, in any state', () => {
  for (const role of roles.filter(one => one !== 'system-admin' && one !== 'clerk')) {
    for (const verb of personVerbs) {
      for (const state of Object.keys(states) as (keyof typeof states)[])
        expect(answer(role, verb, state), `${role} ${verb} ${state}`).toBe('not-found')
    }
  }
})

describe('leaving', () => {
  const leaving: Leaving = { leaverId: 'a', day: '2026-12-01', successorId: 'b', takesOver: true }
  const facts: LeavingFacts = {
    actorId: 'c',
    startedOn: '2024-10-01',
    hasOpenDuties: true,
    successorWorksHere: true,
    isLastAdmin: false,
  }
  const refusal = (change: Partial<Leaving>, more: Partial<LeavingFacts> = {}) => {
    const verdict = mayLeave({ ...leaving, ...change }, { ...facts, ...more })
    return verdict.ok ? 'yes' : verdict.because
  }
  test('with a successor it may be', () => expect(refusal({})).toBe('yes'))
  test('open duties need a successor, without them none is needed', () => {
    expect(refusal({ successorId: null })).toBe('successor-needed')
    expect(refusal({ successorId: null }, { hasOpenDuties: false })).toBe('yes')
  })
  test('the successor is somebody else, and works here', () => {
    expect(refusal({ successorId: 'a' })).toBe('successor-same')
    expect(refusal({}, { successorWorksHere: false })).toBe('successor-not-here')
  })
  test('nobody takes over posts by her own hand, but she may receive the work', () => {
    expect(refusal({ successorId: 'c' })).toBe('successor-not-yourself')
    expect(refusal({ successorId: 'c', takesOver: false })).toBe('yes')
  })
  test('not before the first day of work, and never the last administrator', () => {
    expect(refusal({ day: '2024-09-30' })).toBe('before-start')
    expect(refusal({ day: '2024-10-01' })).toBe('yes')
    expect(refusal({ day: '2000-01-01' }, { startedOn: null })).toBe('yes')
    expect(refusal({}, { isLastAdmin: true })).toBe('last-admin')
  })
})
