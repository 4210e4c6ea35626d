// Finding elements, each handled once for each purpose however often a page is enhanced.
const handled = new Map<string, WeakSet<Element>>()

export function eachNew<E extends HTMLElement>(selector: string, handle: (element: E) => void) {
  const known = handled.get(selector) ?? new WeakSet()
  handled.set(selector, known)
  for (const element of document.querySelectorAll<E>(selector)) {
    if (known.has(element)) continue
    known.add(element)
    handle(element)
  }
}

export function byId(id: string | undefined): HTMLElement | null {
  return id === undefined || id === '' ? null : document.getElementById(id)
}
