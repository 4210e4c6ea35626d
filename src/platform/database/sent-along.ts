// What begins a transaction is sent along with its first statement, and what commits it with the last where that is known: one round trip, one
// write to the line. When it could not begin, that is what the first statement fails with: without its role and its agency nothing is done.
import type { Client, ClientBase } from 'pg'

/** Said before a statement: nothing comes after it. It is answered when it is committed; what is asked all the same begins anew, alike. */
export const COMMITS_WITH_NEXT = 'commit with the next statement'

const done = (command: string) => Promise.resolve({ command, rowCount: null, rows: [], fields: [] })

/** Of a connection that sends without waiting for answers (`pipeline`). */
export function sendAlong(client: ClientBase): void {
  const { query } = client
  const { stream } = (client as Client).connection
  let begin = ''
  let isBegun = true
  let isLast = false
  const together = (statements: readonly (readonly unknown[])[]) => {
    stream.cork()
    try {
      return Promise.all(statements.map(statement => Reflect.apply(query, client, statement)))
    } finally {
      stream.uncork()
    }
  }
  const asking = (...asked: readonly unknown[]) => {
    const [text] = asked
    if (typeof text === 'string' && text.startsWith('begin')) {
      begin = text
      isBegun = isLast = false
      return done('BEGIN')
    }
    if (text === COMMITS_WITH_NEXT) {
      isLast = true
      return done('')
    }
    if (!isBegun && (text === 'commit' || text === 'rollback')) {
      isBegun = true
      return done(text.toUpperCase())
    }
    if (isBegun && !isLast) return Reflect.apply(query, client, asked)
    const before = isBegun ? [] : [[begin]]
    const after = isLast ? [['commit']] : []
    isBegun = !isLast
    isLast = false
    return together([...before, asked, ...after]).then(answers => answers[before.length])
  }
  Object.assign(client, { query: asking })
}
