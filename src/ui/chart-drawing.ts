// Draws a chart to SVG on the server. Imported only when a page shows one: ECharts is large.
// Colours are theme variables, and everything the security policy forbids (style attributes, style sheets) is taken out.
import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, setPlatformAPI, use } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'

// without a browser nobody measures letters, and Thai marks above and below would count as letters of their own
setPlatformAPI({
  measureText: (text: string, font?: string) => ({ width: textLength(text) * fontSizeOf(font) * 0.58 }),
})

use([BarChart, LineChart, GridComponent, LabelLayout, SVGRenderer])

export type ChartSeries = {
  name: string
  values: readonly (number | null)[]
  /** The outlined series stands behind the solid one: all of which some. */
  look?: 'solid' | 'outline'
}

export type Drawing = {
  kind: 'bars' | 'bars-across' | 'line'
  categories: readonly string[]
  series: readonly ChartSeries[]
  goal?: { value: number; label: string } | undefined
  format: (value: number) => string
}

export type Size = { width: number; height: number; fontSize: number }

/** The same numbers are looked at again and again, and drawing them takes milliseconds. */
const drawn = new Map<string, string>()
const MOST = 300

export function drawChart(drawing: Drawing, size: Size): string {
  const said = drawing.series.map(one => one.values.map(value => (value === null ? '' : drawing.format(value))))
  const goal = drawing.goal && drawing.format(drawing.goal.value)
  const key = JSON.stringify([drawing, said, goal, size])
  const svg = drawn.get(key) ?? draw(drawing, size)
  // The oldest goes: what is asked for again moves to the end.
  drawn.delete(key)
  drawn.set(key, svg)
  const oldest = drawn.size > MOST ? drawn.keys().next().value : undefined
  if (oldest !== undefined) drawn.delete(oldest)
  return svg
}

function draw(drawing: Drawing, size: Size): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: size.width, height: size.height })
  chart.setOption(chartOption(drawing, size))
  const svg = chart.renderToSVGString()
  chart.dispose()
  return plainSvg(svg)
}

const ink = 'var(--color-base-content)'
const muted = 'var(--muted)'
const hairline = 'var(--color-base-300)'

type Extent = { min: number; max: number }

function chartOption(drawing: Drawing, size: Size) {
  const across = drawing.kind === 'bars-across'
  const gutter = across
    ? Math.min(size.width * 0.45, Math.max(...drawing.categories.map(textLength)) * size.fontSize * 0.62 + 14)
    : 2
  const categoryAxis = {
    type: 'category',
    data: [...drawing.categories],
    inverse: across,
    boundaryGap: drawing.kind !== 'line',
    axisTick: { show: false },
    axisLine: { show: !across, lineStyle: { color: hairline } },
    axisLabel: {
      fontSize: size.fontSize,
      color: across ? ink : muted,
      margin: 10,
      textMargin: [0, 0],
      interval: 0,
      hideOverlap: true,
    },
  }
  const valueAxis = {
    type: 'value',
    show: false,
    // room under the lowest point for its number
    min: drawing.kind === 'line' ? ({ min, max }: Extent) => min - (max - min || 1) * 0.4 : 0,
  }
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    grid: {
      left: drawing.kind === 'line' ? 30 : gutter,
      right: across ? size.fontSize * 3.5 : drawing.kind === 'line' ? 30 : 2,
      top: across ? 2 : size.fontSize * 2,
      bottom: across ? 2 : size.fontSize * 2,
      outerBoundsMode: 'none',
    },
    xAxis: across ? valueAxis : categoryAxis,
    yAxis: across ? categoryAxis : valueAxis,
    series: [
      ...goalSeries(drawing, size),
      ...drawing.series.map((series, index) => oneSeries(drawing, series, index, size)),
    ],
  }
}

function oneSeries(drawing: Drawing, series: ChartSeries, index: number, size: Size) {
  const outline = series.look === 'outline'
  const behind = drawing.series.some(other => other.look === 'outline')
  const label = {
    // where one series stands behind the other, only the one behind carries its number: the table has both
    show: !behind || outline,
    position: drawing.kind === 'bars-across' ? 'right' : drawing.kind === 'line' && index === 0 ? 'bottom' : 'top',
    fontSize: size.fontSize,
    color: ink,
    formatter: ({ value }: { value: number }) => (typeof value === 'number' ? drawing.format(value) : ''),
  }
  const common = { name: series.name, data: [...series.values], label, labelLayout: { hideOverlap: true }, clip: false }
  if (drawing.kind === 'line')
    return {
      ...common,
      type: 'line',
      symbol: 'circle',
      symbolSize: 10,
      lineStyle: { color: index === 0 ? 'var(--color-primary)' : 'var(--line-strong)', width: 3 },
      itemStyle: { color: index === 0 ? 'var(--color-primary)' : 'var(--line-strong)' },
    }
  const radius = drawing.kind === 'bars-across' ? [0, 3, 3, 0] : [3, 3, 0, 0]
  return {
    ...common,
    type: 'bar',
    z: outline ? 1 : 2,
    barGap: behind ? '-100%' : '20%',
    barMaxWidth: 36,
    barCategoryGap: '35%',
    itemStyle: outline
      ? { color: 'var(--color-base-100)', borderColor: 'var(--line-strong)', borderWidth: 2, borderRadius: radius }
      : { color: index === 0 || behind ? 'var(--color-primary)' : 'var(--color-secondary)', borderRadius: radius },
  }
}

function goalSeries({ goal, categories, kind }: Drawing, size: Size) {
  if (!goal || kind === 'bars-across') return []
  return [
    {
      type: 'line',
      data: categories.map(() => goal.value),
      symbol: 'none',
      clip: false,
      z: 0,
      lineStyle: { color: muted, width: 1.5, type: [5, 4] },
      endLabel: { show: false },
      label: { show: false },
    },
    {
      // the words of the goal stand at its left end
      type: 'line',
      data: [goal.value],
      symbol: 'circle',
      symbolSize: 0.1,
      clip: false,
      itemStyle: { color: muted },
      label: {
        show: true,
        position: [-4, -size.fontSize * 1.6],
        align: 'left',
        fontSize: size.fontSize,
        color: muted,
        formatter: () => goal.label,
      },
    },
  ]
}

function fontSizeOf(font: string | undefined) {
  return Number(font?.match(/(\d+)px/)?.[1] ?? 12)
}

/** Letters that take room: Thai marks above and below take none, a point takes half. */
function textLength(text: string) {
  const letters = text.replace(/[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]/g, '')
  return letters.length - (letters.match(/[.,]/g)?.length ?? 0) / 2
}

/** Presentation attributes instead of styles; no classes, no ids, no echo of our data. */
export function plainSvg(svg: string): string {
  return svg
    .replace(/<(style|defs)[\s\S]*?<\/\1>/g, '')
    .replace(/\sstyle="([^"]*)"/g, (_, declarations: string) => asAttributes(declarations))
    .replace(/\s(?:class|clip-path|ecmeta_\w+|pointer-events|xmlns:xlink|version|baseProfile)="[^"]*"/g, '')
    .replace(/<rect [^>]*fill="none"[^>]*><\/rect>/, '')
    .replace(/\n\s*/g, '')
}

function asAttributes(declarations: string) {
  return declarations
    .split(';')
    .map(declaration => declaration.split(':').map(part => part.trim()))
    .filter(([name, value]) => (name === 'font-size' || name === 'font-weight') && value)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')
}
