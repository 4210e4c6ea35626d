// A part of a page that goes on changing while nobody presses anything: with script it is fetched anew every few seconds and put in its place, as long
// as the page still has it. Without script the page itself is asked for again (PageView.renew), and a link does the same at once.
import type { PropsWithChildren } from 'hono/jsx'

export type RenewedProps = PropsWithChildren<{
  /** Names the part: the same one is looked for in the page that is fetched. */
  id: string
  /** Left out when nothing goes on any more. */
  seconds?: number | undefined
}>

export function Renewed({ id, seconds, children }: RenewedProps) {
  return (
    <div id={id} class="min-w-0" data-renew={seconds === undefined ? undefined : String(seconds)} aria-live="polite">
      {children}
    </div>
  )
}
