// Gallery: charts with their tables, and the map without tiles.
import type { Lang } from '#src/kernel/lang.ts'
import * as ui from '../index.ts'
import { galleryWords } from './words.ts'

const bounds = { south: 16.42, west: 102.8, north: 16.46, east: 102.86 }
const spots = [
  { lat: 16.446, lng: 102.838 },
  { lat: 16.43, lng: 102.812 },
  { lat: 16.427, lng: 102.845 },
]
const road = {
  kind: 'road' as const,
  points: [{ lat: 16.425, lng: 102.79 }, ...spots.slice(0, 1), { lat: 16.452, lng: 102.87 }],
}
const river = {
  kind: 'water' as const,
  points: [
    { lat: 16.47, lng: 102.852 },
    { lat: 16.44, lng: 102.848 },
    { lat: 16.41, lng: 102.825 },
  ],
}

export function Drawings({ lang, blank }: { lang: Lang; blank: string }) {
  const { drawings: words } = galleryWords(lang)
  return (
    <ui.Stack gap="lg">
      <ui.Card padding="none">
        <ui.BarChart
          lang={lang}
          label={words.monthly}
          categoryLabel={words.month}
          categories={words.months}
          series={[
            { name: words.reported, values: [62, 71, 58, 74, 69, 93, 86], look: 'outline' },
            { name: words.done, values: [60, 70, 57, 73, 66, 88, 71] },
          ]}
          table="beside"
          foot={
            <ui.TableFoot lang={lang} csv="#g-drawings">
              <ui.Proof lang={lang} kind="rows" />
            </ui.TableFoot>
          }
        />
      </ui.Card>
      <ui.Grid top>
        <ui.Card padding="none" title={words.channels} level={3}>
          <ui.BarChart
            lang={lang}
            label={words.channels}
            categoryLabel={words.channel}
            categories={words.channelNames}
            series={[{ name: words.times, values: [118, 61, 24, 11] }]}
            direction="across"
            table="folded"
          />
        </ui.Card>
        <ui.Card padding="none" title={words.scores} level={3}>
          <ui.LineChart
            lang={lang}
            label={words.scores}
            categoryLabel={words.year}
            categories={['2566', '2567', '2568']}
            series={[{ name: words.score, values: [84.2, 89.46, 93.11] }]}
            goal={{ value: 95, label: words.goal }}
            format={value => value.toFixed(2)}
          />
        </ui.Card>
      </ui.Grid>
      <ui.MapPicker
        lang={lang}
        name="where"
        label={words.where}
        bounds={bounds}
        places={spots.map((at, index) => ({ id: `p${index}`, name: words.places[index] ?? '', at }))}
        lines={[river, road]}
        chosen={{ lat: 16.4412, lng: 102.8331 }}
        blank={blank}
      />
      <ui.MapPlan lang={lang} label={words.where} bounds={bounds} places={[]} />
      <ui.MapPlan
        lang={lang}
        label={words.where}
        bounds={bounds}
        border={[
          { lat: bounds.south, lng: bounds.west },
          { lat: bounds.north, lng: bounds.west },
          { lat: bounds.north, lng: bounds.east },
        ]}
        lines={[river, road]}
        places={[]}
      />
      <ui.MapPoints
        lang={lang}
        label={words.where}
        bounds={bounds}
        lines={[river, road]}
        points={spots.map((at, index) => ({ at, number: index + 1, count: index + 1, href: '#g-drawings' }))}
        words={{ count: count => String(count), point: (seen, numbers) => `${seen} (${numbers})` }}
      />
      <ui.MapPicker lang={lang} name="nowhere" label={words.where} bounds={bounds} places={[]} blank={blank} optional />
    </ui.Stack>
  )
}
