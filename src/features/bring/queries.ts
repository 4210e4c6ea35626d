// Brought papers as rows. SQL only: no decisions. Lists never read what was understood: it may be large.
import { sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'

export interface PaperLine {
  readonly id: string
  readonly name: string
  readonly size: string
  readonly state: string
  readonly page: number
  readonly pages: number
  readonly because: string
  readonly kind: string
  readonly fiscal_year: number | null
  readonly brought_at: Date
  readonly taken_at: Date | null
  readonly measures: number
}

export async function papersOf(tx: Tx, most: number): Promise<PaperLine[]> {
  const found = await sql<PaperLine>`
    select id, name, size, state, page, pages, because, kind, fiscal_year, brought_at, taken_at,
      coalesce(jsonb_array_length(draft -> 'measures'), 0) as measures
    from brought_paper where agency_id = ${tx.agencyId} and erased_at is null
    order by id desc limit ${most}`.execute(tx.db)
  return found.rows
}

/** Papers whose draft waits for somebody: how many, and the newest of them. */
export async function draftsWaiting(tx: Tx): Promise<{ count: number; only: string | undefined }> {
  const row = await tx.db
    .selectFrom('brought_paper')
    .select(of => [of.fn.countAll<number>().as('count'), sql<string | null>`(max(id::text))`.as('only')])
    .where('agency_id', '=', tx.agencyId)
    .where('state', 'in', ['read', 'undone'])
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return { count: Number(row?.count ?? 0), only: row?.only ?? undefined }
}

export const paperById = (tx: Tx, id: string) =>
  tx.db
    .selectFrom('brought_paper')
    .select([
      'id',
      'file_id',
      'name',
      'sha256',
      'size',
      'state',
      'page',
      'pages',
      'because',
      'kind',
      'draft',
      'fiscal_year',
      'brought_by',
      'brought_at',
      'beat_at',
      'read_at',
      'taken_by',
      'taken_at',
      'taken',
      'undone_at',
      'version',
    ])
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst()

export type PaperRow = NonNullable<Awaited<ReturnType<typeof paperById>>>

/** What was read of it, block by block. */
export async function readOf(tx: Tx, id: string): Promise<unknown> {
  const row = await tx.db
    .selectFrom('brought_paper')
    .select('read')
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.read ?? undefined
}

export const paperWithSha = (tx: Tx, sha256: Buffer) =>
  tx.db
    .selectFrom('brought_paper')
    .select(['id', 'state', 'name'])
    .where('agency_id', '=', tx.agencyId)
    .where('sha256', '=', sha256)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
