// A table that becomes cards on the phone. Numbers to the right, one cell per row is its name (th), zero rows say so.
import type { Child } from 'hono/jsx'
import type { Lang } from '#src/kernel/lang.ts'
import { cx } from './cx.ts'
import { EmptyState } from './empty-state.tsx'
import { Icon } from './icons.tsx'
import { uiWords } from './words.ts'

export type Column<Row> = {
  key: string
  /** Empty for a column of buttons. */
  label: string
  cell: (row: Row) => Child
  /** The cell that names the row; the first column when none says so. */
  head?: boolean
  numeric?: boolean
  nowrap?: boolean
  sortable?: boolean
  width?: 'sm' | 'md' | 'lg'
  /**
   * Layout `items` only, where it goes on the phone: code and title on the first line, then state and mark, then note, then verbs.
   * Layout `fold` only: `fold` hides the column on the phone and repeats it under the row's name.
   */
  phone?: 'code' | 'title' | 'state' | 'mark' | 'note' | 'verbs' | 'fold' | 'hide'
}

export type Sort = {
  key: string
  direction: 'up' | 'down'
  href: (key: string, direction: 'up' | 'down') => string
}

export type TableProps<Row> = {
  lang: Lang
  /** Names the table; shown only when `captionShown`. */
  caption: string
  captionShown?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** An anchor for each row. */
  rowId?: (row: Row) => string
  layout?: 'cards' | 'items' | 'fold' | 'plain'
  sort?: Sort
  /** Cells of a closing sum row, by column key. */
  total?: Readonly<Record<string, Child>>
  empty?: Child
  dense?: boolean
  /** For many columns of numbers: their names may take several lines. */
  wrapHeads?: boolean
}

const layouts = { cards: 'rows rows-cards', items: 'rows rows-items', fold: 'rows', plain: 'rows' }
const widths = { sm: 'w-24', md: 'w-44', lg: 'md:w-[32%]' }

export function Table<Row>(props: TableProps<Row>) {
  const {
    lang,
    caption,
    captionShown,
    columns,
    rows,
    rowId,
    layout = 'cards',
    sort,
    total,
    empty,
    dense,
    wrapHeads,
  } = props
  if (rows.length === 0 && !total) return <>{empty ?? <EmptyState title={uiWords(lang).emptyTable} />}</>
  const headKey = (columns.find(column => column.head) ?? columns[0])?.key
  return (
    <table class={cx(layouts[layout], dense && 'rows-dense', wrapHeads && 'rows-wrap')}>
      <caption class={captionShown ? 'px-4 py-3 text-left font-semibold' : 'sr-only'}>{caption}</caption>
      <thead>
        <tr>
          {columns.map(column => (
            <HeadCell lang={lang} column={column} layout={layout} sort={sort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <BodyRow
            id={rowId?.(row)}
            columns={columns}
            headKey={headKey}
            layout={layout}
            values={key => columns.find(column => column.key === key)?.cell(row)}
          />
        ))}
        {total && <BodyRow columns={columns} headKey={headKey} layout={layout} values={key => total[key]} total />}
      </tbody>
    </table>
  )
}

type Layout = keyof typeof layouts
type ColumnLook = Omit<Column<never>, 'cell'>

function cellClass(column: ColumnLook, layout: Layout) {
  return cx(
    column.numeric && 'r num',
    column.nowrap && 'nowrap',
    layout === 'items' && column.phone && `it-${column.phone}`,
    layout === 'fold' && column.phone === 'fold' && 'max-md:hidden',
    column.phone === 'hide' && 'max-md:hidden',
  )
}

type HeadCellProps = { lang: Lang; column: ColumnLook; layout: Layout; sort: Sort | undefined }

function HeadCell({ lang, column, layout, sort }: HeadCellProps) {
  const names = cx(cellClass(column, layout), column.width && widths[column.width])
  // a column of buttons has nothing to say above it
  if (column.label === '') return <td class={names} />
  if (!sort || !column.sortable)
    return (
      <th class={names} scope="col">
        {column.label}
      </th>
    )
  const words = uiWords(lang)
  const current = sort.key === column.key ? sort.direction : undefined
  const next = current === 'up' ? 'down' : 'up'
  const sorted = current && (current === 'up' ? words.sortedUp : words.sortedDown)
  return (
    <th class={names} scope="col" aria-sort={current && (current === 'up' ? 'ascending' : 'descending')}>
      <a class="sort" href={sort.href(column.key, next)} title={words.sortBy(column.label)}>
        {column.label}
        {sorted && <span class="sr-only"> {sorted}</span>}
        <Icon name={current === undefined ? 'arrow-up-down' : current === 'up' ? 'arrow-up' : 'arrow-down'} />
      </a>
    </th>
  )
}

/** On the phone the wide columns become a second line under the row's name. */
function Folded({ columns, values }: { columns: readonly ColumnLook[]; values: (key: string) => Child }) {
  const folded = columns.filter(column => column.phone === 'fold')
  if (folded.length === 0) return null
  return (
    <span class="block text-sm font-normal text-muted md:hidden">
      {folded.map((column, index) => [
        index > 0 && ', ',
        <span class="nowrap">
          {column.label} {values(column.key)}
        </span>,
      ])}
    </span>
  )
}

type BodyRowProps = {
  id?: string | undefined
  columns: readonly ColumnLook[]
  headKey: string | undefined
  layout: Layout
  values: (key: string) => Child
  total?: boolean
}

function BodyRow({ id, columns, headKey, layout, values, total }: BodyRowProps) {
  return (
    <tr id={id} class={cx(total && 'bg-base-200 font-semibold')}>
      {columns.map(column =>
        column.key === headKey ? (
          <th class={cellClass(column, layout)} scope="row">
            {values(column.key)}
            {layout === 'fold' && <Folded columns={columns} values={values} />}
          </th>
        ) : (
          <td
            class={cellClass(column, layout)}
            data-k={layout === 'cards' && column.label !== '' ? column.label : undefined}
          >
            {layout === 'cards' ? <div>{values(column.key)}</div> : values(column.key)}
          </td>
        ),
      )}
    </tr>
  )
}

/** The line under a table: how it is known, and the way to take it along. */
export function TableFoot({ lang, csv, children }: { lang: Lang; csv?: string; children?: Child }) {
  return (
    <p class="flex flex-wrap gap-x-5 gap-y-1 border-t border-base-300 px-4 py-3 text-sm md:px-6">
      {children}
      {csv !== undefined && (
        <a class="link no-print" href={csv} download>
          {uiWords(lang).exportCsv}
        </a>
      )}
    </p>
  )
}
