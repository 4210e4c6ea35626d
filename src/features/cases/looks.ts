// Who read the data of a person: one row for each case, member of staff and day.
import { sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import { todayOf } from '../people/public.ts'

export async function noteLook(tx: Tx, caseId: string): Promise<void> {
  const { actor, now } = tx.scope
  if (!actor) return
  await tx.db
    .insertInto('case_look')
    .values({
      agency_id: tx.agencyId,
      case_id: caseId,
      staff_id: actor.id,
      on_day: todayOf(tx),
      first_at: now,
      last_at: now,
    })
    .onConflict(on =>
      on
        .columns(['agency_id', 'case_id', 'staff_id', 'on_day'])
        .doUpdateSet({ last_at: now, times: sql<number>`case_look.times + 1` }),
    )
    .execute()
}

export interface LookRow {
  readonly staff_id: string
  readonly title: string
  readonly rank: string
  readonly first_name: string
  readonly last_name: string
  readonly name_en: string
  readonly on_day: string
  readonly last_at: Date
  readonly times: number
}

export const looksAt = (tx: Tx, caseId: string): Promise<LookRow[]> =>
  tx.db
    .selectFrom('case_look as l')
    .innerJoin('staff as s', on => on.onRef('s.agency_id', '=', 'l.agency_id').onRef('s.id', '=', 'l.staff_id'))
    .select([
      'l.staff_id',
      's.title',
      's.rank',
      's.first_name',
      's.last_name',
      's.name_en',
      'l.on_day',
      'l.last_at',
      'l.times',
    ])
    .where('l.agency_id', '=', tx.agencyId)
    .where('l.case_id', '=', caseId)
    .orderBy('l.last_at', 'desc')
    .limit(200)
    .execute()
