// Counts looks at public pages in memory and adds them to the day every few seconds, in one statement for all agencies. A visit is
// the first look of a day: known again by a salted digest that is never written, whose salt lives here and is thrown away at midnight.
// So nobody can be traced, and a restart or a second process may count somebody twice; a crash loses the last seconds.
import { createHmac, randomBytes } from 'node:crypto'
import { isbot } from 'isbot'
import { bangkok, type Clock, todayIn } from '#src/kernel/clock.ts'
import type { Database } from '#src/platform/database/connect.ts'
import type { Log } from '#src/platform/log.ts'
import { addVisits, type VisitCount } from '../queries-visits.ts'
import { placeOfLook } from './visit-rules.ts'

interface CounterParts {
  readonly database: Database
  readonly log: Log
  readonly clock: Clock
  readonly everyMs?: number
}

/** Visitors of a day that one process can tell apart; those beyond count as looks only. */
const MOST_KNOWN = 200_000

export class VisitorCounter {
  readonly #parts: CounterParts
  readonly #timer: NodeJS.Timeout
  #counts = new Map<string, VisitCount>()
  #day = ''
  #salt: Uint8Array = randomBytes(32)
  #known = new Set<number>()
  #flushing: Promise<void> = Promise.resolve()

  constructor(parts: CounterParts) {
    this.#parts = parts
    this.#timer = setInterval(() => void this.flush(), parts.everyMs ?? 4000)
    this.#timer.unref()
  }

  /** A public page was shown; `header` reads the request's headers by their small names. */
  see(agencyId: string, url: string, address: string, header: (name: string) => string) {
    const agent = header('user-agent')
    const purpose = header('sec-purpose') || header('purpose')
    const place = placeOfLook({ url, agent, cookie: header('cookie'), purpose }, isbot)
    if (place) this.#count(agencyId, place.section, place.lang, `${address} ${agent}`)
  }

  #count(agencyId: string, section: string, lang: 'th' | 'en', visitor: string) {
    const day = todayIn(bangkok, this.#parts.clock()).toString()
    if (day !== this.#day) this.#newDay(day)
    const key = `${agencyId} ${day} ${section} ${lang}`
    const count = this.#counts.get(key) ?? { agencyId, day, section, lang, views: 0, visits: 0 }
    const isFirst = this.#isFirst(`${agencyId} ${visitor}`)
    this.#counts.set(key, { ...count, views: count.views + 1, visits: count.visits + (isFirst ? 1 : 0) })
  }

  #newDay(day: string) {
    this.#day = day
    this.#salt = randomBytes(32)
    this.#known = new Set()
  }

  #isFirst(visitor: string): boolean {
    const digest = createHmac('sha256', this.#salt).update(visitor).digest().readUIntBE(0, 6)
    if (this.#known.has(digest) || this.#known.size >= MOST_KNOWN) return false
    this.#known.add(digest)
    return true
  }

  /** What could not be written stays and is tried again. */
  flush(): Promise<void> {
    this.#flushing = this.#flushing.then(async () => {
      const counts = [...this.#counts.values()]
      if (counts.length === 0) return
      this.#counts = new Map()
      try {
        await addVisits(this.#parts.database, counts)
      } catch (error) {
        for (const one of counts) this.#putBack(one)
        this.#parts.log.warn({ err: error }, 'visits could not be written and wait')
      }
    })
    return this.#flushing
  }

  #putBack(one: VisitCount) {
    const key = `${one.agencyId} ${one.day} ${one.section} ${one.lang}`
    const now = this.#counts.get(key)
    this.#counts.set(key, { ...one, views: one.views + (now?.views ?? 0), visits: one.visits + (now?.visits ?? 0) })
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.flush()
  }
}
