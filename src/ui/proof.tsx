// How a claim is known: counted from a register, frozen, proven by a file, or only stated.
// A number in public never stands without one of these marks on it or on its table.
import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Lang } from '#src/kernel/lang.ts'
import { cx } from './cx.ts'
import { Icon, type IconName } from './icons.tsx'
import { uiWords } from './words.ts'

export type ProofKind = 'rows' | 'lock' | 'file' | 'quote'

const icons: Record<ProofKind, IconName> = { rows: 'rows-3', lock: 'lock', file: 'file-check', quote: 'quote' }

export type ProofProps = PropsWithChildren<{ lang: Lang; kind: ProofKind }>

/** The mark in a line. */
export function Proof({ lang, kind, children }: ProofProps) {
  return (
    <span class={cx('proof', kind === 'quote' && 'proof-said')}>
      <Icon name={icons[kind]} />
      {children ?? uiWords(lang).proof[kind]}
    </span>
  )
}

const bars: Record<ProofKind, string> = {
  rows: 'claim',
  lock: 'claim',
  file: 'claim claim-file',
  quote: 'claim claim-said',
}

/** A claim as a block: bar solid when counted, double when proven, dotted when stated. */
export function Claim({ kind, proof, children }: PropsWithChildren<{ kind: ProofKind; proof?: Child }>) {
  return (
    <div class={bars[kind]}>
      {children}
      {proof && <p>{proof}</p>}
    </div>
  )
}

/** A number that opens the rows it was counted from. */
export function FactNumber({ href, label, children }: PropsWithChildren<{ href?: string; label?: string }>) {
  if (href === undefined) return <b class="num nowrap">{children}</b>
  return (
    <a class="fact num" href={href} aria-label={label}>
      {children}
    </a>
  )
}

/** The one figure of a card, large. */
export function BigNumber({ unit, children }: PropsWithChildren<{ unit?: Child }>) {
  return (
    <p class="head num text-4xl">
      {children} {unit !== undefined && <span class="text-xl">{unit}</span>}
    </p>
  )
}
