// /office/scores/compare?from=2567&to=2568: two years side by side, joined by subject and never by number.
import { toCsv } from '#src/documents/sheets/to-csv.ts'
import type { Lang } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Badge,
  BarChart,
  Button,
  Card,
  EmptyState,
  FilterBar,
  PageHead,
  Section,
  Select,
  Stack,
  Table,
  TableFoot,
  Text,
} from '#src/ui/index.ts'
import { aimName, codeOf, topicById } from '../framework.ts'
import { frameworkInForce } from '../queries-framework.ts'
import { scoreSheets } from '../queries-scores.ts'
import { type Compared, compareYears, wholeChange, type Year } from '../scoring.ts'
import { assessmentWords } from '../words.ts'
import { crumbsTo, points } from './parts.tsx'

export const compare = page({
  path: '/office/scores/compare',
  shell: 'office',
  may: 'score:read',
  ledger: 'none',
  queries: 12,
  words: assessmentWords,
  load: async (tx, { query }) => {
    const sheets = await scoreSheets(tx)
    const years = sheets.map(sheet => sheet.year)
    const asked = (name: string, fallback: number | undefined) => {
      const year = Number(query.get(name))
      return years.includes(year) ? year : fallback
    }
    const to = asked('to', years.at(-1))
    const from = asked('from', years.filter(year => year !== to).at(-1))
    const side = async (year: number | undefined): Promise<Year | undefined> => {
      const scores = sheets.find(sheet => sheet.year === year)
      const framework = year === undefined ? undefined : await frameworkInForce(tx, year)
      return scores && framework ? { framework, scores } : undefined
    }
    return { years, from, to, before: await side(from), after: await side(to) }
  },
  view: ({ years, from, to, before, after }, { lang, query }) => {
    const { scores: w } = assessmentWords(lang)
    if (!before || !after || from === undefined || to === undefined)
      return {
        title: w.compare,
        within: '/office/scores',
        crumbs: crumbsTo(lang, { text: w.compare }),
        body: (
          <Stack>
            <PageHead title={w.compare} />
            <EmptyState icon="trending-up" title={w.needTwo} />
          </Stack>
        ),
      }
    const rows = compareYears(before, after)
    const title = w.compareTitle.replace('{from}', String(from)).replace('{to}', String(to))
    if (query.get('format') === 'csv')
      return {
        title,
        body: null,
        raw: { name: `ita-${from}-${to}.csv`, type: 'text/csv; charset=utf-8', body: csvOf(rows, before, after, lang) },
      }
    const indicators = rows.filter(row => row.kind === 'indicator' && row.change !== null)
    const tools = (['total', 'iit', 'eit', 'oit'] as const).map(tool => ({
      tool,
      was: before.scores[tool],
      is: after.scores[tool],
    }))
    return {
      title,
      within: '/office/scores',
      crumbs: crumbsTo(lang, { text: w.compare }),
      body: (
        <Stack gap="lg">
          <PageHead title={title} lead={w.compareLead} />
          <FilterBar action={href(lang, '/office/scores/compare')} label={w.compare}>
            {(['from', 'to'] as const).map(name => (
              <Select
                lang={lang}
                name={name}
                label={w[name]}
                compact
                optional
                empty={false}
                value={String(name === 'from' ? from : to)}
                options={years.map(year => ({ value: String(year), label: String(year) }))}
              />
            ))}
            <Button variant="quiet">{w.compare}</Button>
          </FilterBar>
          <Card padding="none">
            <Table
              lang={lang}
              caption={w.tools}
              rows={tools}
              columns={[
                {
                  key: 'tool',
                  label: w.tools,
                  head: true,
                  cell: row => (row.tool === 'total' ? w.total : row.tool.toUpperCase()),
                },
                {
                  key: 'was',
                  label: String(from),
                  numeric: true,
                  cell: row => (row.was === null ? '–' : points(row.was)),
                },
                { key: 'is', label: String(to), numeric: true, cell: row => (row.is === null ? '–' : points(row.is)) },
                {
                  key: 'change',
                  label: w.change,
                  numeric: true,
                  cell: row => (row.was === null || row.is === null ? '–' : signed(row.is - row.was)),
                },
              ]}
            />
          </Card>
          {indicators.length > 0 ? (
            <BarChart
              lang={lang}
              label={w.indicators}
              categoryLabel={w.indicators}
              direction="across"
              categories={indicators.map(row => aimName(after.framework, 'indicator', row.key, lang))}
              series={[
                { name: String(to), values: indicators.map(row => row.after ?? 0) },
                { name: String(from), values: indicators.map(row => row.before ?? 0), look: 'outline' },
              ]}
              format={points}
              table="folded"
              room="full"
            />
          ) : null}
          {(['indicator', 'question', 'item'] as const).map(kind => {
            const shown = rows.filter(
              row => row.kind === kind && (row.before !== null || row.after !== null || kind === 'item'),
            )
            if (shown.length === 0) return null
            const title = { indicator: w.indicators, question: w.questions, item: w.items }[kind]
            return (
              <Section id={kind} title={title} look="minor">
                <Card padding="none">
                  <Table
                    lang={lang}
                    caption={title}
                    rows={shown}
                    columns={[
                      { key: 'name', label: w.line, head: true, cell: row => nameOf(row, after, before, lang) },
                      ...(kind === 'item'
                        ? [
                            {
                              key: 'codes',
                              label: `${from} → ${to}`,
                              nowrap: true,
                              cell: (row: Compared) =>
                                `${codeOf(before.framework, row.key) ?? '–'} → ${codeOf(after.framework, row.key) ?? '–'}`,
                            },
                          ]
                        : []),
                      {
                        key: 'was',
                        label: String(from),
                        numeric: true,
                        cell: row => (row.before === null ? '–' : points(row.before)),
                      },
                      {
                        key: 'is',
                        label: String(to),
                        numeric: true,
                        cell: row => (row.after === null ? '–' : points(row.after)),
                      },
                      {
                        key: 'change',
                        label: w.change,
                        cell: row => <Change lang={lang} row={row} from={from} to={to} />,
                      },
                    ]}
                  />
                </Card>
              </Section>
            )
          })}
          <TableFoot lang={lang} csv={href(lang, `/office/scores/compare?from=${from}&to=${to}&format=csv`)} />
        </Stack>
      ),
    }
  },
})

