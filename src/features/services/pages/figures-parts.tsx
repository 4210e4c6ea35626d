// Tables of figures, for the public and for the office: the same columns, and what the public may not see of a few is said in words.
import { Temporal } from 'temporal-polyfill'
import type { Lang } from '#src/kernel/lang.ts'
import { formatNumber } from '#src/kernel/numerals.ts'
import { formatDate } from '#src/kernel/thai-date/format-date.ts'
import { type Column, Table } from '#src/ui/index.ts'
import type { Counts } from '../../cases/public.ts'
import { type Shown, shownInside, shownOutside, totalOutside } from '../suppress.ts'
import { figureWords } from '../words.ts'

export const monthText = (month: string, lang: Lang): string =>
  formatDate(Temporal.PlainDate.from(month), 'month-short', { lang })

export interface Line extends Counts {
  readonly key: string
  readonly name: string
  readonly href?: string
  readonly open?: number
  readonly promised?: number
}

interface FiguresTableProps {
  readonly lang: Lang
  readonly caption: string
  readonly first: string
  readonly lines: readonly Line[]
  readonly total: Counts & { readonly open?: number }
  readonly isInside: boolean
}

const number = (value: number | null | undefined, lang: Lang, decimals = 1): string => {
  if (value === undefined) return figureWords(lang).hidden
  return value === null ? '–' : formatNumber(value, { decimals })
}

export function FiguresTable({ lang, caption, first, lines, total, isInside }: FiguresTableProps) {
  const w = figureWords(lang)
  const shown = isInside ? lines.map(shownInside) : shownOutside(lines)
  const sum = isInside ? shownInside(total) : totalOutside(total)
  const rows = lines.map((line, at) => ({ line, shown: shown[at] as Shown }))
  type Row = (typeof rows)[number]
  const count = (key: keyof Counts, name: keyof typeof w.columns, isFolded = false): Column<Row> => ({
    key,
    ...(isFolded ? { phone: 'fold' as const } : {}),
    label: w.columns[name],
    numeric: true,
    cell: ({ line }) => formatNumber(line[key]),
  })
  const hasOpen = lines.some(line => line.open !== undefined)
  const hasPromise = lines.some(line => line.promised !== undefined)
  return (
    <Table
      lang={lang}
      caption={caption}
      captionShown
      layout="fold"
      wrapHeads
      rows={rows}
      columns={[
        {
          key: 'name',
          label: first,
          head: true,
          cell: ({ line }) => (line.href ? <a href={line.href}>{line.name}</a> : line.name),
        },
        count('received', 'received'),
        count('done', 'done'),
        count('rejected', 'rejected', true),
        count('other_ends', 'other', true),
        ...(hasOpen
          ? [
              {
                key: 'open',
                label: w.columns.open,
                numeric: true,
                cell: ({ line }: Row) => formatNumber(line.open ?? 0),
              },
            ]
          : []),
        ...(hasPromise
          ? [
              {
                key: 'promised',
                label: w.columns.promised,
                numeric: true,
                phone: 'fold' as const,
                cell: ({ line }: Row) => formatNumber(line.promised ?? 0),
              },
            ]
          : []),
        {
          key: 'mean',
          label: w.columns.meanDays,
          numeric: true,
          phone: 'fold',
          cell: (row: Row) => number(row.shown.meanDays, lang),
        },
        {
          key: 'within',
          label: w.columns.within,
          numeric: true,
          phone: 'fold',
          cell: (row: Row) => number(row.shown.within, lang, 0),
        },
        {
          key: 'rating',
          label: w.columns.rating,
          numeric: true,
          phone: 'fold',
          cell: (row: Row) => number(row.shown.rating, lang),
        },
      ]}
      total={{
        name: w.total,
        received: formatNumber(total.received),
        done: formatNumber(total.done),
        rejected: formatNumber(total.rejected),
        other_ends: formatNumber(total.other_ends),
        ...(hasOpen ? { open: formatNumber(total.open ?? 0) } : {}),
        ...(hasPromise ? { promised: '' } : {}),
        mean: number(sum.meanDays, lang),
        within: number(sum.within, lang, 0),
        rating: number(sum.rating, lang),
      }}
    />
  )
}
