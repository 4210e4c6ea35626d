// What every file of content/presets/ must look like. `checked` turns true only when a person has compared
// the file with the law or with the agency's own announcement.

import { z } from 'zod'
import type { Words } from '#src/kernel/lang.ts'
import { agencyKinds, agencyTypes } from './agency-type.ts'

const Bilingual = z.strictObject({ th: z.string().min(1), en: z.string().min(1) })

const Term = Bilingual.extend({ short: z.string().min(1) })
export type Term = z.infer<typeof Term>

const Key = z.string().regex(/^[a-z]+(-[a-z]+)*$/)
const named = { key: Key, name: Bilingual }
const file = { version: z.int().positive(), checked: z.boolean(), source: Bilingual }

export const presetRoles = [
  'system-admin',
  'ita-admin',
  'officer',
  'unit-head',
  'endorser',
  'clerk',
  'mayor',
  'auditor',
] as const
export type PresetRole = (typeof presetRoles)[number]

export const unitKinds = ['office', 'division', 'section', 'job', 'audit_unit'] as const
export type UnitKind = (typeof unitKinds)[number]

export interface PresetUnit {
  key: string
  name: Words
  kind: UnitKind
  abbr?: string
  children?: PresetUnit[]
}

export const PresetUnit: z.ZodType<PresetUnit> = z.strictObject({
  ...named,
  kind: z.enum(unitKinds),
  abbr: z.string().min(1).optional(),
  children: z.array(z.lazy(() => PresetUnit)).optional(),
})

export const UnitsFile = z.strictObject({ ...file, type: z.enum(agencyTypes), units: z.array(PresetUnit).min(1) })

const levelLadders = ['administrative', 'directing', 'academic', 'general'] as const
export type LevelLadder = (typeof levelLadders)[number]

export const PresetPost = z.strictObject({
  ...named,
  // The post with the agency's own name in the place of {name}, as letters print it.
  full: Bilingual.optional(),
  // null: the post stands above all units.
  unit: Key.nullable(),
  side: z.enum(['political', 'permanent']),
  executive: z.boolean(),
  levels: z.enum(levelLadders).nullable(),
  // The smaller, the higher; equals are allowed.
  seniority: z.int().positive(),
  roles: z.array(z.enum(presetRoles)),
})
export type PresetPost = z.infer<typeof PresetPost>

export const PostsFile = z.strictObject({ ...file, type: z.enum(agencyTypes), posts: z.array(PresetPost).min(1) })

const Ladder = z.strictObject({
  name: Bilingual,
  // Whether the step is part of the printed post: นิติกรชำนาญการ, but never ปลัดเทศบาลระดับกลาง.
  printed: z.boolean(),
  steps: z.array(Bilingual.extend({ key: Key })).min(1),
})

export const LevelsFile = z.strictObject({ ...file, levels: z.record(z.enum(levelLadders), Ladder) })
export type Levels = z.infer<typeof LevelsFile>['levels']

const staffGroups = ['officer', 'permanent-employee', 'contract-employee'] as const
export type StaffGroup = (typeof staffGroups)[number]

const staffClasses = ['officer', 'permanent-employee', 'mission-contract', 'general-contract'] as const
export type StaffClass = (typeof staffClasses)[number]

const Terms = z.strictObject({
  agency: Term,
  head: Term,
  deputyHead: Term,
  headSecretary: Term,
  executives: Term,
  clerk: Term,
  deputyClerk: Term,
  centralOffice: Term,
  centralOfficeHead: Term,
  council: Term,
  councilChair: Term,
  councilMember: Term,
  localLaw: Term,
  budgetLaw: Term,
  officers: Term,
  provincialStaffCommittee: Term,
  centralStaffCommittee: Term,
  officeBuilding: Term,
  area: Term,
})

const Forms = z.strictObject({
  kindName: Term,
  supervisor: Term,
  name: Bilingual,
  shortName: Bilingual,
  headOf: Bilingual,
  deputyHeadOf: Bilingual,
  clerkOf: Bilingual,
  deputyClerkOf: Bilingual,
  councilOf: Bilingual,
})

export const VocabularyFile = z.strictObject({
  ...file,
  kind: z.enum(agencyKinds),
  terms: Terms,
  staffGroups: z.array(z.strictObject({ key: z.enum(staffGroups), name: Bilingual })).length(staffGroups.length),
  staffClasses: z
    .array(z.strictObject({ key: z.enum(staffClasses), group: z.enum(staffGroups), name: Bilingual }))
    .length(staffClasses.length),
  types: z.partialRecord(z.enum(agencyTypes), Forms),
})
export type VocabularyFile = z.infer<typeof VocabularyFile>

export type Vocabulary = z.infer<typeof Terms> &
  z.infer<typeof Forms> &
  Pick<VocabularyFile, 'staffGroups' | 'staffClasses'>

export const Province = z.strictObject({
  code: z.string().regex(/^\d{2}$/),
  // The letters that open the number of an official letter of this province.
  letters: z.string().regex(/^[ก-ฮ]{2}$/),
  name: Bilingual,
})
export type Province = z.infer<typeof Province>

export const ProvincesFile = z.strictObject({ ...file, provinces: z.array(Province).length(77) })