const signed = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(2)}`

function nameOf(row: Compared, after: Year, before: Year, lang: Lang): string {
  if (row.kind === 'item') return topicById(row.key)?.[lang] ?? row.key
  const isThere = row.why !== 'not-asked-after'
  return aimName((isThere ? after : before).framework, row.kind, row.key, lang)
}

function Change({ lang, row, from, to }: { lang: Lang; row: Compared; from: number; to: number }) {
  const { scores: w } = assessmentWords(lang)
  if (row.change === null)
    return (
      <Badge lang={lang} tone="idle" plain>
        {row.why === null
          ? w.notComparable
          : w.whyNot[row.why].replace('{from}', String(from)).replace('{to}', String(to))}
      </Badge>
    )
  const whole = wholeChange(row)
  return (
    <Stack gap="none">
      <Badge lang={lang} tone={row.change < 0 ? 'missing' : 'done'} plain>
        {signed(row.change)}
      </Badge>
      {whole ? (
        <Text size="sm">{w.whole[whole].replace('{from}', String(from)).replace('{to}', String(to))}</Text>
      ) : null}
    </Stack>
  )
}

function csvOf(rows: readonly Compared[], before: Year, after: Year, lang: Lang): string {
  const { scores: w } = assessmentWords(lang)
  const text = (value: number | null) => (value === null ? '' : points(value))
  return toCsv([
    [
      w.line,
      String(before.framework.year),
      String(after.framework.year),
      String(before.framework.year),
      String(after.framework.year),
      w.change,
    ],
    ...rows.map(row => [
      nameOf(row, after, before, lang),
      row.kind === 'item' ? (codeOf(before.framework, row.key) ?? '') : '',
      row.kind === 'item' ? (codeOf(after.framework, row.key) ?? '') : '',
      text(row.before),
      text(row.after),
      text(row.change),
    ]),
  ])
}
