// The office around a page: a rail in groups on the desk, a bar of five on the phone. Marigold counts wait for the reader.
import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Lang } from '#src/kernel/lang.ts'
import { Avatar } from './avatar.tsx'
import { cx } from './cx.ts'
import { Icon } from './icons.tsx'
import { Mark } from './marks.tsx'
import { Breadcrumbs, type Crumb, type NavItem } from './navigation.tsx'
import { DemoBanner, SkipLink } from './shell-parts.tsx'
import { uiWords } from './words.ts'

export type NavGroup = { label?: string; items: readonly NavItem[] }

export type OfficeUser = {
  name: string
  /** Post, and on whose behalf when acting. */
  post: string
  accountHref: string
  /** Receives the POST that signs out. */
  signOutAction: string
}

export type OfficeShellProps = PropsWithChildren<{
  lang: Lang
  /** The agency in short: ทต.ตัวอย่าง */
  agency: string
  homeHref?: string
  nav: readonly NavGroup[]
  /** Five at most; the last one usually leads to the whole menu. */
  bar: readonly NavItem[]
  searchHref?: string
  user: OfficeUser
  breadcrumbs?: readonly Crumb[]
  notice?: Child
  demo?: boolean | string
}>

export function OfficeShell(props: OfficeShellProps) {
  const { lang, agency, breadcrumbs, notice, children } = props
  return (
    <>
      <SkipLink lang={lang} />
      <div class="office">
        <Rail {...props} />
        <div class="min-w-0">
          <DemoBanner lang={lang} demo={props.demo} />
          <PhoneTop lang={lang} agency={agency} searchHref={props.searchHref} />
          <div class="office-main">
            <div class="office-in">
              {breadcrumbs && breadcrumbs.length > 0 && <Breadcrumbs lang={lang} items={breadcrumbs} />}
              <main id="main" class={cx(breadcrumbs && 'pt-2')} tabindex={-1}>
                {notice}
                {children}
              </main>
            </div>
          </div>
        </div>
        <PhoneBar lang={lang} items={props.bar} />
      </div>
    </>
  )
}

function Count({ lang, item }: { lang: Lang; item: NavItem }) {
  if (item.count === undefined || item.count === 0) return null
  return (
    <span class={cx('count num', item.now && 'count-now')}>
      {item.count}
      {item.now && <span class="sr-only"> {uiWords(lang).waitingForYou}</span>}
    </span>
  )
}

function RailLink({ lang, item }: { lang: Lang; item: NavItem }) {
  return (
    <li>
      <a href={item.href} aria-current={item.current ? 'page' : undefined}>
        {item.icon && <Icon name={item.icon} />}
        {item.label}
        <Count lang={lang} item={item} />
      </a>
    </li>
  )
}

function Rail({ lang, agency, homeHref = '/office', nav, user }: OfficeShellProps) {
  const words = uiWords(lang)
  return (
    <header class="rail on-deep">
      <div class="rail-in">
        <a class="mb-2 min-h-0!" href={homeHref}>
          <Mark size="lg" />
          <span class="leading-tight">
            <span class="head block text-lg leading-snug">{words.product}</span>
            <span class="block text-xs leading-snug text-deep-muted">{agency}</span>
          </span>
        </a>
        <nav aria-label={words.officeMenu}>
          {nav.map((group, index) => {
            const labelId = group.label === undefined ? undefined : `rail-${index}`
            return (
              <>
                {group.label !== undefined && (
                  <p class="group" id={labelId}>
                    {group.label}
                  </p>
                )}
                <ul aria-labelledby={labelId}>
                  {group.items.map(item => (
                    <RailLink lang={lang} item={item} />
                  ))}
                </ul>
              </>
            )
          })}
        </nav>
        <UserCard lang={lang} user={user} />
      </div>
    </header>
  )
}

function UserCard({ lang, user }: { lang: Lang; user: OfficeUser }) {
  const words = uiWords(lang)
  return (
    <div class="mt-auto flex items-center gap-1 border-t border-deep-line pt-4">
      <a class="min-w-0 flex-1 px-2!" href={user.accountHref}>
        <Avatar name={user.name} deep />
        <span class="min-w-0 leading-snug">
          <span class="block truncate">{user.name}</span>
          <span class="block truncate text-xs text-deep-muted">{user.post}</span>
        </span>
      </a>
      <form method="post" action={user.signOutAction}>
        <button class="rail-btn" type="submit" aria-label={words.signOut} title={words.signOut}>
          <Icon name="log-out" />
        </button>
      </form>
    </div>
  )
}

function PhoneTop({ lang, agency, searchHref }: { lang: Lang; agency: string; searchHref: string | undefined }) {
  const words = uiWords(lang)
  return (
    <header class="on-deep no-print flex items-center gap-3 bg-deep px-4 py-2.5 text-deep-content lg:hidden">
      <Mark />
      <p class="head mr-auto min-w-0 text-lg">
        {words.product} <span class="text-base font-normal text-deep-muted">{agency}</span>
      </p>
      {searchHref && (
        <a class="grid size-11 place-items-center" href={searchHref} aria-label={words.search}>
          <Icon name="search" size="lg" />
        </a>
      )}
    </header>
  )
}

function PhoneBar({ lang, items }: { lang: Lang; items: readonly NavItem[] }) {
  return (
    <nav class="bar" aria-label={uiWords(lang).shortcutMenu}>
      {items.map(item => (
        <a href={item.href} aria-current={item.current ? 'page' : undefined}>
          {item.icon && <Icon name={item.icon} />}
          {item.label}
          <Count lang={lang} item={item} />
        </a>
      ))}
    </nav>
  )
}

/** The whole menu as a page, for the last button of the phone's bar: groups, account, sign-out. */
export function OfficeMenu({ lang, nav, user }: { lang: Lang; nav: readonly NavGroup[]; user: OfficeUser }) {
  const words = uiWords(lang)
  return (
    <div class="flex flex-col gap-6">
      {nav.map(group => (
        <div>
          {group.label !== undefined && <h2 class="h-card mb-2">{group.label}</h2>}
          <ul class="card divide-y divide-base-300 overflow-clip">
            {group.items.map(item => (
              <li>
                <a class="flex items-center gap-4 px-4 py-3 hover:bg-base-200" href={item.href}>
                  {item.icon && (
                    <span class="text-primary">
                      <Icon name={item.icon} />
                    </span>
                  )}
                  <span class="flex-1">{item.label}</span>
                  {item.count !== undefined && item.count > 0 && <span class="num text-muted">{item.count}</span>}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <div class="card card-in flex flex-row! flex-wrap items-center justify-between gap-4">
        <a class="flex items-center gap-3" href={user.accountHref}>
          <Avatar name={user.name} />
          <span class="leading-snug">
            <span class="block font-semibold">{user.name}</span>
            <span class="block text-sm text-muted">{user.post}</span>
          </span>
        </a>
        <form method="post" action={user.signOutAction}>
          <button class="btn btn-quiet" type="submit">
            <Icon name="log-out" />
            {words.signOut}
          </button>
        </form>
      </div>
    </div>
  )
}
