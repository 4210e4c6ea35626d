// How often one address or one account may try. Counted in the database, so that several processes count together;
// in memory while the database does not answer, so that a broken counter never locks everybody out.
import type pg from 'pg'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'

const WINDOW_SECONDS = 600

export interface Limits {
  /** Counts one attempt; false when `points` in ten minutes are used up. */
  allow(key: string, points: number): Promise<boolean>
  /** Attempts left without counting one. */
  left(key: string, points: number): Promise<number>
  forget(key: string, points: number): Promise<void>
}

export function makeLimits(authPool: pg.Pool): Limits {
  const limiters = new Map<number, RateLimiterPostgres>()
  const limiter = (points: number) => {
    const known = limiters.get(points)
    if (known) return known
    const made = new RateLimiterPostgres({
      storeClient: authPool,
      points,
      duration: WINDOW_SECONDS,
      tableName: 'attempts',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: String(points),
      insuranceLimiter: new RateLimiterMemory({ points, duration: WINDOW_SECONDS }),
    })
    limiters.set(points, made)
    return made
  }
  return {
    allow: async (key, points) => {
      try {
        await limiter(points).consume(key)
        return true
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return false
        throw refused
      }
    },
    left: async (key, points) => {
      const found = await limiter(points).get(key)
      return found ? Math.max(0, points - found.consumedPoints) : points
    },
    forget: async (key, points) => {
      await limiter(points).delete(key)
    },
  }
}
