// Photos and files of publications: to everybody what stands in the version in force, to staff also what is being prepared. Photos come in
// two widths, made once and remembered for a while, because a page of forty photos is opened by many. Staff also see the pages of a PDF as pictures.
import type { Context, Hono } from 'hono'
import { pageOfPdf } from '#src/documents/read/file-signatures.ts'
import { actorOfUser, type Doors } from '#src/features/people/public.ts'
import { isFileOfPublication, isPublicFile } from '#src/features/publishing/public.ts'
import { isId } from '#src/kernel/ids.ts'
import type { Database } from '#src/platform/database/connect.ts'
import { inAgency } from '#src/platform/database/scope.ts'
import { blobOf, bytesOf, type FileRow, fileById } from '#src/platform/files/keep-file.ts'
import { isPicture, kindOfMediaType } from '#src/platform/files/kinds.ts'
import { openFile } from '#src/platform/files/open-file.ts'
import { dotsAsPicture, narrowPicture, smallPicture } from '#src/platform/files/picture.ts'
import type { FileStore } from '#src/platform/files/store.ts'
import type { Env } from '#src/platform/http/router.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { pictureAnswer } from './picture-answer.ts'

interface MediaParts {
  readonly database: Database
  readonly store: FileStore
  readonly doors: Doors
  readonly visitOf: (request: Request, address: string) => Promise<Visit | undefined>
}

const SMALL = { width: 480, height: 360 }
const WIDE = 1200
const MOST_REMEMBERED = 48 * 1024 * 1024

export function mediaRoutes(app: Hono<Env>, parts: MediaParts) {
  const pictures = rememberedPictures()
  const answer = async (context: Context<Env>, isOffice: boolean) => {
    const found = await allowed(parts, context, isOffice)
    if (!found) return context.notFound()
    const size = context.req.param('size') ?? ''
    const kind = kindOfMediaType(found.media_type)
    const page = isOffice && kind === 'pdf' ? /^page-(\d{1,4})$/.exec(size)?.[1] : undefined
    if (page === undefined && size !== 'small' && size !== 'wide')
      return (await openFile(parts.store, { ...found, is_public: !isOffice }, context.req.raw)) ?? context.notFound()
    if (page === undefined && !(kind && isPicture(kind))) return context.notFound()
    const key = `${found.sha256.toString('hex')}-${size}`
    const draw = async () => {
      if (!(await parts.store.has(blobOf(found)))) return undefined
      if (page !== undefined) return pageAsPicture(await bytesOf(parts.store, found), Number(page))
      const source = await parts.store.get(blobOf(found))
      return size === 'small' ? smallPicture(source, SMALL) : narrowPicture(source, WIDE)
    }
    const cache = isOffice ? 'private, no-cache' : 'public, no-cache'
    return pictureAnswer(context, { key, cache, draw: () => pictures(key, draw) })
  }
  app.get('/media/:id/:size', context => answer(context, false))
  app.get('/office/media/:id/:size', context => answer(context, true))
}

async function pageAsPicture(bytes: Uint8Array, page: number): Promise<Buffer | undefined> {
  const drawn = await pageOfPdf({ bytes, page, width: WIDE })
  return drawn.ok ? dotsAsPicture(drawn.value) : undefined
}

async function allowed(
  { database, doors, visitOf }: MediaParts,
  context: Context<Env>,
  isOffice: boolean,
): Promise<FileRow | undefined> {
  const visit = await visitOf(context.req.raw, context.env.address)
  const id = context.req.param('id') ?? ''
  if (!visit || !isId(id)) return undefined
  const session = isOffice ? await doors.session(visit) : undefined
  if (isOffice && !session) return undefined
  return inAgency(
    database,
    { agencyId: visit.agencyId, now: visit.now },
    async tx => {
      const actor = session && (await actorOfUser(tx, session.userId))
      const may = isOffice
        ? actor?.holds('publication:read') === true && (await isFileOfPublication(tx, id))
        : await isPublicFile(tx, id)
      return may ? fileById(tx, id) : undefined
    },
    { readOnly: true },
  )
}

/** The pictures asked for last; the same one asked for by many at once is drawn once. */
function rememberedPictures() {
  const kept = new Map<string, Buffer>()
  const drawing = new Map<string, Promise<Buffer | undefined>>()
  let bytes = 0
  return async (key: string, draw: () => Promise<Buffer | undefined>): Promise<Buffer | undefined> => {
    const known = kept.get(key)
    if (known) {
      kept.delete(key)
      kept.set(key, known)
      return known
    }
    const running = drawing.get(key)
    if (running) return running
    const started = draw().finally(() => drawing.delete(key))
    drawing.set(key, started)
    const made = await started
    if (!made) return undefined
    kept.set(key, made)
    bytes += made.length
    for (const [old, picture] of kept) {
      if (bytes <= MOST_REMEMBERED) break
      kept.delete(old)
      bytes -= picture.length
    }
    return made
  }
}
