// The public site around a page: doors in citizens' words, search, and a footer that says who answers and when.
import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Lang } from '#src/kernel/lang.ts'
import { Icon } from './icons.tsx'
import { Emblem, Mark } from './marks.tsx'
import { Breadcrumbs, type Crumb, type NavItem } from './navigation.tsx'
import { type AgencyHead, DemoBanner, SkipLink } from './shell-parts.tsx'
import { uiWords } from './words.ts'

export type SiteFooter = {
  address?: Child
  phone?: string
  hours?: Child
  /** Two short columns of links. */
  links: readonly (readonly NavItem[])[]
  /** The agency's own pages elsewhere. */
  social?: readonly NavItem[]
  /** Where text size and colours are chosen. */
  displayHref?: string
  /** The same page in the other language. */
  language?: { lang: Lang; label: string; href: string }
  /** When this page changed, as it is said to people. */
  updated?: Child
  /** Address, version and fingerprint of the page, printed at its foot on paper. */
  print?: Child
}

export type SiteShellProps = PropsWithChildren<{
  lang: Lang
  agency: AgencyHead
  homeHref?: string
  nav: readonly NavItem[]
  searchHref?: string
  breadcrumbs?: readonly Crumb[]
  notice?: Child
  demo?: boolean | string
  footer: SiteFooter
  /** The page arranges its own full-width parts: the home page. */
  bare?: boolean
}>

export function SiteShell(props: SiteShellProps) {
  const { lang, breadcrumbs, notice, bare, children } = props
  return (
    <>
      <SkipLink lang={lang} />
      <DemoBanner lang={lang} demo={props.demo} />
      <SiteHead {...props} />
      {bare ? (
        <main id="main" tabindex={-1}>
          {notice && <div class="wrap pt-6">{notice}</div>}
          {children}
        </main>
      ) : (
        <div class="wrap pt-6">
          {breadcrumbs && breadcrumbs.length > 0 && <Breadcrumbs lang={lang} items={breadcrumbs} />}
          <main id="main" class="pt-4" tabindex={-1}>
            {notice}
            {children}
          </main>
        </div>
      )}
      <SiteFoot lang={lang} agency={props.agency} footer={props.footer} />
    </>
  )
}

function SiteHead({ lang, agency, homeHref = '/', nav, searchHref, footer }: SiteShellProps) {
  const words = uiWords(lang)
  const links = nav.map(item => (
    <li>
      <a href={item.href} aria-current={item.current ? 'page' : undefined}>
        {item.label}
      </a>
    </li>
  ))
  return (
    <header class="border-b border-base-300 bg-base-100">
      <div class="wrap flex items-center gap-1 py-2.5 md:py-3">
        <a class="mr-auto flex min-w-0 items-center gap-2.5 md:gap-3" href={homeHref}>
          <Emblem lang={lang} agency={agency.name} {...(agency.emblem ? { src: agency.emblem } : {})} />
          <span class="min-w-0">
            <span class="block leading-snug font-semibold md:font-head md:text-xl md:leading-snug">{agency.name}</span>
            {agency.place && <span class="block text-xs leading-snug text-muted">{agency.place}</span>}
          </span>
        </a>
        <nav class="site-nav max-lg:hidden" aria-label={words.mainMenu}>
          <ul>{links}</ul>
        </nav>
        {footer.displayHref && (
          <a class="btn btn-ghost btn-square max-lg:hidden" href={footer.displayHref} aria-label={words.display}>
            <Icon name="a-large-small" />
          </a>
        )}
        {searchHref && (
          <a class="btn btn-ghost btn-square max-lg:hidden" href={searchHref} aria-label={words.search}>
            <Icon name="search" />
          </a>
        )}
        {searchHref && (
          <a class="top-btn lg:hidden" href={searchHref}>
            <Icon name="search" />
            {words.search}
          </a>
        )}
        <details class="dropdown dropdown-end lg:hidden" data-menu>
          <summary class="top-btn">
            <Icon name="menu" />
            {words.menu}
          </summary>
          <nav class="dropdown-content z-10 w-64" aria-label={words.menu}>
            <ul class="menu w-full rounded-box border border-base-300 bg-base-100 p-2 text-base shadow-float">
              {links}
              {footer.displayHref && (
                <li>
                  <a href={footer.displayHref}>{words.display}</a>
                </li>
              )}
            </ul>
          </nav>
        </details>
      </div>
    </header>
  )
}

function SiteFoot({ lang, agency, footer }: { lang: Lang; agency: AgencyHead; footer: SiteFooter }) {
  const words = uiWords(lang)
  const { address, phone, hours, links, social = [], displayHref, language, updated, print } = footer
  const settings = [
    displayHref && (
      <li>
        <a class="foot-link" href={displayHref}>
          {words.display}
        </a>
      </li>
    ),
    language && (
      <li>
        <a class="foot-link" href={language.href} lang={language.lang} hreflang={language.lang}>
          {language.label}
        </a>
      </li>
    ),
  ]
  return (
    <footer class="on-deep mt-16 bg-deep text-deep-content">
      <div class="wrap grid gap-8 py-10 md:grid-cols-[1.4fr_1fr_1fr]">
        <div>
          <p class="text-lg font-semibold">{agency.name}</p>
          {address && <p class="text-deep-muted">{address}</p>}
          {phone && (
            <p class="mt-3">
              <a
                class="foot-link inline-flex items-center gap-2 font-semibold"
                href={`tel:${phone.replace(/\s/g, '')}`}
              >
                <Icon name="phone" />
                {phone}
              </a>
            </p>
          )}
          {hours && <p class="text-deep-muted">{hours}</p>}
          {social.length > 0 && (
            <ul class="mt-3 flex flex-wrap gap-x-4 gap-y-1" aria-label={words.social}>
              {social.map(item => (
                <li>
                  <a class="foot-link inline-flex items-center gap-1.5" href={item.href} rel="me">
                    {item.label}
                    <Icon name="external-link" />
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
        {links.map((column, index) => (
          <ul class="space-y-1.5">
            {index === links.length - 1 && settings}
            {column.map(item => (
              <li>
                <a class="foot-link" href={item.href}>
                  {item.label}
                </a>
              </li>
            ))}
          </ul>
        ))}
      </div>
      <div class="border-t border-deep-line">
        <div class="wrap flex flex-wrap items-center gap-x-6 gap-y-1 py-4 text-xs text-deep-muted">
          <span class="inline-flex items-center gap-2">
            <Mark size="sm" />
            {words.poweredBy}
          </span>
          {updated && (
            <span>
              {words.updated} {updated}
            </span>
          )}
          {print && <span class="print-only">{print}</span>}
        </div>
      </div>
    </footer>
  )
}
