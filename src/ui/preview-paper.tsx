// A document as it will be printed: paper stays white in every theme, on a grey desk. On the phone the text comes first.
import type { Child, PropsWithChildren } from 'hono/jsx'
import { cx } from './cx.ts'

export type PreviewPaperProps = PropsWithChildren<{
  label: string
  /** "หน้า 1 จาก 2" and the like. */
  note?: Child
  /** Zoom, text version, PDF. */
  actions?: Child
  wide?: boolean
  /** Pictures of the finished pages instead of words set here. */
  pages?: readonly { src: string; alt: string }[]
}>

export function PreviewPaper({ label, note, actions, wide, pages, children }: PreviewPaperProps) {
  return (
    <section class="desk" aria-label={label}>
      {(note !== undefined || actions !== undefined) && (
        <div class="no-print flex flex-wrap items-center justify-between gap-3 pb-4">
          <p class="text-sm text-muted">{note}</p>
          <div class="flex flex-wrap gap-2">{actions}</div>
        </div>
      )}
      <div class="flex flex-col gap-4">
        {pages?.map(page => (
          <div class={cx('paper', wide && 'paper-wide')}>
            <img class="size-full" src={page.src} alt={page.alt} loading="lazy" />
          </div>
        ))}
        {children !== undefined && (
          <div class={cx('paper', wide && 'paper-wide')} lang="th">
            <div>{children}</div>
          </div>
        )}
      </div>
    </section>
  )
}

/** The reader's own block on the paper, at the place where it will be printed. */
export function PaperMine({ children }: PropsWithChildren) {
  return <div class="paper-mine">{children}</div>
}
