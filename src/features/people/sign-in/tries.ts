// How guessing is slowed without locking the owner out: a stranger's tries count against the account and her address,
// the owner's own device (it holds a signed cookie since its last sign-in) has a count of its own.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Limits } from '#src/platform/http/limits.ts'
import type { Visit } from '#src/platform/http/visit.ts'

const PER_DEVICE = 12
const PER_ACCOUNT_AND_ADDRESS = 8
const PER_ACCOUNT = 60
const PER_ADDRESS = 80
const DEVICE_COOKIE = 'prongsai.device'
const YEAR_SECONDS = 365 * 86_400

export interface Tries {
  /** False when too many were made. */
  count(): Promise<boolean>
  /** Who got in was not guessing. */
  forget(): Promise<void>
}

export function triesOf(
  limits: Limits,
  secret: string,
  visit: Visit,
  staffId: string | undefined,
  mail: string,
): Tries {
  const account = staffId ?? `unknown ${mail}`
  const device = `device ${visit.agencyId} ${staffId}`
  const accountAndAddress = `account-address ${visit.agencyId} ${account} ${visit.address}`
  if (staffId !== undefined && isKnownDevice(secret, visit, staffId)) {
    return { count: () => limits.allow(device, PER_DEVICE), forget: () => limits.forget(device, PER_DEVICE) }
  }
  return {
    count: async () => {
      const counts = [
        await limits.allow(`address ${visit.address}`, PER_ADDRESS),
        await limits.allow(accountAndAddress, PER_ACCOUNT_AND_ADDRESS),
        await limits.allow(`account ${visit.agencyId} ${account}`, PER_ACCOUNT),
      ]
      return counts.every(Boolean)
    },
    forget: () => limits.forget(accountAndAddress, PER_ACCOUNT_AND_ADDRESS),
  }
}

export function deviceCookie(secret: string, visit: Visit, staffId: string): readonly [string, string] {
  const secure = visit.origin.startsWith('https:') ? '; Secure' : ''
  const value = `${staffId}.${signature(secret, visit.agencyId, staffId)}`
  return [
    'set-cookie',
    `${DEVICE_COOKIE}=${value}; Path=/sign-in; Max-Age=${YEAR_SECONDS}; HttpOnly; SameSite=Lax${secure}`,
  ]
}

function isKnownDevice(secret: string, visit: Visit, staffId: string): boolean {
  const cookie = /(?:^|;\s*)prongsai\.device=([0-9a-f-]{36})\.([\w-]{43})/.exec(visit.headers.get('cookie') ?? '')
  if (cookie?.[1] !== staffId || cookie[2] === undefined) return false
  return timingSafeEqual(Buffer.from(cookie[2]), Buffer.from(signature(secret, visit.agencyId, staffId)))
}

const signature = (secret: string, agencyId: string, staffId: string) =>
  createHmac('sha256', secret).update(`device ${agencyId} ${staffId}`).digest('base64url')
