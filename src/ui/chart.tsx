// Charts drawn on the server, once narrow and once wide: the room they stand in shows one, so letters keep their size.
// The same numbers always stand in a table beside, under, or folded under the drawing.
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Lang } from '#src/kernel/lang.ts'
import type { ChartSeries, Drawing, Size } from './chart-drawing.ts'
import { cx } from './cx.ts'
import { Disclosure } from './disclosure.tsx'
import { type Column, Table } from './table.tsx'
import { uiWords } from './words.ts'

export type { ChartSeries } from './chart-drawing.ts'

export type ChartProps = {
  lang: Lang
  /** Names the chart and its table. */
  label: string
  /** What the categories are: เดือน, ปี, ช่องทาง. */
  categoryLabel: string
  categories: readonly string[]
  series: readonly ChartSeries[]
  format?: (value: number) => string
  table?: 'beside' | 'below' | 'folded'
  /** How wide it may become where there is room: beside a table, or across a whole page. */
  room?: 'half' | 'full'
  /** Above the drawing: the sentence that says what it shows. */
  lead?: Child
  /** Under the table: how it is known, and the way to take it along (TableFoot). */
  foot?: Child
}

export type BarChartProps = ChartProps & { direction?: 'up' | 'across' }

export type LineChartProps = ChartProps & { goal?: { value: number; label: string } }

export function BarChart({ direction = 'up', ...props }: BarChartProps) {
  return <Chart {...props} kind={direction === 'across' ? 'bars-across' : 'bars'} />
}

export function LineChart({ goal, ...props }: LineChartProps) {
  return <Chart {...props} kind="line" goal={goal} />
}

const rooms = { half: 540, full: 960 }

function sizes({ kind, categories, series }: ChartInput, room: number): { narrow: Size; wide: Size } {
  const rows = categories.length * (series.some(one => one.look === 'outline') ? 1 : series.length)
  const acrossHeight = rows * 36 + 8
  return {
    narrow: { width: 300, height: kind === 'bars-across' ? acrossHeight : 200, fontSize: 16 },
    wide: { width: room, height: kind === 'bars-across' ? acrossHeight : 290, fontSize: 15 },
  }
}

type ChartInput = ChartProps & { kind: Drawing['kind']; goal?: Drawing['goal'] }

async function Chart(props: ChartInput) {
  const { series, categories, kind, goal, table = 'below', room = 'half', lead, foot, lang } = props
  const format = props.format ?? String
  const { drawChart } = await import('./chart-drawing.ts')
  const drawing = { kind, categories, series, goal, format }
  const { narrow, wide } = sizes(props, rooms[room])
  const spoken = spokenChart(props, format)
  const numbers = <NumbersTable {...props} format={format} />
  return (
    <div class={cx('chart', table === 'beside' && 'lg:grid lg:grid-cols-[1.25fr_1fr]')}>
      <div class="card-in">
        {lead}
        {series.length > 1 && <Legend series={series} line={kind === 'line'} />}
        <div class="chart-box">
          <ChartPicture svg={drawChart(drawing, narrow)} label={spoken} name="chart-narrow" />
          <ChartPicture svg={drawChart(drawing, wide)} label={spoken} name={`chart-wide chart-${room}`} />
        </div>
        {table === 'folded' && <Disclosure summary={uiWords(lang).numbersAsTable}>{[numbers, foot]}</Disclosure>}
      </div>
      {table !== 'folded' && (
        <div class={cx('border-t border-base-300', table === 'beside' && 'lg:border-t-0 lg:border-l')}>
          {numbers}
          {foot}
        </div>
      )}
    </div>
  )
}

function ChartPicture({ svg, label, name }: { svg: string; label: string; name: string }) {
  return (
    <div class={name} role="img" aria-label={label}>
      {raw(svg.replace(/^<svg width="\d+" height="\d+"/, '<svg class="chart-svg" aria-hidden="true"'))}
    </div>
  )
}

function Legend({ series, line }: { series: readonly ChartSeries[]; line: boolean }) {
  const solidFirst = [...series].sort((a, b) => Number(a.look === 'outline') - Number(b.look === 'outline'))
  return (
    <ul class="mt-2 mb-1 flex flex-wrap gap-x-5 text-sm text-muted">
      {solidFirst.map((one, index) => (
        <li class="inline-flex items-center gap-2">
          <span class={cx(line ? 'h-1 w-5' : 'size-3.5 rounded-sm', swatch(one, index, line))} />
          {one.name}
        </li>
      ))}
    </ul>
  )
}

function swatch(series: ChartSeries, index: number, line: boolean) {
  if (series.look === 'outline') return 'border-2 border-line-strong'
  if (index === 0) return 'bg-primary'
  return line ? 'bg-line-strong' : 'bg-secondary'
}

function spokenChart({ label, categories, series, goal }: ChartInput, format: (value: number) => string) {
  const first = series[0]
  const values = categories.map((category, index) => {
    const value = first?.values[index]
    return value === null || value === undefined ? category : `${category} ${format(value)}`
  })
  return [label, series.length === 1 ? values.join(', ') : series.map(one => one.name).join(', '), goal?.label]
    .filter(Boolean)
    .join(': ')
}

type NumbersRow = { category: string; values: string[] }

function NumbersTable({
  lang,
  label,
  categoryLabel,
  categories,
  series,
  format,
}: ChartProps & { format: (value: number) => string }) {
  const columns: Column<NumbersRow>[] = [
    { key: 'category', label: categoryLabel, cell: row => <span class="font-normal">{row.category}</span> },
    ...series.map((one, index) => ({
      key: `series-${index}`,
      label: one.name,
      numeric: true,
      cell: (row: NumbersRow) => row.values[index],
    })),
  ]
  const rows = categories.map((category, index) => ({
    category,
    values: series.map(one => {
      const value = one.values[index]
      return value === null || value === undefined ? '–' : format(value)
    }),
  }))
  return (
    <Table lang={lang} caption={label} columns={columns} rows={rows} layout="plain" dense={categories.length > 8} />
  )
}
