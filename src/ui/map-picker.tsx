// Choosing a point on a map. Without script or tiles the map is our own drawing under an <input type="image">: a press
// posts x and y, map-choice.ts turns them into degrees. A list of places stands beside it, and the choice is always in words.
// With script a press is taken in place; where a tile source is configured Leaflet takes over.
import type { Lang } from '#src/kernel/lang.ts'
import { FieldGroup, type FieldProps, fieldId } from './fields/field.tsx'
import { Icon } from './icons.tsx'
import { type MapSizeName, mapSizes } from './map-choice.ts'
import {
  type Bounds,
  fitBounds,
  type LatLng,
  type MapLabel,
  type Place,
  pixelOf,
  placeLabels,
  pointInWords,
  writePoint,
} from './map-view.ts'
import { uiWords } from './words.ts'

export type MapPickerProps = FieldProps & {
  bounds: Bounds
  places: readonly Place[]
  chosen?: LatLng | undefined
  /** Id of the place chosen from the list. */
  place?: string | undefined
  /** Lines to know one's way by: roads, a river. */
  lines?: readonly { kind: 'road' | 'water'; points: readonly LatLng[] }[]
  /** The ring around the area, where one is drawn. */
  border?: readonly LatLng[]
  /** The transparent picture that takes the press: `assets.blank`. */
  blank: string
  /** An address with {z}, {x} and {y}; left out, no outside host is asked for anything. */
  tiles?: { url: string; attribution: string; maxZoom?: number }
}

export const shown: Record<MapSizeName, string> = { s: 'map-s', m: 'map-m', l: 'map-l' }

/** Posts `name` (the point), `name.place` (the list) and, when pressed, `name.s|m|l.x|y`: read them with readMapChoice. */
export function MapPicker(props: MapPickerProps) {
  const { lang, name, chosen, places, bounds, tiles } = props
  const words = uiWords(lang).map
  const inWords = chosen ? pointInWords(chosen, places, words) : words.none
  const settings = { bounds, places, sizes: mapSizes, words, tiles }
  return (
    <FieldGroup field={{ ...props, hint: props.hint ?? words.clickHint }}>
      <div class="map-picker" id={fieldId(name)} tabindex={-1} data-map={JSON.stringify(settings)}>
        <div class="map-frame">
          <div data-map-drawings>
            {(['s', 'm', 'l'] as const).map(size => (
              <div class={`relative ${shown[size]}`} data-map-drawing={size}>
                <MapDrawing {...props} size={size} />
                <input
                  class="absolute inset-0"
                  type="image"
                  name={`${name}.${size}`}
                  src={props.blank}
                  alt={words.alt}
                  width={mapSizes[size].width}
                  height={mapSizes[size].height}
                />
              </div>
            ))}
          </div>
          <div class="map-tiles" hidden data-map-tiles />
          <p class="flex items-center gap-3 border-t border-base-300 px-4 py-3">
            <span class="text-primary">
              <Icon name="map-pin" size="lg" />
            </span>
            <output data-map-words>{inWords}</output>
          </p>
        </div>
        <input type="hidden" name={name} value={chosen ? writePoint(chosen) : ''} data-map-point />
        <div class="min-w-0 grow basis-56">
          <button class="btn btn-quiet mb-3" type="button" hidden data-map-locate data-failed={words.locateFailed}>
            <Icon name="locate-fixed" />
            {words.locate}
          </button>
          <PlaceList lang={lang} name={name} places={places} place={props.place} />
        </div>
      </div>
    </FieldGroup>
  )
}

export type MapPlanProps = Pick<MapPickerProps, 'lang' | 'bounds' | 'places' | 'lines' | 'border'> & { label: string }

/** The same drawing to look at only. */
export function MapPlan({ label, ...drawn }: MapPlanProps) {
  return (
    <div class="map-picker">
      <div class="map-frame" role="img" aria-label={label}>
        {(['s', 'm', 'l'] as const).map(size => (
          <div class={shown[size]}>
            <MapDrawing {...drawn} size={size} />
          </div>
        ))}
      </div>
    </div>
  )
}

type PlaceListProps = { lang: Lang; name: string; places: readonly Place[]; place: string | undefined }

