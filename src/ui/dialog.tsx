// A question over the page, without script: `command="show-modal"` opens it as a modal in current browsers, `popovertarget`
// in those since 2024 that lack it, and in older ones the button is replaced by a link to `pageHref`, where the same form stands.
// What is inside must therefore also exist as a page.
import type { Child, PropsWithChildren } from 'hono/jsx'
import type { Lang } from '#src/kernel/lang.ts'
import { type ButtonLook, buttonClass } from './button.tsx'
import { Icon } from './icons.tsx'
import { uiWords } from './words.ts'

export type DialogProps = PropsWithChildren<{
  lang: Lang
  id: string
  title: Child
  /** The words and look of the button that opens it. */
  open: ButtonLook & { text: string }
  pageHref: string
}>

export function Dialog({ lang, id, title, open, pageHref, children }: DialogProps) {
  const look = buttonClass({ variant: 'quiet', ...open }, false)
  const close = {
    type: 'button',
    command: 'close',
    commandfor: id,
    popovertarget: id,
    popovertargetaction: 'hide',
  } as const
  return (
    <>
      <span class="dialog-opener contents">
        <button class={look} type="button" command="show-modal" commandfor={id} popovertarget={id}>
          {open.icon && <Icon name={open.icon} />}
          {open.text}
        </button>
      </span>
      <a class={`${look} dialog-page`} href={pageHref}>
        {open.text}
      </a>
      <dialog class="sheet-dialog" id={id} popover="auto" aria-labelledby={`${id}-title`}>
        <div class="card-in">
          <div class="flex items-start justify-between gap-4">
            <h2 class="text-xl!" id={`${id}-title`}>
              {title}
            </h2>
            <button class="btn btn-ghost btn-square btn-sm -mt-1 -mr-2" {...close} aria-label={uiWords(lang).close}>
              <Icon name="x" />
            </button>
          </div>
          <div class="mt-2">{children}</div>
        </div>
      </dialog>
    </>
  )
}
