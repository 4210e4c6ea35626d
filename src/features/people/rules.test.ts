// What roles may do, and how far: as a table of every role and every right, so that a new right has to be decided for all.
import { describe, expect, test } from 'vitest'
import { type Right, type Role, rights, rightsOf, rightsOfRoles, roles } from './rights.ts'
import { type Duty, holds, holdsEverywhere, reachOfPost, rightsOfDuty } from './rules.ts'

const columns = ['system-admin', 'ita-admin', 'officer', 'unit-head', 'endorser', 'clerk', 'mayor', 'auditor'] as const

const table: Record<Right, string> = {
  //                  sys ita off head end clk may aud
  'agency:read': '     x   x   x   x    x   x   x   x',
  'agency:edit': '     x   x   .   .    .   x   .   .',
  'people:read': '     x   x   x   x    x   x   x   x',
  'people:manage': '   x   .   .   .    .   x   .   .',
  'people:roles': '    x   .   .   .    .   x   .   .',
  'people:recover': '  x   .   .   .    .   .   .   .',
  'units:manage': '    x   .   .   .    .   x   .   .',
  'acting:appoint': '  .   .   .   x    .   x   x   .',
  'ledger:read': '     .   x   .   .    .   x   x   x',
  'outbox:manage': '   x   x   .   .    .   .   .   .',
  'evidence:read': '   .   x   x   x    x   x   x   x',
  'evidence:add': '    .   x   x   x    .   x   .   .',
  'evidence:review': ' .   x   .   x    .   x   .   .',
  'evidence:release': '.   x   .   .    .   x   .   .',
  'score:read': '      .   x   x   x    x   x   x   x',
  'score:edit': '      .   x   .   .    .   .   .   .',
  'framework:edit': '  .   x   .   .    .   .   .   .',
  'plan:read': '       .   x   x   x    x   x   x   x',
  'plan:edit': '       .   x   .   .    .   .   .   .',
  'plan:approve': '    .   .   .   .    .   x   x   .',
  'paper:bring': '     .   x   x   x    .   x   .   .',
  'step:report': '     .   x   x   x    .   x   .   .',
  'measure:supervise': '. . . x x x x .',
  'round:close': '     .   x   .   .    .   x   .   .',
  'report:freeze': '   .   x   .   .    .   x   .   .',
  'risk:read': '       .   x   x   x    x   x   x   x',
  'risk:edit': '       .   x   .   x    .   x   .   .',
  'operation:read': '  .   x   x   x    x   x   x   x',
  'operation:edit': '  .   x   .   x    .   x   .   .',
  'letter:read': '     .   x   x   x    x   x   x   x',
  'letter:write': '    .   x   x   x    .   x   .   .',
  'letter:sign': '     .   .   .   x    x   x   x   .',
  'letter:keep': '     .   x   .   .    .   x   .   .',
  'circular:read': '   .   x   x   x    x   x   x   x',
  'circular:send': '   .   x   .   x    .   x   x   .',
  'publication:read': '.   x   x   x    x   x   x   x',
  'publication:write': ' . x x x . x . .',
  'publication:approve': '. . . x . x x .',
  'item:read': '       .   x   x   x    x   x   x   x',
  'item:answer': '     .   x   x   x    .   x   .   .',
  'item:approve': '    .   x   .   .    .   x   .   .',
  'site:edit': '       .   x   .   .    .   x   .   .',
  'case:read': '       .   .   x   x    x   x   x   .',
  'case:work': '       .   .   x   x    .   x   .   .',
  'case:decide': '     .   .   .   x    .   x   .   .',
  'service:edit': '    .   x   .   x    .   x   .   .',
}

