// The program's own mark (two sheets, one checked) and the emblem of an agency that has not brought its own.
import type { Lang } from '#src/kernel/lang.ts'
import { uiWords } from './words.ts'

const markSizes = { sm: 'size-6 shrink-0', md: 'size-8 shrink-0', lg: 'size-9 shrink-0' }

export function Mark({ size = 'md' }: { size?: keyof typeof markSizes }) {
  return (
    <svg class={markSizes[size]} viewBox="0 0 32 32" aria-hidden="true">
      <rect x="3" y="3" width="18" height="20" rx="4" class="fill-accent" />
      <rect x="11" y="9" width="18" height="20" rx="4" fill="#fff" opacity=".82" />
      <path
        d="M16 19.5l3 3 5-6"
        fill="none"
        stroke="#002b45"
        stroke-width="2.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}

const emblemSizes = { sm: 'size-10 shrink-0', md: 'size-10 shrink-0 md:size-12', lg: 'size-16 shrink-0' }

export type EmblemProps = { lang: Lang; agency: string; src?: string; size?: keyof typeof emblemSizes }

export function Emblem({ lang, agency, src, size = 'md' }: EmblemProps) {
  const label = uiWords(lang).emblemOf(agency)
  if (src) return <img class={`${emblemSizes[size]} object-contain`} src={src} alt={label} width="48" height="48" />
  return (
    <svg class={emblemSizes[size]} viewBox="0 0 48 48" role="img" aria-label={label}>
      <circle cx="24" cy="24" r="23" class="fill-primary" />
      <circle cx="24" cy="24" r="20.5" fill="none" class="stroke-primary-content" stroke-width="1" />
      <path class="fill-accent" d="M24 9.5a9.5 9.5 0 0 1 9.5 9.5v1h-19v-1A9.5 9.5 0 0 1 24 9.5Z" />
      <g fill="none" class="stroke-primary-content" stroke-width="2.2" stroke-linecap="round">
        <path d="M8.5 25c4-2.6 7.5-2.6 10.5 0s7 2.6 10.5 0 7-2.6 10 0" />
        <path d="M10.5 31c3.5-2.4 6.5-2.4 9 0s6.5 2.4 9 0 6-2.4 9 0" />
        <path d="M15.5 37c2.6-1.8 4.6-1.8 6.5 0s4.6 1.8 6.5 0 3-1.6 4-1" />
      </g>
    </svg>
  )
}
