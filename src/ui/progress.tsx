// Long work: how far, in words and as a bar, and that one need not wait.
import type { Child } from 'hono/jsx'
import type { Lang } from '#src/kernel/lang.ts'
import { uiWords } from './words.ts'

export type ProgressProps = {
  lang: Lang
  label: string
  /** Left out while the length is not known. */
  value?: number
  max?: number
  note?: Child
}

export function Progress({ lang, label, value, max = 100, note }: ProgressProps) {
  return (
    <div>
      <p class="flex flex-wrap justify-between gap-x-3">
        <span class="font-semibold">
          {label} {value !== undefined && <span class="num nowrap">{uiWords(lang).progressOf(value, max)}</span>}
        </span>
        {note !== undefined && <span class="text-muted">{note}</span>}
      </p>
      <progress class="progress progress-primary mt-2 h-2.5" value={value} max={max} aria-label={label} />
    </div>
  )
}
