// Says from which score on a risk is medium, high or very high, from a fiscal year on, and with which manual that was compared.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { holdsOver } from '../../people/public.ts'
import type { LevelSetting } from '../schema.ts'

export async function setLevels(tx: Tx, input: LevelSetting): Promise<Result<true, 'whole-agency-only'>> {
  if (!holdsOver(tx, 'risk:edit', null)) return no('whole-agency-only')
  const id = newId()
  await tx.db
    .insertInto('risk_level_setting')
    .values({ agency_id: tx.agencyId, id, ...input, by_staff: tx.scope.actor?.id ?? '', at: tx.scope.now })
    .execute()
  await record(tx, { event: 'risk-levels.set', subject: { kind: 'risk-levels', id }, content: { ...input } })
  return ok(true)
}
