// What waits: an icon of its kind, what it is, whose and since when, how urgent, and the one thing to do.
import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icons.tsx'

export type Task = {
  icon?: IconName
  title: Child
  href?: string
  note?: Child
  badge?: Child
  action?: Child
}

export function TaskList({ items, label }: { items: readonly Task[]; label?: string }) {
  return (
    <ul class="card divide-y divide-base-300" aria-label={label}>
      {items.map(({ icon, title, href, note, badge, action }) => (
        <li class="flex gap-3 px-4 py-3.5 md:gap-4 md:px-5">
          {icon && (
            <span class="pt-0.5 text-muted">
              <Icon name={icon} />
            </span>
          )}
          <div class="flex min-w-0 flex-1 flex-wrap items-start justify-between gap-x-4 gap-y-1.5 sm:flex-nowrap">
            <div class="min-w-[75%] flex-1 sm:min-w-0">
              {href === undefined ? (
                <span class="font-semibold">{title}</span>
              ) : (
                <a class="font-semibold underline-offset-4 hover:underline" href={href}>
                  {title}
                </a>
              )}
              {note !== undefined && <p class="text-sm text-muted">{note}</p>}
            </div>
            {(badge !== undefined || action !== undefined) && (
              <div class="flex max-w-full flex-wrap items-center gap-x-3 gap-y-1.5 sm:shrink-0">
                {badge}
                {action}
              </div>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}
