// Many things on a small map, each leading to its place in the list below. What lies at one point is one mark with a count, and marks that would
// lie on each other in a small picture are one mark too.
import { type MapSizeName, mapSizes } from './map-choice.ts'
import { MapDrawing, type MapPlanProps, NameOnMap, shown } from './map-picker.tsx'
import { fitBounds, isInside, type LatLng, type PixelSize, pixelOf, placeLabels, together } from './map-view.ts'

export interface MapPoint {
  readonly at: LatLng
  /** Its number in the list below. */
  readonly number: number
  /** How many things lie there. */
  readonly count: number
  /** Its place in the list below. */
  readonly href: string
}

export type MapPointsProps = Pick<MapPlanProps, 'lang' | 'label' | 'bounds' | 'lines' | 'border'> & {
  points: readonly MapPoint[]
  words: {
    /** "5 เรื่อง" */
    count: (count: number) => string
    /** What is read aloud, beginning with what is seen: "2+ 5 เรื่อง ที่จุด 2, 3". */
    point: (seen: string, numbers: string) => string
  }
}

const REACH = 16
const DIGIT = 10

export function MapPoints({ label, points, words, ...drawn }: MapPointsProps) {
  return (
    <div class="map-picker">
      <nav class="map-frame" aria-label={label}>
        {(['s', 'm', 'l'] as const).map(size => (
          <div class={`relative ${shown[size]}`}>
            <MapDrawing {...drawn} places={[]} size={size} />
            <Marks label={label} points={points} words={words} size={size} bounds={drawn.bounds} />
          </div>
        ))}
      </nav>
    </div>
  )
}

type MarksProps = Pick<MapPointsProps, 'label' | 'points' | 'words' | 'bounds'> & { size: MapSizeName }

function Marks({ label: title, points, words, bounds, size }: MarksProps) {
  const pixels: PixelSize = mapSizes[size]
  const fitted = fitBounds(bounds, pixels)
  const placed = points
    .filter(point => isInside(point.at, fitted))
    .map(point => ({ ...point, ...pixelOf(point.at, fitted, pixels) }))
  const marks = together(placed, (one, other) => Math.hypot(one.x - other.x, one.y - other.y), 2 * REACH).map(
    ([first, ...more]) => {
      const count = [first, ...more].reduce((sum, one) => sum + one.count, 0)
      const numbers = [first, ...more].map(one => one.number).join(', ')
      const inside = more.length > 0 ? `${first.number}+` : String(first.number)
      const says = words.point(`${inside} ${words.count(count)}`, numbers)
      return { ...first, name: count > 1 ? words.count(count) : '', inside, says }
    },
  )
  const labels = placeLabels(marks, pixels, REACH)
  const { width, height } = pixels
  return (
    <svg class="absolute inset-0" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <title>{title}</title>
      {marks.map(({ x, y, inside, name, href, says }, at) => {
        const label = labels[at]
        const width = Math.max(26, inside.length * DIGIT + 6)
        return (
          <a href={href} aria-label={says}>
            <rect
              x={x - width / 2}
              y={y - 13}
              width={width}
              height="26"
              rx="13"
              class="fill-primary stroke-base-100"
              stroke-width="2"
            />
            <text x={x} y={y + 5} text-anchor="middle" class="fill-primary-content" font-size="15" font-weight="600">
              {inside}
            </text>
            {/* The blank keeps number and name two words, as the link says them. */}
            {label && name !== '' && (
              <>
                {' '}
                <NameOnMap at={label} name={name} />
              </>
            )}
          </a>
        )
      })}
    </svg>
  )
}
