// What a paper says beside what was read in it: its rows as they stand, every cell with its column's name. The cell of the field that has the focus
// lights up (with script); a field names its cells by their marks. On the phone the paper is folded above the form.
import type { Child, PropsWithChildren } from 'hono/jsx'
import { cx } from './cx.ts'
import { Icon } from './icons.tsx'

export type SourceCell = {
  /** By which fields find it. */
  mark: string
  head: Child
  text: string
  /** Somebody should look at it first. */
  unsure?: boolean
}

/** A drawn page; places in parts of it. */
export type SourcePage = {
  src: string
  alt: string
  places: readonly { mark: string; left: number; top: number; right: number; bottom: number }[]
}

export type SourceRow = { label: Child; cells: readonly SourceCell[] }

export type BesideSourceProps = PropsWithChildren<{
  title: string
  /** Of the folded paper, on the phone. */
  open: string
  note?: Child
  rows: readonly SourceRow[]
  /** Where there is nothing to show. */
  none: Child
  /** Drawn pages, where there are some, with the places on them. */
  pages?: readonly SourcePage[]
}>

export function BesideSource(props: BesideSourceProps) {
  const { title, open, children } = props
  return (
    <div class="grid items-start gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] lg:gap-8">
      <details class="more lg:hidden">
        <summary>
          <Icon name="chevron-right" />
          <span>{open}</span>
        </summary>
        <div class="pt-1 pb-2">
          <Source {...props} />
        </div>
      </details>
      <section
        class="source-side max-lg:hidden lg:sticky lg:top-4 lg:max-h-[calc(100vh-2rem)] lg:overflow-y-auto"
        aria-label={title}
        tabindex={0}
      >
        <h2 class="h-card mb-2">{title}</h2>
        <Source {...props} />
      </section>
      <div class="min-w-0">{children}</div>
    </div>
  )
}

function Source({ note, rows, none, pages = [] }: BesideSourceProps) {
  if (rows.length === 0) return <p class="text-muted">{none}</p>
  return (
    <div class="flex flex-col gap-3">
      {note !== undefined && <p class="text-sm text-muted max-lg:hidden">{note}</p>}
      {rows.map(row => (
        <div class="card overflow-clip">
          <p class="border-b border-base-300 px-4 py-2 text-sm font-semibold">{row.label}</p>
          <dl class="divide-y divide-base-300">
            {row.cells.map(cell => (
              <div class={cx('source-cell px-4 py-2.5', cell.unsure && 'source-unsure')} data-place={cell.mark}>
                <dt class="text-sm text-muted">{cell.head}</dt>
                <dd class="break-words whitespace-pre-line">{cell.text}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
      {pages.map(page => (
        <FramedPage page={page} />
      ))}
    </div>
  )
}

function FramedPage({ page }: { page: SourcePage }) {
  return (
    <figure class="card relative overflow-clip">
      <img class="block h-auto w-full" src={page.src} alt={page.alt} loading="lazy" />
      <svg
        class="absolute inset-0 h-full w-full"
        viewBox="0 0 1 1"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {page.places.map(({ mark, left, top, right, bottom }) => (
          <rect
            class="source-box"
            data-place={mark}
            x={left}
            y={top}
            width={Math.max(0, right - left)}
            height={Math.max(0, bottom - top)}
          />
        ))}
      </svg>
    </figure>
  )
}

/** Fields that were read from these places of the paper. */
export function FromPlaces({ marks, children }: PropsWithChildren<{ marks: readonly string[] }>) {
  return (
    <div class="min-w-0" data-places={marks.join(' ') || undefined}>
      {children}
    </div>
  )
}
