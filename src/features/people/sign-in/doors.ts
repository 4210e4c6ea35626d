// The sign-in of an installation: one Better Auth instance per host name, made when it is first needed and then kept.

import type { Config } from '#src/platform/config.ts'
import type { Database } from '#src/platform/database/connect.ts'
import { inAgency } from '#src/platform/database/scope.ts'
import type { Limits } from '#src/platform/http/limits.ts'
import type { Session, Visit } from '#src/platform/http/visit.ts'
import type { Log } from '#src/platform/log.ts'
import { staffByMail } from '../queries.ts'
import { type Auth, makeAuth } from './auth.ts'

export interface Doors {
  readonly limits: Limits
  /** Signs what a browser carries for us. */
  readonly secret: string
  readonly hasOidc: boolean
  readonly oidcName: string
  auth(visit: Pick<Visit, 'origin' | 'agencyId'>): Auth
  session(visit: Visit): Promise<Session | undefined>
}

export function makeDoors(parts: { database: Database; config: Config; log: Log; limits: Limits }): Doors {
  const { database, config, log, limits } = parts
  const made = new Map<string, Auth>()

  const make = (visit: Pick<Visit, 'origin' | 'agencyId'>) =>
    makeAuth(
      { authPool: database.authPool, config, log },
      {
        origin: visit.origin,
        agencyId: visit.agencyId,
        staffOfMail: mail =>
          inAgency(
            database,
            { agencyId: visit.agencyId, now: new Date() },
            async tx => (await staffByMail(tx, mail))?.id,
            { readOnly: true },
          ),
      },
    )
  const auth: Doors['auth'] = visit => {
    const key = `${visit.agencyId} ${visit.origin}`
    const known = made.get(key)
    if (known) return known
    // A host header could be anything when there is one agency for all names: keep the collection small.
    if (made.size > 500) made.clear()
    const fresh = make(visit)
    made.set(key, fresh)
    return fresh
  }
  return {
    limits,
    secret: config.secret,
    hasOidc: config.oidc !== undefined,
    oidcName: config.oidc?.name ?? '',
    auth,
    session: async visit => {
      if (!visit.headers.get('cookie')?.includes('prongsai.session_token')) return undefined
      const found = await auth(visit).api.getSession({ headers: visit.headers })
      if (!found) return undefined
      return { userId: found.user.id, sessionId: found.session.id, twoFactor: found.user.twoFactorEnabled === true }
    },
  }
}
