// The frame and the border of the agency's map. Reports outside the border are taken all the same, and the citizen is told.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { publicChanged } from '#src/platform/http/public-cache.ts'
import { record } from '#src/platform/ledger/record.ts'
import { frameOf, readBorder } from '../border.ts'
import { mapOf } from '../queries.ts'
import type { MapTyped } from '../schema.ts'

type Refusal = 'stale' | 'border-unread' | 'border-short' | 'not-degrees' | 'frame-needed'

export async function drawMap(tx: Tx, input: MapTyped): Promise<Result<true, Refusal>> {
  const border = readBorder(input.border)
  if (!border.ok) return border
  const frame = frameOf(input, border.value)
  if (!frame.ok) return frame
  const { version } = await mapOf(tx)
  if (version !== input._version) return no('stale')
  const row = { ...frame.value, border: JSON.stringify(border.value), version: version + 1 }
  await tx.db
    .insertInto('agency_map')
    .values({ agency_id: tx.agencyId, ...row })
    .onConflict(conflict => conflict.column('agency_id').doUpdateSet(row))
    .execute()
  await record(tx, { event: 'place.map-drawn', content: { ...frame.value, points: border.value.length } })
  await publicChanged(tx)
  return ok(true)
}
