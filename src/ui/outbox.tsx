// What waits in this browser because there is no line: hidden until the script finds something.
import type { Lang } from '#src/kernel/lang.ts'
import { Icon } from './icons.tsx'
import { uiWords } from './words.ts'

export function Outbox({ lang }: { lang: Lang }) {
  const words = uiWords(lang).outbox
  return (
    <div class="note border-accent bg-accent/16" hidden data-outbox-panel role="status">
      <p class="ic font-semibold">
        <Icon name="wifi-off" />
        <span>
          {words.waiting} <span class="num" data-outbox-count /> {words.parts}
        </span>
      </p>
      <p class="mb-3" data-outbox-stay>
        {words.what}
      </p>
      <p class="mb-3" hidden data-outbox-close>
        {words.whatKept}
      </p>
      <button class="btn btn-quiet btn-sm" type="button" data-outbox-send>
        {words.send}
      </button>
    </div>
  )
}
