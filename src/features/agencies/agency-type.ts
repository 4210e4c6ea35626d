// The five types of local government this program serves and the three kinds of law they live under.
// The keys name files in content/presets/ and stand in the database: never rename one.

export const agencyTypes = ['tesaban-tambon', 'tesaban-mueang', 'tesaban-nakhon', 'obt', 'obj'] as const
export type AgencyType = (typeof agencyTypes)[number]

export const agencyKinds = ['tesaban', 'obt', 'obj'] as const
export type AgencyKind = (typeof agencyKinds)[number]

const kinds: Record<AgencyType, AgencyKind> = {
  'tesaban-tambon': 'tesaban',
  'tesaban-mueang': 'tesaban',
  'tesaban-nakhon': 'tesaban',
  obt: 'obt',
  obj: 'obj',
}

export const kindOf = (type: AgencyType): AgencyKind => kinds[type]
