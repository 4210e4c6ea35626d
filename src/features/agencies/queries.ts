// The agency's rows. SQL only: no decisions.
import type { Selectable } from 'kysely'
import type { Database } from '#src/platform/database/connect.ts'
import { inFront, type Tx } from '#src/platform/database/scope.ts'
import type { Agency, AgencyHoliday, ContactChannel } from '#src/platform/database/types.ts'

export type AgencyRow = Selectable<Agency>
export type ChannelRow = Selectable<ContactChannel>
export type HolidayRow = Selectable<AgencyHoliday>

export function agencyRow(tx: Tx): Promise<AgencyRow> {
  return tx.db.selectFrom('agency').selectAll().where('agency_id', '=', tx.agencyId).executeTakeFirstOrThrow()
}

export function openChannels(tx: Tx): Promise<ChannelRow[]> {
  return tx.db
    .selectFrom('contact_channel')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('archived_at', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()
}

export function channelById(tx: Tx, id: string): Promise<ChannelRow | undefined> {
  return tx.db
    .selectFrom('contact_channel')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
}

/** The agency that answers to a host name; the empty name is the only agency of a small installation. */
export async function agencyIdOfHost(database: Database, host: string): Promise<string | undefined> {
  const rows = await inFront(database, db =>
    db.selectFrom('agency_host').select(['host', 'agency_id']).where('host', 'in', [host, '']).execute(),
  )
  return (rows.find(row => row.host === host) ?? rows.find(row => row.host === ''))?.agency_id
}

export function openHolidays(tx: Tx): Promise<HolidayRow[]> {
  return tx.db
    .selectFrom('agency_holiday')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('archived_at', 'is', null)
    .orderBy('on_day')
    .execute()
}

export function holidayById(tx: Tx, id: string): Promise<HolidayRow | undefined> {
  return tx.db
    .selectFrom('agency_holiday')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
}
