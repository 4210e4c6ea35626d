// /open-data: every table that anybody may take along. /open-data/:dataset: its columns, its first rows, and how to take all of it.
// /open-data/api: the same for programs.
import { Temporal } from 'temporal-polyfill'
import { fiscalYearOf } from '#src/kernel/fiscal.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { yearAsked } from '#src/kernel/thai-date/year.ts'
import { type AnyPage, page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Card,
  Code,
  DescriptionList,
  EmptyState,
  Link,
  LinkButton,
  PageHead,
  Proof,
  Row,
  Section,
  Stack,
  Table,
  TableFoot,
  Tabs,
  Text,
} from '#src/ui/index.ts'
import { agencyCard, inLang } from '../../agencies/public.ts'
import { todayOf } from '../../people/public.ts'
import { type DataRow, type Dataset, MOST_ROWS } from '../dataset.ts'
import { openDataWords } from '../words.ts'

const PATH = '/open-data'
const PREVIEW = 15
const YEARS = 4
const apiOf = (id: string, tail = '') => `/api/v1/datasets/${id}${tail}`

export function openDataPages({ datasets }: { datasets: readonly Dataset[] }): AnyPage[] {
  return [catalogue(datasets), api(datasets), one(datasets)]
}

const catalogue = (datasets: readonly Dataset[]) =>
  page({
    path: PATH,
    shell: 'site',
    may: 'public',
    ledger: 'none',
    words: openDataWords,
    kept: true,
    queries: 6,
    load: agencyCard,
    view: (card, { lang }) => {
      const w = openDataWords(lang)
      return {
        title: w.title,
        description: fill(w.description, { agency: inLang(card.name, lang) }),
        crumbs: [{ href: '/', text: w.home }, { text: w.title }],
        body: (
          <Stack gap="lg">
            <PageHead
              title={w.title}
              lead={w.lead}
              actions={
                <LinkButton href={href(lang, `${PATH}/api`)} variant="quiet">
                  {w.api}
                </LinkButton>
              }
            />
            <Card padding="none">
              <Table
                lang={lang}
                caption={w.title}
                rows={datasets}
                columns={[
                  {
                    key: 'name',
                    label: w.dataset,
                    head: true,
                    width: 'lg',
                    cell: dataset => <Link href={href(lang, `${PATH}/${dataset.id}`)}>{dataset.words[lang]}</Link>,
                  },
                  { key: 'what', label: w.rowsOf, cell: dataset => dataset.explains[lang] },
                  { key: 'fresh', label: w.freshness, cell: dataset => w[dataset.fresh] },
                ]}
              />
              <TableFoot lang={lang}>
                <Link href="/open-data/catalogue.jsonld">{w.catalogue}</Link>
                <Text size="sm" tone="muted" inline>
                  {w.licence}
                </Text>
              </TableFoot>
            </Card>
          </Stack>
        ),
      }
    },
  })

