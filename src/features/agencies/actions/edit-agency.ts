// Changes the agency's own data. Everything public that shows its name is made anew.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { publicChanged } from '#src/platform/http/public-cache.ts'
import { record } from '#src/platform/ledger/record.ts'
import { provinceByCode } from '../provinces.ts'
import { agencyRow } from '../queries.ts'
import type { EditAgency } from '../schema.ts'
import type { AgencyError } from '../words.ts'

export async function editAgency(tx: Tx, input: EditAgency): Promise<Result<true, AgencyError>> {
  const { _version: version, ...values } = input
  const before = await agencyRow(tx)
  if (values.province_code !== '00' && !provinceByCode(values.province_code))
    return no('choose-one', { at: 'province_code' })
  const changed = await tx.db
    .updateTable('agency')
    .set({ ...values, version: version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return no('stale')
  const was = Object.fromEntries(
    Object.entries(before).filter(([key, value]) => key in values && values[key as keyof typeof values] !== value),
  )
  await record(tx, {
    event: 'agency.changed',
    subject: { kind: 'agency', id: tx.agencyId },
    content: { was, is: values },
  })
  await publicChanged(tx)
  return ok(true)
}
