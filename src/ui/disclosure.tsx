// More of the same on demand. <details> needs no script and can be found by the browser's search.
import type { Child, PropsWithChildren } from 'hono/jsx'
import { Icon } from './icons.tsx'

export type DisclosureProps = PropsWithChildren<{ summary: Child; open?: boolean; id?: string }>

export function Disclosure({ summary, open, id, children }: DisclosureProps) {
  return (
    <details class="more" open={open} id={id}>
      <summary>
        <Icon name="chevron-right" />
        <span>{summary}</span>
      </summary>
      <div class="pt-1 pb-2">{children}</div>
    </details>
  )
}
