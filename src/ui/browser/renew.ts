// Parts that go on changing (Renewed): fetched with their page and put in place, until the page that is there says that nothing goes on. A part that
// holds the focus waits; a page that cannot be fetched is tried again later.
import { eachNew } from './dom.ts'

export function renewParts() {
  eachNew('[data-renew]', part => {
    const seconds = Number(part.dataset.renew)
    if (part.id === '' || !(seconds > 0)) return
    const turn = async () => {
      if (!part.isConnected) return
      const fresh = document.hidden || part.matches(':focus-within') ? undefined : await fetched(part.id)
      if (fresh) {
        part.replaceChildren(...fresh.childNodes)
        if (fresh.dataset.renew === undefined) return part.removeAttribute('data-renew')
      }
      setTimeout(() => void turn(), seconds * 1000)
    }
    setTimeout(() => void turn(), seconds * 1000)
  })
}

async function fetched(id: string): Promise<HTMLElement | undefined> {
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
    if (!answer.ok || answer.redirected) return undefined
    return new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(id) ?? undefined
  } catch {
    return undefined
  }
}
