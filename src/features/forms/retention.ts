// What was begun and never sent is forgotten: what is empty after two days, everything after thirty. What was sent lives on in the case.
import { type SqlBool, sql } from 'kysely'
import { fill } from '#src/kernel/lang.ts'
import { forgetFiles } from '#src/platform/files/forget-file.ts'
import type { RetentionRule } from '#src/platform/jobs/retention.ts'
import { formsWords } from './words.ts'

const DAYS = 30
const EMPTY_DAYS = 2
const MOST = 2000

export const formsRetention: readonly RetentionRule[] = [
  {
    id: 'form-drafts',
    words: {
      th: fill(formsWords('th').forgotten, { days: DAYS }),
      en: fill(formsWords('en').forgotten, { days: DAYS }),
    },
    apply: async (tx, { store }) => {
      const old = await tx.db
        .selectFrom('form_draft')
        .select(['id', 'answers', 'case_id'])
        .where('agency_id', '=', tx.agencyId)
        .where(
          sql<SqlBool>`(changed_at < ${tx.scope.now}::timestamptz - make_interval(days => ${DAYS})
            or (answers = '{}' and case_id is null and changed_at < ${tx.scope.now}::timestamptz - make_interval(days => ${EMPTY_DAYS})))`,
        )
        .limit(MOST)
        .execute()
      if (old.length === 0) return 0
      // Of what was sent the case holds the files.
      const files = old.filter(row => row.case_id === null).flatMap(row => heldIn(row.answers))
      await forgetFiles(tx, store, files)
      await tx.db
        .deleteFrom('form_draft')
        .where('agency_id', '=', tx.agencyId)
        .where(
          'id',
          'in',
          old.map(row => row.id),
        )
        .execute()
      return old.length
    },
  },
]

/** A held file of an answer has an id and a fingerprint, wherever in the answers it stands. */
function heldIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(heldIn)
  if (typeof value !== 'object' || value === null) return []
  if ('sha256' in value && 'id' in value && typeof value.id === 'string') return [value.id]
  return Object.values(value).flatMap(heldIn)
}
