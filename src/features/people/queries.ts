// People, units, posts and duties as rows. SQL only: no decisions.
import type { Selectable } from 'kysely'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Holding, Post, RoleGrant, SignInLink, Staff, StandingIn, Unit } from '#src/platform/database/types.ts'
import { todayOf } from './actor.ts'

export type StaffRow = Selectable<Staff>
export type UnitRow = Selectable<Unit>
export type PostRow = Selectable<Post>
export type LinkRow = Selectable<SignInLink>
export type HoldingRow = Selectable<Holding>
export type GrantRow = Selectable<RoleGrant>
export type StandingInRow = Selectable<StandingIn>

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
    .where(of => of.or([of('left_on', 'is', null), of('left_on', '>', todayOf(tx))]))
    .where('disabled_at', 'is', null)
    .where('user_id', 'is not', null)
    .executeTakeFirst()
}

/** Somebody with this address whose leaving is not known, with or without an account: the address is taken. */
export function staffByMailAny(tx: Tx, mail: string): Promise<StaffRow | undefined> {
  return tx.db
    .selectFrom('staff')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where(of => of(of.fn<string>('lower', ['email']), '=', mail.toLowerCase()))
    .where('left_on', 'is', null)
    .executeTakeFirst()
}

/** People of the same first and last name, whether they still work here or not. */
export function staffByName(tx: Tx, first: string, last: string): Promise<StaffRow[]> {
  return tx.db
    .selectFrom('staff')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('first_name', '=', first)
    .where('last_name', '=', last)
    .execute()
}

export function unitById(tx: Tx, id: string): Promise<UnitRow | undefined> {
  return tx.db
    .selectFrom('unit')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
}

export function postById(tx: Tx, id: string): Promise<PostRow | undefined> {
  return tx.db
    .selectFrom('post')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
}

export function grantById(tx: Tx, id: string): Promise<GrantRow | undefined> {
  return tx.db
    .selectFrom('role_grant')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
    .executeTakeFirst()
}

export function standingInById(tx: Tx, id: string): Promise<StandingInRow | undefined> {
  return tx.db
    .selectFrom('standing_in')
    .selectAll()
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', id)
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
