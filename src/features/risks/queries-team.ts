// The working group with its members, and what was done to watch, investigate and discipline, as rows. SQL only.
import type { Tx } from '#src/platform/database/scope.ts'

/** The standing one first, then those of earlier orders. */
export const teamsOf = (tx: Tx) =>
  tx.db
    .selectFrom('integrity_team')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .orderBy('ended_on', of => of.desc().nullsFirst())
    .orderBy('named_on', 'desc')
    .orderBy('id', 'desc')
    .execute()

export const teamById = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('integrity_team')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .executeTakeFirst()

export const membersOfTeams = (tx: Tx, teamIds: readonly string[]) =>
  teamIds.length === 0
    ? Promise.resolve([])
    : tx.db
        .selectFrom('integrity_team_member as m')
        .innerJoin('staff as s', join => join.onRef('s.agency_id', '=', 'm.agency_id').onRef('s.id', '=', 'm.staff_id'))
        .select([
          'm.id',
          'm.team_id',
          'm.staff_id',
          'm.task',
          's.title',
          's.rank',
          's.first_name',
          's.last_name',
          's.name_en',
          's.left_on',
        ])
        .where('m.agency_id', '=', tx.agencyId)
        .where('m.team_id', 'in', [...teamIds])
        .where('m.removed_at', 'is', null)
        .orderBy('m.id')
        .execute()

export const workBetween = (tx: Tx, from: string, to: string) =>
  tx.db
    .selectFrom('integrity_work as w')
    .innerJoin('unit as u', join => join.onRef('u.agency_id', '=', 'w.agency_id').onRef('u.id', '=', 'w.unit_id'))
    .selectAll('w')
    .select(['u.name_th as unit_th', 'u.name_en as unit_en'])
    .where('w.agency_id', '=', tx.agencyId)
    .where('w.on_day', '>=', from)
    .where('w.on_day', '<=', to)
    .orderBy('w.on_day', 'desc')
    .orderBy('w.id', 'desc')
    .execute()

export const workById = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('integrity_work')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .executeTakeFirst()
