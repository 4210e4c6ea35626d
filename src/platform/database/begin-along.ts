// What begins a transaction is sent along with its first statement, and both are answered in one round trip. When it could not begin, that is what
// the first statement fails with: without its role and its agency nothing is done.
import type { ClientBase } from 'pg'

const begun = { command: 'BEGIN', rowCount: null, rows: [], fields: [] }

/** Of a connection that sends without waiting for answers (`pipeline`). */
export function beginAlong(client: ClientBase): void {
  const { query } = client
  let beginning: string | undefined
  const asking = (asked: unknown, ...rest: readonly unknown[]) => {
    if (typeof asked === 'string' && asked.startsWith('begin')) {
      beginning = asked
      return Promise.resolve(begun)
    }
    if (beginning === undefined) return Reflect.apply(query, client, [asked, ...rest])
    const both = [Reflect.apply(query, client, [beginning]), Reflect.apply(query, client, [asked, ...rest])]
    beginning = undefined
    return Promise.all(both).then(([, answer]) => answer)
  }
  Object.assign(client, { query: asking })
}
