// Makes a one-time link for somebody: the first sign-in while there is no account, recovery afterwards.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { PersonRefusal } from '../person-rules.ts'
import type { StaffRow } from '../queries.ts'
import { type LinkPurpose, type MadeLink, makeLink } from '../sign-in/link.ts'
import { askAbout } from '../who.ts'

export interface GivenLink extends MadeLink {
  readonly purpose: LinkPurpose
  readonly staff: StaffRow
}

export async function giveLink(tx: Tx, staffId: string): Promise<Result<GivenLink, PersonRefusal>> {
  const asked = await askAbout(tx, staffId)
  if (!asked) return no('not-found')
  const may = asked.verdict('link')
  if (!may.ok) return may
  const { staff } = asked
  const purpose = staff.user_id === null ? 'first' : 'recovery'
  return ok({ ...(await makeLink(tx, staffId, purpose)), purpose, staff })
}
