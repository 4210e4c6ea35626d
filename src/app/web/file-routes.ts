// Kept files that anybody may see. A file of another agency, or one that is not public, is not there.
import type { Context, Hono } from 'hono'
import { isShownPicture } from '#src/features/site/public.ts'
import { isId } from '#src/kernel/ids.ts'
import type { Database } from '#src/platform/database/connect.ts'
import { inAgency, type Tx } from '#src/platform/database/scope.ts'
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
  const answer = async (context: Context<Env>, isShown: (tx: Tx, id: string) => Promise<boolean>) => {
    const visit = await visitOf(context.req.raw, context.env.address)
    const id = context.req.param('id') ?? ''
    if (!visit || !isId(id)) return context.notFound()
    const row = await inAgency(
      database,
      { agencyId: visit.agencyId, now: visit.now },
      async tx => ((await isShown(tx, id)) ? fileById(tx, id) : undefined),
      { readOnly: true },
    )
    return (row?.is_public ? await openFile(store, row, context.req.raw) : undefined) ?? context.notFound()
  }
  app.get('/emblem/:id', context => answer(context, async () => true))
  app.get('/picture/:id', context => answer(context, isShownPicture))
}
