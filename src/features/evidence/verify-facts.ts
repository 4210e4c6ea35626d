// Every frozen figure of an agency: against its own fingerprint, against what the ledger says of it, and counted again.
import { sql } from 'kysely'
import { canonicalJson, digestOf } from '#src/kernel/digest.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Facts } from './facts-known.ts'
import { allFrozen, type FrozenRow, queryDigest } from './freeze.ts'
import { type Difference, recompute } from './recompute.ts'

/** Tampering or loss: never the work of a register that lives on. */
export interface FactFinding {
  readonly kind: 'changed-rows' | 'changed-figure' | 'unrecorded-figure' | 'missing-figure'
  readonly frozenId: string
}

export interface FactDifference extends Omit<Difference, 'kind' | 'added' | 'gone' | 'changed' | 'why'> {
  readonly frozenId: string
  readonly fact: string
  readonly from: string
  readonly to: string
  readonly added: number
  readonly gone: number
  readonly changed: number
  readonly why: readonly { readonly at: string; readonly event: string; readonly by: string | null }[]
}

export interface FactVerification {
  readonly frozen: number
  readonly same: number
  readonly differs: readonly FactDifference[]
  /** Figures that the program no longer has: kept, but not to be counted again. */
  readonly unknown: readonly string[]
  readonly findings: readonly FactFinding[]
}

export async function verifyFacts(tx: Tx, facts: Facts): Promise<FactVerification> {
  const findings: FactFinding[] = []
  const differs: FactDifference[] = []
  const unknown: string[] = []
  let frozen = 0
  let same = 0
  for await (const row of allFrozen(tx)) {
    frozen += 1
    const finding = await tamperedIn(tx, row)
    if (finding) {
      findings.push({ kind: finding, frozenId: row.id })
      continue
    }
    const again = await recompute(tx, facts, row)
    if (again.kind === 'same') same += 1
    else if (again.kind === 'unknown-fact') unknown.push(row.fact)
    else differs.push(summary(row, again))
  }
  return { frozen, same, differs, unknown, findings: [...findings, ...(await lost(tx))] }
}

/** Undefined when the figure is what was frozen. */
export async function tamperedIn(tx: Tx, row: FrozenRow): Promise<FactFinding['kind'] | undefined> {
  const rowsDigest = row.rows_digest.toString('hex')
  if (digestOf(row.rows) !== rowsDigest || row.rows.length !== row.row_count) return 'changed-rows'
  const entry = await tx.db
    .selectFrom('ledger_entry')
    .select('content')
    .where('agency_id', '=', tx.agencyId)
    .where('subject_id', '=', row.id)
    .where('event', '=', 'fact.frozen')
    .executeTakeFirst()
  if (!entry) return 'unrecorded-figure'
  const is = {
    fact: row.fact,
    from: row.from_day,
    to: row.to_day,
    params: row.params,
    value: row.value,
    rows: row.row_count,
    rows_digest: rowsDigest,
    query_digest: queryDigest(row.query, row.parameters),
    ...(row.evidence_id ? { evidence: row.evidence_id } : {}),
  }
  return canonicalJson(entry.content) === canonicalJson(is) ? undefined : 'changed-figure'
}

async function lost(tx: Tx): Promise<FactFinding[]> {
  const found = await sql<{ id: string }>`
    select l.subject_id as id from ledger_entry l
    left join frozen_fact f on f.agency_id = l.agency_id and f.id = l.subject_id
    where l.agency_id = ${tx.agencyId} and l.event = 'fact.frozen' and f.id is null order by l.id`.execute(tx.db)
  return found.rows.map(row => ({ kind: 'missing-figure', frozenId: row.id }))
}

function summary(row: FrozenRow, { was, now, added, gone, changed, queryChanged, why }: Difference): FactDifference {
  return {
    frozenId: row.id,
    fact: row.fact,
    from: row.from_day,
    to: row.to_day,
    was,
    now,
    added: added.length,
    gone: gone.length,
    changed: changed.length,
    queryChanged,
    why: why.map(one => ({ at: one.at.toISOString(), event: one.event, by: one.actor_name })),
  }
}
