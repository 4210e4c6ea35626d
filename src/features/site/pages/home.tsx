// /: the agency's public home. Answers first how to be helped, then what is new, what the agency does, and how to check on it.
import { Temporal } from 'temporal-polyfill'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { formatDate } from '#src/kernel/thai-date/format-date.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  ArticleList,
  BarChart,
  Card,
  Cells,
  Columns,
  DescriptionList,
  EmptyState,
  Hero,
  type IconName,
  Link,
  LinkTiles,
  List,
  Muted,
  Proof,
  Section,
  Stack,
  TableFoot,
  Text,
  Wrap,
} from '#src/ui/index.ts'
import { agencyCard, channelTarget, inLang, openChannels } from '../../agencies/public.ts'
import { yearAtAGlance } from '../../disclosure/public.ts'
import { dayText, todayOf } from '../../people/public.ts'
import { lineOf, newsByMonth, shownOf } from '../../publishing/public.ts'
import { channelTiles } from '../channel-tiles.ts'
import { homePicture } from '../look.ts'
import type { SiteParts } from '../site-parts.ts'
import { siteWords } from '../words.ts'

const MOST_NEWS = 5
const MOST_DOORS = 6
const MONTHS = 12

async function loadHome(tx: Tx, parts: SiteParts) {
  const today = todayOf(tx)
  const months = lastMonths(today)
  return {
    card: await agencyCard(tx),
    channels: await openChannels(tx),
    doors: await shownOf(tx, { kinds: ['service-manual'], most: MOST_DOORS }),
    news: await shownOf(tx, { kinds: ['news', 'activity', 'announcement'], most: MOST_NEWS }),
    months: await withNews(tx, months, today),
    glance: await yearAtAGlance(tx, parts.sources),
    today,
  }
}

/** The first day of each of the last twelve months, oldest first. */
function lastMonths(today: string): Temporal.PlainDate[] {
  const first = Temporal.PlainDate.from(today).with({ day: 1 })
  return Array.from({ length: MONTHS }, (_, at) => first.subtract({ months: MONTHS - 1 - at }))
}

async function withNews(tx: Tx, months: readonly Temporal.PlainDate[], today: string) {
  const counts = await newsByMonth(tx, months[0]?.toString() ?? today, today)
  return months.map(from => ({
    from,
    count: counts.find(one => one.month === from.toString().slice(0, 7))?.count ?? 0,
  }))
}

type Data = Awaited<ReturnType<typeof loadHome>>
type Props = { lang: Lang; data: Data }

export const home = (parts: SiteParts) =>
  page({
    path: '/',
    shell: 'site',
    may: 'public',
    ledger: 'none',
    words: siteWords,
    kept: true,
    queries: 56,
    load: tx => loadHome(tx, parts),
    view: (data, { lang }) => {
      const { card, channels, doors, news } = data
      const w = siteWords(lang).home
      const agency = inLang(card.name, lang)
      const phone = channels.find(channel => channel.kind === 'phone')
      const latest = Math.max(0, ...news.map(row => row.published_at.getTime()))
      return {
        title: agency,
        bare: true,
        description: fill(w.description, { agency, place: inLang(card.place, lang) }),
        ...(latest > 0 ? { updated: new Date(latest) } : {}),
        body: (
          <>
            <Hero
              lang={lang}
              title={fill(w.title, { kind: inLang(card.words.agency, lang) })}
              search={{ action: href(lang, '/search'), label: w.search }}
              picture={homePicture(card, lang)}
              links={
                <>
                  {phone ? (
                    <Link href={channelTarget(phone) ?? '#'}>{fill(w.call, { phone: phone.value })}</Link>
                  ) : null}
                  <Link href={href(lang, '/contact')}>{w.allChannels}</Link>
                  <Link href={href(lang, '/first-visit')}>{siteWords(lang).first.title}</Link>
                </>
              }
            />
            {doors.length > 0 ? (
              <LinkTiles
                overHero
                label={w.doors}
                tiles={doors.map(row => {
                  const line = lineOf(row, lang)
                  return {
                    href: line.href,
                    icon: doorIcon(row.slug),
                    title: line.title,
                    note: [line.date, line.summary].filter(Boolean).join(' · '),
                  }
                })}
              />
            ) : channels.length > 0 ? (
              <LinkTiles overHero label={w.channels} tiles={channelTiles(channels.slice(0, MOST_DOORS), lang)} />
            ) : null}
            <Wrap>
              <Stack gap="xl">
                {doors.length > 0 ? (
                  <p>
                    <Link href={href(lang, '/manuals')}>{w.allManuals}</Link>
                  </p>
                ) : null}
                <Work lang={lang} data={data} />
                <Columns kind="site" aside={<Aside lang={lang} data={data} />}>
                  <Section id="news" title={w.newest} aside={<Link href={href(lang, '/news')}>{w.allNews}</Link>}>
                    {news.length === 0 ? (
                      <EmptyState icon="newspaper" title={w.newsNone}>
                        {w.newsNoneWhat}
                      </EmptyState>
                    ) : (
                      <ArticleList lead articles={news.map(row => lineOf(row, lang))} />
                    )}
                  </Section>
                  <About lang={lang} data={data} />
                </Columns>
              </Stack>
            </Wrap>
          </>
        ),
      }
    },
  })

