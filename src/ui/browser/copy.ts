// Copies an address or a text and says so.
import { byId, eachNew } from './dom.ts'

export function offerCopying() {
  if (!('clipboard' in navigator)) return
  eachNew<HTMLButtonElement>('button[data-copied]', button => {
    const words = button.querySelector('span')
    if (!words) return
    const before = words.textContent
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.dataset.copyText ?? byId(button.dataset.copyFrom)?.textContent ?? '')
      words.textContent = button.dataset.copied ?? ''
      setTimeout(() => {
        words.textContent = before
      }, 4000)
    })
    button.hidden = false
  })
}
