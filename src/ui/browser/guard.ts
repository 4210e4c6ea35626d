// Asks before a page with typed but unsaved words is left. The words of the question are the browser's own.
import { eachNew } from './dom.ts'

const atFirst = new WeakMap<HTMLFormElement, string>()
const leaving = new WeakSet<HTMLFormElement>()

export function rememberForms() {
  eachNew<HTMLFormElement>('form[data-guard]', form => {
    atFirst.set(form, contents(form))
    form.addEventListener('submit', () => leaving.add(form))
  })
}

export function guardUnsavedForms() {
  addEventListener('beforeunload', event => {
    const changed = [...document.querySelectorAll<HTMLFormElement>('form[data-guard]')].some(
      form => !leaving.has(form) && atFirst.has(form) && atFirst.get(form) !== contents(form),
    )
    if (changed) event.preventDefault()
  })
  // coming back with the back button: what was sent may be typed on
  addEventListener('pageshow', event => {
    if (event.persisted)
      for (const form of document.querySelectorAll<HTMLFormElement>('form[data-guard]')) leaving.delete(form)
  })
}

function contents(form: HTMLFormElement) {
  return [...new FormData(form)]
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : value.name}`)
    .join('\n')
}
