// What opens an account: its passkeys and the devices that are signed in.
import type { Visit } from '#src/platform/http/visit.ts'
import type { Auth } from './auth.ts'

export interface Keys {
  readonly passkeys: readonly {
    readonly id: string
    readonly name?: string | undefined
    readonly createdAt?: Date | string
  }[]
  readonly sessions: readonly {
    readonly id: string
    readonly token: string
    readonly userAgent?: string | null | undefined
    readonly createdAt: Date
  }[]
}

export async function keysOf(auth: Auth, visit: Visit): Promise<Keys> {
  const [passkeys, sessions] = await Promise.all([
    auth.api.listPasskeys({ headers: visit.headers }),
    auth.api.listSessions({ headers: visit.headers }),
  ])
  return { passkeys, sessions: sessions.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime()) }
}
