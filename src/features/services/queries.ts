// Services of an agency.
import { type Selectable, sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Service as ServiceTable } from '#src/platform/database/types.ts'
import { withContact } from '../cases/public.ts'
import { asDraft, type Draft, definitionOf, draftCode, draftRows } from '../forms/public.ts'
import { Service, Draft as ServiceDraft } from './definition.ts'

export type ServiceState = 'draft' | 'open' | 'closed'
export type ServiceRow = Omit<Selectable<ServiceTable>, 'state' | 'draft'> & {
  readonly state: ServiceState
  readonly draft: ServiceDraft
}

export const KIND = 'service'

const rows = (tx: Tx) => tx.db.selectFrom('service').selectAll().where('agency_id', '=', tx.agencyId)

const asService = (row: Selectable<ServiceTable>): ServiceRow => ({
  ...row,
  state: row.state as ServiceState,
  draft: ServiceDraft.parse(row.draft),
})

export async function serviceById(tx: Tx, id: string): Promise<ServiceRow | undefined> {
  const row = await rows(tx).where('id', '=', id).executeTakeFirst()
  return row && asService(row)
}

export async function serviceToChange(tx: Tx, id: string): Promise<ServiceRow | undefined> {
  const row = await rows(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && asService(row)
}

export async function servicesAll(tx: Tx): Promise<ServiceRow[]> {
  const found = await rows(tx).orderBy('position').orderBy('code').execute()
  return found.map(asService)
}

/** A service as citizens meet it: what is asked today, with how to reach them as its last section. */
export interface Offered {
  readonly id: string
  readonly code: string
  readonly state: ServiceState
  readonly closedReason: string
  readonly unitId: string
  readonly manualId: string | null
  readonly versionId: string
  readonly openedAt: Date | null
  readonly form: Service
}

const OFFERED = [
  's.state',
  's.closed_reason',
  's.unit_id',
  's.manual_id',
  's.current_version_id',
  's.opened_at',
] as const
type OfferedColumn = (typeof OFFERED)[number] extends `s.${infer Column}` ? Column & keyof ServiceTable : never

const offeredRows = (tx: Tx) =>
  tx.db
    .selectFrom('service as s')
    .select(['s.id', 's.code', ...OFFERED])
    .where('s.agency_id', '=', tx.agencyId)
    .where('s.current_version_id', 'is not', null)

async function offered(
  tx: Tx,
  row: Awaited<ReturnType<ReturnType<typeof offeredRows>['execute']>>[number],
): Promise<Offered> {
  return {
    id: row.id,
    code: row.code,
    state: row.state as ServiceState,
    closedReason: row.closed_reason,
    unitId: row.unit_id,
    manualId: row.manual_id,
    versionId: row.current_version_id ?? '',
    openedAt: row.opened_at,
    form: await formOf(tx, row.current_version_id ?? ''),
  }
}

const asked = new WeakMap<Service, Service>()

/** The form of a version, as it is asked. Remembered with the version, which never changes. */
export async function formOf(tx: Tx, versionId: string): Promise<Service> {
  const stored = await definitionOf(tx, versionId, Service)
  const known = asked.get(stored) ?? withContact(stored)
  asked.set(stored, known)
  return known
}

/** Open and closed ones; never a draft. */
export async function offeredByCode(tx: Tx, code: string): Promise<Offered | undefined> {
  if (!/^[a-z0-9-]{1,60}$/.test(code)) return undefined
  const row = await offeredRows(tx).where('s.code', '=', code).executeTakeFirst()
  return row && offered(tx, row)
}

export async function offeredById(tx: Tx, id: string): Promise<Offered | undefined> {
  const row = await offeredRows(tx).where('s.id', '=', id).executeTakeFirst()
  return row && offered(tx, row)
}

export interface DraftOfService {
  readonly draft: Draft
  /** Undefined when it was never published. */
  readonly service: Offered | undefined
}

type ServiceOfDraft = { readonly service_code: string | null } & {
  readonly [Column in OfferedColumn]: Selectable<ServiceTable>[Column] | null
}

const SERVICE_OF_DRAFT = sql.raw(['', 's.code as service_code', ...OFFERED].join(', '))
const JOIN_SERVICE = sql.raw(
  'left join service s on s.agency_id = d.agency_id and s.id = d.of_id and s.current_version_id is not null',
)

/** One for each code, in their order, in one question. */
export async function draftsOfServices(
  tx: Tx,
  typed: readonly string[],
): Promise<readonly (DraftOfService | undefined)[]> {
  const codes = typed.map(draftCode)
  const known = codes.filter(code => code !== undefined)
  const rows = await draftRows<ServiceOfDraft>(tx, KIND, known, { select: SERVICE_OF_DRAFT, join: JOIN_SERVICE })
  const found = new Map<string, DraftOfService>()
  for (const row of rows) {
    const { service_code: code, state, closed_reason, unit_id } = row
    const isOffered = code !== null && state !== null && closed_reason !== null && unit_id !== null
    const service = isOffered
      ? await offered(tx, { ...row, id: row.of_id, code, state, closed_reason, unit_id })
      : undefined
    found.set(row.code, { draft: asDraft(row), service })
  }
  return codes.map(code => (code === undefined ? undefined : found.get(code)))
}

export async function offeredAll(tx: Tx): Promise<Offered[]> {
  const found = await offeredRows(tx).where('s.state', '=', 'open').orderBy('position').orderBy('code').execute()
  const all: Offered[] = []
  for (const row of found) all.push(await offered(tx, row))
  return all
}

export async function codeTaken(tx: Tx, code: string): Promise<boolean> {
  const row = await rows(tx).where('code', '=', code).executeTakeFirst()
  return row !== undefined
}

/** Open ones, and those that were open once: figures of a closed service stay. */
export async function offeredEver(tx: Tx): Promise<Offered[]> {
  const found = await offeredRows(tx).where('s.opened_at', 'is not', null).orderBy('position').orderBy('code').execute()
  const all: Offered[] = []
  for (const row of found) all.push(await offered(tx, row))
  return all
}
