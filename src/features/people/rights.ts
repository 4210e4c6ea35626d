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
] as const
export type Right = (typeof rights)[number]

const everybody = ['agency:read', 'people:read'] as const

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
  'ita-admin': [...everybody, 'agency:edit', 'ledger:read', 'outbox:manage'],
  officer: [...everybody],
  'unit-head': [...everybody, 'acting:appoint'],
  endorser: [...everybody],
  clerk: [
    ...everybody,
    'agency:edit',
    'people:manage',
    'people:roles',
    'units:manage',
    'acting:appoint',
    'ledger:read',
  ],
  mayor: [...everybody, 'acting:appoint', 'ledger:read'],
  auditor: [...everybody, 'ledger:read'],
} as const satisfies Record<Role, readonly Right[]>

export const isRole = (text: string): text is Role => roles.some(role => role === text)
export const isRight = (text: string): text is Right => rights.some(right => right === text)

export const rightsOfRoles = (held: readonly string[]): Right[] => [
  ...new Set(held.filter(isRole).flatMap(role => [...rightsOf[role]])),
]
