// The place in the paper that the field with the focus was read from lights up, and comes into view in its own box.
export function lightPlaces() {
  document.addEventListener('focusin', event => {
    const field = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-places]') : null
    if (!field) return
    const marks = new Set((field.dataset.places ?? '').split(' '))
    let isFirst = true
    for (const place of document.querySelectorAll<HTMLElement | SVGElement>('[data-place]')) {
      const mark = place.dataset.place ?? ''
      // A field that was read from a whole row lights all of it.
      const isMeant = marks.has(mark) || marks.has(mark.replace(/-\d+$/, '-x'))
      place.toggleAttribute('data-lit', isMeant)
      const box = isMeant && isFirst ? place.closest<HTMLElement>('.source-side') : null
      if (!box || box.offsetParent === null) continue
      isFirst = false
      box.scrollTop += place.getBoundingClientRect().top - box.getBoundingClientRect().top - 80
    }
  })
}
