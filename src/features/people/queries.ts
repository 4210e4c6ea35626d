// People, units, posts and duties as rows. SQL only: no decisions.
import type { Selectable } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Post, SignInLink, Staff, Unit } from '#src/platform/database/types.ts'

export type StaffRow = Selectable<Staff>
export type UnitRow = Selectable<Unit>
export type PostRow = Selectable<Post>
export type LinkRow = Selectable<SignInLink>

export function staffById(tx: Tx, id: string): Promise<StaffRow | undefined> {
  return tx.db
    .selectFrom('staff')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export function staffByUser(tx: Tx, userId: string): Promise<StaffRow | undefined> {
  return tx.db
    .selectFrom('staff')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('user_id', '=', userId)
    .executeTakeFirst()
}

/** Somebody who may sign in: here, not left, not disabled, with an account. */
export function staffByMail(tx: Tx, mail: string): Promise<StaffRow | undefined> {
  return tx.db
    .selectFrom('staff')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where(of => of(of.fn<string>('lower', ['email']), '=', mail.toLowerCase()))
    .where('left_on', 'is', null)
    .where('disabled_at', 'is', null)
    .where('user_id', 'is not', null)
    .executeTakeFirst()
}

export function openLink(tx: Tx, digest: Buffer): Promise<LinkRow | undefined> {
  return tx.db
    .selectFrom('sign_in_link')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('digest', '=', digest)
    .where('used_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('expires_at', '>', tx.scope.now)
    .executeTakeFirst()
}
