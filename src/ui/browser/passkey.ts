// Passkeys: options from the server, the device's own question, the answer back to the server, all as JSON.
import { eachNew } from './dom.ts'

export function offerPasskeys() {
  if (!('PublicKeyCredential' in window) || !('parseCreationOptionsFromJSON' in PublicKeyCredential)) return
  eachNew('[data-passkey]', box => {
    const button = box.querySelector('button')
    const words = box.querySelector('[role=alert]')
    if (!button || !words) return
    button.addEventListener('click', async () => {
      words.textContent = ''
      button.setAttribute('aria-busy', 'true')
      try {
        await usePasskey(box.dataset)
        location.assign(box.dataset.next ?? '/')
      } catch (error) {
        button.removeAttribute('aria-busy')
        // the reader closed the device's question: nothing went wrong
        if (!(error instanceof DOMException && error.name === 'NotAllowedError'))
          words.textContent = box.dataset.failed ?? ''
      }
    })
    box.hidden = false
  })
}

async function usePasskey({ passkey, optionsUrl = '', verifyUrl = '' }: DOMStringMap) {
  const answer = await fetch(optionsUrl, { credentials: 'same-origin' })
  if (!answer.ok) throw new Error(`options: ${answer.status}`)
  const options = await answer.json()
  const credential =
    passkey === 'register'
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
  if (!(credential instanceof PublicKeyCredential)) throw new Error('no credential')
  const response = credential.toJSON()
  const body = passkey === 'register' ? { response, name: deviceName() } : { response }
  const verified = await fetch(verifyUrl, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!verified.ok) throw new Error(`verify: ${verified.status}`)
}

/** So that a list of passkeys says which is which: Android, Windows, iPhone. */
function deviceName() {
  return navigator.userAgent.match(/Android|iPhone|iPad|Windows|Macintosh|CrOS|Linux/)?.[0] ?? ''
}
