// How often one address may search or read open data. Counted in the memory of each process: reading writes nothing, and counting it must
// not either.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const WINDOW_SECONDS = 600
const limiters = new Map<number, RateLimiterMemory>()

/** Counts one; false when `points` in ten minutes are used up. */
export async function mayAsk(key: string, points: number): Promise<boolean> {
  const limiter = limiters.get(points) ?? new RateLimiterMemory({ points, duration: WINDOW_SECONDS })
  limiters.set(points, limiter)
  try {
    await limiter.consume(key)
    return true
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false
    throw refused
  }
}
