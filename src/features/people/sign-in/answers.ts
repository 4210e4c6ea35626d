// Better Auth answers with HTTP responses of its own; what we take over from them are cookies and whose session began.
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { actorOfUser } from '../actor.ts'
import { staffByUser } from '../queries.ts'

export type HeaderPair = readonly [string, string]

export const cookiesOf = (answer: Response): HeaderPair[] =>
  answer.headers.getSetCookie().map(cookie => ['set-cookie', cookie] as const)

/** The ledger knows who signed in and by which way, not from where. */
export async function recordSignIn(
  tx: Tx,
  userId: string,
  way: 'password' | 'code' | 'backup-code' | 'link' | 'passkey' | 'oidc',
): Promise<string | undefined> {
  const staff = await staffByUser(tx, userId)
  if (!staff) return undefined
  // She is nobody yet in this transaction, but the ledger shall name her.
  const actor = await actorOfUser(tx, userId)
  const signedIn = actor ? { ...tx, scope: { ...tx.scope, actor } } : tx
  await record(signedIn, { event: 'person.signed-in', subject: { kind: 'staff', id: staff.id }, content: { way } })
  return staff.id
}
