// Pieces of evidence as they are stored. SQL only: no decisions.
import { type Selectable, sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Evidence } from '#src/platform/database/types.ts'
import { type EvidenceState, isEvidenceState } from './rules.ts'
import { type EvidenceKind, evidenceKindsOf } from './schema.ts'

type Stored = Selectable<Evidence>

export interface EvidenceRow extends Omit<Stored, 'kind' | 'state' | 'privacy' | 'link_state' | 'fact_params'> {
  readonly kind: EvidenceKind
  readonly state: EvidenceState
  readonly privacy: 'unchecked' | 'clean' | 'found'
  readonly link_state: 'unchecked' | 'open' | 'changed' | 'dead'
  readonly fact_params: Readonly<Record<string, string | number | boolean>>
  readonly unit_th: string | null
  readonly unit_en: string | null
  readonly media_type: string | null
  readonly file_name: string | null
  readonly file_size: string | null
  readonly offerer: string
  readonly reviewer: string | null
  /** The newer piece that stands in its place. */
  readonly replaced_by: string | null
}

export const isKind = (text: string): text is EvidenceKind => evidenceKindsOf.some(one => one === text)

/** What the database's checks promise, said to the compiler. */
export function isRow(row: { kind: string; state: string }): row is EvidenceRow {
  return isKind(row.kind) && isEvidenceState(row.state)
}

export const nameSql = (alias: string) =>
  sql.raw(`concat(coalesce(nullif(${alias}.rank, ''), ${alias}.title), ${alias}.first_name, ' ', ${alias}.last_name)`)

export const evidenceColumns = sql`e.*, u.name_th as unit_th, u.name_en as unit_en, f.media_type, f.name as file_name, f.size as file_size,
  ${nameSql('o')} as offerer, case when r.id is null then null else ${nameSql('r')} end as reviewer,
  (select n.id from evidence n where n.agency_id = e.agency_id and n.replaces_id = e.id and n.state <> 'withdrawn' order by n.id desc limit 1) as replaced_by`

export const evidenceTables = sql`evidence e
  join staff o on o.agency_id = e.agency_id and o.id = e.offered_by
  left join staff r on r.agency_id = e.agency_id and r.id = e.reviewed_by
  left join unit u on u.agency_id = e.agency_id and u.id = e.unit_id
  left join file f on f.agency_id = e.agency_id and f.id = e.file_id`

export async function evidenceById(tx: Tx, id: string): Promise<EvidenceRow | undefined> {
  const [row] = await evidenceByIds(tx, [id])
  return row
}

export async function evidenceByIds(tx: Tx, ids: readonly string[]): Promise<EvidenceRow[]> {
  if (ids.length === 0) return []
  const found = await sql<Stored & EvidenceRow>`
    select ${evidenceColumns} from ${evidenceTables}
    where e.agency_id = ${tx.agencyId} and e.id = any(${ids}::uuid[]) order by e.id`.execute(tx.db)
  return found.rows.filter(isRow)
}

/** The row as it is now, kept from others until this transaction ends. */
export async function lockEvidence(tx: Tx, id: string): Promise<EvidenceRow | undefined> {
  await sql`select 1 from evidence where agency_id = ${tx.agencyId} and id = ${id} for update`.execute(tx.db)
  return evidenceById(tx, id)
}

/** The unit of somebody's main post today: where what she offers belongs unless she says otherwise. */
export async function mainUnitOf(tx: Tx, staffId: string, today: string): Promise<string | null> {
  const found = await sql<{ unit_id: string | null }>`
    select p.unit_id from holding h join post p on p.agency_id = h.agency_id and p.id = h.post_id
    where h.agency_id = ${tx.agencyId} and h.staff_id = ${staffId} and h.from_day <= ${today} and (h.until_day is null or h.until_day >= ${today})
    order by h.is_main desc, h.from_day, h.id limit 1`.execute(tx.db)
  return found.rows[0]?.unit_id ?? null
}

export async function isOpenUnit(tx: Tx, unitId: string): Promise<boolean> {
  const found = await tx.db
    .selectFrom('unit')
    .select('id')
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', unitId)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}
