// What could not be sent because there is no line is kept in this browser and shown: it goes by itself when the line is back, or by a press.
// Only forms that say so (data-outbox), on pages that stay open or are opened again.
import { setBusy } from './submit-once.ts'

const STORE = 'outbox'
const FIELDS = 'fields'

interface Waiting {
  readonly key: string
  readonly action: string
  readonly entries: readonly (readonly [string, string | File])[]
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

/** One for each form: pressing again keeps what stands there now. */
export async function keepForLater(form: HTMLFormElement, data: FormData): Promise<void> {
  const waiting: Waiting = { key: form.action, action: form.action, entries: [...data] }
  await using('readwrite', store => store.put(waiting))
  setBusy(form, false)
  await show()
  // The button stands at the end of the page and what it led to at its top.
  document.querySelector('[data-outbox-panel]')?.scrollIntoView({ block: 'center' })
}

export function offerOutbox() {
  void show()
}

export function sendWhenOnline() {
  addEventListener('online', () => void sendAll())
  document.addEventListener('click', event => {
    if (event.target instanceof Element && event.target.closest('[data-outbox-send]')) void sendAll()
  })
}

async function show(): Promise<void> {
  const panel = document.querySelector<HTMLElement>('[data-outbox-panel]')
  if (!panel) return
  const waiting = await using<Waiting[]>('readonly', store => store.getAll()).catch(() => [])
  panel.hidden = waiting.length === 0
  const count = panel.querySelector('[data-outbox-count]')
  if (count) count.textContent = String(waiting.length)
}

let isSending = false
async function sendAll(): Promise<void> {
  if (isSending) return
  isSending = true
  try {
    for (const waiting of await using<Waiting[]>('readonly', store => store.getAll())) {
      const data = new FormData()
      for (const [name, value] of waiting.entries) data.append(name, value)
      const hasFiles = waiting.entries.some(([, value]) => typeof value !== 'string' && value.size > 0)
      const body = hasFiles
        ? data
        : new URLSearchParams([...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
      const answer = await fetch(waiting.action, { method: 'POST', body })
      // A refusal is an answer too: the page says what is wrong, and what was typed lies in the draft.
      if (answer.status >= 500 || answer.status === 429) break
      await using('readwrite', store => store.delete(waiting.key))
      location.assign(answer.redirected ? answer.url : waiting.action)
    }
  } catch {
    // Still no line: it stays where it is.
  } finally {
    isSending = false
    await show()
  }
}
