// The shell for people who report corruption: no menu, no script, nothing else loaded, and a way out always in sight.
import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Lang } from '#src/kernel/lang.ts'
import { Icon } from './icons.tsx'
import { Emblem } from './marks.tsx'
import { type AgencyHead, DemoBanner, SkipLink } from './shell-parts.tsx'
import { uiWords } from './words.ts'

export type SafeShellProps = PropsWithChildren<{
  lang: Lang
  agency: AgencyHead
  /** An innocent page elsewhere, for instance a weather site. */
  leaveHref: string
  title: Child
  lead?: Child
  foot?: Child
  demo?: boolean | string
}>

export function SafeShell({ lang, agency, leaveHref, title, lead, foot, demo, children }: SafeShellProps) {
  return (
    <>
      <SkipLink lang={lang} />
      <DemoBanner lang={lang} demo={demo} />
      <header class="on-deep safe-head bg-deep text-deep-content">
        <div class="wrap flex items-center justify-between gap-3 py-3">
          <p class="flex min-w-0 items-center gap-2.5">
            <Emblem lang={lang} agency={agency.name} size="sm" {...(agency.emblem ? { src: agency.emblem } : {})} />
            <span class="leading-snug font-semibold">{agency.name}</span>
          </p>
          <a class="btn btn-accent shrink-0 max-sm:px-3" href={leaveHref} rel="noreferrer">
            <Icon name="door-open" />
            {uiWords(lang).leaveNow}
          </a>
        </div>
      </header>
      <main class="wrap" id="main" tabindex={-1}>
        <div class="max-w-read pt-8 md:pt-10">
          <h1>{title}</h1>
          {lead && <p class="mt-3 text-lg text-balance">{lead}</p>}
        </div>
        <div class="mt-6">{children}</div>
      </main>
      {foot && <footer class="wrap mt-8 border-t border-base-300 py-10 text-sm text-muted">{foot}</footer>}
    </>
  )
}
