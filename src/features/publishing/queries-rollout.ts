// How a manual came to those who work by it, as rows. SQL only: no decisions.
import { sql } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import { nameOfStaff } from './queries.ts'
import type { MeetingKind } from './schema.ts'

export interface Seen {
  readonly what: 'version' | 'review'
  readonly number: number
  readonly at: Date
  readonly name: string
}

/** The latest version, or the latest time somebody looked it through, whichever came last. */
export async function lastSeen(tx: Tx, id: string): Promise<Seen | undefined> {
  const found = await sql<Seen>`
    select s.what, s.number, s.at, ${nameOfStaff} as name from (
      select 'version' as what, number, published_at as at, published_by as who from publication_version
        where agency_id = ${tx.agencyId} and publication_id = ${id}
      union all
      select 'review', number, reviewed_at, reviewed_by from publication_review
        where agency_id = ${tx.agencyId} and publication_id = ${id}
      order by at desc limit 1) s
    left join staff f on f.agency_id = ${tx.agencyId} and f.id = s.who`.execute(tx.db)
  return found.rows[0]
}

export interface MeetingRow {
  readonly id: string
  readonly on_day: string
  readonly kind: MeetingKind
  readonly people: number
  readonly note: string
  readonly file_id: string | null
  readonly file_name: string | null
  readonly withdrawn_at: Date | null
}

const meetings = (tx: Tx) =>
  tx.db
    .selectFrom('manual_meeting as m')
    .leftJoin('file as d', join => join.onRef('d.agency_id', '=', 'm.agency_id').onRef('d.id', '=', 'm.file_id'))
    .select(['m.id', 'm.on_day', 'm.people', 'm.note', 'm.file_id', 'd.name as file_name', 'm.withdrawn_at'])
    // The check constraint of the table says the same.
    .select(sql<MeetingKind>`m.kind`.as('kind'))
    .where('m.agency_id', '=', tx.agencyId)

/** Newest first, without those that were taken back. */
export const meetingsAbout = (tx: Tx, publicationId: string): Promise<MeetingRow[]> =>
  meetings(tx)
    .innerJoin('manual_meeting_about as a', join =>
      join.onRef('a.agency_id', '=', 'm.agency_id').onRef('a.meeting_id', '=', 'm.id'),
    )
    .where('a.publication_id', '=', publicationId)
    .where('m.withdrawn_at', 'is', null)
    .orderBy('m.on_day', 'desc')
    .orderBy('m.id', 'desc')
    .limit(50)
    .execute()

export const meetingById = (tx: Tx, id: string): Promise<MeetingRow | undefined> =>
  meetings(tx).where('m.id', '=', id).executeTakeFirst()

export interface ExplainedManual {
  readonly id: string
  readonly title: string
  readonly unit_id: string
}

/** The manuals that a meeting explained. */
export const manualsOfMeeting = (tx: Tx, meetingId: string): Promise<ExplainedManual[]> =>
  tx.db
    .selectFrom('manual_meeting_about as a')
    .innerJoin('publication as p', join =>
      join.onRef('p.agency_id', '=', 'a.agency_id').onRef('p.id', '=', 'a.publication_id'),
    )
    .select(['p.id', 'p.unit_id', sql<string>`p.draft ->> 'title_th'`.as('title')])
    .where('a.agency_id', '=', tx.agencyId)
    .where('a.meeting_id', '=', meetingId)
    .orderBy('p.id')
    .execute()

/** Manuals that everybody can read: what a meeting may explain beside the one at hand. */
export const shownManuals = (tx: Tx): Promise<ExplainedManual[]> =>
  tx.db
    .selectFrom('publication')
    .select(['id', 'unit_id', sql<string>`draft ->> 'title_th'`.as('title')])
    .where('agency_id', '=', tx.agencyId)
    .where('kind', 'in', ['service-manual', 'staff-manual'])
    .where('shown', '=', true)
    .orderBy(sql`draft ->> 'title_th' collate "th-x-icu"`)
    .limit(300)
    .execute()

/** The name of whoever wrote it. */
export async function writtenBy(tx: Tx, staffId: string): Promise<string> {
  const row = await tx.db
    .selectFrom('staff as f')
    .select(nameOfStaff.as('name'))
    .where('f.agency_id', '=', tx.agencyId)
    .where('f.id', '=', staffId)
    .executeTakeFirst()
  return row?.name ?? ''
}
