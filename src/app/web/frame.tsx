// What stands around every page: document, shell, menu, notices. The only place that knows shells and features together.

import { raw } from 'hono/html'
import {
  type AgencyCard,
  agencyCard,
  type ChannelRow,
  channelKindWord,
  channelTarget,
  inLang,
  openChannels,
} from '#src/features/agencies/public.ts'
import type { OfficeNav } from '#src/features/office/public.ts'
import { colourOf, type PublicMenu, siteWords, socialKinds } from '#src/features/site/public.ts'
import { bangkok, todayIn } from '#src/kernel/clock.ts'
import { formatDate } from '#src/kernel/thai-date/format-date.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import type { PageView, Shell } from '#src/platform/http/page.ts'
import { href, type Visit } from '#src/platform/http/visit.ts'
import {
  type AssetUrls,
  Document,
  ErrorSummary,
  labelGivenIn,
  labelIn,
  Notice,
  OfficeShell,
  PlainShell,
  SiteShell,
  toHtml,
} from '#src/ui/index.ts'
import { addressWithout } from './addresses.ts'
import { headOf } from './public-menu.ts'

export interface Frame {
  readonly card: AgencyCard
  /** Shown around pages of the site only. */
  readonly channels: readonly ChannelRow[]
}

export async function loadFrame(tx: Tx, _visit: Visit, shell: Shell): Promise<Frame> {
  const card = await agencyCard(tx)
  return { card, channels: shell === 'site' ? await openChannels(tx) : [] }
}

interface Drawable {
  readonly frame: Frame
  readonly visit: Visit
  readonly view: PageView
  readonly form: FormState
  readonly notice: string | undefined
}
/** The body is drawn first, so that the summary above it can name its questions. */
interface Around extends Drawable {
  readonly drawn: string
}

export async function renderPage(
  parts: { assets: AssetUrls; nav: OfficeNav; menu: PublicMenu },
  shell: Shell,
  drawable: Drawable,
): Promise<string> {
  const around = { ...drawable, drawn: await toHtml(drawable.view.body) }
  const { frame, visit, view } = around
  const { lang } = visit
  const name = inLang(frame.card.name, lang)
  const body =
    shell === 'office' ? (
      <Office {...around} nav={parts.nav} />
    ) : shell === 'site' ? (
      <Site {...around} menu={parts.menu} />
    ) : (
      <Plain {...around} />
    )
  const title = view.title === name ? name : `${view.title} · ${name}`
  const isPublic = shell === 'site' && !view.secret
  return toHtml(
    <Document
      lang={lang}
      title={title}
      assets={parts.assets}
      renew={view.renew}
      {...(view.description ? { description: view.description } : {})}
      {...(shell === 'office' ? {} : { colour: colourOf(frame.card) })}
      {...(visit.display.theme ? { theme: visit.display.theme } : {})}
      {...(visit.display.size ? { size: visit.display.size } : {})}
      {...(isPublic
        ? {
            canonical: `${visit.origin}${href(lang, visit.path)}`,
            alternates: (['th', 'en'] as const).map(one => ({
              lang: one,
              href: `${visit.origin}${href(one, visit.path)}`,
            })),
            preview: { site: name, title: view.title, picture: pictureOf(around) },
            feeds: view.feeds ?? [],
          }
        : { robots: 'none' as const })}
    >
      {body}
    </Document>,
  )
}

/** The page's own picture, else the home's, else the emblem. */
function pictureOf({ view, visit, frame: { card } }: Around): string | undefined {
  const home = card.row.site_picture_id
  const picture = view.picture ?? (home === null ? card.emblem : `/picture/${home}`)
  return picture === undefined ? undefined : new URL(picture, visit.origin).href
}

/** The same words for two questions say of neither which it is. */
const named = (errors: FormState['errors'], drawn: string) =>
  errors.map(({ field, message, isGeneral }) => {
    const isSaidTwice = errors.filter(other => other.message === message).length > 1
    const asked = (isGeneral || isSaidTwice) && field !== '' ? labelIn(drawn, field) : undefined
    const label = asked ?? labelGivenIn(drawn, field)
    return { field, message, ...(label ? { label } : {}) }
  })

/** Errors first, with the focus; else what just worked. */
function answerOf(around: Around) {
  const { visit, form, notice } = around
  if (form.errors.length > 0) return <ErrorSummary lang={visit.lang} errors={named(form.errors, around.drawn)} />
  return notice ? <Notice lang={visit.lang}>{notice}</Notice> : undefined
}

