// Alert: something to know, in its place on the page. Notice: the answer after a redirect, said once (role=status).
import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Lang } from '#src/kernel/lang.ts'
import { Icon, type IconName } from './icons.tsx'
import { uiWords } from './words.ts'

export type AlertTone = 'info' | 'success' | 'warning' | 'error' | 'now'

const tones: Record<AlertTone, { icon: IconName; box: string; ink: string }> = {
  info: { icon: 'info', box: 'bg-info/8 border-info/30', ink: 'text-info' },
  success: { icon: 'circle-check', box: 'bg-success/10 border-success/40', ink: 'text-success' },
  warning: { icon: 'triangle-alert', box: 'bg-warning/8 border-warning/40', ink: 'text-warning' },
  error: { icon: 'circle-alert', box: 'bg-error/8 border-error/40', ink: 'text-error' },
  now: { icon: 'megaphone', box: 'bg-accent/16 border-accent', ink: '' },
}

export type AlertProps = PropsWithChildren<{
  tone?: AlertTone
  title?: Child
  icon?: IconName
  actions?: Child
  /** Says that this part of the page is an announcement, in words for screen readers. */
  label?: string
}>

export function Alert({ tone = 'info', title, icon, actions, label, children }: AlertProps) {
  return (
    <section class={`note ${tones[tone].box}`} aria-label={label}>
      <AlertBody tone={tone} title={title} icon={icon}>
        {children}
      </AlertBody>
      {actions && <div class="no-print mt-3 flex flex-wrap gap-3 sm:ml-9">{actions}</div>}
    </section>
  )
}

function AlertBody({
  tone,
  title,
  icon,
  children,
}: PropsWithChildren<{ tone: AlertTone; title?: Child; icon?: IconName | undefined }>) {
  return (
    <div class="flex items-start gap-3">
      <span class={tones[tone].ink}>
        <Icon name={icon ?? tones[tone].icon} />
      </span>
      <div class="min-w-0 flex-1">
        {title !== undefined && <p class="font-semibold">{title}</p>}
        {children !== undefined && <div>{children}</div>}
      </div>
    </div>
  )
}

export type NoticeProps = PropsWithChildren<{
  lang: Lang
  tone?: Exclude<AlertTone, 'now'>
  title?: Child
}>

/** Stands above the page it answers. Errors stay; the others may be closed, and step aside by themselves when script is there. */
export function Notice({ lang, tone = 'success', title, children }: NoticeProps) {
  const stays = tone === 'error' || tone === 'warning'
  return (
    <div class={`note mb-6 ${tones[tone].box}`} role={stays ? 'alert' : 'status'} data-notice={stays ? undefined : ''}>
      <div class="flex items-start gap-3">
        <div class="min-w-0 flex-1">
          <AlertBody tone={tone} title={title}>
            {children}
          </AlertBody>
        </div>
        <button
          class="btn btn-ghost btn-square btn-sm"
          type="button"
          hidden
          data-close-notice
          aria-label={uiWords(lang).close}
        >
          <Icon name="x" />
        </button>
      </div>
    </div>
  )
}
