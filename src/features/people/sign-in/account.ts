// The account behind a person, through Better Auth's own adapter: made, given a new password, or emptied of every key.
import type { Auth } from './auth.ts'
import { internalAddress } from './auth.ts'

/** Makes the account if there is none, and sets its password; sessions, second factor and passkeys of before are gone. */
export async function setUpAccount(auth: Auth, agencyId: string, staffId: string, password: string): Promise<string> {
  const context = await auth.$context
  const hash = await context.password.hash(password)
  const address = internalAddress(agencyId, staffId)
  const known = await context.internalAdapter.findUserByEmail(address, { includeAccounts: true })
  if (!known) {
    const user = await context.internalAdapter.createUser(
      { email: address, name: staffId, emailVerified: true },
      { method: 'email-password' },
    )
    await context.internalAdapter.linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      password: hash,
    })
    return user.id
  }
  const userId = known.user.id
  if (known.accounts.some(account => account.providerId === 'credential'))
    await context.internalAdapter.updatePassword(userId, hash)
  else
    await context.internalAdapter.linkAccount({ userId, providerId: 'credential', accountId: userId, password: hash })
  await dropKeys(auth, userId)
  return userId
}

async function dropKeys(auth: Auth, userId: string) {
  const { adapter, internalAdapter } = await auth.$context
  const own = [{ field: 'userId', value: userId }]
  await adapter.deleteMany({ model: 'twoFactor', where: own })
  await adapter.deleteMany({ model: 'passkey', where: own })
  await internalAdapter.updateUser(userId, { twoFactorEnabled: false })
  await endSessions(auth, userId)
}

export async function endSessions(auth: Auth, userId: string) {
  await (await auth.$context).internalAdapter.deleteUserSessions(userId)
}
