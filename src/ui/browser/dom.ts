// Finding elements, each handled once however often a page is enhanced.
const handled = new WeakSet<Element>()

export function eachNew<E extends HTMLElement>(selector: string, handle: (element: E) => void) {
  for (const element of document.querySelectorAll<E>(selector)) {
    if (handled.has(element)) continue
    handled.add(element)
    handle(element)
  }
}

export function byId(id: string | undefined): HTMLElement | null {
  return id === undefined || id === '' ? null : document.getElementById(id)
}
