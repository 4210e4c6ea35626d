// Lets a form of a citizen be opened again without a line (form-keeper.ts), and forgets it when it was sent. Not at the counter, where one browser
// sees the forms of many: the form says so itself (data-keeps).
import keeper from './form-keeper.ts?worker&url'

const formPage = /^((?:\/en)?)\/services\/apply\//
const sentPage = /^(?:\/en)?\/track\/[^/]+\/sent$/

/** Another build has other files: its keeper begins anew. */
const build = (): string =>
  [...document.querySelectorAll<HTMLElement>('link[rel=stylesheet], script[src]')]
    .map(one => one.getAttribute('href') ?? one.getAttribute('src') ?? '')
    .join(' ')

export function keepForm() {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return
  if (sentPage.test(location.pathname)) void forgetForms()
  const [, language] = formPage.exec(location.pathname) ?? []
  if (language === undefined || !document.querySelector('form[data-keeps]')) return
  void keep(`${language}/services/apply/`).catch(() => undefined)
}

async function keep(scope: string): Promise<void> {
  const kept = await navigator.serviceWorker.register(`${keeper}?${encodeURIComponent(build())}`, { scope })
  const worker = await awake(kept)
  const assets = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ href }) => href)
  worker?.postMessage({ keep: location.href, assets })
}

/** The one of this build, not the one it takes the place of. */
async function awake({ installing, waiting, active }: ServiceWorkerRegistration): Promise<ServiceWorker | null> {
  const next = installing ?? waiting
  if (!next) return active
  await new Promise<void>((resolve, reject) => {
    const look = () => {
      if (next.state === 'activated') resolve()
      if (next.state === 'redundant') reject(new Error('the form is not kept'))
    }
    next.addEventListener('statechange', look)
    look()
  })
  return next
}

async function forgetForms(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith('forms ')) await caches.delete(name)
}
