// Chooses which measures of the year's plan keep a risk small.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { planOf } from '../../measures/public.ts'
import { linkMeasures, theirRisk } from './parts.ts'

type Refusal = 'not-found' | 'not-your-unit' | 'risk-closed' | 'choose-one'

export async function chooseMeasures(
  tx: Tx,
  id: string,
  input: { readonly measures: readonly string[] },
): Promise<Result<true, Refusal>> {
  const found = await theirRisk(tx, id)
  if (!found.ok) return found
  if (found.value.state === 'closed') return no('risk-closed')
  const present = await tx.db
    .selectFrom('risk_measure')
    .select(['id', 'measure_id'])
    .where('agency_id', '=', tx.agencyId)
    .where('risk_id', '=', id)
    .where('removed_at', 'is', null)
    .execute()
  const plan = await planOf(tx, found.value.fiscal_year)
  const known = new Set((plan?.measures ?? []).filter(one => one.state === 'active').map(one => one.id))
  const fresh = [...new Set(input.measures)].filter(one => !present.some(row => row.measure_id === one))
  if (fresh.some(one => !known.has(one))) return no('choose-one', { at: 'measures' })
  const gone = present.filter(row => !input.measures.includes(row.measure_id))
  if (gone.length > 0)
    await tx.db
      .updateTable('risk_measure')
      .set({ removed_at: tx.scope.now })
      .where('agency_id', '=', tx.agencyId)
      .where(
        'id',
        'in',
        gone.map(row => row.id),
      )
      .execute()
  if (fresh.length > 0) await linkMeasures(tx, id, fresh)
  if (gone.length + fresh.length > 0)
    await record(tx, {
      event: 'risk.measures-chosen',
      subject: { kind: 'risk', id },
      content: { added: fresh, removed: gone.map(row => row.measure_id) },
    })
  return ok(true)
}