function PlaceList({ lang, name, places, place }: PlaceListProps) {
  if (places.length === 0) return null
  const words = uiWords(lang).map
  const entries = [{ id: '', name: words.thePoint }, ...places]
  return (
    <fieldset>
      <legend class="mb-1 text-muted">{words.places}</legend>
      {entries.map(entry => (
        <label class="flex min-h-10 items-center gap-3">
          <input
            class="radio radio-primary"
            type="radio"
            name={`${name}.place`}
            value={entry.id}
            checked={entry.id === (place ?? '')}
          />
          <span class="min-w-0">{entry.name}</span>
        </label>
      ))}
    </fieldset>
  )
}

type MapDrawingProps = Omit<MapPlanProps, 'label'> & { chosen?: LatLng | undefined; size: MapSizeName }

export function MapDrawing({ lang, size, bounds, places, chosen, lines = [], border = [] }: MapDrawingProps) {
  const pixels = mapSizes[size]
  const { width, height } = pixels
  const fitted = fitBounds(bounds, pixels)
  const path = (points: readonly LatLng[]) =>
    points
      .map(point => pixelOf(point, fitted, pixels))
      .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`)
      .join('')
  const points = places.map(place => ({ ...pixelOf(place.at, fitted, pixels), name: place.name }))
  const labels = placeLabels(points, pixels)
  const pin = chosen && pixelOf(chosen, fitted, pixels)
  return (
    <svg class="block" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect width={width} height={height} class="fill-base-200" />
      <g class="stroke-base-300" stroke-width="1">
        {steps(width).map(x => (
          <path d={`M${x} 0V${height}`} />
        ))}
        {steps(height).map(y => (
          <path d={`M0 ${y}H${width}`} />
        ))}
      </g>
      <g fill="none" stroke-linecap="round" stroke-linejoin="round">
        {lines.map(line =>
          line.kind === 'water' ? (
            <path d={path(line.points)} class="stroke-secondary" opacity=".3" stroke-width="12" />
          ) : (
            [
              <path d={path(line.points)} class="stroke-base-300" stroke-width="11" />,
              <path d={path(line.points)} class="stroke-base-100" stroke-width="8" />,
            ]
          ),
        )}
      </g>
      {border.length < 3 ? null : (
        <path
          d={`${path(border)}Z`}
          class="stroke-primary"
          fill="none"
          stroke-width="3"
          stroke-dasharray="10 6"
          stroke-linejoin="round"
        />
      )}
      {points.map(({ x, y, name }, at) => {
        const label = labels[at]
        return (
          <g>
            <circle cx={x} cy={y} r="6" class="fill-base-100 stroke-primary" stroke-width="3" />
            {label && <NameOnMap at={label} name={name} />}
          </g>
        )
      })}
      <g transform={`translate(${width - 22} 30)`} class="fill-muted">
        <path d="M0-20l6 14-6-4-6 4Z" />
        <text y="12" text-anchor="middle" font-size="15">
          {uiWords(lang).map.north}
        </text>
      </g>
      <g data-map-pin transform={`translate(${pin?.x ?? 0} ${pin?.y ?? 0})`} visibility={pin ? undefined : 'hidden'}>
        <circle r="18" class="fill-accent" opacity=".35" />
        <path
          d="M0 2c-10-14-15-21-15-30a15 15 0 0 1 30 0c0 9-5 16-15 30Z"
          class="fill-primary stroke-base-100"
          stroke-width="2"
        />
        <circle cy="-27" r="6" class="fill-accent" />
      </g>
    </svg>
  )
}

function steps(length: number) {
  return Array.from({ length: Math.floor((length - 1) / 48) }, (_, index) => (index + 1) * 48)
}

/** The name of a place, readable over whatever is drawn under it. */
export const NameOnMap = ({ at, name }: { at: MapLabel; name: string }) => (
  <text
    x={at.x}
    y={at.y}
    text-anchor={at.anchor}
    class="fill-primary stroke-base-200"
    font-size="15"
    font-weight="600"
    stroke-width="9"
    paint-order="stroke"
    stroke-linejoin="round"
  >
    {name}
  </text>
)
