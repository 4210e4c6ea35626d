// What others may follow: news as Atom and JSON Feed, activities as a calendar. Addresses are absolute; nothing here says who is asking.
import { Feed } from 'feed'
import ical, { ICalEventClass } from 'ical-generator'
import { Temporal } from 'temporal-polyfill'
import { bangkok } from '#src/kernel/clock.ts'
import type { Lang } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { href } from '#src/platform/http/visit.ts'
import { agencyCard, inLang } from '../agencies/public.ts'
import { shownOf } from './queries-public.ts'
import { addressOf, inLangOf } from './rules.ts'
import { publishingWords } from './words.ts'

interface Asked {
  readonly origin: string
  readonly lang: Lang
}

const MOST_NEWS = 50
const MOST_EVENTS = 200

export async function newsFeed(tx: Tx, { origin, lang }: Asked): Promise<Feed> {
  const card = await agencyCard(tx)
  const rows = await shownOf(tx, { kinds: ['news', 'activity', 'announcement'], most: MOST_NEWS })
  const name = inLang(card.name, lang)
  const at = (path: string) => `${origin}${href(lang, path)}`
  const feed = new Feed({
    id: at('/news'),
    title: `${publishingWords(lang).site.lists.news.title} · ${name}`,
    link: at('/news'),
    language: lang,
    generator: 'Prongsai',
    copyright: name,
    updated: new Date(Math.max(0, ...rows.map(row => row.published_at.getTime()))),
    feedLinks: { atom: at('/feed.atom'), json: at('/feed.json') },
    author: { name },
  })
  for (const row of rows) {
    const [photo] = row.content.photos
    feed.addItem({
      id: `${origin}${addressOf(row)}`,
      title: inLangOf(row.content, 'title', lang),
      link: at(addressOf(row)),
      description: inLangOf(row.content, 'summary', lang),
      content: inLangOf(row.content, 'body', lang),
      date: row.published_at,
      published: row.first_published_at,
      category: [{ name: publishingWords(lang).kinds[row.kind] }],
      ...(photo ? { image: `${origin}/media/${photo.file}/wide` } : {}),
    })
  }
  return feed
}

export async function activityCalendar(tx: Tx, { origin, lang }: Asked): Promise<string> {
  const card = await agencyCard(tx)
  const rows = await shownOf(tx, { kinds: ['activity'], most: MOST_EVENTS })
  const calendar = ical({
    name: `${publishingWords(lang).site.lists.activity.title} · ${inLang(card.name, lang)}`,
    timezone: bangkok,
    prodId: { company: 'prongsai', product: 'activities', language: lang.toUpperCase() },
  })
  for (const row of rows) {
    const { content } = row
    if (content.from === null) continue
    calendar.createEvent({
      id: row.id,
      allDay: true,
      class: ICalEventClass.PUBLIC,
      start: content.from,
      // The day after the last one, as calendars count.
      end: Temporal.PlainDate.from(content.to ?? content.from)
        .add({ days: 1 })
        .toString(),
      summary: inLangOf(content, 'title', lang),
      description: inLangOf(content, 'summary', lang),
      location: content.place,
      url: `${origin}${href(lang, addressOf(row))}`,
      stamp: row.published_at,
    })
  }
  return calendar.toString()
}

export interface PublicAddress {
  readonly path: string
  readonly updated: Date
}

/** Every address of this feature that anybody may open, for the map that search engines read. */
export async function addressesShown(tx: Tx, most: number): Promise<PublicAddress[]> {
  const rows = await tx.db
    .selectFrom('publication')
    .select(['kind', 'slug', 'published_at'])
    .where('agency_id', '=', tx.agencyId)
    .where('shown', '=', true)
    .orderBy('published_at', 'desc')
    .limit(most)
    .execute()
  return rows.map(row => ({ path: addressOf(row), updated: row.published_at ?? new Date(0) }))
}
