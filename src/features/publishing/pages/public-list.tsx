// /news, /activities, /announcements, /documents, /manuals, /staff-manuals, /pages, /links: what is shown of a kind, newest first, by fiscal year
// where documents have one.
import { isId } from '#src/kernel/ids.ts'
import { fill, type Lang } from '#src/kernel/lang.ts'
import { yearAsked } from '#src/kernel/thai-date/year.ts'
import { type AnyPage, page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import {
  type Article as ArticleLine,
  ArticleList,
  Card,
  EmptyState,
  LinkButton,
  PageHead,
  Stack,
  Tabs,
} from '#src/ui/index.ts'
import { agencyCard, inLang } from '../../agencies/public.ts'
import { momentDay } from '../../people/public.ts'
import { type PublicRow, shownOf, yearsShown } from '../queries-public.ts'
import { addressOf, folderOf, inLangOf } from '../rules.ts'
import { isManual, kinds } from '../schema.ts'
import { heldText, kindIcons, totalText } from '../show.ts'
import { publishingWords } from '../words.ts'

const PER_PAGE = 24
/** Manuals and links are looked through by eye and by name. */
const ALL = 400

export const publicLists: AnyPage[] = kinds.map(kind =>
  page({
    path: folderOf[kind],
    shell: 'site',
    may: 'public',
    ledger: 'none',
    words: publishingWords,
    kept: true,
    queries: 8,
    load: async (tx, { query }) => {
      const [at = '', id = ''] = (query.get('before') ?? '').split('_')
      const moment = new Date(at)
      const before = Number.isNaN(moment.getTime()) || !isId(id) ? undefined : { at: moment, id }
      const year = yearAsked(query.get('year'))
      const most = isManual(kind) || kind === 'link' ? ALL : PER_PAGE
      const rows = await shownOf(tx, {
        kinds: [kind],
        most: most + 1,
        ...(before ? { before } : {}),
        ...(year === undefined ? {} : { fiscalYear: year }),
      })
      return {
        rows: rows.slice(0, most),
        hasMore: rows.length > most,
        year,
        years: kind === 'document' ? await yearsShown(tx, kind) : [],
        card: await agencyCard(tx),
      }
    },
    view: ({ rows, hasMore, year, years, card }, { lang }) => {
      const w = publishingWords(lang).site
      const own = w.lists[kind]
      const lead = fill(own.lead, { agency: inLang(card.words.agency, lang) })
      const last = rows.at(-1)
      const at = folderOf[kind]
      return {
        title: own.title,
        description: fill(own.lead, { agency: inLang(card.name, lang) }),
        crumbs: [{ href: '/', text: w.home }, { text: own.title }],
        ...(rows.length > 0 ? { updated: latestOf(rows) } : {}),
        body: (
          <Stack gap="lg">
            <PageHead title={own.title} lead={lead} />
            {years.length > 1 ? (
              <Tabs
                look="buttons"
                label={own.title}
                items={[
                  { href: href(lang, at), label: w.allYears, current: year === undefined },
                  ...years.map(one => ({
                    href: href(lang, `${at}?year=${one}`),
                    label: fill(w.year, { year: one }),
                    current: year === one,
                  })),
                ]}
              />
            ) : null}
            {rows.length === 0 ? (
              <Card padding="none">
                <EmptyState icon={kindIcons[kind]} title={own.none}>
                  {own.noneWhat}
                </EmptyState>
              </Card>
            ) : (
              <Card>
                <ArticleList articles={rows.map(row => lineOf(row, lang))} />
              </Card>
            )}
            {hasMore && last ? (
              <LinkButton
                variant="quiet"
                href={href(
                  lang,
                  `${at}?${new URLSearchParams({
                    ...(year === undefined ? {} : { year: String(year) }),
                    before: `${last.first_published_at.toISOString()}_${last.id}`,
                  })}`,
                )}
              >
                {w.older}
              </LinkButton>
            ) : null}
          </Stack>
        ),
      }
    },
  }),
)

const latestOf = (rows: readonly PublicRow[]): Date =>
  new Date(Math.max(...rows.map(row => row.published_at.getTime())))

export function lineOf(row: PublicRow, lang: Lang): ArticleLine {
  const { content, kind } = row
  const [photo] = content.photos
  const day = momentDay(row.first_published_at, lang)
  const manual = content.manual
  return {
    href: href(lang, addressOf(row)),
    title: inLangOf(content, 'title', lang),
    date: manual ? totalText(manual.steps, lang) : kind === 'activity' && content.from ? heldText(content, lang) : day,
    summary: inLangOf(content, 'summary', lang),
    icon: kindIcons[kind],
    ...(photo ? { picture: `/media/${photo.file}/small` } : {}),
  }
}
