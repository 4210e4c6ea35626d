// Words of a form in the reader's language; where an agency wrote only Thai, Thai.
import { fill, type Lang } from '#src/kernel/lang.ts'

interface Said {
  readonly th: string
  readonly en?: string | undefined
}

export const wordsIn = (text: Said, lang: Lang): string => (lang === 'en' && text.en ? text.en : text.th)

/** What an entry of a group is called, the first one being 0: "ตัวที่ 1". */
export const entryIn = ({ one }: { readonly one: Said }, at: number, lang: Lang): string =>
  fill(wordsIn(one, lang), { number: at + 1 })
