// The desk of evidence: what waits for review first, then the newest, page by page. SQL only: no decisions.
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import { type EvidenceRow, evidenceColumns, evidenceTables, isRow } from './queries.ts'
import type { EvidenceState } from './rules.ts'
import type { EvidenceKind } from './schema.ts'

export const EVIDENCE_PER_PAGE = 40
/** A spreadsheet of more is made by filtering. */
export const MOST_IN_CSV = 20_000

export interface EvidenceFilter {
  readonly text: string
  readonly state: EvidenceState | undefined
  readonly kind: EvidenceKind | undefined
  readonly unitId: string | undefined
  readonly topic: string | undefined
  readonly after?: string | undefined
  readonly before?: string | undefined
}

export interface EvidencePage {
  readonly rows: readonly EvidenceRow[]
  readonly previous: string | undefined
  readonly next: string | undefined
}

export async function evidencePage(tx: Tx, filter: EvidenceFilter): Promise<EvidencePage> {
  const backwards = filter.before !== undefined
  const found = await listRows(tx, filter, EVIDENCE_PER_PAGE + 1)
  const hasMore = found.length > EVIDENCE_PER_PAGE
  const rows = found.slice(0, EVIDENCE_PER_PAGE)
  if (backwards) rows.reverse()
  const isFirst = backwards ? !hasMore : filter.after === undefined
  const isLast = backwards ? false : !hasMore
  return { rows, previous: isFirst ? undefined : rows[0]?.id, next: isLast ? undefined : rows.at(-1)?.id }
}

export function allEvidence(tx: Tx, filter: EvidenceFilter): Promise<EvidenceRow[]> {
  return listRows(tx, { ...filter, after: undefined, before: undefined }, MOST_IN_CSV)
}

export async function countsByState(tx: Tx): Promise<Readonly<Record<EvidenceState, number>>> {
  const found = await sql<{ state: string; count: number }>`
    select state, count(*)::int as count from evidence where agency_id = ${tx.agencyId} group by state`.execute(tx.db)
  const of = (state: EvidenceState) => found.rows.find(row => row.state === state)?.count ?? 0
  return { offered: of('offered'), accepted: of('accepted'), returned: of('returned'), withdrawn: of('withdrawn') }
}

/** What waits for review comes first. */
const rank = (alias: string) => sql.raw(`(case when ${alias}.state = 'offered' then 1 else 0 end)`)

async function listRows(tx: Tx, filter: EvidenceFilter, most: number): Promise<EvidenceRow[]> {
  const backwards = filter.before !== undefined
  const key = filter.before ?? filter.after
  const found = await sql<EvidenceRow>`
    ${filter.unitId === undefined ? sql`` : subtree(tx, filter.unitId)}
    select ${evidenceColumns} from ${evidenceTables}
    where ${sql.join([sql`e.agency_id = ${tx.agencyId}`, ...conditions(filter), ...(key === undefined ? [] : [beyond(tx, key, backwards)])], sql` and `)}
    order by ${backwards ? sql`${rank('e')}, e.id` : sql`${rank('e')} desc, e.id desc`} limit ${most}`.execute(tx.db)
  return found.rows.filter(isRow)
}

function subtree(tx: Tx, unitId: string) {
  return sql`with recursive inside as (
    select id from unit where agency_id = ${tx.agencyId} and id = ${unitId}
    union all
    select u.id from unit u join inside i on u.agency_id = ${tx.agencyId} and u.parent_id = i.id)`
}

function conditions(filter: EvidenceFilter): RawBuilder<unknown>[] {
  const found: RawBuilder<unknown>[] = []
  if (filter.state !== undefined) found.push(sql`e.state = ${filter.state}`)
  if (filter.kind !== undefined) found.push(sql`e.kind = ${filter.kind}`)
  if (filter.unitId !== undefined) found.push(sql`e.unit_id in (select id from inside)`)
  if (filter.topic !== undefined)
    found.push(
      sql`exists (select from evidence_topic t where t.agency_id = e.agency_id and t.evidence_id = e.id and t.topic = ${filter.topic} and t.removed_at is null)`,
    )
  for (const word of filter.text.split(' ').filter(Boolean)) {
    const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`
    found.push(sql`(e.title ilike ${like} or e.note ilike ${like} or e.url ilike ${like} or f.name ilike ${like})`)
  }
  return found
}

/** What comes after (or before) a piece in the order of the list. An unknown piece begins at the beginning. */
function beyond(tx: Tx, id: string, backwards: boolean): RawBuilder<unknown> {
  return sql`coalesce((select (${rank('e')}, e.id) ${backwards ? sql`>` : sql`<`} (${rank('k')}, k.id)
    from evidence k where k.agency_id = ${tx.agencyId} and k.id = ${id}), true)`
}