const crumbsOf = ({ view, visit }: Around) =>
  view.crumbs?.map(crumb => ({ label: crumb.text, ...(crumb.href ? { href: href(visit.lang, crumb.href) } : {}) }))

function Office(around: Around & { nav: OfficeNav }) {
  const { frame, visit, view, nav } = around
  const { lang, actor } = visit
  if (!actor) throw new Error('an office page was drawn for nobody')
  const current = view.within ?? visit.path
  const crumbs = crumbsOf(around)
  return (
    <OfficeShell
      lang={lang}
      agency={inLang(frame.card.short, lang)}
      homeHref={href(lang, '/office')}
      nav={nav.groups(lang, actor, current)}
      bar={nav.bar(lang, actor, current)}
      user={nav.user(lang, actor)}
      notice={answerOf(around)}
      demo={frame.card.isDemo}
      {...(crumbs ? { breadcrumbs: crumbs } : {})}
    >
      {raw(around.drawn)}
    </OfficeShell>
  )
}

function Site(around: Around & { menu: PublicMenu }) {
  const { frame, visit, view, menu } = around
  const { lang } = visit
  const { card, channels } = frame
  const w = siteWords(lang)
  const other = lang === 'th' ? 'en' : 'th'
  const crumbs = crumbsOf(around)
  const address = lang === 'en' ? card.row.address_en || card.row.address_th : card.row.address_th
  const hours = lang === 'en' ? card.row.office_hours_en || card.row.office_hours_th : card.row.office_hours_th
  const phone = channels.find(channel => channel.kind === 'phone')?.value
  const social = channels.filter(channel => socialKinds.includes(channel.kind))
  const own = (group: PublicMenu[number] | undefined) =>
    group?.entries.map(entry => ({ href: href(lang, entry.href), label: entry.words[lang] })) ?? []
  const aboutSite = menu.find(group => group.entries.some(entry => entry.href === '/site-map'))
  return (
    <SiteShell
      lang={lang}
      agency={{
        name: inLang(card.name, lang),
        place: inLang(card.place, lang),
        ...(card.emblem ? { emblem: card.emblem } : {}),
      }}
      homeHref={href(lang, '/')}
      searchHref={href(lang, '/search')}
      nav={headOf(menu).map(entry => ({
        href: href(lang, entry.href),
        label: entry.words[lang],
        current: entry.href === visit.path,
      }))}
      notice={answerOf(around)}
      demo={card.isDemo}
      bare={view.bare ?? false}
      {...(crumbs ? { breadcrumbs: crumbs } : {})}
      footer={{
        address: [address, inLang(card.place, lang)].filter(Boolean).join(' '),
        ...(phone ? { phone } : {}),
        ...(hours ? { hours } : {}),
        links: [
          own(aboutSite).filter(item => item.href !== href(lang, '/display')),
          [
            { href: href(lang, '/contact'), label: w.footer.contact },
            { href: '/ledger/head', label: w.footer.head },
            { href: href(lang, '/office'), label: w.footer.office },
          ],
        ],
        social: social.flatMap(channel => {
          const target = channelTarget(channel)
          return target ? [{ href: target, label: channelKindWord(channel.kind, lang) }] : []
        }),
        displayHref: href(lang, `/display?back=${encodeURIComponent(href(lang, visit.path))}`),
        language: { lang: other, label: w.footer.language, href: href(other, addressWithout(visit, 'done')) },
        updated: formatDate(todayIn(bangkok, view.updated ?? visit.now), 'short', { lang }),
        print: `${visit.origin}${href(lang, visit.path)}`,
      }}
    >
      {raw(around.drawn)}
    </SiteShell>
  )
}

function Plain(around: Around) {
  const { frame, visit, view } = around
  const { lang } = visit
  const { card } = frame
  return (
    <PlainShell
      lang={lang}
      agency={{
        name: inLang(card.name, lang),
        place: inLang(card.place, lang),
        ...(card.emblem ? { emblem: card.emblem } : {}),
      }}
      homeHref={href(lang, '/')}
      title={view.title}
      {...(view.lead ? { lead: view.lead } : {})}
      notice={answerOf(around)}
      demo={card.isDemo}
    >
      {raw(around.drawn)}
    </PlainShell>
  )
}
