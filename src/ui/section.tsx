// The head of a page and its sections: title first, then what can be done here.
import type { Child, PropsWithChildren } from 'hono/jsx'
import { cx } from './cx.ts'
import { H } from './h.tsx'
import { wholeNumbers } from './text.tsx'

export type PageHeadProps = {
  title: Child
  /** Badge, code or topic in one line above the title. */
  above?: Child
  /** One sentence under the title. */
  lead?: Child
  /** The quiet line: unit, period, date. */
  note?: Child
  actions?: Child
}

export function PageHead({ title, above, lead, note, actions }: PageHeadProps) {
  return (
    <div class="page-head flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
      <div class="max-w-[46rem] min-w-0">
        {above && <div class="mb-1 flex flex-wrap items-center gap-x-3 gap-y-1">{above}</div>}
        <h1>{wholeNumbers(title)}</h1>
        {lead && <p class="mt-2 text-lg text-balance">{wholeNumbers(lead)}</p>}
        {note && <p class="mt-1 text-muted">{note}</p>}
      </div>
      {actions && <div class="no-print flex flex-wrap gap-2">{actions}</div>}
    </div>
  )
}

export type SectionProps = PropsWithChildren<{
  title: Child
  /** Also the anchor of the section; needed so that the section is named after its title. */
  id: string
  level?: 2 | 3
  look?: 'section' | 'minor' | 'hidden'
  intro?: Child
  /** A link or button at the end of the title's line. */
  aside?: Child
}>

export function Section({ title, id, level = 2, look = 'section', intro, aside, children }: SectionProps) {
  return (
    <section class="min-w-0" aria-labelledby={id}>
      <div class={cx('flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1', look === 'hidden' && 'sr-only')}>
        <H level={level} class={cx(look === 'minor' && 'text-xl!')} id={id}>
          {title}
        </H>
        {aside}
      </div>
      {intro && <p class="mt-1 text-muted">{intro}</p>}
      <div class={cx('flex min-w-0 flex-col gap-4', look === 'hidden' ? '' : look === 'minor' ? 'mt-2' : 'mt-3')}>
        {children}
      </div>
    </section>
  )
}
