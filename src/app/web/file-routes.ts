// Kept files that anybody may see. A file of another agency, or one that is not public, is not there.
import type { Hono } from 'hono'
import { isId } from '#src/kernel/ids.ts'
import type { Database } from '#src/platform/database/connect.ts'
import { inAgency } from '#src/platform/database/scope.ts'
import { fileById } from '#src/platform/files/keep-file.ts'
import { openFile } from '#src/platform/files/open-file.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import type { Env } from '#src/platform/http/router.ts'
import type { Visit } from '#src/platform/http/visit.ts'

interface FileParts {
  readonly database: Database
  readonly store: FileStore
  readonly visitOf: (request: Request, address: string) => Promise<Visit | undefined>
}

export function fileRoutes(app: Hono<Env>, { database, store, visitOf }: FileParts) {
  app.get('/emblem/:id', async context => {
    const visit = await visitOf(context.req.raw, context.env.address)
    const id = context.req.param('id')
    if (!visit || !isId(id)) return context.notFound()
    const row = await inAgency(database, { agencyId: visit.agencyId, now: visit.now }, tx => fileById(tx, id), {
      readOnly: true,
    })
    const answer = row?.is_public ? await openFile(store, row, context.req.raw) : undefined
    return answer ?? context.notFound()
  })
}
