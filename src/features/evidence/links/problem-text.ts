// What went wrong with a link, in words.
import type { Lang } from '#src/kernel/lang.ts'
import { evidenceWords } from '../words.ts'

export function problemText(check: { readonly problem: string; readonly status: number | null }, lang: Lang): string {
  const words: Readonly<Record<string, string>> = evidenceWords(lang).problems
  return (words[check.problem] ?? '').replace('{status}', String(check.status ?? ''))
}
