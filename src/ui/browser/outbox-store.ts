// What waits in this browser to be sent, and the sending itself: used by the page and by form-keeper.ts, which runs without one.

/** What the browser is asked to do when the line is back. */
export const SYNC = 'outbox'

const STORE = 'outbox'
const FIELDS = 'fields'
const PATIENCE = 60_000

export interface Waiting {
  /** The address it goes to: one for each page of a form. */
  readonly key: string
  readonly at: number
  readonly entries: readonly (readonly [string, string | File])[]
}

/** Where something that waited was sent to, and where that led. */
export interface Sent {
  readonly key: string
  readonly to: string
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(STORE, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(FIELDS, { keyPath: 'key' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

async function using<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open()
  try {
    return await new Promise((resolve, reject) => {
      const request = work(database.transaction(FIELDS, mode).objectStore(FIELDS))
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  } finally {
    database.close()
  }
}

/** In the order in which they were pressed: the last page of a form must not arrive before the others. */
export async function allWaiting(): Promise<Waiting[]> {
  const all = await using<Waiting[]>('readonly', store => store.getAll()).catch(() => [])
  return all.sort((one, other) => one.at - other.at)
}

export async function waitingFor(key: string): Promise<Waiting | undefined> {
  return (await allWaiting()).find(one => one.key === key)
}

const isFull = (value: string | File): boolean => typeof value !== 'string' && value.size > 0

/**
 * Pressing again keeps what stands there now; a photo chosen before stays, because a page that was opened again cannot show it. The token is new:
 * the page may be one that was sent before, and what was changed since is not a second press.
 */
export async function keepWaiting(key: string, data: FormData): Promise<void> {
  const before = (await waitingFor(key))?.entries ?? []
  const files = before.filter(([name, value]) => isFull(value) && !data.getAll(name).some(isFull))
  const typed = [...data].filter(([name]) => name !== '_once')
  const entries: Waiting['entries'] = [...typed, ...files, ['_once', crypto.randomUUID()]]
  const waiting: Waiting = { key, at: Date.now(), entries }
  await using('readwrite', store => store.put(waiting))
}

async function post({ key, entries }: Waiting): Promise<Response> {
  const data = new FormData()
  for (const [name, value] of entries) data.append(name, value)
  const texts = entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  const body = entries.some(([, value]) => isFull(value)) ? data : new URLSearchParams(texts)
  return fetch(key, { method: 'POST', body, signal: AbortSignal.timeout(PATIENCE) })
}

/** Sends what waits, one after the other, until one does not get through. Page and keeper never both at once. */
export function sendWaiting(): Promise<Sent[]> {
  return navigator.locks.request('outbox', async () => {
    const sent: Sent[] = []
    for (const waiting of await allWaiting()) {
      const answer = await post(waiting).catch(() => undefined)
      // A refusal is an answer too: the page says what is wrong, and what was typed lies in the draft.
      if (!answer || answer.status >= 500 || answer.status === 429) break
      // Typed anew while it was on its way: that goes with the next turn.
      if ((await waitingFor(waiting.key))?.at === waiting.at)
        await using('readwrite', store => store.delete(waiting.key))
      sent.push({ key: waiting.key, to: answer.redirected ? answer.url : waiting.key })
    }
    return sent
  })
}
