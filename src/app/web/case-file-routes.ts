// Photos and papers of cases and of drafts: to whoever has the code, and to staff of the unit that works on the case. Never to the public.
import type { Context, Hono } from 'hono'
import { isFileOfCase, isFileOfCaseFor } from '#src/features/cases/public.ts'
import { actorOfUser, type Doors } from '#src/features/people/public.ts'
import { isFileOfDraft, isPhotoOfPet } from '#src/features/services/public.ts'
import { isId } from '#src/kernel/ids.ts'
import type { Database } from '#src/platform/database/connect.ts'
import { inAgency, type Tx } from '#src/platform/database/scope.ts'
import { blobOf, type FileRow, fileById } from '#src/platform/files/keep-file.ts'
import { isPicture, kindOfMediaType } from '#src/platform/files/kinds.ts'
import { openFile } from '#src/platform/files/open-file.ts'
import { narrowPicture, smallPicture } from '#src/platform/files/picture.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import type { Env } from '#src/platform/http/router.ts'
import type { Visit } from '#src/platform/http/visit.ts'

interface CaseFileParts {
  readonly database: Database
  readonly store: FileStore
  readonly doors: Doors
  readonly visitOf: (request: Request, address: string) => Promise<Visit | undefined>
}

const SMALL = { width: 480, height: 360 }
const WIDE = 1200

export function caseFileRoutes(app: Hono<Env>, { database, store, doors, visitOf }: CaseFileParts) {
  const give = (path: string, may: (tx: Tx, context: Context<Env>, visit: Visit, fileId: string) => Promise<boolean>) =>
    app.get(path, async context => {
      const visit = await visitOf(context.req.raw, context.env.address)
      const fileId = context.req.param('file') ?? ''
      if (!visit || !isId(fileId)) return context.notFound()
      const row = await inAgency(
        database,
        { agencyId: visit.agencyId, now: visit.now },
        async tx => ((await may(tx, context, visit, fileId)) ? fileById(tx, fileId) : undefined),
        { readOnly: true },
      )
      return (row && (await answer(row, context))) ?? context.notFound()
    })

  const answer = async (row: FileRow, context: Context<Env>) => {
    const size = context.req.param('size')
    if (size !== 'small' && size !== 'wide') return openFile(store, { ...row, is_public: false }, context.req.raw)
    const kind = kindOfMediaType(row.media_type)
    if (!kind || !isPicture(kind) || !(await store.has(blobOf(row)))) return undefined
    const source = await store.get(blobOf(row))
    const bytes = size === 'small' ? await smallPicture(source, SMALL) : await narrowPicture(source, WIDE)
    if (!bytes) return undefined
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': 'image/webp',
        'cache-control': 'private, max-age=3600',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'x-robots-tag': 'noindex',
      },
    })
  }

  give('/track/:code/file/:file/:size', (tx, context, _visit, file) =>
    isFileOfCase(tx, context.req.param('code') ?? '', file),
  )
  give('/services/apply/:draft/file/:file/:size', (tx, context, _visit, file) =>
    isFileOfDraft(tx, context.req.param('draft') ?? '', file),
  )
  give('/office/cases/:id/file/:file/:size', async (tx, context, visit, file) => {
    const session = await doors.session(visit)
    const actor = session && (await actorOfUser(tx, session.userId))
    return actor !== undefined && isFileOfCaseFor(tx, actor, context.req.param('id') ?? '', file)
  })
  give('/office/services/pets/:id/file/:file/:size', async (tx, context, visit, file) => {
    const session = await doors.session(visit)
    const actor = session && (await actorOfUser(tx, session.userId))
    const id = context.req.param('id') ?? ''
    return actor !== undefined && isId(id) && isPhotoOfPet(tx, id, file, unit => actor.holds('case:read', unit))
  })
}
