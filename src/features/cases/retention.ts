// A case that ended long ago is forgotten but for what figures need: when, what, how long, how it ended. How long each is kept, its form says.
import { type SqlBool, sql } from 'kysely'
import { inBoth } from '#src/kernel/lang.ts'
import { forgetFiles } from '#src/platform/files/forget-file.ts'
import type { RetentionRule } from '#src/platform/jobs/retention.ts'
import { record } from '#src/platform/ledger/record.ts'
import { casesWords } from './words.ts'

const MOST = 500

export const casesRetention: readonly RetentionRule[] = [
  {
    id: 'cases',
    words: inBoth(lang => casesWords(lang).forgotten),
    apply: async (tx, { store }) => {
      const over = await tx.db
        .selectFrom('case_file as c')
        .innerJoin('form_version as v', on =>
          on.onRef('v.agency_id', '=', 'c.agency_id').onRef('v.id', '=', 'c.version_id'),
        )
        .select('c.id')
        .where('c.agency_id', '=', tx.agencyId)
        .where('c.ended_at', 'is not', null)
        .where('c.erased_at', 'is', null)
        .where(
          sql<SqlBool>`c.ended_at < ${tx.scope.now}::timestamptz - make_interval(years => (v.definition ->> 'keepYears')::int)`,
        )
        .orderBy('c.id')
        .limit(MOST)
        .execute()
      if (over.length === 0) return 0
      const ids = over.map(row => row.id)
      const files = await tx.db
        .selectFrom('case_attachment')
        .select('file_id')
        .where('agency_id', '=', tx.agencyId)
        .where('case_id', 'in', ids)
        .execute()
      await forgetFiles(
        tx,
        store,
        files.map(row => row.file_id),
      )
      await tx.db
        .updateTable('case_event')
        .set({ words: '', data: '{}' })
        .where('agency_id', '=', tx.agencyId)
        .where('case_id', 'in', ids)
        .execute()
      await tx.db
        .updateTable('case_file')
        .set({
          title: '–',
          answers: '{}',
          person_name: '',
          person_phone: '',
          person_mail: '',
          person_line: '',
          lat: null,
          lng: null,
          place_words: '',
          rating_words: '',
          erased_at: tx.scope.now,
        })
        .where('agency_id', '=', tx.agencyId)
        .where('id', 'in', ids)
        .execute()
      await record(tx, { event: 'case.forgotten', content: { cases: ids.length } })
      return ids.length
    },
  },
]
