// One sheet in the middle of the mist: signing in, set-up, and pages that say what went wrong.
import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Lang } from '#src/kernel/lang.ts'
import { cx } from './cx.ts'
import { Emblem, Mark } from './marks.tsx'
import { type AgencyHead, DemoBanner, SkipLink } from './shell-parts.tsx'
import { uiWords } from './words.ts'

export type PlainShellProps = PropsWithChildren<{
  lang: Lang
  /** Left out where no agency is known yet: the first start, an unknown host. */
  agency?: AgencyHead
  homeHref?: string
  title: Child
  lead?: Child
  notice?: Child
  /** Small links under the sheet. */
  foot?: Child
  wide?: boolean
  demo?: boolean | string
}>

export function PlainShell(props: PlainShellProps) {
  const { lang, agency, homeHref = '/', title, lead, notice, foot, wide, demo, children } = props
  return (
    <>
      <SkipLink lang={lang} />
      <DemoBanner lang={lang} demo={demo} />
      <div class="plain">
        <header>
          <a class="inline-flex items-center gap-3" href={homeHref}>
            {agency ? (
              <>
                <Emblem lang={lang} agency={agency.name} size="sm" {...(agency.emblem ? { src: agency.emblem } : {})} />
                <span class="leading-snug">
                  <span class="block font-semibold">{agency.name}</span>
                  {agency.place && <span class="block text-xs text-muted">{agency.place}</span>}
                </span>
              </>
            ) : (
              <>
                <Mark size="lg" />
                <span class="head text-xl">{uiWords(lang).product}</span>
              </>
            )}
          </a>
        </header>
        <main class={cx('card shadow-sheet', wide ? 'max-w-read' : 'max-w-[30rem]')} id="main" tabindex={-1}>
          <div class="card-in md:p-8!">
            {notice}
            <h1 class="text-2xl!">{title}</h1>
            {lead && <p class="mt-1 text-muted">{lead}</p>}
            <div class="mt-6">{children}</div>
          </div>
        </main>
        {foot && <footer class="flex flex-wrap justify-center gap-x-5 gap-y-1 text-sm">{foot}</footer>}
      </div>
    </>
  )
}
