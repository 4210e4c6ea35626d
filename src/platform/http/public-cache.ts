// Public pages that are the same for everybody, kept as bytes. A publication drops its agency's pages at once here and,
// by a database notification, within a moment in every other process; while that line is down nothing is kept at all.
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import pg from 'pg'
import type { Tx } from '../database/scope.ts'
import type { Log } from '../log.ts'

const CHANNEL = 'prongsai_public'
const MOST = 5000

interface Kept {
  readonly plain: Buffer
  readonly gzip: Buffer
  readonly headers: Readonly<Record<string, string>>
  readonly etag: string
}

export class PublicCache {
  #pages = new Map<string, Map<string, Kept>>()
  #hosts = new Map<string, string>()
  #count = 0
  #listening = false
  #client: pg.Client | undefined
  #closed = false

  /** Answers from memory; false when the page has to be made. */
  serve(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== 'GET') return false
    const agencyId = this.#hosts.get(request.headers.host ?? '')
    if (agencyId === undefined) return false
    const kept = this.#pages.get(agencyId)?.get(keyOf(request.url ?? '/', request.headers.cookie))
    if (!kept) return false
    if (request.headers['if-none-match'] === kept.etag) {
      response.writeHead(304, kept.headers).end()
      return true
    }
    const packed = request.headers['accept-encoding']?.includes('gzip') ?? false
    const body = packed ? kept.gzip : kept.plain
    response.writeHead(200, {
      ...kept.headers,
      'content-length': body.length,
      ...(packed ? { 'content-encoding': 'gzip' } : {}),
    })
    response.end(body)
    return true
  }

  /** `stamp` is what `stamp()` gave before the page was made: a change in between makes the bytes worthless. */
  keep(
    stamp: number | undefined,
    where: { host: string; agencyId: string; url: string; cookie: string | undefined },
    html: string,
    headers: Record<string, string>,
  ) {
    if (!this.#listening || stamp !== this.#changes || this.#count >= MOST) return
    const plain = Buffer.from(html, 'utf8')
    const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
    const pages = this.#pages.get(where.agencyId) ?? new Map<string, Kept>()
    pages.set(keyOf(where.url, where.cookie), {
      plain,
      gzip: gzipSync(plain),
      headers: { ...headers, etag, vary: 'accept-encoding, cookie' },
      etag,
    })
    this.#pages.set(where.agencyId, pages)
    this.#hosts.set(where.host, where.agencyId)
    this.#count += 1
  }

  #changes = 0
  stamp(): number | undefined {
    return this.#listening ? this.#changes : undefined
  }

  drop(agencyId: string) {
    this.#changes += 1
    this.#count -= this.#pages.get(agencyId)?.size ?? 0
    this.#pages.delete(agencyId)
  }

  dropAll() {
    this.#changes += 1
    this.#count = 0
    this.#pages.clear()
    this.#hosts.clear()
  }

  /** Listens on a connection of its own; a broken line empties the cache and is mended in the background. */
  async listen(url: string, log: Log): Promise<void> {
    if (this.#closed) return
    const client = new pg.Client({ connectionString: url, keepAlive: true, application_name: 'prongsai-listen' })
    const broken = () => {
      if (this.#client !== client) return
      this.#client = undefined
      this.#listening = false
      this.dropAll()
      void client.end().catch(() => undefined)
      setTimeout(() => void this.listen(url, log), 500).unref()
    }
    this.#client = client
    client.on('error', broken)
    client.on('end', broken)
    client.on('notification', message => message.payload && this.drop(message.payload))
    try {
      await client.connect()
      await client.query(`listen ${CHANNEL}`)
      this.#listening = true
    } catch (error) {
      log.warn({ err: error }, 'public pages are not kept: the notification line is down')
      broken()
    }
  }

  async close() {
    this.#closed = true
    const client = this.#client
    this.#client = undefined
    this.#listening = false
    await client?.end().catch(() => undefined)
  }

  get listening() {
    return this.#listening
  }
}

/** Says that something public of this agency changed; delivered by the database when the transaction commits. */
export async function publicChanged(tx: Tx): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${tx.agencyId})`.execute(tx.db)
  tx.afterCommit.push(() => cacheOfThisProcess?.drop(tx.agencyId))
}

let cacheOfThisProcess: PublicCache | undefined
/** The process that publishes must not wait for its own notification. */
export function useCache(cache: PublicCache | undefined) {
  cacheOfThisProcess = cache
}

function keyOf(url: string, cookie: string | undefined): string {
  const display = cookie === undefined ? '' : (/(?:^|;\s*)display=([a-z.]{1,40})/.exec(cookie)?.[1] ?? '')
  return `${display} ${url}`
}
