// Files of evidence: to staff who may read evidence, with a small picture for lists, and to everybody what was released.
// What is of another agency, withdrawn from the public or not for this person is not there.
import type { Context, Hono } from 'hono'
import { type EvidenceRow, evidenceById } from '#src/features/evidence/public.ts'
import { actorOfUser, type Doors } from '#src/features/people/public.ts'
import { isId } from '#src/kernel/ids.ts'
import type { Database } from '#src/platform/database/connect.ts'
import { inAgency } from '#src/platform/database/scope.ts'
import { blobOf, type FileRow, fileById } from '#src/platform/files/keep-file.ts'
import { isPicture, kindOfMediaType } from '#src/platform/files/kinds.ts'
import { openFile } from '#src/platform/files/open-file.ts'
import { smallPicture } from '#src/platform/files/picture.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import type { Env } from '#src/platform/http/router.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { pictureAnswer } from './picture-answer.ts'

interface EvidenceRouteParts {
  readonly database: Database
  readonly store: FileStore
  readonly doors: Doors
  readonly visitOf: (request: Request, address: string) => Promise<Visit | undefined>
}

const FRAME = { width: 320, height: 240 }

export function evidenceRoutes(app: Hono<Env>, parts: EvidenceRouteParts) {
  const { store } = parts
  app.get('/office/evidence/:id/file', async context => {
    const found = await forStaff(parts, context)
    return (found && (await openFile(store, found, context.req.raw))) ?? context.notFound()
  })

  app.get('/office/evidence/:id/thumb', async context => {
    const found = await forStaff(parts, context)
    const kind = found && kindOfMediaType(found.media_type)
    if (!found || !kind || !isPicture(kind) || !(await store.has(blobOf(found)))) return context.notFound()
    return pictureAnswer(context, {
      key: `${found.sha256.toString('hex')}-small`,
      // A piece never changes its bytes; a browser that shares its cache with nobody may keep it.
      cache: 'private, max-age=604800, immutable',
      draw: async () => smallPicture(await store.get(blobOf(found)), FRAME),
    })
  })

  app.get('/evidence/:id/:sha', async context => {
    const sha = context.req.param('sha')
    const found = await fileOf(
      parts,
      context,
      (_visit, piece) => piece.is_public && piece.sha256?.toString('hex') === sha,
    )
    return (found && (await openFile(store, { ...found, is_public: true }, context.req.raw))) ?? context.notFound()
  })
}

async function forStaff(parts: EvidenceRouteParts, context: Context<Env>): Promise<FileRow | undefined> {
  return fileOf(parts, context, visit => visit.actor?.holds('evidence:read') === true)
}

async function fileOf(
  { database, doors, visitOf }: EvidenceRouteParts,
  context: Context<Env>,
  may: (visit: Visit, piece: EvidenceRow) => boolean,
): Promise<FileRow | undefined> {
  const visit = await visitOf(context.req.raw, context.env.address)
  const id = context.req.param('id') ?? ''
  if (!visit || !isId(id)) return undefined
  const session = context.req.path.startsWith('/office/') ? await doors.session(visit) : undefined
  return inAgency(
    database,
    { agencyId: visit.agencyId, now: visit.now },
    async tx => {
      const actor = session && (await actorOfUser(tx, session.userId))
      const piece = await evidenceById(tx, id)
      if (!piece?.file_id || !may(actor ? { ...visit, actor } : visit, piece)) return undefined
      return fileById(tx, piece.file_id)
    },
    { readOnly: true },
  )
}
