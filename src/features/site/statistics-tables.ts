// The tables of the statistics as plain rows: what a spreadsheet, a program and the page take from one place.
import { toCsv } from '#src/documents/sheets/to-csv.ts'
import { toXlsx } from '#src/documents/sheets/to-xlsx.ts'
import { fiscalYearLabel } from '#src/kernel/fiscal-labels.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { formatDate } from '#src/kernel/thai-date/format-date.ts'
import type { PageView } from '#src/platform/http/page.ts'
import { labelOf } from './channels/summary.ts'
import { type PublicMenu, sectionName } from './menu.ts'
import type { Statistics } from './statistics.ts'
import { totalOf } from './visitors/visit-rules.ts'
import { siteWords } from './words.ts'

export const tableNames = ['months', 'years', 'sections', 'channels', 'figures'] as const
export type TableName = (typeof tableNames)[number]
export const fileKinds = ['csv', 'xlsx', 'json'] as const
export type FileKind = (typeof fileKinds)[number]

type Cell = string | number
export interface PlainTable {
  readonly title: string
  /** Names for programs, in the order of the columns. */
  readonly keys: readonly string[]
  readonly heads: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

export function tableOf(name: TableName, of: Statistics, menu: PublicMenu, lang: Lang): PlainTable {
  const w = siteWords(lang).statistics
  const c = w.columns
  const titled = (text: string) => text.replace('{year}', fiscalYearLabel(of.year, { lang }))
  if (name === 'months')
    return {
      title: titled(w.byMonth),
      keys: ['month', 'visits', 'views', 'visits_year_before'],
      heads: [c.month, c.visits, c.views, c.visitsBefore],
      rows: of.months.map(one => [
        formatDate(one.from, 'month', { lang }),
        one.visits,
        one.views,
        one.visitsBefore ?? '',
      ]),
    }
  if (name === 'years')
    return {
      title: w.byYear,
      keys: ['fiscal_year', 'counted', 'taken_over', 'total', 'views'],
      heads: [c.year, c.counted, c.before, c.total, c.views],
      rows: of.years.map(one => [one.year, one.counted, one.before, totalOf(one), one.views]),
    }
  if (name === 'sections')
    return {
      title: titled(w.bySection),
      keys: ['part', 'views'],
      heads: [c.section, c.views],
      rows: of.sections.map(one => [sectionName(menu, one.section, lang), one.views]),
    }
  if (name === 'channels') {
    const { table: t } = siteWords(lang).channels
    return {
      title: fill(t.title, { year: fiscalYearLabel(of.year, { lang }) }),
      keys: ['quarter', 'contact_channels', 'channels_used', 'posts', 'on_website', 'told_how_to_reach_us'],
      heads: [t.quarter, t.contact, t.outlets, t.posts, t.news, t.told],
      rows: of.quarters.map(one => [labelOf(one.at, lang), one.contact, one.outlets, one.posts, one.news, one.told]),
    }
  }
  return {
    title: titled(w.figures),
    keys: ['subject', 'unit', 'value', 'value_year_before', 'how'],
    heads: [c.figure, c.unit, c.value, c.valueBefore, c.explains],
    rows: of.figures.map(({ fact, value, valueBefore }) => [
      fact.words[lang],
      fact.unit[lang],
      value,
      valueBefore,
      fact.explains[lang],
    ]),
  }
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export function fileOf(table: PlainTable, kind: FileKind, name: string): NonNullable<PageView['raw']> {
  if (kind === 'csv')
    return {
      body: toCsv([table.heads, ...table.rows.map(row => row.map(String))]),
      type: 'text/csv; charset=utf-8',
      name,
    }
  if (kind === 'xlsx') return { body: () => toXlsx(table.title, [table.heads, ...table.rows]), type: XLSX, name }
  const rows = table.rows.map(row => Object.fromEntries(table.keys.map((key, at) => [key, row[at]])))
  return {
    body: `${JSON.stringify({ title: table.title, rows }, null, 2)}\n`,
    type: 'application/json; charset=utf-8',
    name,
  }
}
