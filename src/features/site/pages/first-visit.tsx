// /first-visit: for somebody who comes to the office, or uses a service, for the first time (S184): what can be done here, what to bring, when it
// is open, how long, how much, where to complain. Counted from manuals, channels, hours and holidays; nothing on it is a typed text.
import { Temporal } from 'temporal-polyfill'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Card, Columns, EmptyState, Link, List, PageHead, Section, Stack, Table, Text } from '#src/ui/index.ts'
import {
  agencyCard,
  type ChannelRow,
  calendarOf,
  channelLabel,
  channelTarget,
  inLang,
  openChannels,
} from '../../agencies/public.ts'
import { dayText, inWords, todayOf } from '../../people/public.ts'
import { addressOfPublication, inLangOf, linesOf, type PublicRow, shownOf, totalText } from '../../publishing/public.ts'
import { type ServiceRead, type Together, together } from '../first-visit-rules.ts'
import { contactChangedAt } from '../queries-cards.ts'
import { siteWords } from '../words.ts'

const MOST = 100
const DAYS_AHEAD = 30
const MOST_CALLS = 3

interface Service extends ServiceRead {
  readonly href: string
  readonly time: string
  readonly unit: string
  readonly fee: string
}

export const firstVisit = page({
  path: '/first-visit',
  shell: 'site',
  may: 'public',
  ledger: 'none',
  words: siteWords,
  kept: true,
  queries: 9,
  load: async tx => ({
    card: await agencyCard(tx),
    channels: await openChannels(tx),
    rows: await shownOf(tx, { kinds: ['service-manual'], most: MOST }),
    calendar: await calendarOf(tx),
    changed: await contactChangedAt(tx),
    today: todayOf(tx),
  }),
  view: ({ card, channels, rows, calendar, changed, today }, { lang }) => {
    const w = siteWords(lang)
    const services = rows.flatMap(row => serviceOf(row, lang))
    const said = together(services)
    const until = Temporal.PlainDate.from(today).add({ days: DAYS_AHEAD }).toString()
    const closed = calendar.days.filter(
      day => day.date >= today && day.date <= until && Temporal.PlainDate.from(day.date).dayOfWeek <= 5,
    )
    const updated = [changed, ...rows.map(row => row.published_at)].reduce(
      (a, b) => (a && b ? (a > b ? a : b) : (a ?? b)),
      undefined,
    )
    const { row } = card
    const own = (th: string, en: string) => (lang === 'en' ? en || th : th)
    return {
      title: w.first.title,
      description: fill(w.first.description, { agency: inLang(card.name, lang) }),
      ...(updated ? { updated } : {}),
      crumbs: [{ href: '/', text: w.nav.home }, { text: w.first.title }],
      body: (
        <Stack gap="lg">
          <PageHead title={w.first.title} lead={w.first.lead} />
          <Columns
            kind="site"
            asideFirst
            aside={
              <Stack>
                <Card title={w.first.open.title} icon="clock">
                  <Text strong>{own(row.office_hours_th, row.office_hours_en) || w.first.open.none}</Text>
                  <Closed lang={lang} days={closed} />
                </Card>
                <Card title={w.first.open.where} icon="map-pin">
                  <Text>
                    {[inLang(card.name, lang), own(row.address_th, row.address_en), inLang(card.place, lang)]
                      .filter(Boolean)
                      .join(' ')}
                  </Text>
                </Card>
                <Ask lang={lang} channels={channels} />
              </Stack>
            }
          >
            <What lang={lang} services={services} />
            {services.length > 0 ? <Counted lang={lang} services={services} said={said} /> : null}
            <Section id="complain" title={w.first.complain.title}>
              <Text>{w.first.complain.own}</Text>
              {said.complaints.length > 0 ? <List marker="disc" items={[...said.complaints]} /> : null}
              <Link href={href(lang, '/contact')}>{w.first.complain.see}</Link>
            </Section>
          </Columns>
        </Stack>
      ),
    }
  },
})

function serviceOf(row: PublicRow, lang: Lang): Service[] {
  const { manual } = row.content
  if (!manual) return []
  return [
    {
      title: inLangOf(row.content, 'title', lang),
      href: addressOfPublication(row),
      steps: manual.steps,
      papers: manual.papers,
      noFee: manual.no_fee,
      fee: linesOf(manual.fee).join(' '),
      time: totalText(manual.steps, lang),
      unit: inWords(row.unit_th, row.unit_en, lang),
      complaints: manual.complaints,
    },
  ]
}

type ClosedDay = { readonly date: string; readonly names: { readonly th: string; readonly en: string } }

