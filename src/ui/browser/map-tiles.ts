// The same map with tiles of a configured source, by Leaflet. Its pin is drawn, because its picture files are not served.
import 'leaflet/dist/leaflet.css'
import './map-tiles.css'
import { map as createMap, divIcon, latLngBounds, marker, tileLayer } from 'leaflet'
import { readPoint } from '../map-view.ts'
import type { Choose, MapSettings } from './map.ts'

export function showTiles(box: HTMLElement, settings: MapSettings, chosen: string, choose: Choose): Choose {
  const ground = box.querySelector<HTMLElement>('[data-map-tiles]')
  const drawings = box.querySelector<HTMLElement>('[data-map-drawings]')
  const { tiles, bounds, places } = settings
  if (!ground || !drawings || !tiles) return () => {}
  drawings.hidden = true
  ground.hidden = false
  const map = createMap(ground)
  tileLayer(tiles.url, { attribution: tiles.attribution, maxZoom: tiles.maxZoom ?? 19 }).addTo(map)
  map.fitBounds(latLngBounds([bounds.south, bounds.west], [bounds.north, bounds.east]))
  for (const { at, name } of places) marker(at, { icon: dot, title: name, alt: name }).bindTooltip(name).addTo(map)
  const pin = marker(map.getCenter(), { icon: pinIcon, interactive: false, opacity: 0 }).addTo(map)
  const show: Choose = point => pin.setLatLng(point).setOpacity(1)
  const before = readPoint(chosen)
  if (before) show(before)
  map.on('click', ({ latlng }) => choose({ lat: latlng.lat, lng: latlng.lng }))
  return show
}

const dot = divIcon({
  className: 'map-pin',
  iconSize: [18, 18],
  html: '<svg width="18" height="18" viewBox="-9 -9 18 18"><circle r="7" class="fill-base-100 stroke-primary" stroke-width="3"/></svg>',
})

const pinIcon = divIcon({
  className: 'map-pin',
  iconSize: [34, 46],
  iconAnchor: [17, 44],
  html: '<svg width="34" height="46" viewBox="-17 -44 34 46"><path d="M0 2c-10-14-15-21-15-30a15 15 0 0 1 30 0c0 9-5 16-15 30Z" class="fill-primary stroke-base-100" stroke-width="2"/><circle cy="-27" r="6" class="fill-accent"/></svg>',
})
