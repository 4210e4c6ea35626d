// Says the typed day back with its weekday, and opens the device's calendar for those who would rather point.
import { readDay, sayDay, writeDay } from './date-text.ts'
import { eachNew } from './dom.ts'

export function helpWithDates() {
  const { lang } = document.documentElement
  eachNew('[data-date-field]', box => {
    const field = box.querySelector('input')
    const words = box.parentElement?.querySelector('output')
    if (!field || !words) return
    const say = () => {
      const day = readDay(field.value)
      words.textContent = day ? sayDay(day, lang) : ''
    }
    // While typing, not when the field is left: a line that appears under a finger moves the button away from it.
    for (const event of ['input', 'change']) field.addEventListener(event, say)
    offerCalendar(box, field, lang, say)
  })
}

function offerCalendar(box: HTMLElement, field: HTMLInputElement, lang: string, say: () => void) {
  const button = box.querySelector<HTMLButtonElement>('[data-date-picker]')
  if (!button || !('showPicker' in HTMLInputElement.prototype)) return
  const picker = Object.assign(document.createElement('input'), {
    type: 'date',
    tabIndex: -1,
    ariaHidden: 'true',
    className: 'date-picker',
    min: box.dataset.min ?? '',
    max: box.dataset.max ?? '',
  })
  button.after(picker)
  button.addEventListener('click', () => {
    picker.value = readDay(field.value)?.toISOString().slice(0, 10) ?? ''
    picker.showPicker()
  })
  picker.addEventListener('change', () => {
    if (picker.value === '') return
    field.value = writeDay(picker.value, lang)
    say()
    field.focus()
  })
  button.hidden = false
}