describe('a role gives exactly the rights of the table', () => {
  test('the table speaks of every role and every right', () => {
    expect([...columns]).toEqual([...roles])
    expect(Object.keys(table).sort()).toEqual([...rights].sort())
  })

  test.each(roles)('%s', role => {
    const expected = rights.filter(right => table[right].trim().split(/\s+/)[columns.indexOf(role)] === 'x')
    expect([...rightsOf[role]].sort()).toEqual(expected.sort())
  })

  test('the administrator of the system reads no ledger, and nobody but her recovers accounts', () => {
    expect(rightsOf['system-admin']).not.toContain('ledger:read')
    expect(roles.filter(role => rightsOfRoles([role]).includes('people:recover'))).toEqual(['system-admin'])
  })

  test('a word that is no role gives nothing', () => {
    expect(rightsOfRoles(['root', 'admin', ''])).toEqual([])
  })
})

const duty = (parts: Partial<Duty> & { roles: readonly Role[] }): Duty => ({
  kind: 'post',
  delegated: [],
  units: ['finance', 'revenue'],
  ...parts,
})

describe('a duty holds over its units', () => {
  test('the head of a unit appoints in it and below it, and nowhere else', () => {
    const head = [duty({ roles: ['unit-head'] })]
    expect(holds(head, 'acting:appoint', 'finance')).toBe(true)
    expect(holds(head, 'acting:appoint', 'revenue')).toBe(true)
    expect(holds(head, 'acting:appoint', 'clerk-office')).toBe(false)
    expect(holds(head, 'acting:appoint')).toBe(true)
    expect(holdsEverywhere(head, 'acting:appoint')).toBe(false)
  })

  test('a post above all units holds everywhere', () => {
    const clerk = [duty({ roles: ['clerk'], units: null })]
    expect(holds(clerk, 'people:manage', 'anything')).toBe(true)
    expect(holdsEverywhere(clerk, 'people:manage')).toBe(true)
  })

  test.each(['system-admin', 'ita-admin', 'auditor'] as const)(
    'the work of %s is for the whole agency, whatever unit the post stands in',
    role => {
      const post = [duty({ roles: [role] })]
      for (const right of rightsOf[role]) expect(holdsEverywhere(post, right), right).toBe(true)
      expect(reachOfPost({ roles: [role, 'officer'], unit_id: 'finance' })).toBeNull()
    },
  )

  test('and an order may still limit it to a unit', () => {
    const order = [duty({ kind: 'order', roles: ['ita-admin'] })]
    expect(holds(order, 'ledger:read', 'revenue')).toBe(true)
    expect(holds(order, 'ledger:read', 'clerk-office')).toBe(false)
    expect(holdsEverywhere(order, 'ledger:read')).toBe(false)
    expect(reachOfPost({ roles: ['officer', 'unit-head'], unit_id: 'finance' })).toBe('finance')
  })

  test('several duties add up', () => {
    const both = [duty({ roles: ['unit-head'] }), duty({ roles: ['unit-head'], units: ['works'] })]
    expect(['finance', 'works', 'health'].map(unit => holds(both, 'acting:appoint', unit))).toEqual([true, true, false])
  })

  test('no duty, no right', () => {
    expect(rights.some(right => holds([], right) || holdsEverywhere([], right))).toBe(false)
  })
})

describe('standing in', () => {
  test('acting gives every right of the post', () => {
    expect(rightsOfDuty(duty({ kind: 'acting', roles: ['clerk'], units: null })).sort()).toEqual(
      [...rightsOf.clerk].sort(),
    )
  })

  test('a delegation gives what was delegated and nothing that the post itself does not have', () => {
    const delegation = duty({
      kind: 'delegated',
      roles: ['clerk'],
      delegated: ['acting:appoint', 'people:recover'],
      units: null,
    })
    expect(rightsOfDuty(delegation)).toEqual(['acting:appoint'])
    expect(holds([delegation], 'people:manage')).toBe(false)
    expect(rightsOfDuty(duty({ kind: 'delegated', roles: ['clerk'], delegated: [] }))).toEqual([])
  })
})
