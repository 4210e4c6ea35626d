// The few addresses of the sign-in protocols that are not pages: passkeys (JSON, script) and the way to an identity provider
// and back. Everything else Better Auth could answer stays closed.
import type { Hono } from 'hono'
import type { Database } from '#src/platform/database/connect.ts'
import { inAgency } from '#src/platform/database/scope.ts'
import type { Env } from '#src/platform/http/router.ts'
import { isFromHere, safeReturn } from '#src/platform/http/security.ts'
import { href, urlOf, type Visit } from '#src/platform/http/visit.ts'
import { recordSignIn } from './answers.ts'
import { OIDC_PROVIDER } from './auth.ts'
import type { Doors } from './doors.ts'

const OPEN = {
  '/api/auth/passkey/generate-register-options': 'GET',
  '/api/auth/passkey/verify-registration': 'POST',
  '/api/auth/passkey/generate-authenticate-options': 'GET',
  '/api/auth/passkey/verify-authentication': 'POST',
  [`/api/auth/callback/${OIDC_PROVIDER}`]: 'GET',
} as const

const PER_ADDRESS = 120

export function signInRoutes(
  app: Hono<Env>,
  parts: {
    doors: Doors
    database: Database
    visitOf: (request: Request, address: string) => Promise<Visit | undefined>
  },
) {
  const { doors, database, visitOf } = parts

  app.get('/sign-in/with', async context => {
    const visit = await visitOf(context.req.raw, context.env.address)
    if (!visit || !doors.hasOidc) return context.notFound()
    const next = href(visit.lang, safeReturn(visit.query.get('next'), '/office'))
    const answer = await doors.auth(visit).api.signInSocial({
      body: { provider: OIDC_PROVIDER, callbackURL: next, errorCallbackURL: href(visit.lang, '/sign-in') },
      headers: visit.headers,
      asResponse: true,
    })
    const said: unknown = await answer.json().catch(() => undefined)
    const url =
      typeof said === 'object' && said !== null && 'url' in said && typeof said.url === 'string' ? said.url : undefined
    if (!answer.ok || !url) return context.redirect(href(visit.lang, '/sign-in?error=oidc'), 303)
    const away = new Response(null, { status: 303, headers: { location: url, 'cache-control': 'no-store' } })
    for (const cookie of answer.headers.getSetCookie()) away.headers.append('set-cookie', cookie)
    return away
  })

  for (const [path, method] of Object.entries(OPEN)) {
    app.on([method], path, async context => {
      const request = context.req.raw
      const visit = await visitOf(request, context.env.address)
      if (!visit) return context.notFound()
      if (method === 'POST' && !isFromHere(request.headers, visit.origin)) return context.notFound()
      if (!(await doors.limits.allow(`${path} ${visit.address}`, PER_ADDRESS))) return context.body(null, 429)
      const answer = await doors.auth(visit).handler(atOrigin(request, visit))
      await recordNewSession(answer, visit, path.includes('/callback/') ? 'oidc' : 'passkey')
      return answer
    })
  }

  /** Only answers that begin a session carry its cookie. */
  async function recordNewSession(answer: Response, visit: Visit, way: 'oidc' | 'passkey') {
    const cookies = answer.headers.getSetCookie().filter(cookie => /session_token=[^;]/.test(cookie))
    if (cookies.length === 0) return
    const headers = new Headers({ cookie: cookies.map(cookie => cookie.split(';')[0]).join('; ') })
    const session = await doors.auth(visit).api.getSession({ headers })
    if (!session) return
    await inAgency(database, { agencyId: visit.agencyId, now: visit.now }, tx => recordSignIn(tx, session.user.id, way))
  }
}

/** Behind a proxy the address of the request is not the one the browser sees. */
function atOrigin(request: Request, visit: Visit): Request {
  const { pathname, search } = urlOf(request)
  return new Request(`${visit.origin}${pathname}${search}`, {
    method: request.method,
    headers: request.headers,
    ...(request.method === 'POST' ? { body: request.body, duplex: 'half' } : {}),
  } as RequestInit)
}
