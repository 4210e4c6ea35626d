// /ita/:year: every item of a year before the public: what came of it, how that is known, and what is not there yet, with the day and the unit.
import { toCsv } from '#src/documents/sheets/to-csv.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { type PageView, page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  Badge,
  Card,
  Cells,
  Grid,
  IconText,
  Link,
  List,
  PageHead,
  Parts,
  Proof,
  Row,
  Section,
  Stack,
  Table,
  Tabs,
  Text,
} from '#src/ui/index.ts'
import { momentDay } from '../../people/public.ts'
import { addressOf, gatherYear, type Item, publicYears, type Sources, type Year } from '../gather.ts'
import { cellStates, groupOf, groupText, publicParts, sentenceText, standingText, text } from '../show.ts'
import { disclosureWords } from '../words.ts'
import { Known, StandingBadge, Unverified, yearOf } from './parts.tsx'

export const itaYear = (sources: Sources) =>
  page({
    path: '/ita/:year',
    shell: 'site',
    may: 'public',
    ledger: 'none',
    words: disclosureWords,
    kept: true,
    queries: 44,
    load: async (tx, { params }) => {
      const of = await gatherYear(tx, sources, yearOf(params))
      return of && { of, years: await publicYears(tx) }
    },
    view: ({ of, years }, { lang, query, origin }) => {
      const { ita: w } = disclosureWords(lang)
      const title = fill(w.title, { year: of.year })
      if (query.get('format') === 'csv') return { title, body: null, raw: linksCsv(of, lang, origin) }
      return {
        title,
        description: fill(w.description, { year: of.year }),
        within: '/ita',
        ...updatedOf(of),
        crumbs: [{ href: '/', text: w.home }, { href: '/ita', text: w.listTitle }, { text: String(of.year) }],
        body: (
          <Stack gap="lg">
            <PageHead
              title={title}
              lead={fill(w.lead, { count: of.items.length })}
              actions={
                <Tabs
                  look="buttons"
                  label={w.years}
                  items={years.map(year => ({
                    href: href(lang, `/ita/${year}`),
                    label: String(year),
                    current: year === of.year,
                  }))}
                />
              }
            />
            <Summary lang={lang} of={of} />
            <Row gap="md">
              <Text size="sm" tone="muted">
                {w.known}
              </Text>
              {(['rows', 'file'] as const).map(kind => (
                <Proof lang={lang} kind={kind}>
                  {w[kind]}
                </Proof>
              ))}
              <Proof lang={lang} kind="quote">
                {w.statement}
              </Proof>
            </Row>
            {of.items.every(one => one.isVerified) ? null : (
              <Text size="sm" tone="muted">
                {w.frameworkUnverified} <Unverified lang={lang} />
              </Text>
            )}
            {[...Map.groupBy(of.items, groupOf)].map(([group, items]) => (
              <Section id={`g${group.replace('.', '-')}`} title={groupText(group, lang)} look="minor">
                <Card padding="none">
                  <Items lang={lang} caption={groupText(group, lang)} items={items} />
                </Card>
              </Section>
            ))}
          </Stack>
        ),
      }
    },
  })

function updatedOf(of: Year): Pick<PageView, 'updated'> {
  const moments = of.items.flatMap(one => [
    ...one.proofs.map(proof => proof.updatedAt.getTime()),
    ...one.versions.map(version => version.approved_at.getTime()),
  ])
  return moments.length === 0 ? {} : { updated: new Date(Math.max(...moments)) }
}

const tiles = [
  ['complete', ['complete', 'nothing']],
  ['preparing', ['preparing', 'not-yet']],
  ['partial', ['partial', 'late']],
] as const

