// Lets the reader see what was typed; hidden again before it is sent, so that no browser keeps it as plain text.
import { byId, eachNew } from './dom.ts'

export function offerShowingPasswords() {
  eachNew<HTMLButtonElement>('button[data-show-password]', button => {
    const field = byId(button.dataset.showPassword)
    if (!(field instanceof HTMLInputElement)) return
    const show = (shown: boolean) => {
      field.type = shown ? 'text' : 'password'
      button.setAttribute('aria-pressed', String(shown))
    }
    button.addEventListener('click', () => show(field.type === 'password'))
    field.form?.addEventListener('submit', () => show(false))
    button.hidden = false
  })
}
