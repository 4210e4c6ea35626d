// Kept papers that were published: all their words are in the tree, so that no file has to be read.
import { plainText } from '#src/documents/write/paper.ts'
import { addressOfPaper, paperById, paperIdsShown, paperIn } from '../../papers/public.ts'
import type { SearchSource } from './source.ts'
import { searchWords } from './words.ts'

export const papersSource: SearchSource = {
  kind: 'paper',
  kinds: { paper: { th: searchWords('th').kinds.paper, en: searchWords('en').kinds.paper } },
  one: async (tx, id) => {
    const row = await paperById(tx, id)
    if (!row || row.published_at === null || row.withdrawn_at !== null) return undefined
    return {
      kind: 'paper',
      href: addressOfPaper(row.code),
      title: { th: row.title, en: '' },
      summary: { th: row.published_ref, en: '' },
      body: plainText(paperIn(row)),
      files: [],
      at: row.published_at,
    }
  },
  all: paperIdsShown,
  on: Object.fromEntries(
    ['paper.published', 'paper.withdrawn'].map(event => [
      event,
      (_tx, { content }) => (typeof content.paper === 'string' ? [content.paper] : []),
    ]),
  ),
}