const one = (datasets: readonly Dataset[]) =>
  page({
    path: `${PATH}/:dataset`,
    shell: 'site',
    may: 'public',
    ledger: 'none',
    words: openDataWords,
    kept: true,
    queries: 8,
    load: async (tx, { params, query, origin }) => {
      const dataset = datasets.find(one => one.id === params.dataset)
      if (!dataset) return undefined
      const now = fiscalYearOf(Temporal.PlainDate.from(todayOf(tx)))
      const year = Math.min(yearAsked(query.get('year')) ?? now, now)
      const rows = await dataset.rows(tx, { origin, year, after: undefined, most: PREVIEW })
      return { dataset, rows: rows.slice(0, PREVIEW), year, now }
    },
    view: ({ dataset, rows, year, now }, { lang, origin }) => {
      const w = openDataWords(lang)
      const title = dataset.words[lang]
      const tail = dataset.byYear ? `?year=${year}` : ''
      return {
        title,
        description: dataset.explains[lang],
        crumbs: [{ href: '/', text: w.home }, { href: PATH, text: w.title }, { text: title }],
        body: (
          <Stack gap="lg">
            <PageHead title={title} lead={dataset.explains[lang]} />
            {dataset.byYear ? (
              <Tabs
                look="buttons"
                label={w.freshness}
                items={Array.from({ length: YEARS }, (_, at) => ({
                  href: href(lang, `${PATH}/${dataset.id}?year=${now - at}`),
                  label: fill(w.year, { year: now - at }),
                  current: now - at === year,
                }))}
              />
            ) : null}
            <Row>
              <LinkButton href={apiOf(dataset.id, `/csv${tail}`)} icon="download">
                {w.csv}
              </LinkButton>
              <LinkButton href={apiOf(dataset.id, `/xlsx${tail}`)} variant="quiet" icon="download">
                {w.xlsx}
              </LinkButton>
              <LinkButton href={apiOf(dataset.id, tail)} variant="quiet" icon="download">
                {w.json}
              </LinkButton>
            </Row>
            <Section id="rows" title={fill(w.preview, { count: rows.length })} look="minor">
              <Card padding="none">
                {rows.length === 0 ? (
                  <EmptyState icon="rows-3" title={w.empty} />
                ) : (
                  <Preview lang={lang} dataset={dataset} rows={rows} />
                )}
              </Card>
            </Section>
            <Section id="columns" title={w.columnsTitle} look="minor">
              <Card padding="none">
                <Table
                  lang={lang}
                  caption={w.columnsTitle}
                  rows={dataset.columns}
                  columns={[
                    { key: 'name', label: w.columnName, head: true, cell: column => column.words[lang] },
                    { key: 'key', label: w.columnKey, cell: column => <Code>{column.key}</Code> },
                    { key: 'type', label: w.columnType, cell: column => w.types[column.type] },
                  ]}
                />
              </Card>
            </Section>
            <Section id="api" title={w.api} look="minor">
              <Text>{fill(w.apiWhat, { most: MOST_ROWS })}</Text>
              <Text>
                <Code>{`${origin}${apiOf(dataset.id, tail)}`}</Code>
              </Text>
            </Section>
          </Stack>
        ),
      }
    },
  })

function Preview({ lang, dataset, rows }: { lang: Lang; dataset: Dataset; rows: readonly DataRow[] }) {
  const w = openDataWords(lang)
  return (
    <>
      <Table
        lang={lang}
        caption={dataset.words[lang]}
        rows={rows}
        columns={dataset.columns.slice(0, 6).map((column, at) => ({
          key: column.key,
          label: column.words[lang],
          head: at === (dataset.columns[0]?.key === 'kind' ? 1 : 0),
          numeric: column.type === 'number',
          cell: (row: DataRow) => String(row[column.key] ?? '').slice(0, 160),
        }))}
      />
      <TableFoot lang={lang}>
        <Proof lang={lang} kind="rows">
          {w.proof}
        </Proof>
      </TableFoot>
    </>
  )
}

const api = (datasets: readonly Dataset[]) =>
  page({
    path: `${PATH}/api`,
    shell: 'site',
    may: 'public',
    ledger: 'none',
    words: openDataWords,
    kept: true,
    queries: 6,
    load: async () => ({ first: datasets[0]?.id ?? '' }),
    view: ({ first }, { lang, origin }) => {
      const w = openDataWords(lang)
      const endpoints = [
        { address: '/api/v1/datasets', what: w.endpoints.list },
        { address: `/api/v1/datasets/${first}?limit=100&after=`, what: w.endpoints.rows },
        { address: `/api/v1/datasets/${first}/csv`, what: w.endpoints.file },
        { address: '/open-data/catalogue.jsonld', what: w.endpoints.catalogue },
        { address: '/feed.json', what: w.endpoints.news },
      ]
      return {
        title: w.apiTitle,
        description: w.apiLead,
        crumbs: [{ href: '/', text: w.home }, { href: PATH, text: w.title }, { text: w.apiTitle }],
        body: (
          <Stack gap="lg">
            <PageHead
              title={w.apiTitle}
              lead={w.apiLead}
              actions={
                <LinkButton href="/api/v1/openapi.json" variant="quiet" icon="file-text">
                  {w.openApi}
                </LinkButton>
              }
            />
            <Card>
              <DescriptionList
                layout="rows"
                items={endpoints.map(one => ({
                  term: one.what,
                  value: (
                    <Link href={one.address}>
                      <Code>{`${origin}${one.address}`}</Code>
                    </Link>
                  ),
                }))}
              />
            </Card>
          </Stack>
        ),
      }
    },
  })
