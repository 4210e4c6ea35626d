// A statement that comes again and again is read and planned once for each connection, not each time. Only the few that come most: what is
// kept costs the database memory. What a role may see is asked anew at every run, so a plan is shared by all agencies and shows none another.
import type { ClientBase } from 'pg'

export const OFTEN = 100
const MOST_NAMED = 64
const MOST_COUNTED = 4000

const counted = new Map<string, number>()
const named = new Map<string, string>()

function nameOf(text: string): string | undefined {
  const name = named.get(text)
  if (name !== undefined || named.size >= MOST_NAMED) return name
  const times = (counted.get(text) ?? 0) + 1
  if (times >= OFTEN) {
    counted.delete(text)
    named.set(text, `often_${named.size + 1}`)
  } else {
    if (counted.size >= MOST_COUNTED) counted.clear()
    counted.set(text, times)
  }
  return named.get(text)
}

export function prepareOften(client: ClientBase): void {
  const { query } = client
  const asking = (asked: unknown, ...rest: readonly unknown[]) => {
    const [values, ...others] = rest
    const name = typeof asked === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(asked) : undefined
    return Reflect.apply(query, client, name ? [{ name, text: asked, values }, ...others] : [asked, ...rest])
  }
  Object.assign(client, { query: asking })
}
