// What a checker found: what is wrong, where, and the ways out. Red blocks, amber asks; what passed is one line.
import type { Child } from 'hono/jsx'
import { Icon, type IconName } from './icons.tsx'

export type Finding = {
  tone: 'error' | 'warning' | 'statement'
  title: Child
  detail?: Child
  /** At most two, in the order of preference. */
  ways?: readonly { href: string; label: string }[]
}

const tones: Record<Finding['tone'], { icon: IconName; name: string }> = {
  error: { icon: 'circle-alert', name: 'text-error' },
  warning: { icon: 'triangle-alert', name: 'text-warning' },
  statement: { icon: 'quote', name: 'text-warning' },
}

export type FindingsProps = {
  id: string
  title: Child
  note?: Child
  items: readonly Finding[]
  passed?: Child
  /** Joins two ways out: หรือ */
  or: string
}

export function Findings({ id, title, note, items, passed, or }: FindingsProps) {
  return (
    <section class="card overflow-hidden" aria-labelledby={id}>
      <div class={items.length > 0 ? 'border-b border-accent bg-accent/16 px-4 py-3' : 'px-4 py-3'}>
        <h2 class="h-card" id={id}>
          {title}
        </h2>
        {note !== undefined && <p class="text-sm">{note}</p>}
      </div>
      <ul>
        {items.map(item => (
          <li class="finding">
            <span class={tones[item.tone].name}>
              <Icon name={tones[item.tone].icon} />
            </span>
            <div>
              <p class="font-semibold">{item.title}</p>
              {item.detail !== undefined && <p class="text-sm">{item.detail}</p>}
              {item.ways && item.ways.length > 0 && (
                <p class="text-sm">
                  {item.ways.map((way, index) => [
                    index > 0 && ` ${or} `,
                    <a class="link" href={way.href}>
                      {way.label}
                    </a>,
                  ])}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
      {passed !== undefined && (
        <p class="ic w-full border-t border-base-300 px-4 py-3 text-sm font-semibold text-success">
          <Icon name="circle-check" />
          <span>{passed}</span>
        </p>
      )}
    </section>
  )
}
