// A figure as it stood at one moment: value, query, parameters and rows, with their fingerprints in the ledger. What was frozen
// never changes; counting again is recompute.ts.
import type { Selectable } from 'kysely'
import { digestOf } from '#src/kernel/digest.ts'
import type { FactParams, FactRow } from '#src/kernel/fact.ts'
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { FrozenFact } from '#src/platform/database/types.ts'
import { record } from '#src/platform/ledger/record.ts'
import { type AskedFact, count, type Facts, factById } from './facts-known.ts'

export interface FrozenRow extends Omit<Selectable<FrozenFact>, 'params' | 'parameters' | 'rows'> {
  readonly params: FactParams
  readonly parameters: readonly unknown[]
  readonly rows: readonly FactRow[]
}

export interface FreezeInput extends AskedFact {
  /** The piece of evidence whose acceptance freezes it. */
  readonly evidenceId?: string
  /** In one line, for whoever reads it years later. */
  readonly why: string
}

export async function freezeFact(
  tx: Tx,
  facts: Facts,
  input: FreezeInput,
): Promise<Result<{ readonly id: string; readonly value: number; readonly rowsDigest: string }, 'unknown-fact'>> {
  const fact = factById(facts, input.fact)
  if (!fact) return no('unknown-fact')
  const counted = await count(tx, fact, input)
  const parameters: unknown = JSON.parse(JSON.stringify(counted.parameters))
  const rowsDigest = digestOf(counted.rows)
  const id = newId()
  await tx.db
    .insertInto('frozen_fact')
    .values({
      agency_id: tx.agencyId,
      id,
      evidence_id: input.evidenceId ?? null,
      fact: fact.id,
      from_day: input.from,
      to_day: input.to,
      params: JSON.stringify(input.params),
      value: counted.value,
      query: counted.query,
      parameters: JSON.stringify(parameters),
      row_count: counted.rows.length,
      rows: JSON.stringify(counted.rows),
      rows_digest: Buffer.from(rowsDigest, 'hex'),
      frozen_at: tx.scope.now,
      why: input.why,
    })
    .execute()
  await record(tx, {
    event: 'fact.frozen',
    subject: { kind: 'frozen-fact', id },
    content: {
      fact: fact.id,
      from: input.from,
      to: input.to,
      params: input.params,
      value: counted.value,
      rows: counted.rows.length,
      rows_digest: rowsDigest,
      query_digest: queryDigest(counted.query, parameters),
      ...(input.evidenceId ? { evidence: input.evidenceId } : {}),
    },
  })
  return ok({ id, value: counted.value, rowsDigest })
}

export const queryDigest = (query: string, parameters: unknown) => digestOf({ query, parameters })

export async function frozenById(tx: Tx, id: string): Promise<FrozenRow | undefined> {
  const row = await tx.db
    .selectFrom('frozen_fact')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && asFrozen(row)
}

/** The newest frozen value of a piece of evidence. */
export async function frozenOf(tx: Tx, evidenceId: string): Promise<FrozenRow | undefined> {
  const row = await tx.db
    .selectFrom('frozen_fact')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('evidence_id', '=', evidenceId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && asFrozen(row)
}

/** All of an agency, oldest first, in pieces that fit into memory. */
export async function* allFrozen(tx: Tx, most = 100): AsyncGenerator<FrozenRow> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await tx.db
      .selectFrom('frozen_fact')
      .selectAll()
      .where('agency_id', '=', tx.agencyId)
      .where('id', '>', after)
      .orderBy('id')
      .limit(most)
      .execute()
    yield* rows.map(asFrozen)
    const last = rows.at(-1)
    if (!last || rows.length < most) return
    after = last.id
  }
}

/** The JSON columns hold what freezeFact wrote; what somebody made of them since is for verify to say. */
function asFrozen(row: Selectable<FrozenFact>): FrozenRow {
  return {
    ...row,
    params: row.params as FactParams,
    parameters: Array.isArray(row.parameters) ? row.parameters : [],
    rows: (Array.isArray(row.rows) ? row.rows : []) as FactRow[],
  }
}
