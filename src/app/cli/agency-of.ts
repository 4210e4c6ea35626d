// Which agency a command means: the only one there is, or the one of --agency HOST (or its id); `demo` is the first invented one.
import { asKeeper } from '#src/platform/database/scope.ts'
import { Problem } from '#src/platform/problem.ts'
import type { House } from '../open-house.ts'

export interface KnownAgency {
  readonly id: string
  readonly name: string
  readonly host: string
  readonly isDemo: boolean
}

export async function knownAgencies({ database }: House): Promise<KnownAgency[]> {
  return asKeeper(database, db =>
    db
      .selectFrom('agency as a')
      .leftJoin('agency_host as h', 'h.agency_id', 'a.agency_id')
      .select(of => [
        'a.agency_id as id',
        'a.name_th as name',
        'a.is_demo as isDemo',
        of.fn.coalesce('h.host', of.val('')).as('host'),
      ])
      .orderBy('a.created_at')
      .execute(),
  )
}

export async function agencyOf(house: House, wanted: string | undefined): Promise<KnownAgency> {
  const all = await knownAgencies(house)
  if (all.length === 0) throw new Problem('no-agency')
  const found =
    wanted === undefined
      ? all.length === 1
        ? all[0]
        : undefined
      : (all.find(one => one.host === wanted || one.id === wanted || one.name === wanted) ??
        (wanted === 'demo' ? all.find(one => one.isDemo) : undefined))
  if (!found) throw new Problem('wrong-input', { what: `--agency ${all.map(one => one.host || one.id).join(' | ')}` })
  return found
}