/** A drawing where the address says what it is about; else the book that a manual is. */
function doorIcon(slug: string): IconName {
  const known: readonly (readonly [RegExp, IconName])[] = [
    [/light|lamp/, 'lightbulb-off'],
    [/water/, 'droplets'],
    [/tax|fee/, 'receipt-text'],
    [/allowance|welfare/, 'hand-coins'],
    [/building|permit|house/, 'building-2'],
  ]
  return known.find(([pattern]) => pattern.test(slug))?.[1] ?? 'book-open'
}

function Work({ lang, data: { months, today, card } }: Props) {
  const w = siteWords(lang).home
  const total = months.reduce((sum, one) => sum + one.count, 0)
  if (total === 0) return null
  return (
    <Section id="work" title={fill(w.work, { agency: inLang(card.words.agency, lang) })}>
      <Text tone="muted">{fill(w.workWhat, { day: dayText(today, lang) })}</Text>
      <Card padding="none">
        <BarChart
          lang={lang}
          label={w.newsCount}
          categoryLabel={w.month}
          categories={months.map(({ from }) => formatDate(from, 'month-short', { lang }))}
          series={[{ name: w.newsCount, values: months.map(one => one.count) }]}
          table="beside"
          lead={fill(w.workSentence, { count: total })}
          foot={
            <TableFoot lang={lang} csv="/api/v1/datasets/figure-publishing-months-with-news/csv">
              <Proof lang={lang} kind="rows" />
              <Link href={href(lang, '/statistics')}>{w.openStatistics}</Link>
            </TableFoot>
          }
        />
      </Card>
    </Section>
  )
}

function Aside({ lang, data: { card, glance } }: Props) {
  const w = siteWords(lang).home
  const at = (path: string) => href(lang, path)
  return (
    <Card title={fill(w.check, { agency: inLang(card.words.agency, lang) })} level={2}>
      <Stack>
        {glance ? (
          <>
            <Text>
              {fill(w.checkWhat, {
                year: glance.year,
                count: glance.cells(lang).length,
                complete: glance.complete,
              })}
            </Text>
            <Cells label={fill(w.checkStrip, { year: glance.year })} items={glance.cells(lang).map(withLang(lang))} />
          </>
        ) : (
          <Muted>{w.checkNone}</Muted>
        )}
        <List
          items={[
            <Link href={at('/ita')} icon="list-checks">
              {w.openIta}
            </Link>,
            <Link href={at('/money')} icon="wallet">
              {w.openMoney}
            </Link>,
            <Link href={at('/papers')} icon="file-check">
              {w.openPapers}
            </Link>,
            <Link href={at('/open-data')} icon="download">
              {w.openData}
            </Link>,
            <Link href={at('/ledger')} icon="fingerprint-pattern">
              {w.openLedger}
            </Link>,
          ]}
        />
      </Stack>
    </Card>
  )
}

const withLang =
  (lang: Lang) =>
  <T extends { readonly href: string }>(cell: T): T => ({ ...cell, href: href(lang, cell.href) })

function About({ lang, data: { card, channels } }: Props) {
  const w = siteWords(lang).home
  const { row } = card
  const address = lang === 'en' ? row.address_en || row.address_th : row.address_th
  const hours = lang === 'en' ? row.office_hours_en || row.office_hours_th : row.office_hours_th
  const place = inLang(card.place, lang)
  return (
    <Section id="about" title={fill(w.about, { agency: inLang(card.words.agency, lang) })}>
      <Card>
        <DescriptionList
          layout="rows"
          items={[
            { term: w.address, value: address ? `${address} ${place}` : place },
            { term: w.hours, value: hours || <Muted>{w.notGiven}</Muted> },
            ...(row.website ? [{ term: w.website, value: <Link href={row.website}>{row.website}</Link> }] : []),
          ]}
        />
      </Card>
      {channels.length === 0 ? (
        <EmptyState icon="phone" title={w.noChannels}>
          {w.noChannelsWhat}
        </EmptyState>
      ) : null}
    </Section>
  )
}
