// A part of a form that is asked only of some: seen and sent where its condition holds, a template (neither seen nor sent) where it does not.
// The browser's script moves it in and out while one answers; without script it stays as the server drew it.
import type { PropsWithChildren } from 'hono/jsx'

export function Conditional({ when, asked, children }: PropsWithChildren<{ when: unknown; asked: boolean }>) {
  const condition = JSON.stringify(when)
  return asked ? <div data-when={condition}>{children}</div> : <template data-when={condition}>{children}</template>
}
