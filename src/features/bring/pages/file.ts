// /office/bring/:id/file: the paper as it was sent, to be held against what was read.
import { bytesOf, fileById } from '#src/platform/files/keep-file.ts'
import { fileKinds, kindOfMediaType } from '#src/platform/files/kinds.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { paperById } from '../queries.ts'
import { bringWords } from '../words.ts'

export const file = page({
  path: '/office/bring/:id/file',
  shell: 'office',
  may: 'paper:bring',
  ledger: 'none',
  words: bringWords,
  load: async (tx, visit) => {
    const paper = await paperById(tx, idOf(visit))
    const kept = paper && (await fileById(tx, paper.file_id))
    return kept && kept.erased_at === null ? { kept, sha256: paper.sha256.toString('hex') } : undefined
  },
  view: ({ kept, sha256 }, { store }) => {
    const kind = kindOfMediaType(kept.media_type)
    return {
      title: kept.name,
      body: null,
      raw: {
        body: () => bytesOf(store, kept),
        type: kept.media_type,
        name: `paper-${sha256.slice(0, 8)}.${kind ? fileKinds[kind].extensions[0] : 'bin'}`,
      },
    }
  },
})
