// A state is always word + icon + colour. The words say what is so ("ขาด 1 อย่าง", "เกิน 3 วัน"), not a category.
import type { PropsWithChildren } from 'hono/jsx'
import type { Lang } from '#src/kernel/lang.ts'
import { cx } from './cx.ts'
import { Icon, type IconName } from './icons.tsx'
import { uiWords } from './words.ts'

export type BadgeTone = 'done' | 'doing' | 'soon' | 'missing' | 'late' | 'idle' | 'returned' | 'sealed' | 'none' | 'now'

const tones: Record<BadgeTone, { icon: IconName; name: string }> = {
  done: { icon: 'circle-check', name: 'badge-soft badge-success' },
  doing: { icon: 'loader', name: 'badge-soft badge-info' },
  soon: { icon: 'clock', name: 'badge-soft badge-warning' },
  missing: { icon: 'triangle-alert', name: 'badge-soft badge-warning' },
  late: { icon: 'circle-alert', name: 'badge-soft badge-error' },
  idle: { icon: 'circle-dashed', name: 'badge-soft badge-idle' },
  returned: { icon: 'corner-up-left', name: 'badge-soft badge-error' },
  sealed: { icon: 'lock-keyhole', name: 'badge-soft badge-primary' },
  none: { icon: 'circle-slash-2', name: 'badge-soft badge-success' },
  now: { icon: 'hand', name: 'badge-now' },
}

export type BadgeProps = PropsWithChildren<{
  lang: Lang
  tone: BadgeTone
  icon?: IconName
  /** Without a fill: for lists where nearly all is well, so that the exceptions show. */
  plain?: boolean
}>

export function Badge({ lang, tone, icon, plain, children }: BadgeProps) {
  return (
    <span class={cx('badge', tones[tone].name, plain && tone !== 'now' && 'badge-plain')}>
      <Icon name={icon ?? tones[tone].icon} />
      {children ?? uiWords(lang).badge[tone]}
    </span>
  )
}

/** A word that is neither good nor bad: a kind, a year, a channel. */
export function Tag({ icon, children }: PropsWithChildren<{ icon?: IconName }>) {
  return (
    <span class="badge badge-soft badge-idle">
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}
