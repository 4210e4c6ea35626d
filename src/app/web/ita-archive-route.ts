// /ita/:year/all.zip: everything a year shows, as one file to keep: each document, a page that is read without a network, and the fingerprints.
// What goes in is fetched from our own door without a cookie, one after the other while the file already leaves: it can hold nothing that is not
// open to everybody, and never more than one document in memory. One at a time for each visitor, and bounded.
import { type Zip, ZipPassThrough, Zip as ZipStream } from 'fflate'
import type { Hono } from 'hono'
import { archiveOf, disclosureWords, type ToArchive } from '#src/features/disclosure/public.ts'
import { sha256hex } from '#src/kernel/digest.ts'
import { yearAsked } from '#src/kernel/thai-date/year.ts'
import type { Database } from '#src/platform/database/connect.ts'
import { inAgency } from '#src/platform/database/scope.ts'
import type { Env } from '#src/platform/http/router.ts'
import type { Visit } from '#src/platform/http/visit.ts'
import { allTopicSources } from '../topics.ts'

const MOST_BYTES = 300 * 1024 * 1024
const MOST_FILE_BYTES = 50 * 1024 * 1024

interface Parts {
  readonly database: Database
  readonly visitOf: (request: Request, address: string) => Promise<Visit | undefined>
}

export function itaArchiveRoute(app: Hono<Env>, { database, visitOf }: Parts) {
  const busy = new Set<string>()
  app.get('/ita/:year/all.zip', async context => {
    const { address } = context.env
    const visit = await visitOf(context.req.raw, address)
    const year = yearAsked(context.req.param('year'))
    if (!visit || year === undefined) return context.notFound()
    const who = `${visit.agencyId} ${address}`
    if (busy.has(who)) return context.text(disclosureWords(visit.lang).archive.busy, 429, { 'retry-after': '30' })
    busy.add(who)
    const free = () => busy.delete(who)
    try {
      const found = await inAgency(
        database,
        { agencyId: visit.agencyId, now: visit.now },
        tx => archiveOf(tx, allTopicSources, year, { lang: visit.lang, origin: visit.origin }),
        { readOnly: true },
      )
      if (!found) {
        free()
        return context.notFound()
      }
      const host = context.req.header('host') ?? new URL(visit.origin).host
      const fetchOwn = async (href: string) =>
        app.fetch(new Request(`${visit.origin}${href}`, { headers: { host } }), { address })
      return new Response(stream(found, fetchOwn, visit.now, free), {
        headers: {
          'content-type': 'application/zip',
          'content-disposition': `attachment; filename="ita-${year}.zip"`,
          'cache-control': 'no-store',
        },
      })
    } catch (error) {
      free()
      throw error
    }
  })
}

type FetchOwn = (href: string) => Promise<Response>

function stream(what: ToArchive, fetchOwn: FetchOwn, now: Date, done: () => void): ReadableStream<Uint8Array> {
  let isCancelled = false
  let wake: (() => void) | undefined
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const zip = new ZipStream((error, chunk, isLast) => {
          if (isCancelled) return
          if (error) return controller.error(error)
          if (chunk.length > 0) controller.enqueue(chunk)
          if (isLast) controller.close()
        })
        /** The reader is slower than we are: waits until it took what is there. */
        const room = async () => {
          while (!isCancelled && (controller.desiredSize ?? 1) <= 0)
            await new Promise<void>(resolve => {
              wake = resolve
            })
        }
        pack(zip, what, fetchOwn, { now, room, isCancelled: () => isCancelled })
          .catch((error: unknown) => {
            if (!isCancelled) controller.error(error)
          })
          .finally(done)
      },
      pull() {
        wake?.()
      },
      cancel() {
        isCancelled = true
        wake?.()
        done()
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 1024 * 1024 }),
  )
}

interface Pace {
  readonly now: Date
  readonly room: () => Promise<void>
  readonly isCancelled: () => boolean
}

async function pack(zip: Zip, what: ToArchive, fetchOwn: FetchOwn, { now, room, isCancelled }: Pace): Promise<void> {
  const fetched = new Map<string, { path: string | undefined; note: 'in' | 'only' | 'too-large' | 'broken' }>()
  const prints: string[] = []
  let size = 0
  const put = async (path: string, bytes: Uint8Array) => {
    await room()
    if (isCancelled()) return
    const entry = new ZipPassThrough(path)
    entry.mtime = now
    zip.add(entry)
    entry.push(bytes, true)
    prints.push(`${sha256hex(bytes)}  ${path}`)
    size += bytes.length
  }
  for (const { href, name } of what.files) {
    if (isCancelled()) return
    const answer = await fetchOwn(href)
    const announced = Number(answer.headers.get('content-length') ?? 0)
    if (answer.status !== 200) {
      await answer.body?.cancel()
      fetched.set(href, { path: undefined, note: 'broken' })
      continue
    }
    const bytes = announced > MOST_FILE_BYTES ? undefined : new Uint8Array(await answer.arrayBuffer())
    if (!bytes || bytes.length > MOST_FILE_BYTES || size + bytes.length > MOST_BYTES) {
      await (bytes ? undefined : answer.body?.cancel())
      fetched.set(href, { path: undefined, note: 'too-large' })
      continue
    }
    const path = `${name}${endingOf(answer.headers.get('content-type') ?? '')}`
    fetched.set(href, { path, note: 'in' })
    await put(path, bytes)
  }
  await put('index.html', new TextEncoder().encode(what.index(fetched)))
  await put('fingerprints.txt', new TextEncoder().encode(`${prints.join('\n')}\n`))
  if (!isCancelled()) zip.end()
}

const endings: readonly (readonly [string, string])[] = [
  ['text/html', '.html'],
  ['application/pdf', '.pdf'],
  ['image/jpeg', '.jpg'],
  ['image/png', '.png'],
  ['image/webp', '.webp'],
  ['text/csv', '.csv'],
  ['application/json', '.json'],
  ['wordprocessingml', '.docx'],
  ['spreadsheetml', '.xlsx'],
  ['presentationml', '.pptx'],
]
const endingOf = (type: string): string => endings.find(([part]) => type.includes(part))?.[1] ?? '.bin'
