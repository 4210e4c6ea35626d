// A digest in groups of four, so that two of them can be compared by eye.
import type { Lang } from '#src/kernel/lang.ts'
import { uiWords } from './words.ts'

export function Fingerprint({ lang, value }: { lang: Lang; value: string }) {
  return (
    <p class="print">
      <span class="sr-only">{uiWords(lang).fingerprint}</span>
      {(value.match(/.{1,4}/g) ?? []).map(group => (
        <span>{group}</span>
      ))}
    </p>
  )
}