function Closed({ lang, days }: { lang: Lang; days: readonly ClosedDay[] }) {
  const w = siteWords(lang).first.open
  return (
    <>
      {days.length === 0 ? (
        <Text size="sm">{w.closedNone}</Text>
      ) : (
        <>
          <Text size="sm">{w.closed}</Text>
          <List
            marker="disc"
            items={days.map(day => (
              <Text size="sm" inline>
                {fill(w.closedDay, { day: dayText(day.date, lang), name: day.names[lang] })}
              </Text>
            ))}
          />
        </>
      )}
      <Text size="sm" tone="muted">
        {w.ask}
      </Text>
    </>
  )
}

/** Telephone first: whoever is not sure calls. */
function Ask({ lang, channels }: { lang: Lang; channels: readonly ChannelRow[] }) {
  const w = siteWords(lang).first.call
  const calls = [...channels]
    .sort((a, b) => Number(b.kind === 'phone') - Number(a.kind === 'phone'))
    .slice(0, MOST_CALLS)
  return (
    <Card title={w.title} icon="phone">
      <Stack gap="sm">
        {calls.length === 0 ? (
          <Text>{w.none}</Text>
        ) : (
          <List
            gap="sm"
            items={calls.map(channel => {
              const target = channelTarget(channel)
              return (
                <>
                  <Text size="sm">{channelLabel(channel, lang)}</Text>
                  {target ? <Link href={target}>{channel.value}</Link> : channel.value}
                </>
              )
            })}
          />
        )}
        <Link href={href(lang, '/contact')}>{w.all}</Link>
        <Link href={href(lang, '/contact/print/pdf')} icon="printer">
          {w.leaflet}
        </Link>
      </Stack>
    </Card>
  )
}

function What({ lang, services }: { lang: Lang; services: readonly Service[] }) {
  const w = siteWords(lang).first.what
  return (
    <Section
      id="what"
      title={w.title}
      {...(services.length > 0 ? { intro: fill(w.count, { count: services.length }) } : {})}
    >
      <Card padding="none">
        {services.length === 0 ? (
          <EmptyState icon="book-open" title={w.none}>
            {w.noneWhat}
          </EmptyState>
        ) : (
          <Table
            lang={lang}
            caption={w.title}
            rows={services}
            columns={[
              {
                key: 'service',
                label: w.service,
                head: true,
                cell: one => <Link href={href(lang, one.href)}>{one.title}</Link>,
              },
              {
                key: 'bring',
                label: w.bring,
                cell: one => (one.papers.length === 0 ? w.bringNone : fill(w.bringCount, { count: one.papers.length })),
              },
              { key: 'time', label: w.time, cell: one => one.time },
              { key: 'cost', label: w.cost, cell: one => (one.noFee ? w.free : w.paid) },
              { key: 'unit', label: w.unit, cell: one => one.unit },
            ]}
          />
        )}
      </Card>
    </Section>
  )
}

interface CountedProps {
  readonly lang: Lang
  readonly services: readonly Service[]
  readonly said: Together<Service>
}

/** What all manuals say together, each as a sentence. */
function Counted({ lang, services, said }: CountedProps) {
  const w = siteWords(lang).first
  const paid = services.filter(one => !one.noFee)
  return (
    <>
      <Section id="bring" title={w.bring.title}>
        {said.noPapers > 0 ? <Text>{fill(w.bring.none, { count: said.noPapers })}</Text> : null}
        {said.papers.length > 0 ? (
          <>
            <Text>{w.bring.often}</Text>
            <List marker="disc" items={said.papers.map(one => fill(w.bring.paper, one))} />
          </>
        ) : null}
        <Text>{w.bring.once}</Text>
      </Section>
      <Section id="time" title={w.time.title}>
        {said.sameDay > 0 ? <Text>{fill(w.time.sameDay, { count: said.sameDay })}</Text> : null}
        {said.longest ? (
          <Text>{fill(w.time.longest, { title: said.longest.title, time: said.longest.time })}</Text>
        ) : null}
        <Text>{w.time.late}</Text>
      </Section>
      <Section id="cost" title={w.cost.title}>
        <Text>
          {fill(said.free === services.length ? w.cost.allFree : w.cost.free, {
            count: said.free,
            all: services.length,
          })}
        </Text>
        {paid.length > 0 ? (
          <>
            <Text>{w.cost.paid}</Text>
            <List marker="disc" items={paid.map(one => `${one.title}: ${one.fee}`)} />
          </>
        ) : null}
        <Text>{w.cost.receipt}</Text>
      </Section>
      <Section id="who" title={w.who.title}>
        <List
          marker="disc"
          gap="sm"
          items={[...Map.groupBy(services, one => one.unit)].map(([unit, of]) =>
            fill(w.who.unit, { unit, services: of.map(one => one.title).join(', ') }),
          )}
        />
        <Link href={href(lang, '/structure')}>{w.who.see}</Link>
      </Section>
    </>
  )
}
