// What the register forgets by itself. Names stay with the history of the papers they stand on; the ways to reach somebody do
// not. One-time links need no rule: their rows hold the digest of a random number, and say only that a link was made.
import { sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import type { RetentionRule } from '#src/platform/jobs/retention.ts'
import { todayOf } from './actor.ts'

export const peopleRetention: readonly RetentionRule[] = [
  {
    id: 'staff-contacts',
    words: {
      th: 'อีเมลและเบอร์โทรของคนที่พ้นจากหน่วยงาน ลบหลังพ้น 1 ปี',
      en: 'E-mail address and telephone of somebody who left are removed 1 year after leaving',
    },
    apply: forgetContacts,
  },
]

async function forgetContacts(tx: Tx): Promise<number> {
  const gone = await tx.db
    .updateTable('staff')
    .set({ email: null, phone: '' })
    .where('agency_id', '=', tx.agencyId)
    .where(
      sql<boolean>`left_on <= (${todayOf(tx)}::date - interval '1 year')::date and (email is not null or phone <> '')`,
    )
    .executeTakeFirst()
  return Number(gone.numUpdatedRows)
}
