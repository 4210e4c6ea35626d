// What hardly ever changes and is asked for with every request of a busy day: remembered by this process for two seconds, by agency.
// Only for what may be two seconds old: the days nobody works, where the villages lie, what a manual promises.
import type { Tx } from './scope.ts'

const MOST_MS = 2000
const MOST_KEPT = 2000

export function shortMemory<T>(read: (tx: Tx, key: string) => Promise<T>): (tx: Tx, key?: string) => Promise<T> {
  const kept = new Map<string, { readonly value: T; readonly until: number }>()
  return async (tx, key = '') => {
    const name = `${tx.agencyId} ${key}`
    const now = performance.now()
    const known = kept.get(name)
    if (known && known.until > now) return known.value
    const value = await read(tx, key)
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(name, { value, until: now + MOST_MS })
    return value
  }
}
