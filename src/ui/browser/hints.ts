// What the checker would say of a form, said beside the field while it is still being typed. Nothing is refused and nothing is
// stored; when the line to the server is bad there are simply no hints.
import { eachNew } from './dom.ts'

const PAUSE = 700

interface Hint {
  readonly field: string
  readonly tone: string
  readonly text: string
}

export function offerHints() {
  eachNew<HTMLFormElement>('form[data-hints]', form => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    let asked: AbortController | undefined
    form.addEventListener('input', () => {
      clearTimeout(waiting)
      waiting = setTimeout(async () => {
        asked?.abort()
        asked = new AbortController()
        const hints = await ask(form, asked.signal)
        if (hints) show(form, hints)
      }, PAUSE)
    })
  })
}

async function ask(form: HTMLFormElement, signal: AbortSignal): Promise<Hint[] | undefined> {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && name !== '_once') body.append(name, value)
  try {
    const answer = await fetch(form.action, { method: 'POST', body, signal, headers: { 'x-hints': 'yes' } })
    return answer.ok ? await answer.json() : undefined
  } catch {
    return undefined
  }
}

/** One line under each field, kept on the page once it was there, so that readers of the screen hear it change. */
function show(form: HTMLFormElement, hints: readonly Hint[]) {
  for (const line of form.querySelectorAll('[data-hint]')) line.replaceChildren()
  for (const hint of hints) {
    const line = lineUnder(form, hint.field)
    if (!line) continue
    const said = document.createElement('p')
    said.className = `typed-hint typed-${hint.tone}`
    said.textContent = hint.text
    line.append(said)
  }
}

function lineUnder(form: HTMLFormElement, field: string): Element | undefined {
  const found = form.elements.namedItem(field)
  const control = found instanceof RadioNodeList ? found[0] : found
  const box = control instanceof Element ? control.closest('.q') : null
  if (!box) return undefined
  const before = box.querySelector(':scope > [data-hint]')
  if (before) return before
  const line = document.createElement('div')
  line.setAttribute('data-hint', '')
  line.setAttribute('role', 'status')
  box.append(line)
  return line
}
