// Takes a press on the map in place: moves the pin, says the place, keeps the point. Where tiles are configured Leaflet,
// fetched only then, draws the map instead.
import {
  type Bounds,
  fitBounds,
  isInside,
  type LatLng,
  type PixelSize,
  type Place,
  type PointWords,
  pixelOf,
  pointAt,
  pointInWords,
  readPoint,
  writePoint,
} from '../map-view.ts'
import { eachNew } from './dom.ts'

export type MapSettings = {
  bounds: Bounds
  places: Place[]
  sizes: Record<string, PixelSize>
  words: PointWords & { outside: string }
  tiles?: { url: string; attribution: string; maxZoom?: number }
}

export type Choose = (point: LatLng) => void

export function takeMapPresses() {
  eachNew('[data-map]', box => {
    const settings: MapSettings = JSON.parse(box.dataset.map ?? '{}')
    const kept = box.querySelector<HTMLInputElement>('[data-map-point]')
    const words = box.querySelector('[data-map-words]')
    if (!kept || !words) return
    const listeners: Choose[] = []
    const choose: Choose = point => {
      kept.value = writePoint(point)
      words.textContent = pointInWords(point, settings.places, settings.words)
      const byPoint = box.querySelector<HTMLInputElement>('input[type=radio][value=""]')
      if (byPoint) byPoint.checked = true
      for (const tell of listeners) tell(point)
    }
    kept.addEventListener('typed-again', () => {
      const point = readPoint(kept.value)
      if (point) choose(point)
    })
    listenToDrawings(box, settings, choose, listeners)
    listenToPlaces(box, settings, words)
    offerOwnPosition(box, settings, choose, words)
    if (settings.tiles)
      void import('./map-tiles.ts').then(({ showTiles }) =>
        listeners.push(showTiles(box, settings, kept.value, choose)),
      )
  })
}

function listenToDrawings(box: HTMLElement, { bounds, sizes }: MapSettings, choose: Choose, listeners: Choose[]) {
  for (const drawing of box.querySelectorAll<HTMLElement>('[data-map-drawing]')) {
    const size = sizes[drawing.dataset.mapDrawing ?? '']
    const pin = drawing.querySelector('[data-map-pin]')
    if (!size) continue
    const fitted = fitBounds(bounds, size)
    drawing.querySelector('input')?.addEventListener('click', event => {
      event.preventDefault()
      // a press by keyboard has no place
      if (event.offsetX > 0 || event.offsetY > 0) choose(pointAt(event.offsetX, event.offsetY, fitted, size))
    })
    listeners.push(point => {
      const { x, y } = pixelOf(point, fitted, size)
      pin?.setAttribute('transform', `translate(${x} ${y})`)
      pin?.removeAttribute('visibility')
    })
  }
}

function listenToPlaces(box: HTMLElement, { places }: MapSettings, words: Element) {
  box.addEventListener('change', event => {
    if (!(event.target instanceof HTMLInputElement) || event.target.type !== 'radio') return
    const { value } = event.target
    const place = places.find(one => one.id === value)
    if (place) words.textContent = place.name
  })
}

function offerOwnPosition(box: HTMLElement, { bounds, words }: MapSettings, choose: Choose, said: Element) {
  const button = box.querySelector<HTMLButtonElement>('[data-map-locate]')
  if (!button || !('geolocation' in navigator)) return
  button.addEventListener('click', () => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const point = { lat: coords.latitude, lng: coords.longitude }
        if (isInside(point, bounds)) choose(point)
        else said.textContent = words.outside
      },
      () => {
        said.textContent = button.dataset.failed ?? ''
      },
      { enableHighAccuracy: true, timeout: 10_000 },
    )
  })
  button.hidden = false
}
