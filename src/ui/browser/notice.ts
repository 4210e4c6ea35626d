// Notices can be closed, and good news steps aside by itself: never under the pointer, never while it has the focus,
// and not at all for readers who asked for stillness.
import { eachNew } from './dom.ts'

const stay = 20_000

export function stepNoticesAside() {
  eachNew<HTMLButtonElement>('button[data-close-notice]', button => {
    const notice = button.closest<HTMLElement>('.note')
    if (!notice) return
    button.addEventListener('click', () => notice.remove())
    button.hidden = false
  })
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
  eachNew('[data-notice]', notice => {
    const leave = () => {
      if (notice.matches(':hover, :focus-within')) setTimeout(leave, stay)
      else notice.remove()
    }
    setTimeout(leave, stay)
  })
}
