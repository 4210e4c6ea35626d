// Puts a ready text into its field at once, where the page would else be sent and shown again.
import { putText } from '../put-text.ts'
import { eachNew } from './dom.ts'

export function offerTexts() {
  eachNew<HTMLElement>('[data-puts-into]', picker => {
    const select = picker.querySelector('select')
    const button = picker.querySelector('button')
    const field = picker.closest('form')?.elements.namedItem(picker.dataset.putsInto ?? '')
    if (!select || !button || !(field instanceof HTMLTextAreaElement)) return
    const texts: Record<string, string> = JSON.parse(picker.dataset.texts || '{}')
    button.type = 'button'
    button.addEventListener('click', () => {
      const text = texts[select.value]
      if (text === undefined) return select.focus()
      field.value = putText(field.value, text)
      select.value = ''
      field.dispatchEvent(new Event('input', { bubbles: true }))
      field.focus()
    })
  })
}
