// /uploads: files that arrive piece by piece over lines that break. Only pages of ours may send, and one address not without end.
import type { Context, Hono } from 'hono'
import { UPLOADS, type Uploads } from '#src/platform/files/uploads.ts'
import { mayAsk } from '#src/platform/http/asks.ts'
import type { Env } from '#src/platform/http/router.ts'
import { isFromHere } from '#src/platform/http/security.ts'
import { urlOf, type Visit } from '#src/platform/http/visit.ts'

interface UploadParts {
  readonly uploads: Uploads
  readonly visitOf: (request: Request, address: string) => Promise<Visit | undefined>
}

/** Files begun and pieces sent, by one address in ten minutes. */
const MOST_FILES = 120
const MOST_PIECES = 6000
const methods = ['POST', 'PATCH', 'HEAD', 'OPTIONS']

export function uploadRoutes(app: Hono<Env>, { uploads, visitOf }: UploadParts) {
  const answer = async (context: Context<Env>) => {
    const request = context.req.raw
    const visit = await visitOf(request, context.env.address)
    if (!visit || !methods.includes(request.method)) return context.notFound()
    if (request.method !== 'HEAD' && !isFromHere(request.headers, visit.origin)) return context.notFound()
    const token = urlOf(request).pathname.slice(UPLOADS.length + 1)
    if (token !== '' && !token.startsWith(`${visit.agencyId}_`)) return context.notFound()
    const isNew = request.method === 'POST'
    const key = `${isNew ? 'upload' : 'piece'} ${visit.agencyId} ${visit.address}`
    if (!(await mayAsk(key, isNew ? MOST_FILES : MOST_PIECES))) return context.body(null, 429)
    return uploads.handle(request, visit.agencyId)
  }
  // Hono looks for HEAD among the routes of GET.
  app.on(['POST', 'PATCH', 'GET', 'OPTIONS'], [UPLOADS, `${UPLOADS}/*`], answer)
}
