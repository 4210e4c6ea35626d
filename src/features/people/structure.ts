// The lowest verbs on people, units and posts: plain inserts, without questions. `prongsai init`, `user add` and the demo use
// them as keeper; the actions use them inside an agency after they asked what has to be asked.
import type { Kysely } from 'kysely'
import { newId } from '#src/kernel/ids.ts'
import type { DB } from '#src/platform/database/types.ts'
import { type AgencyType, flattenUnits, presetFor } from '../agencies/public.ts'
import type { Right, Role } from './rights.ts'
import type { StaffClass } from './schema.ts'

export interface Structure {
  /** By the keys of content/presets/. */
  readonly units: ReadonlyMap<string, string>
  readonly posts: ReadonlyMap<string, string>
}

/** The units and posts a new agency of this type starts with. */
export async function createStructure(db: Kysely<DB>, agencyId: string, type: AgencyType): Promise<Structure> {
  const preset = presetFor(type)
  const flat = flattenUnits(preset.units)
  const units = new Map(flat.map(unit => [unit.key, newId()]))
  const posts = new Map(preset.posts.map(post => [post.key, newId()]))
  const idIn = (ids: ReadonlyMap<string, string>, key: string | null) => {
    if (key === null) return null
    const id = ids.get(key)
    if (!id) throw new Error(`content/presets names ${key}, which is not there`)
    return id
  }
  await db
    .insertInto('unit')
    .values(
      flat.map((unit, at) => ({
        agency_id: agencyId,
        id: idIn(units, unit.key) ?? newId(),
        parent_id: idIn(units, unit.parent),
        kind: unit.kind,
        name_th: unit.name.th,
        name_en: unit.name.en,
        abbr: unit.abbr ?? '',
        position: at + 1,
      })),
    )
    .execute()
  await db
    .insertInto('post')
    .values(
      preset.posts.map(post => ({
        agency_id: agencyId,
        id: idIn(posts, post.key) ?? newId(),
        unit_id: idIn(units, post.unit),
        name_th: post.name.th,
        name_en: post.name.en,
        side: post.side,
        is_executive: post.executive,
        roles: post.roles,
        position: post.seniority,
      })),
    )
    .execute()
  return { units, posts }
}

export interface NewStaff {
  readonly title: string
  readonly rank?: string
  readonly first_name: string
  readonly last_name: string
  readonly name_en?: string
  readonly class: StaffClass
  readonly email?: string | null
  readonly phone?: string
  readonly started_on?: string | null
}

export async function createStaff(db: Kysely<DB>, agencyId: string, staff: NewStaff): Promise<string> {
  const id = newId()
  await db
    .insertInto('staff')
    .values({ agency_id: agencyId, id, ...staff })
    .execute()
  return id
}

export interface NewHolding {
  readonly staff_id: string
  readonly post_id: string
  readonly from_day: string
  readonly level?: string
  readonly is_main?: boolean
}

export async function giveHolding(db: Kysely<DB>, agencyId: string, holding: NewHolding): Promise<string> {
  const id = newId()
  await db
    .insertInto('holding')
    .values({ agency_id: agencyId, id, ...holding })
    .execute()
  return id
}

export interface NewGrant {
  readonly staff_id: string
  readonly role: Role
  /** Null: the whole agency. */
  readonly unit_id: string | null
  readonly order_ref: string
  readonly from_day: string
  readonly until_day?: string | null
}

export async function giveRole(db: Kysely<DB>, agencyId: string, grant: NewGrant): Promise<string> {
  const id = newId()
  await db
    .insertInto('role_grant')
    .values({ agency_id: agencyId, id, ...grant })
    .execute()
  return id
}

export interface NewStandingIn {
  readonly kind: 'acting' | 'delegated'
  readonly post_id: string
  readonly staff_id: string
  readonly rights: readonly Right[]
  readonly order_ref: string
  readonly reason: string
  readonly from_day: string
  readonly until_day: string
}

export async function giveStandingIn(db: Kysely<DB>, agencyId: string, standing: NewStandingIn): Promise<string> {
  const id = newId()
  await db
    .insertInto('standing_in')
    .values({ agency_id: agencyId, id, ...standing, rights: [...standing.rights] })
    .execute()
  return id
}
