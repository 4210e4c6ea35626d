// /office/bring/:id/pages/:page: a page of a PDF, a scan or a photo as a picture, to be held against what was read of it.
import { pageOfPdf } from '#src/documents/read/file-signatures.ts'
import { blobOf, bytesOf, fileById } from '#src/platform/files/keep-file.ts'
import { isPicture, kindOfMediaType } from '#src/platform/files/kinds.ts'
import { dotsAsPicture, narrowPicture } from '#src/platform/files/picture.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { paperById } from '../queries.ts'
import { bringWords } from '../words.ts'

const WIDE = 1200

export const pagePicture = page({
  path: '/office/bring/:id/pages/:page',
  shell: 'office',
  may: 'paper:bring',
  ledger: 'none',
  words: bringWords,
  load: async (tx, visit) => {
    const number = Number(visit.params.page)
    const paper = await paperById(tx, idOf(visit))
    const kept = paper && (await fileById(tx, paper.file_id))
    const kind = kept && kept.erased_at === null ? kindOfMediaType(kept.media_type) : undefined
    if (!paper || !kept || !kind || !Number.isInteger(number) || number < 1 || number > paper.pages) return undefined
    return kind === 'pdf' || isPicture(kind) ? { kept, kind, number } : undefined
  },
  view: ({ kept, kind, number }, { store }) => ({
    title: kept.name,
    body: null,
    raw: {
      type: 'image/webp',
      name: `page-${number}.webp`,
      body: async () => {
        if (kind !== 'pdf') {
          const drawn = await narrowPicture(await store.get(blobOf(kept)), WIDE)
          return drawn ? new Uint8Array(drawn) : new Uint8Array()
        }
        const dots = await pageOfPdf({ bytes: await bytesOf(store, kept), page: number, width: WIDE })
        return dots.ok ? new Uint8Array(await dotsAsPicture(dots.value)) : new Uint8Array()
      },
    },
  }),
})
