// The smallest agency a platform test needs: one row. Features have richer factories of their own.
import { newId } from '#src/kernel/ids.ts'
import type { Database } from '#src/platform/database/connect.ts'
import { asKeeper } from '#src/platform/database/scope.ts'

export async function bareAgency(database: Database, name = 'ทดสอบ'): Promise<string> {
  const id = newId()
  await asKeeper(database, db =>
    db
      .insertInto('agency')
      .values({
        agency_id: id,
        type: 'tesaban-tambon',
        name_th: name,
        name_en: 'Test',

        province_code: '00',
        district_th: 'สมมุติ',
      })
      .execute(),
  )
  return id
}
