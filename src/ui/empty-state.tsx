// What will be here, when, and how to fill it. Never a blank.
import type { Child, PropsWithChildren } from 'hono/jsx'
import { Icon, type IconName } from './icons.tsx'

export type EmptyStateProps = PropsWithChildren<{ icon?: IconName; title: Child; actions?: Child }>

export function EmptyState({ icon = 'inbox', title, actions, children }: EmptyStateProps) {
  return (
    <div class="empty">
      <Icon name={icon} />
      <p class="mt-2 text-lg font-semibold">{title}</p>
      {children !== undefined && <p class="text-muted">{children}</p>}
      {actions !== undefined && <div class="mt-4 flex flex-wrap justify-center gap-3">{actions}</div>}
    </div>
  )
}
