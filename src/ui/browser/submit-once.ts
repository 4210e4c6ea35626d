// A second press while the first is on its way does nothing. The button is not disabled: it only says that it is busy.
const giveUpAfter = 15_000

export function sendOnce() {
  document.addEventListener('submit', event => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented) return
    if (form.getAttribute('aria-busy') === 'true') {
      event.preventDefault()
      return
    }
    setBusy(form, true)
    // a download answers without leaving the page
    setTimeout(() => setBusy(form, false), giveUpAfter)
  })
  addEventListener('pageshow', event => {
    if (event.persisted)
      for (const form of document.querySelectorAll<HTMLFormElement>('form[aria-busy]')) setBusy(form, false)
  })
}

export function setBusy(form: HTMLFormElement, busy: boolean) {
  if (busy) form.setAttribute('aria-busy', 'true')
  else form.removeAttribute('aria-busy')
  say(form, busy ? (form.dataset.sending ?? '') : '')
}

/** For readers who do not see the button fade. */
function say(form: HTMLFormElement, words: string) {
  const said = form.querySelector(':scope > [data-said]') ?? document.createElement('span')
  said.setAttribute('data-said', '')
  said.setAttribute('role', 'status')
  said.className = 'sr-only'
  if (!said.isConnected) form.append(said)
  said.textContent = words
}
