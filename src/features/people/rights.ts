// What each role may do. A role is a bundle of rights; posts and orders give roles over a unit and all below it.
// The administrator of the system keeps people, units and settings and reads no content.
export const roles = [
  'system-admin',
  'ita-admin',
  'officer',
  'unit-head',
  'endorser',
  'clerk',
  'mayor',
  'auditor',
] as const
export type Role = (typeof roles)[number]

export const rights = [
  'agency:read',
  'agency:edit',
  'people:read',
  'people:manage',
  'people:roles',
  'people:recover',
  'units:manage',
  'acting:appoint',
  'ledger:read',
  'outbox:manage',
  'evidence:read',
  'evidence:add',
  'evidence:review',
  'evidence:release',
  'score:read',
  'score:edit',
  'framework:edit',
  'plan:read',
  'plan:edit',
  'plan:approve',
  'step:report',
  'measure:supervise',
  'round:close',
  'report:freeze',
  'risk:read',
  'risk:edit',
  'operation:read',
  'operation:edit',
  'letter:read',
  'letter:write',
  'letter:sign',
  'letter:keep',
  'circular:read',
  'circular:send',
] as const
export type Right = (typeof rights)[number]

const everybody = ['agency:read', 'people:read'] as const
/** Whoever works on the integrity year sees all of it. */
const readers = [
  ...everybody,
  'plan:read',
  'score:read',
  'evidence:read',
  'risk:read',
  'operation:read',
  'letter:read',
  'circular:read',
] as const
const workers = [...readers, 'evidence:add', 'step:report', 'letter:write'] as const

export const rightsOf = {
  'system-admin': [
    ...everybody,
    'agency:edit',
    'people:manage',
    'people:roles',
    'people:recover',
    'units:manage',
    'outbox:manage',
  ],
  'ita-admin': [
    ...workers,
    'agency:edit',
    'ledger:read',
    'outbox:manage',
    'score:edit',
    'framework:edit',
    'plan:edit',
    'evidence:review',
    'evidence:release',
    'round:close',
    'report:freeze',
    'risk:edit',
    'operation:edit',
    'letter:keep',
    'circular:send',
  ],
  officer: [...workers],
  'unit-head': [
    ...workers,
    'acting:appoint',
    'evidence:review',
    'measure:supervise',
    'risk:edit',
    'operation:edit',
    'letter:sign',
    'circular:send',
  ],
  endorser: [...readers, 'measure:supervise', 'letter:sign'],
  clerk: [
    ...workers,
    'plan:approve',
    'evidence:review',
    'evidence:release',
    'measure:supervise',
    'round:close',
    'report:freeze',
    'risk:edit',
    'operation:edit',
    'letter:sign',
    'letter:keep',
    'circular:send',
    'agency:edit',
    'people:manage',
    'people:roles',
    'units:manage',
    'acting:appoint',
    'ledger:read',
  ],
  mayor: [
    ...readers,
    'acting:appoint',
    'ledger:read',
    'plan:approve',
    'measure:supervise',
    'letter:sign',
    'circular:send',
  ],
  auditor: [...readers, 'ledger:read'],
} as const satisfies Record<Role, readonly Right[]>

export const isRole = (text: string): text is Role => roles.some(role => role === text)
export const isRight = (text: string): text is Right => rights.some(right => right === text)

export const rightsOfRoles = (held: readonly string[]): Right[] => [
  ...new Set(held.filter(isRole).flatMap(role => [...rightsOf[role]])),
]
