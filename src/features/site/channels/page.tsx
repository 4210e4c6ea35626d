// /office/site/channels?quarter=: the quarterly summary of contact channels and their publicity for the executives, beside the quarter before, to print
// and as PDF, Excel and CSV (S231).
import { toCsv } from '#src/documents/sheets/to-csv.ts'
import { toXlsx } from '#src/documents/sheets/to-xlsx.ts'
import { renderPdf } from '#src/documents/write/pdf.ts'
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { formatNumber } from '#src/kernel/numerals.ts'
import { type PageView, page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Card,
  Claim,
  EmptyState,
  Link,
  LinkButton,
  PageHead,
  Proof,
  Section,
  Stack,
  StatTiles,
  Table,
  TableFoot,
  Tabs,
  Text,
} from '#src/ui/index.ts'
import { type AgencyCard, agencyCard } from '../../agencies/public.ts'
import { XLSX } from '../statistics-tables.ts'
import { siteWords } from '../words.ts'
import {
  changeText,
  keyOf,
  labelOf,
  linesOf,
  paperOf,
  type QuarterSummary,
  quartersUntil,
  type SummaryLine,
  sentenceOf,
  sheetOf,
  summaryOf,
} from './summary.ts'

const PATH = '/office/site/channels'

export const channelQuarters = page({
  path: PATH,
  shell: 'office',
  may: 'publication:read',
  ledger: 'none',
  queries: 9,
  words: siteWords,
  load: async (tx, { query }) => {
    const quarters = quartersUntil(todayIn(bangkok, tx.scope.now))
    // Unasked, the last one that is over: the one that is reported.
    const at = quarters.find(one => keyOf(one) === query.get('quarter')) ?? quarters[1] ?? quarters[0]
    if (!at) return undefined
    return { quarters, of: await summaryOf(tx, at), card: await agencyCard(tx), now: tx.scope.now }
  },
  view: ({ quarters, of, card, now }, { lang, query }) => {
    const { channels: w } = siteWords(lang)
    const raw = fileOf(of, card, now, query.get('format'), lang)
    if (raw) return { title: w.title, body: null, raw }
    const at = (format: string) => href(lang, `${PATH}?quarter=${keyOf(of.at)}&format=${format}`)
    return {
      title: w.title,
      crumbs: [{ text: w.title }],
      body: (
        <Stack gap="lg">
          <PageHead
            title={w.title}
            lead={w.lead}
            note={of.isRunning ? fill(w.running, { quarter: labelOf(of.at, lang) }) : undefined}
            actions={
              <>
                <LinkButton href={at('pdf')} icon="download">
                  {w.pdf}
                </LinkButton>
                <LinkButton href={at('xlsx')} variant="quiet" icon="file-spreadsheet">
                  {w.xlsx}
                </LinkButton>
                <LinkButton href={href(lang, '/office/outlets/contact')} variant="quiet" icon="megaphone">
                  {w.make}
                </LinkButton>
              </>
            }
          />
          <Tabs
            look="buttons"
            label={w.quarters}
            items={quarters.map(one => ({
              href: href(lang, `${PATH}?quarter=${keyOf(one)}`),
              label: labelOf(one, lang),
              current: keyOf(one) === keyOf(of.at),
            }))}
          />
          <Claim kind="rows" proof={<Proof lang={lang} kind="rows" />}>
            <Text>{sentenceOf(of, lang)}</Text>
          </Claim>
          <Tiles lang={lang} of={of} />
          <Lines lang={lang} of={of} group="contact" title={w.contact} none={w.contactNone} />
          <Lines lang={lang} of={of} group="publicity" title={w.publicity} none={w.publicityNone} csv={at('csv')} />
          <Link href={href(lang, '/statistics#channels')}>{w.public}</Link>
        </Stack>
      ),
    }
  },
})

function fileOf(
  of: QuarterSummary,
  card: AgencyCard,
  now: Date,
  format: string | null,
  lang: Lang,
): PageView['raw'] | undefined {
  const { channels: w } = siteWords(lang)
  const name = (ending: string) => `channels-${keyOf(of.at)}.${ending}`
  if (format === 'pdf') {
    const paper = paperOf(of, card, now)
    return { body: async () => new Uint8Array(await renderPdf(paper)), type: 'application/pdf', name: name('pdf') }
  }
  if (format === 'xlsx') return { body: () => toXlsx(w.title, sheetOf(of, lang)), type: XLSX, name: name('xlsx') }
  if (format !== 'csv') return undefined
  const body = toCsv(sheetOf(of, lang).map(row => row.map(String)))
  return { body, type: 'text/csv; charset=utf-8', name: name('csv') }
}

function Tiles({ lang, of: { counts, countsBefore } }: { lang: Lang; of: QuarterSummary }) {
  const { channels: w } = siteWords(lang)
  const tile = (label: string, key: keyof typeof counts, icon: 'phone' | 'messages-square' | 'megaphone') => ({
    label,
    value: counts[key],
    unit:
      counts[key] === countsBefore[key]
        ? w.asBefore
        : fill(w.thanBefore, { change: changeText(counts[key], countsBefore[key]) }),
    icon,
  })
  return (
    <StatTiles
      label={w.title}
      tiles={[
        tile(w.table.contact, 'contact', 'phone'),
        tile(w.table.posts, 'posts', 'messages-square'),
        tile(w.table.told, 'told', 'megaphone'),
      ]}
    />
  )
}

interface LinesProps {
  readonly lang: Lang
  readonly of: QuarterSummary
  readonly group: SummaryLine['group']
  readonly title: string
  readonly none: string
  readonly csv?: string
}

function Lines({ lang, of, group, title, none, csv }: LinesProps) {
  const { channels: w } = siteWords(lang)
  const rows = linesOf(of, lang).filter(line => line.group === group)
  return (
    <Section id={group} title={title}>
      <Card padding="none">
        {rows.every(row => row.now + row.before === 0) ? (
          <EmptyState icon="messages-square" title={none} />
        ) : (
          <Table
            lang={lang}
            caption={title}
            rows={rows}
            columns={[
              {
                key: 'name',
                label: w.col.name,
                head: true,
                cell: row =>
                  row.isTotal ? (
                    <Text inline strong>
                      {row.name}
                    </Text>
                  ) : (
                    row.name
                  ),
              },
              ...(group === 'publicity'
                ? [{ key: 'kind', label: w.col.kind, cell: (row: SummaryLine) => row.kind || '–' }]
                : []),
              { key: 'now', label: labelOf(of.at, lang), numeric: true, cell: row => formatNumber(row.now) },
              { key: 'before', label: labelOf(of.before, lang), numeric: true, cell: row => formatNumber(row.before) },
              { key: 'change', label: w.col.change, numeric: true, cell: row => changeText(row.now, row.before) },
            ]}
          />
        )}
        {csv ? <TableFoot lang={lang} csv={csv} /> : null}
      </Card>
    </Section>
  )
}
