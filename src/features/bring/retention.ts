// A paper of which nothing became a plan is forgotten after a year: the file, its name and what was read in it. One that became a plan stays with it.
import { inBoth } from '#src/kernel/lang.ts'
import { forgetFiles } from '#src/platform/files/forget-file.ts'
import type { RetentionRule } from '#src/platform/jobs/retention.ts'
import { record } from '#src/platform/ledger/record.ts'
import { bringWords } from './words.ts'

const KEEP_DAYS = 365
const MOST = 200

export const bringRetention: readonly RetentionRule[] = [
  {
    id: 'brought-papers',
    words: inBoth(lang => bringWords(lang).forgotten),
    apply: async (tx, { store }) => {
      const over = await tx.db
        .selectFrom('brought_paper')
        .select(['id', 'file_id'])
        .where('agency_id', '=', tx.agencyId)
        .where('erased_at', 'is', null)
        .where('state', '<>', 'taken')
        .where('brought_at', '<', new Date(tx.scope.now.getTime() - KEEP_DAYS * 86_400_000))
        .orderBy('id')
        .limit(MOST)
        .execute()
      if (over.length === 0) return 0
      await forgetFiles(
        tx,
        store,
        over.map(row => row.file_id),
      )
      await tx.db
        .updateTable('brought_paper')
        .set({ name: '', read: null, understood: null, draft: null, erased_at: tx.scope.now })
        .where('agency_id', '=', tx.agencyId)
        .where(
          'id',
          'in',
          over.map(row => row.id),
        )
        .execute()
      await record(tx, { event: 'paper.forgotten', content: { papers: over.length } })
      return over.length
    },
  },
]
