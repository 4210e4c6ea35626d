// A sheet of paper on the mist. Cards do not lie inside cards.
import type { Child, PropsWithChildren } from 'hono/jsx'
import { cx } from './cx.ts'
import { H } from './h.tsx'
import { Icon, type IconName } from './icons.tsx'

const tones = { plain: '', now: 'border-2! border-accent!', error: 'border-error!', lifted: 'shadow-sheet' }

export type CardProps = PropsWithChildren<{
  title?: Child
  /** Level of the title in the outline. */
  level?: 2 | 3
  icon?: IconName
  /** What stands at the end of the title's line. */
  aside?: Child
  tone?: keyof typeof tones
  /** `none` for a table or list that reaches the edges. */
  padding?: 'normal' | 'none'
  /** A quiet line at the foot, set off by a hairline. */
  foot?: Child
  id?: string
}>

export function Card({
  title,
  level = 2,
  icon,
  aside,
  tone = 'plain',
  padding = 'normal',
  foot,
  id,
  children,
}: CardProps) {
  const inset = padding === 'normal'
  return (
    <section class={cx('card overflow-clip', tones[tone])} id={id}>
      {title !== undefined && (
        <div class="card-title flex flex-wrap items-baseline justify-between gap-x-4 px-4 pt-4 md:px-6 md:pt-5">
          <H level={level} class={cx('h-card', icon && 'ic')}>
            {icon ? [<Icon name={icon} />, <span>{title}</span>] : title}
          </H>
          {aside}
        </div>
      )}
      <div class={inset ? cx('card-in', title !== undefined && 'pt-2!') : cx(title !== undefined && 'pt-3')}>
        {children}
      </div>
      {foot !== undefined && (
        <div class="flex flex-wrap items-center gap-x-5 gap-y-1 border-t border-base-300 px-4 py-3 text-sm md:px-6">
          {foot}
        </div>
      )}
    </section>
  )
}

/** Several things on one sheet, a hairline between them. */
export function CardList({ label, items }: { label?: string; items: Child[] }) {
  return (
    <ul class="card divide-y divide-base-300 overflow-clip" aria-label={label}>
      {items.map(item => (
        <li class="px-4 py-3.5 md:px-5">{item}</li>
      ))}
    </ul>
  )
}
