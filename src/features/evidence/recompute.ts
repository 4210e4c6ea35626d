// Counts a frozen figure again and says what is different, row by row, and what happened in between to those it counts.
// Registers are corrected and grow: a difference needs an explanation, it is no alarm. Tampering is found by verify-facts.ts.
import { canonicalJson } from '#src/kernel/digest.ts'
import type { FactRow } from '#src/kernel/fact.ts'
import { isId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { count, type Facts, factById } from './facts-known.ts'
import { type FrozenRow, queryDigest } from './freeze.ts'

export interface Happened {
  readonly id: string
  readonly at: Date
  readonly event: string
  readonly actor_name: string | null
  readonly subject_id: string | null
  readonly content: unknown
}

export interface Difference {
  readonly kind: 'differs'
  readonly was: number
  readonly now: number
  readonly added: readonly FactRow[]
  readonly gone: readonly FactRow[]
  readonly changed: readonly { readonly was: FactRow; readonly now: FactRow }[]
  readonly queryChanged: boolean
  /** What the ledger says about those rows since the freezing, oldest first. */
  readonly why: readonly Happened[]
}

export type Recomputed = { readonly kind: 'same' } | { readonly kind: 'unknown-fact' } | Difference

const MOST_REASONS = 20

export async function recompute(tx: Tx, facts: Facts, frozen: FrozenRow): Promise<Recomputed> {
  const fact = factById(facts, frozen.fact)
  if (!fact) return { kind: 'unknown-fact' }
  const counted = await count(tx, fact, { from: frozen.from_day, to: frozen.to_day, params: frozen.params })
  const before = new Map(frozen.rows.map(row => [row.id, row]))
  const after = new Map(counted.rows.map(row => [row.id, row]))
  const added = counted.rows.filter(row => !before.has(row.id))
  const gone = frozen.rows.filter(row => !after.has(row.id))
  const changed = frozen.rows.flatMap(was => {
    const now = after.get(was.id)
    return now && canonicalJson(was) !== canonicalJson(now) ? [{ was, now }] : []
  })
  const isSame = added.length + gone.length + changed.length === 0 && counted.value === frozen.value
  if (isSame) return { kind: 'same' }
  const queryChanged =
    queryDigest(counted.query, JSON.parse(JSON.stringify(counted.parameters))) !==
    queryDigest(frozen.query, frozen.parameters)
  const touched = [...added, ...gone, ...changed.flatMap(({ was, now }) => [was, now])]
  return {
    kind: 'differs',
    was: frozen.value,
    now: counted.value,
    added,
    gone,
    changed,
    queryChanged,
    why: await happenedTo(tx, idsIn(touched), frozen.frozen_at),
  }
}

/** A row and whatever it names: a person is counted elsewhere because her unit was closed. */
const idsIn = (rows: readonly FactRow[]) => [
  ...new Set(rows.flatMap(row => Object.values(row).filter(cell => typeof cell === 'string' && isId(cell)))),
]

function happenedTo(tx: Tx, ids: readonly unknown[], since: Date): Promise<Happened[]> {
  const subjects = ids.filter(id => typeof id === 'string')
  if (subjects.length === 0) return Promise.resolve([])
  return tx.db
    .selectFrom('ledger_entry')
    .select(['id', 'at', 'event', 'actor_name', 'subject_id', 'content'])
    .where('agency_id', '=', tx.agencyId)
    .where('subject_id', 'in', subjects)
    .where('at', '>', since)
    .where('event', '<>', 'person.signed-in')
    .orderBy('id')
    .limit(MOST_REASONS)
    .execute()
}
