// /statistics, /statistics/:year: visitors and the public figures of the work, counted. /statistics/:year/:file takes a table along.
import { fiscalYearLabel } from '#src/kernel/fiscal-labels.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { formatNumber } from '#src/kernel/numerals.ts'
import { formatDate } from '#src/kernel/thai-date/format-date.ts'
import { yearAsked } from '#src/kernel/thai-date/year.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  BarChart,
  Card,
  Claim,
  EmptyState,
  Link,
  PageHead,
  Proof,
  Row,
  Section,
  Stack,
  Table,
  TableFoot,
  Text,
} from '#src/ui/index.ts'
import { agencyCard, inLang } from '../../agencies/public.ts'
import { dayText } from '../../people/public.ts'
import { labelOf } from '../channels/summary.ts'
import { type PublicMenu, sectionName } from '../menu.ts'
import type { SiteParts } from '../site-parts.ts'
import { type Statistics, statisticsOf } from '../statistics.ts'
import { type FileKind, fileKinds, fileOf, type TableName, tableNames, tableOf } from '../statistics-tables.ts'
import { sentenceOfYear } from '../visitors/sentence.ts'
import { isOver, totalOf, type YearOfVisits, yearOnYear } from '../visitors/visit-rules.ts'
import { siteWords } from '../words.ts'

const PATH = '/statistics'
const MOST_SECTIONS = 12

const shown = (parts: SiteParts, path: string) =>
  page({
    path,
    shell: 'site',
    may: 'public',
    ledger: 'none',
    words: siteWords,
    kept: true,
    queries: 13 + parts.figures.length * 2,
    load: async (tx, { params }) => {
      const year = yearAsked(params.year)
      if (params.year !== undefined && year === undefined) return undefined
      const statistics = await statisticsOf(tx, parts.figures, year)
      return statistics && { statistics, card: await agencyCard(tx) }
    },
    view: ({ statistics, card }, { lang, now }) => {
      const w = siteWords(lang).statistics
      const year = fiscalYearLabel(statistics.year, { lang })
      const title = path === PATH ? w.title : `${w.title} ${year}`
      return {
        title,
        description: w.description.replace('{agency}', inLang(card.name, lang)),
        updated: now,
        crumbs: [
          { href: '/', text: siteWords(lang).nav.home },
          ...(path === PATH ? [{ text: w.title }] : [{ href: PATH, text: w.title }, { text: year }]),
        ],
        body: (
          <Stack gap="xl">
            <PageHead title={title} lead={w.lead} />
            <Visitors lang={lang} of={statistics} menu={parts.menu()} />
            <Channels lang={lang} of={statistics} menu={parts.menu()} />
            {statistics.figures.length > 0 ? <Figures lang={lang} of={statistics} menu={parts.menu()} /> : null}
          </Stack>
        ),
      }
    },
  })

type Of = { lang: Lang; of: Statistics; menu: PublicMenu }

function Visitors({ lang, of, menu }: Of) {
  const w = siteWords(lang).statistics
  const others = of.years.filter(one => one.year !== of.year)
  const sections = of.sections.slice(0, MOST_SECTIONS)
  const inYear = (text: string) => fill(text, { year: fiscalYearLabel(of.year, { lang }) })
  return (
    <Section id="visitors" title={inYear(w.visitors)} intro={w.how}>
      <Claim kind="rows" proof={<Proof lang={lang} kind="rows" />}>
        <Text>{sentenceOfYear(of, lang)}</Text>
      </Claim>
      <Card padding="none">
        <BarChart
          lang={lang}
          label={inYear(w.byMonth)}
          categoryLabel={w.columns.month}
          categories={of.months.map(one => formatDate(one.from, 'month-short', { lang }))}
          series={[{ name: w.columns.visits, values: of.months.map(one => one.visits) }]}
          format={formatNumber}
          table="beside"
          foot={<Take lang={lang} of={of} table="months" />}
        />
      </Card>
      <Card padding="none">
        <Table
          lang={lang}
          caption={w.byYear}
          captionShown
          rows={of.years}
          columns={[
            {
              key: 'year',
              label: w.columns.year,
              head: true,
              cell: one => <Link href={href(lang, `${PATH}/${one.year}`)}>{fiscalYearLabel(one.year, { lang })}</Link>,
            },
            { key: 'counted', label: w.columns.counted, numeric: true, cell: one => formatNumber(one.counted) },
            {
              key: 'before',
              label: w.columns.before,
              numeric: true,
              cell: one => (one.before === 0 ? '–' : formatNumber(one.before)),
            },
            { key: 'total', label: w.columns.total, numeric: true, cell: one => formatNumber(totalOf(one)) },
            { key: 'change', label: w.columns.change, numeric: true, cell: one => changeOf(one, of) },
          ]}
        />
        <Take lang={lang} of={of} table="years" />
      </Card>
      <Card padding="none">
        {sections.length === 0 ? (
          <EmptyState icon="chart-column" title={w.noSections} />
        ) : (
          <BarChart
            lang={lang}
            direction="across"
            label={inYear(w.bySection)}
            categoryLabel={w.columns.section}
            categories={sections.map(one => sectionName(menu, one.section, lang))}
            series={[{ name: w.columns.views, values: sections.map(one => one.views) }]}
            format={formatNumber}
            table="beside"
            foot={<Take lang={lang} of={of} table="sections" />}
          />
        )}
      </Card>
      {others.length > 0 ? (
        <Row>
          <span>{w.otherYears}</span>
          {others.map(one => (
            <Link href={href(lang, `${PATH}/${one.year}`)}>{String(one.year)}</Link>
          ))}
        </Row>
      ) : null}
    </Section>
  )
}

