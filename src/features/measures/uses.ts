// What a piece of evidence proves, for the pages of evidence, and whether a closed round quotes it. One statement each, asked from above.
import { sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'

export interface EvidenceUse {
  readonly words: string
  readonly href: string
  readonly frozen?: boolean
}

export async function usesOfEvidence(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly EvidenceUse[]>> {
  if (ids.length === 0) return new Map()
  const found = await sql<{
    evidence_id: string
    measure_id: string
    measure: string
    step: string | null
    outcome: string | null
    frozen: boolean
  }>`
    select p.evidence_id, p.measure_id, m.name as measure, s.name as step, o.text as outcome, exists (
      select 1 from round r where r.agency_id = m.agency_id and r.plan_id = m.plan_id and r.state = 'closed'
        and r.snapshot::text like '%' || p.evidence_id || '%') as frozen
    from proof p join measure m on m.agency_id = p.agency_id and m.id = p.measure_id
    left join step s on s.agency_id = p.agency_id and s.id = p.step_id
    left join outcome o on o.agency_id = p.agency_id and o.id = p.outcome_id
    where p.agency_id = ${tx.agencyId} and p.removed_at is null and p.evidence_id = any(${[...ids]}::uuid[])
    order by p.id`.execute(tx.db)
  return Map.groupBy(
    found.rows.map(row => ({
      id: row.evidence_id,
      words: [row.measure, row.step ?? row.outcome ?? ''].filter(Boolean).join(' · '),
      href: `/office/measures/${row.measure_id}`,
      ...(row.frozen ? { frozen: true } : {}),
    })),
    use => use.id,
  )
}
