// Ways through: breadcrumbs, tabs, pages of a list, steps of a form.
import type { Child } from 'hono/jsx'
import type { Lang } from '#src/kernel/lang.ts'
import { cx } from './cx.ts'
import { Icon, type IconName } from './icons.tsx'
import { uiWords } from './words.ts'

export type NavItem = {
  href: string
  label: string
  icon?: IconName
  current?: boolean
  count?: number
  /** The count waits for the reader: marigold. */
  now?: boolean
}

export type Crumb = { label: string; href?: string }

/** From level two on; the last one is where the reader is and has no link. */
export function Breadcrumbs({ lang, items }: { lang: Lang; items: readonly Crumb[] }) {
  return (
    <nav class="breadcrumbs" aria-label={uiWords(lang).youAreHere}>
      <ol>
        {items.map(({ label, href }) => (
          <li>
            {href === undefined ? (
              <span aria-current="page">{label}</span>
            ) : (
              <a class="link" href={href}>
                {label}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

export type TabsProps = { label: string; items: readonly NavItem[]; look?: 'tabs' | 'buttons' }

/** Views of one thing, each with its own address. `buttons` for years and other short choices. */
export function Tabs({ label, items, look = 'tabs' }: TabsProps) {
  if (look === 'buttons')
    return (
      <nav class="join max-w-full flex-wrap" aria-label={label}>
        {items.map(item => (
          <a
            class={cx('btn join-item px-3.5', item.current ? 'btn-primary' : 'btn-quiet font-normal')}
            href={item.href}
            aria-current={item.current ? 'page' : undefined}
          >
            {item.icon && <Icon name={item.icon} />}
            {item.label}
          </a>
        ))}
      </nav>
    )
  return (
    <nav class="tabs-th" aria-label={label}>
      <ul>
        {items.map(item => (
          <li>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.icon && <Icon name={item.icon} />}
              {item.label}
              {item.count !== undefined && <span class="num tab-count">{item.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Lists go on by key, so there is a before and an after but no page numbers. */
export function Pager({ lang, previous, next, note }: { lang: Lang; previous?: string; next?: string; note?: Child }) {
  if (previous === undefined && next === undefined) return null
  const words = uiWords(lang)
  return (
    <nav class="no-print flex flex-wrap items-center gap-3" aria-label={words.pages}>
      {previous !== undefined && (
        <a class="btn btn-quiet btn-sm" href={previous} rel="prev">
          <Icon name="chevron-left" />
          {words.previousPage}
        </a>
      )}
      {note !== undefined && <span class="text-sm text-muted">{note}</span>}
      {next !== undefined && (
        <a class="btn btn-quiet btn-sm" href={next} rel="next">
          {words.nextPage}
          <Icon name="chevron-right" />
        </a>
      )}
    </nav>
  )
}

export type StepsProps = { lang: Lang; steps: readonly string[] /** 0 is the first. */; current: number; note?: Child }

/** Where a form of several pages stands: words on the desk, bars and one line on the phone. */
export function Steps({ lang, steps, current, note }: StepsProps) {
  const words = uiWords(lang)
  return (
    <div class="mb-4">
      <ol class="stepper" aria-label={words.steps}>
        {steps.map((step, index) => (
          <li class={cx(index < current && 'past')} aria-current={index === current ? 'step' : undefined}>
            {index + 1}. {step}
          </li>
        ))}
      </ol>
      <p class="mt-4 text-muted md:mt-6">
        {words.stepOf(current + 1, steps.length)} {note !== undefined && <span class="keep">{note}</span>}
      </p>
    </div>
  )
}
