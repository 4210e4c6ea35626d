// Two years after an animal died or moved away nobody needs to know whose it was. What figures need stays.
import { type SqlBool, sql } from 'kysely'
import { forgetFiles } from '#src/platform/files/forget-file.ts'
import type { RetentionRule } from '#src/platform/jobs/retention.ts'
import { record } from '#src/platform/ledger/record.ts'
import { addPetEvent } from './enter.ts'
import { petsWords } from './words.ts'

const YEARS = 2
const MOST = 500

export const petsRetention: readonly RetentionRule[] = [
  {
    id: 'pets',
    words: { th: petsWords('th').forgotten, en: petsWords('en').forgotten },
    apply: async (tx, { store }) => {
      const over = await tx.db
        .selectFrom('pet')
        .select(['id', 'photo_file_id'])
        .where('agency_id', '=', tx.agencyId)
        .where('state', 'in', ['dead', 'moved'])
        .where('erased_at', 'is', null)
        .where(sql<SqlBool>`state_at < ${tx.scope.now}::timestamptz - make_interval(years => ${YEARS})`)
        .orderBy('id')
        .limit(MOST)
        .execute()
      if (over.length === 0) return 0
      const ids = over.map(row => row.id)
      await tx.db
        .updateTable('pet')
        .set({
          pet_name: '',
          microchip: '',
          owner_name: '',
          owner_phone: '',
          owner_mail: '',
          house: '',
          photo_file_id: null,
          erased_at: tx.scope.now,
        })
        .where('agency_id', '=', tx.agencyId)
        .where('id', 'in', ids)
        .execute()
      await tx.db
        .updateTable('pet_event')
        .set({ words: '', data: '{}', is_open: false })
        .where('agency_id', '=', tx.agencyId)
        .where('pet_id', 'in', ids)
        .execute()
      await forgetFiles(
        tx,
        store,
        over.flatMap(row => row.photo_file_id ?? []),
      )
      for (const id of ids) await addPetEvent(tx, id, { verb: 'forgotten' })
      await record(tx, { event: 'pet.forgotten', content: { pets: ids.length } })
      return ids.length
    },
  },
]
