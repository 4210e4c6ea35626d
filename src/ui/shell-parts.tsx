// What every shell shares: the way past the menu, and the warning that an agency is invented.
import type { Child } from 'hono/jsx'
import type { Lang } from '#src/kernel/lang.ts'
import { Icon } from './icons.tsx'
import { uiWords } from './words.ts'

export type AgencyHead = {
  name: string
  /** District and province. */
  place?: string
  /** Address of the emblem's picture; a drawn one stands in. */
  emblem?: string
}

export function SkipLink({ lang }: { lang: Lang }) {
  return (
    <a class="skip" href="#main">
      {uiWords(lang).skip}
    </a>
  )
}

/** `true` says the usual words; a text says your own. */
export function DemoBanner({ lang, demo }: { lang: Lang; demo: boolean | Child }) {
  if (!demo) return null
  const words = uiWords(lang)
  return (
    <aside class="demo-banner no-print" aria-label={words.demo}>
      <span class="ic">
        <Icon name="badge-info" />
        <span>{demo === true ? [<strong>{words.demo}</strong>, ' ', words.demoNote] : demo}</span>
      </span>
    </aside>
  )
}
