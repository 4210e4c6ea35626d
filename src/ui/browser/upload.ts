// Sends forms with files. Photos are made smaller first; where the form takes pieces, each file goes ahead of it in pieces. Shows how far it is. The answer, a page of this site, takes the place of the one shown, so nothing is
// fetched twice and a notice said once is not lost.
import { keepForLater } from './outbox.ts'
import { sendInPieces } from './pieces.ts'
import { shrunk } from './shrink.ts'
import { setBusy } from './submit-once.ts'

export function showUploads(enhance: () => void) {
  document.addEventListener('submit', event => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented || form.method !== 'post') return
    const data = new FormData(form, event.submitter)
    const zone = form.querySelector<HTMLElement>('[data-dropzone]')
    const hasFiles = [...data.values()].some(value => value instanceof File && value.size > 0)
    const keeps = 'outbox' in form.dataset
    if (keeps && !navigator.onLine) {
      event.preventDefault()
      void keepForLater(form, data)
      return
    }
    if (!zone || !hasFiles) return
    event.preventDefault()
    if (form.getAttribute('aria-busy') === 'true') return
    setBusy(form, true)
    void prepare(form, data, zone).then(
      ready => send(form, ready, zone, enhance),
      () => (keeps ? keepForLater(form, data) : send(form, data, zone, enhance)),
    )
  })
  // the address was changed without a page of its own behind it
  addEventListener('popstate', event => {
    if (event.state === null && location.hash === '') location.reload()
  })
}

/** Photos made smaller; in forms that take pieces a name stands for each file that has arrived. */
async function prepare(form: HTMLFormElement, data: FormData, zone: HTMLElement): Promise<FormData> {
  const ready = new FormData()
  for (const [name, value] of data) {
    if (typeof value === 'string') ready.append(name, value)
    else if (value.size > 0) {
      const file = await shrunk(value)
      if (!('pieces' in form.dataset)) ready.append(name, file)
      else ready.append(`${name}.token`, await sendInPieces(file, part => say(zone, part)))
    }
  }
  return ready
}

function say(zone: HTMLElement, part: number) {
  const words = zone.querySelector('[data-sending]') ?? document.createElement('p')
  words.setAttribute('data-sending', '')
  words.setAttribute('role', 'status')
  words.textContent = `${zone.dataset.uploading} ${Math.round(part * 100)}%`
  if (!words.isConnected) zone.append(words)
}

function send(form: HTMLFormElement, data: FormData, zone: HTMLElement, enhance: () => void) {
  const progress = Object.assign(document.createElement('progress'), {
    max: 1,
    className: 'progress progress-primary h-2.5',
  })
  const words = Object.assign(document.createElement('p'), { textContent: zone.dataset.uploading ?? '' })
  words.setAttribute('role', 'status')
  zone.append(words, progress)
  const request = new XMLHttpRequest()
  const failed = () => {
    setBusy(form, false)
    progress.remove()
    words.setAttribute('role', 'alert')
    words.className = 'font-semibold text-error'
    words.textContent = zone.dataset.failed ?? ''
  }
  request.upload.addEventListener('progress', ({ lengthComputable, loaded, total }) => {
    if (!lengthComputable) return
    progress.value = loaded / total
    words.textContent = `${zone.dataset.uploading} ${Math.round((loaded / total) * 100)}%`
  })
  request.addEventListener('error', failed)
  request.addEventListener('timeout', failed)
  request.addEventListener('load', () => {
    if (request.getResponseHeader('content-type')?.startsWith('text/html')) showPage(request, enhance)
    else if (request.status < 400) location.assign(request.responseURL)
    else failed()
  })
  request.open('POST', form.action)
  request.send(data)
}

function showPage(request: XMLHttpRequest, enhance: () => void) {
  const page = new DOMParser().parseFromString(request.responseText, 'text/html')
  history.pushState({ replaced: true }, '', request.responseURL)
  document.title = page.title
  document.body.replaceWith(page.body)
  scrollTo(0, 0)
  enhance()
}
