// Copies the text of another element. Appears only where script can do it: without script the text is there to be selected.
import type { Lang } from '#src/kernel/lang.ts'
import { Icon } from './icons.tsx'
import { uiWords } from './words.ts'

export type CopyButtonProps = {
  lang: Lang /** Id of the element, or the text itself. */
  from?: string
  text?: string
  label?: string
}

export function CopyButton({ lang, from, text, label }: CopyButtonProps) {
  const words = uiWords(lang)
  return (
    <button
      class="btn btn-quiet btn-sm"
      type="button"
      hidden
      data-copy-from={from}
      data-copy-text={text}
      data-copied={words.copied}
    >
      <Icon name="copy" />
      <span aria-live="polite">{label ?? words.copy}</span>
    </button>
  )
}
