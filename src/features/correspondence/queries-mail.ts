// Where members of staff who work here can be written to. SQL only.
import type { Tx } from '#src/platform/database/scope.ts'

export const mailsOfStaff = (tx: Tx, ids: readonly string[]) =>
  ids.length === 0
    ? Promise.resolve([])
    : tx.db
        .selectFrom('staff')
        .select(['id', 'title', 'rank', 'first_name', 'last_name', 'name_en', 'email'])
        .where('agency_id', '=', tx.agencyId)
        .where('id', 'in', [...ids])
        .where('email', 'is not', null)
        .where('disabled_at', 'is', null)
        .where('left_on', 'is', null)
        .execute()
