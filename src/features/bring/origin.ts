// From which paper and page a measure came: told on the measure's own page, with the way to the place.

import { isId } from '#src/kernel/ids.ts'
import type { Lang } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { Draft } from './draft.ts'
import { paperById } from './queries.ts'
import { bringWords } from './words.ts'

export interface PaperOrigin {
  readonly href: string
  readonly text: (lang: Lang) => string
}

/** `key` as the taking over wrote it: the paper and its measure. */
export async function paperOrigin(tx: Tx, key: string): Promise<PaperOrigin | undefined> {
  const at = key.indexOf(':')
  const id = key.slice(0, at)
  const measure = key.slice(at + 1)
  const paper = isId(id) ? await paperById(tx, id) : undefined
  if (!paper) return undefined
  const draft = Draft.safeParse(paper.draft)
  const page = draft.success ? draft.data.measures.find(one => one.key === measure)?.page : null
  return {
    href: `/office/bring/${id}/measures/${measure}`,
    text: lang => {
      const { origin: w } = bringWords(lang)
      return (page ? w.page.replace('{page}', String(page)) : w.paper).replace('{name}', paper.name)
    },
  }
}