function changeOf(year: YearOfVisits, { years, today }: Statistics): string {
  const change = yearOnYear(
    year,
    years.find(one => one.year === year.year - 1),
    isOver(year.year, today),
  )
  if (change.kind === 'no-year-before') return '–'
  const sign = change.kind === 'more' ? '+' : change.kind === 'less' ? '−' : ''
  return `${sign}${formatNumber(change.by)} (${sign}${change.percent ?? 0}%)`
}

/** In how many ways we can be reached, and how often each quarter told of our work (S231). */
function Channels({ lang, of, menu }: Of) {
  const { table: w } = siteWords(lang).channels
  const { title, heads } = tableOf('channels', of, menu, lang)
  const counts = ['contact', 'outlets', 'posts', 'news', 'told'] as const
  return (
    <Section id="channels" title={title}>
      <Card padding="none">
        {of.quarters.length === 0 ? (
          <EmptyState icon="phone" title={w.none} />
        ) : (
          <Table
            lang={lang}
            caption={title}
            rows={of.quarters}
            columns={[
              { key: 'quarter', label: w.quarter, head: true, cell: one => labelOf(one.at, lang) },
              ...counts.map((key, at) => ({
                key,
                label: heads[at + 1] ?? '',
                numeric: true,
                cell: (one: Statistics['quarters'][number]) => formatNumber(one[key]),
              })),
            ]}
          />
        )}
        <Take lang={lang} of={of} table="channels" />
      </Card>
    </Section>
  )
}

function Figures({ lang, of, menu }: Of) {
  const w = siteWords(lang).statistics
  return (
    <Section id="figures" title={fill(w.figures, { year: fiscalYearLabel(of.year, { lang }) })} intro={w.figuresWhat}>
      <Card padding="none">
        <Table
          lang={lang}
          caption={tableOf('figures', of, menu, lang).title}
          rows={of.figures}
          columns={[
            {
              key: 'figure',
              label: w.columns.figure,
              head: true,
              cell: ({ fact }) => (
                <>
                  {fact.words[lang]}
                  <Text size="sm" tone="muted">
                    {fact.explains[lang]}
                  </Text>
                </>
              ),
            },
            { key: 'value', label: w.columns.value, numeric: true, cell: one => formatNumber(one.value) },
            { key: 'before', label: w.columns.valueBefore, numeric: true, cell: one => formatNumber(one.valueBefore) },
            { key: 'unit', label: w.columns.unit, cell: one => one.fact.unit[lang] },
          ]}
        />
        <Take lang={lang} of={of} table="figures" />
      </Card>
    </Section>
  )
}

function Take({ lang, of, table }: { lang: Lang; of: Statistics; table: TableName }) {
  const w = siteWords(lang).statistics
  return (
    <TableFoot lang={lang}>
      <Proof lang={lang} kind="rows" />
      {of.before && table === 'years' ? (
        <Proof lang={lang} kind="quote">
          {`${w.columns.before}: ${of.before.source} ${dayText(of.before.read_on, lang)}`}
        </Proof>
      ) : null}
      {fileKinds.map(kind => (
        <Link href={href(lang, `${PATH}/${of.year}/${table}.${kind}`)}>{`${w.take} ${w.formats[kind]}`}</Link>
      ))}
    </TableFoot>
  )
}

const taken = (parts: SiteParts) =>
  page({
    path: `${PATH}/:year/:file`,
    shell: 'site',
    may: 'public',
    ledger: 'none',
    words: siteWords,
    load: async (tx, { params }) => {
      const [name, kind] = (params.file ?? '').split('.')
      const table = tableNames.find(one => one === name)
      const file = fileKinds.find(one => one === kind)
      const year = yearAsked(params.year)
      if (!table || !file || year === undefined || params.file !== `${table}.${file}`) return undefined
      const statistics = await statisticsOf(tx, table === 'figures' ? parts.figures : [], year)
      return statistics && { statistics, table, file }
    },
    view: (data, { lang }) => ({ title: data.table, body: '', raw: rawOf(data, parts.menu(), lang) }),
  })

type Taken = { statistics: Statistics; table: TableName; file: FileKind }
const rawOf = ({ statistics, table, file }: Taken, menu: PublicMenu, lang: Lang) =>
  fileOf(tableOf(table, statistics, menu, lang), file, `${table}-${statistics.year}.${file}`)

export const statisticsPages = (parts: SiteParts) => [shown(parts, PATH), shown(parts, `${PATH}/:year`), taken(parts)]
