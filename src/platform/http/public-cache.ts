// Public pages that are the same for everybody, kept as bytes. A publication drops its agency's pages at once here and, by a database
// notification, within a moment in every other process. That line is asked every few hundred milliseconds whether it still speaks;
// what was heard more than a second ago is not trusted, so a page is never older than a second, however the line went silent.
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import pg from 'pg'
import type { Tx } from '../database/scope.ts'
import type { Log } from '../log.ts'
import { KeptPages } from './kept-pages.ts'
import { readDisplay } from './visit.ts'

const CHANNEL = 'prongsai_public'
const MOST_BYTES = 48 * 1024 * 1024
const MOST_HOSTS = 20_000
/** The line is asked so often, must answer within the deadline, and is trusted so long after an asking that was answered. */
const BEAT_MS = 350
const DEADLINE_MS = 600
const TRUSTED_MS = 950
const AGAIN_MS = 500

interface Options {
  readonly mostBytes?: number
  readonly clock?: () => Date
}

interface Line {
  readonly client: pg.Client
  readonly socket: Socket
}

export class PublicCache {
  readonly #pages: KeptPages
  readonly #clock: () => Date
  #hosts = new Map<string, string>()
  #listening = false
  #line: Line | undefined
  #closed = false
  /** When the last asking that was answered left us, in milliseconds of this process. */
  #heardAt = Number.NEGATIVE_INFINITY
  #day = 0
  #changes = 0
  #again: NodeJS.Timeout | undefined

  constructor({ mostBytes = MOST_BYTES, clock = () => new Date() }: Options = {}) {
    this.#pages = new KeptPages(mostBytes)
    this.#clock = clock
  }

  /** Answers from memory; false when the page has to be made. */
  serve(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== 'GET' || !this.#isFresh()) return false
    const agencyId = this.#hosts.get(request.headers.host ?? '')
    if (agencyId === undefined) return false
    const kept = this.#pages.get(agencyId, keyOf(request.url ?? '/', request.headers.cookie))
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
    if (!this.#isFresh() || stamp !== this.#changes) return
    const plain = Buffer.from(html, 'utf8')
    const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
    this.#pages.set(where.agencyId, keyOf(where.url, where.cookie), {
      plain,
      gzip: gzipSync(plain),
      headers: { ...headers, etag, vary: 'accept-encoding, cookie' },
      etag,
    })
    // Where one agency answers to any name, strangers can think of many.
    if (this.#hosts.size >= MOST_HOSTS) this.#hosts.clear()
    this.#hosts.set(where.host, where.agencyId)
  }

  stamp(): number | undefined {
    return this.#isFresh() ? this.#changes : undefined
  }

  /** The agency of a host name that pages were kept for. */
  agencyAt(host: string | undefined): string | undefined {
    return this.#hosts.get(host ?? '')
  }

  get bytes() {
    return this.#pages.bytes
  }

  drop(agencyId: string) {
    this.#changes += 1
    this.#pages.drop(agencyId)
  }

  /** One page in every look: what changed is seen by whoever knows its address. */
  dropPage(agencyId: string, path: string) {
    this.#changes += 1
    for (const url of [path, `/en${path}`])
      for (const look of everyLook) this.#pages.dropPage(agencyId, `${look} ${url}`)
  }

  dropAll() {
    this.#changes += 1
    this.#pages.clear()
    this.#hosts.clear()
  }

  /** What depends on the day (who stands in for whom, this year's figures) is made anew after midnight. */
  #isFresh(): boolean {
    if (!this.#listening || performance.now() - this.#heardAt > TRUSTED_MS) return false
    const day = bangkokDay(this.#clock())
    if (day !== this.#day) {
      this.#day = day
      this.dropAll()
    }
    return true
  }

  /** Listens on a connection of its own; a broken or silent line empties the cache and is mended in the background. */
  async listen(url: string, log: Log): Promise<void> {
    if (this.#closed) return
    const socket = new Socket()
    const client = new pg.Client({
      connectionString: url,
      keepAlive: true,
      application_name: 'prongsai-listen',
      connectionTimeoutMillis: 2000,
      stream: () => socket,
    })
    const line = { client, socket }
    const broken = () => {
      if (this.#line !== line) return
      this.#line = undefined
      this.#listening = false
      this.dropAll()
      // A line that went silent would never say goodbye.
      socket.destroy()
      this.#again = setTimeout(() => void this.listen(url, log), AGAIN_MS).unref()
    }
    this.#line = line
    client.on('error', broken)
    client.on('end', broken)
    client.on('notification', ({ payload = '' }) => {
      const [agencyId = '', path] = payload.split(' ')
      if (path) this.dropPage(agencyId, path)
      else if (agencyId) this.drop(agencyId)
    })
    try {
      await client.connect()
      const asked = performance.now()
      await client.query(`listen ${CHANNEL}`)
      if (this.#line !== line) return
      this.#heardAt = asked
      this.#listening = true
      this.#beat(line, broken)
    } catch (error) {
      if (!this.#closed) log.warn({ err: error }, 'public pages are not kept: the notification line is down')
      broken()
    }
  }

  #beat(line: Line, broken: () => void) {
    const asked = performance.now()
    // The answer may lie unread while this process was busy: it is given one turn.
    const deadline = setTimeout(() => setImmediate(() => setImmediate(late)), DEADLINE_MS).unref()
    let isAnswered = false
    const late = () => {
      if (!isAnswered) broken()
    }
    line.client.query('select 1').then(() => {
      isAnswered = true
      clearTimeout(deadline)
      if (this.#line !== line) return
      this.#heardAt = Math.max(this.#heardAt, asked)
      setTimeout(() => this.#line === line && this.#beat(line, broken), BEAT_MS).unref()
    }, broken)
  }

  async close() {
    this.#closed = true
    clearTimeout(this.#again)
    const line = this.#line
    this.#line = undefined
    this.#listening = false
    if (!line) return
    const patience = setTimeout(() => line.socket.destroy(), 500)
    await line.client.end().catch(() => undefined)
    clearTimeout(patience)
    line.socket.destroy()
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

/** The same for one page that only its own address leads to; `path` without the language. */
export async function pageChanged(tx: Tx, path: string): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${`${tx.agencyId} ${path}`})`.execute(tx.db)
  tx.afterCommit.push(() => cacheOfThisProcess?.dropPage(tx.agencyId, path))
}

let cacheOfThisProcess: PublicCache | undefined
/** The process that publishes must not wait for its own notification. */
export function useCache(cache: PublicCache | undefined) {
  cacheOfThisProcess = cache
}

/** Thailand keeps one offset all year; asked for every request. */
const bangkokDay = (now: Date) => Math.floor((now.getTime() + 7 * 3_600_000) / 86_400_000)

const everyLook = ['', 'light', 'dark', 'contrast'].flatMap(theme => [`${theme}.`, `${theme}.large`])

/** Only looks there are: a cookie thought up by a stranger makes no page of its own. */
function keyOf(url: string, cookie: string | undefined): string {
  if (cookie === undefined) return `. ${url}`
  const { theme = '', size = '' } = readDisplay(cookie)
  return `${theme}.${size} ${url}`
}
