// The summary takes the focus (some browsers ignore autofocus on it), and its links put the cursor into the field.
import { eachNew } from './dom.ts'

export function focusErrorSummary() {
  eachNew('[data-error-summary]', summary => {
    summary.focus()
    summary.addEventListener('click', event => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      const field = link ? document.getElementById(decodeURIComponent(link.hash.slice(1))) : null
      if (!field) return
      event.preventDefault()
      field.focus({ preventScroll: true })
      // the question stands above its box
      ;(field.closest('.q') ?? field).scrollIntoView()
    })
  })
}