function Summary({ lang, of }: { lang: Lang; of: Year }) {
  const { ita: w, standings, desk } = disclosureWords(lang)
  const names = { complete: standings.complete, preparing: standings.preparing, partial: desk.missing }
  const tones = { complete: 'done', preparing: 'doing', partial: 'missing' } as const
  const addresses = new Set(of.items.flatMap(one => one.proofs.map(proof => proof.href)))
  return (
    <Card>
      <Grid columns={2} gap="lg" top>
        <Stack>
          <Cells
            label={w.jump}
            items={of.items.map(one => ({
              text: String(one.item.number),
              label: fill(w.cell, { number: one.item.number, state: standingText(one, lang) }),
              href: `#o${one.item.number}`,
              state: cellStates[one.standing],
            }))}
          />
          <Row gap="md">
            {tiles.map(([tile, standingsOf]) => (
              <Row>
                <Badge lang={lang} tone={tones[tile]}>
                  {names[tile]}
                </Badge>
                <Text inline strong>
                  {fill(w.count, {
                    count: of.items.filter(one => standingsOf.some(name => name === one.standing)).length,
                  })}
                </Text>
              </Row>
            ))}
          </Row>
        </Stack>
        <Stack gap="sm">
          <Text>{fill(w.canOpen, { count: addresses.size })}</Text>
          <List
            items={[
              <Link href={href(lang, `/ita/${of.year}?format=csv`)} icon="download" download>
                {w.csv}
              </Link>,
              <Link href={href(lang, `/ita/${of.year}/all.zip`)} icon="download" download>
                {w.zip}
              </Link>,
            ]}
          />
          <IconText icon="printer" tone="muted" small>
            {w.print}
          </IconText>
        </Stack>
      </Grid>
    </Card>
  )
}

function Items({ lang, caption, items }: { lang: Lang; caption: string; items: readonly Item[] }) {
  const { ita: w } = disclosureWords(lang)
  return (
    <Table
      lang={lang}
      caption={caption}
      layout="items"
      rows={items}
      rowId={one => `o${one.item.number}`}
      columns={[
        { key: 'code', label: w.col.code, phone: 'code', nowrap: true, cell: one => `O${one.item.number}` },
        {
          key: 'name',
          label: w.col.name,
          head: true,
          phone: 'title',
          cell: one => (
            <Stack gap="none">
              <Link href={href(lang, addressOf(one))}>{one.item[lang]}</Link>
              <Text size="sm" tone="muted">
                {sentenceText(one, lang)}
              </Text>
            </Stack>
          ),
        },
        { key: 'known', label: w.col.known, phone: 'mark', width: 'md', cell: one => <Known lang={lang} one={one} /> },
        {
          key: 'parts',
          label: w.col.parts,
          phone: 'note',
          width: 'md',
          cell: one => {
            const { found, asked } = publicParts(one)
            const isDue = one.versions.length > 0 || one.standing === 'late'
            return <Parts lang={lang} found={found} asked={asked} todo={isDue ? 0 : asked - found} />
          },
        },
        {
          key: 'state',
          label: w.col.state,
          phone: 'state',
          width: 'md',
          cell: one => <StandingBadge lang={lang} one={one} plain />,
        },
      ]}
    />
  )
}

function linksCsv(of: Year, lang: Lang, origin: string): NonNullable<PageView['raw']> {
  const { ita: w, page: p } = disclosureWords(lang)
  const rows = of.items.flatMap(one => {
    const code = `O${one.item.number}`
    const own = [code, one.item[lang], p.whole, text(one.item, lang), `${origin}${href(lang, addressOf(one))}`, '', '']
    return [
      own,
      ...one.proofs.map(proof => [
        code,
        one.item[lang],
        one.parts.find(part => part.id === proof.component)?.words[lang] ?? p.whole,
        text(proof.title, lang),
        proof.href.startsWith('/') ? `${origin}${proof.href}` : proof.href,
        momentDay(proof.updatedAt, lang),
        proof.sha256 ?? '',
      ]),
    ]
  })
  return { name: `ita-${of.year}.csv`, type: 'text/csv; charset=utf-8', body: toCsv([[...w.csvHead], ...rows]) }
}
