// What could not be sent because there is no line is kept in this browser and shown: it goes by itself when the line is back, when a page of a form
// is opened again, or by a press. Only forms that say so (data-outbox).
import { allWaiting, keepWaiting, type Sent, SYNC, sendWaiting, type Waiting, waitingFor } from './outbox-store.ts'
import { setBusy } from './submit-once.ts'

/** One for each form: pressing again keeps what stands there now. */
export async function keepForLater(form: HTMLFormElement, data: FormData): Promise<void> {
  await keepWaiting(form.action, data)
  setBusy(form, false)
  await show()
  // The button stands at the end of the page and what it led to at its top.
  document.querySelector('[data-outbox-panel]')?.scrollIntoView({ block: 'center' })
  await askToSync()
}

/** Where the browser can, it sends also when the page was closed. */
async function askToSync(): Promise<void> {
  const kept = await navigator.serviceWorker?.getRegistration()
  if (!kept || !('sync' in kept)) return
  const { sync } = kept as { sync: { register(tag: string): Promise<void> } }
  // The browser may not allow it: then the page sends.
  await sync.register(SYNC).catch(() => undefined)
}

export function offerOutbox() {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-outbox]')) void typeAgain(form)
  void show().then(waiting => {
    if (waiting > 0 && navigator.onLine) void sendAll()
  })
}

export function sendWhenOnline() {
  addEventListener('online', () => void sendAll())
  document.addEventListener('click', event => {
    if (event.target instanceof Element && event.target.closest('[data-outbox-send]')) void sendAll()
  })
  navigator.serviceWorker?.addEventListener('message', ({ data }: MessageEvent<{ sent?: Sent[] }>) => {
    if (data.sent) void arrived(data.sent)
  })
}

async function show(): Promise<number> {
  const panel = document.querySelector<HTMLElement>('[data-outbox-panel]')
  if (!panel) return 0
  const waiting = await allWaiting()
  panel.hidden = waiting.length === 0
  const count = panel.querySelector('[data-outbox-count]')
  if (count) count.textContent = String(waiting.length)
  const isKept = navigator.serviceWorker?.controller != null
  for (const [part, hidden] of [
    ['[data-outbox-stay]', isKept],
    ['[data-outbox-close]', !isKept],
  ] as const) {
    const words = panel.querySelector<HTMLElement>(part)
    if (words) words.hidden = hidden
  }
  return waiting.length
}

const sendAll = async (): Promise<void> => arrived(await sendWaiting())

/** The draft whose page this is: what was sent of another one does not take this page away. */
const draftOf = (address: string): string | undefined => /\/apply\/([^/]+)\//.exec(address)?.[1]

async function arrived(sent: readonly Sent[]): Promise<void> {
  await show()
  const here = draftOf(location.pathname)
  const last = sent.findLast(one => here === undefined || draftOf(one.key) === here)
  if (last) location.assign(last.to)
}

/** A page that is opened again shows what waits to be sent from it; what hangs on an answer appears with it, and is filled in then. */
async function typeAgain(form: HTMLFormElement): Promise<void> {
  const waiting = await waitingFor(form.action)
  if (!waiting) return
  for (let times = 0; times < 2; times++) {
    fillIn(form, waiting)
    form.dispatchEvent(new Event('change', { bubbles: true }))
  }
}

function fillIn(form: HTMLFormElement, waiting: Waiting) {
  const texts = new Map<string, string[]>()
  for (const [name, value] of waiting.entries)
    if (typeof value === 'string') texts.set(name, [...(texts.get(name) ?? []), value])
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement) {
      const values = texts.get(field.name) ?? []
      if (field.type === 'radio' || field.type === 'checkbox') field.checked = values.includes(field.value)
      else if (field.type !== 'file' && field.type !== 'image' && !field.name.startsWith('_')) {
        field.value = values[0] ?? field.value
        field.dispatchEvent(new Event('typed-again'))
      }
    } else if (field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)
      field.value = texts.get(field.name)?.[0] ?? ''
  }
}
