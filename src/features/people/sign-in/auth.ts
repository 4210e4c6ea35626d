// Better Auth, one instance per host and agency. It keeps passwords, second factors, passkeys and sessions in the schema auth;
// who a person is and what she may do is ours. Its users carry an internal address made of ids, so that two agencies
// that know the same e-mail address never share an account.
import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { genericOAuth, twoFactor } from 'better-auth/plugins'
import type pg from 'pg'
import type { Config } from '#src/platform/config.ts'
import type { Log } from '#src/platform/log.ts'

export const PASSWORD_MIN = 10
const SESSION_SECONDS = 12 * 60 * 60
export const OIDC_PROVIDER = 'oidc'

export interface AuthParts {
  readonly authPool: pg.Pool
  readonly config: Config
  readonly log: Log
}

interface Place {
  readonly origin: string
  readonly agencyId: string
  /** The staff member of this agency whose verified e-mail address an identity provider vouches for. */
  readonly staffOfMail: (mail: string) => Promise<string | undefined>
}

export const internalAddress = (agencyId: string, staffId: string) => `${staffId}@${agencyId}.invalid`

export function makeAuth({ authPool, config, log }: AuthParts, place: Place) {
  const { hostname } = new URL(place.origin)
  const oidc = config.oidc
  return betterAuth({
    appName: 'Prongsai',
    database: authPool,
    baseURL: place.origin,
    basePath: '/api/auth',
    secret: config.secret,
    trustedOrigins: [place.origin],
    telemetry: { enabled: false },
    logger: {
      log: (level, message) =>
        log[level === 'warn' || level === 'error' ? level : 'debug']({ part: 'sign-in' }, message),
    },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: PASSWORD_MIN, maxPasswordLength: 200 },
    session: { expiresIn: SESSION_SECONDS, updateAge: 60 * 60, cookieCache: { enabled: false }, freshAge: 10 * 60 },
    rateLimit: { enabled: false },
    account: { accountLinking: { enabled: true, trustedProviders: [OIDC_PROVIDER], allowDifferentEmails: false } },
    advanced: {
      cookiePrefix: 'prongsai',
      useSecureCookies: place.origin.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
      twoFactor({ issuer: hostname, accountLockout: { enabled: true } }),
      passkey({ rpID: hostname, rpName: hostname, origin: place.origin }),
      ...(oidc ? [genericOAuth({ config: [oidcProvider(oidc, place)] })] : []),
    ],
  })
}
export type Auth = ReturnType<typeof makeAuth>

/** Nobody gets an account by signing in elsewhere: the provider only vouches for somebody this agency already has. */
function oidcProvider(oidc: NonNullable<Config['oidc']>, place: Place) {
  return {
    providerId: OIDC_PROVIDER,
    name: oidc.name,
    discoveryUrl: `${oidc.issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`,
    requireIdTokenVerification: true,
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
    scopes: ['openid', 'email', 'profile'],
    pkce: true,
    disableSignUp: true,
    mapProfileToUser: async (profile: { email?: unknown; email_verified?: unknown }) => {
      const vouched = typeof profile.email === 'string' && profile.email_verified === true
      const staffId = vouched ? await place.staffOfMail(String(profile.email)) : undefined
      return {
        email: internalAddress(place.agencyId, staffId ?? 'nobody'),
        emailVerified: staffId !== undefined,
        name: staffId ?? 'nobody',
      }
    },
  }
}
