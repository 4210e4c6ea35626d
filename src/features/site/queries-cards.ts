// What the public sees of people, as rows. SQL only: no decisions.
import type { Selectable } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import type { PublicCard } from '#src/platform/database/types.ts'

export type CardRow = Selectable<PublicCard>

/** What changes who stands where in public; app/ drops kept pages when one of these is recorded. */
export const houseEvents = [
  'unit.added',
  'unit.changed',
  'unit.ended',
  'post.added',
  'post.changed',
  'post.ended',
  'staff.changed',
  'staff.left',
  'staff.post-given',
  'staff.post-ended',
  'acting.appointed',
  'acting.ended',
]
const contactEvents = ['agency.changed', 'agency.channel-added', 'agency.channel-changed', 'agency.channel-archived']

export function publicCards(tx: Tx): Promise<CardRow[]> {
  return tx.db.selectFrom('public_card').selectAll().where('agency_id', '=', tx.agencyId).execute()
}

export function cardOfStaff(tx: Tx, staffId: string): Promise<CardRow | undefined> {
  return tx.db
    .selectFrom('public_card')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('staff_id', '=', staffId)
    .executeTakeFirst()
}

/** When units, posts, their holders or what is shown of them last changed. */
export const houseChangedAt = (tx: Tx) => lastOf(tx, [...houseEvents, 'site.card-changed'])

/** When the ways to reach the agency, its address or its hours last changed. */
export const contactChangedAt = (tx: Tx) => lastOf(tx, contactEvents)

async function lastOf(tx: Tx, events: readonly string[]): Promise<Date | undefined> {
  const row = await tx.db
    .selectFrom('ledger_entry')
    .select(of => of.fn.max('at').as('at'))
    .where('agency_id', '=', tx.agencyId)
    .where('event', 'in', events)
    .executeTakeFirst()
  return row?.at ?? undefined
}

/** A picture that the website shows now; what was taken away cannot be opened any more, whoever kept its address. */
export async function isShownPicture(tx: Tx, fileId: string): Promise<boolean> {
  const onHome = tx.db
    .selectFrom('agency')
    .select('agency_id')
    .where('agency_id', '=', tx.agencyId)
    .where('site_picture_id', '=', fileId)
  const onCard = tx.db
    .selectFrom('public_card')
    .select('agency_id')
    .where('agency_id', '=', tx.agencyId)
    .where('photo_id', '=', fileId)
  return (await onHome.unionAll(onCard).limit(1).execute()).length > 0
}
