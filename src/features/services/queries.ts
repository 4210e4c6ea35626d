// Services of an agency.
import type { Selectable } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Service as ServiceTable } from '#src/platform/database/types.ts'
import { withContact } from '../cases/public.ts'
import { definitionOf } from '../forms/public.ts'
import { Draft, Service } from './definition.ts'

export type ServiceState = 'draft' | 'open' | 'closed'
export type ServiceRow = Omit<Selectable<ServiceTable>, 'state' | 'draft'> & {
  readonly state: ServiceState
  readonly draft: Draft
}

export const KIND = 'service'

const rows = (tx: Tx) => tx.db.selectFrom('service').selectAll().where('agency_id', '=', tx.agencyId)

const asService = (row: Selectable<ServiceTable>): ServiceRow => ({
  ...row,
  state: row.state as ServiceState,
  draft: Draft.parse(row.draft),
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

const offeredRows = (tx: Tx) =>
  tx.db
    .selectFrom('service')
    .select(['id', 'code', 'state', 'closed_reason', 'unit_id', 'manual_id', 'current_version_id', 'opened_at'])
    .where('agency_id', '=', tx.agencyId)
    .where('current_version_id', 'is not', null)

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
  const row = await offeredRows(tx).where('code', '=', code).executeTakeFirst()
  return row && offered(tx, row)
}

export async function offeredById(tx: Tx, id: string): Promise<Offered | undefined> {
  const row = await offeredRows(tx).where('id', '=', id).executeTakeFirst()
  return row && offered(tx, row)
}

export async function offeredAll(tx: Tx): Promise<Offered[]> {
  const found = await offeredRows(tx).where('state', '=', 'open').orderBy('position').orderBy('code').execute()
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
  const found = await offeredRows(tx).where('opened_at', 'is not', null).orderBy('position').orderBy('code').execute()
  const all: Offered[] = []
  for (const row of found) all.push(await offered(tx, row))
  return all
}
