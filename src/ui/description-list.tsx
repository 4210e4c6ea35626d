// Pairs of what and which: the facts of one thing, or the answers of a form before it is sent.
import type { Child } from 'hono/jsx'

export type Description = {
  term: Child
  value: Child
  /** A link to change this answer; give its words a hidden part that names the term. */
  action?: Child
}

export type DescriptionListProps = {
  items: readonly Description[]
  /** `stacked` in an aside, `rows` where there is room for two columns. */
  layout?: 'stacked' | 'rows'
}

export function DescriptionList({ items, layout = 'stacked' }: DescriptionListProps) {
  if (layout === 'stacked')
    return (
      <dl class="flex flex-col gap-3">
        {items.map(({ term, value, action }) => (
          <div>
            <dt class="text-sm text-muted">{term}</dt>
            <dd class="flex justify-between gap-4">
              <div class="min-w-0">{value}</div>
              {action && <span class="no-print shrink-0">{action}</span>}
            </dd>
          </div>
        ))}
      </dl>
    )
  return (
    <dl class="divide-y divide-base-300">
      {items.map(({ term, value, action }) => (
        <div class="gap-6 py-3 sm:grid sm:grid-cols-[12rem_1fr]">
          <dt class="text-muted max-sm:text-sm">{term}</dt>
          <dd class="flex justify-between gap-4">
            <div class="min-w-0">{value}</div>
            {action && <span class="no-print shrink-0">{action}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
