// The answers of one question that was asked several times: each entry a small block with its own heading, question beside answer.
import type { Child } from 'hono/jsx'

export type Entry = {
  title: string
  lines: readonly { term: Child; value: Child }[]
}

export function Entries({ items }: { items: readonly Entry[] }) {
  return (
    <ol class="flex flex-col gap-4">
      {items.map(({ title, lines }) => (
        <li class="min-w-0 border-s-2 border-base-300 ps-3">
          <p class="font-semibold">{title}</p>
          <dl class="flex flex-col gap-1">
            {lines.map(({ term, value }) => (
              <div class="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] items-baseline gap-x-4">
                <dt class="text-sm text-muted">{term}</dt>
                <dd class="wrap-anywhere">{value}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  )
}
