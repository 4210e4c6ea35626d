// /office/ui: every part of the pages in every state, for whoever builds or reviews them.
import { page } from '#src/platform/http/page.ts'
import { Gallery } from '#src/ui/gallery.tsx'
import { PageHead } from '#src/ui/index.ts'
import { officeWords } from '../words.ts'

export const gallery = (blank: string) =>
  page({
    path: '/office/ui',
    shell: 'office',
    may: 'signed-in',
    ledger: 'none',
    words: officeWords,
    load: async () => true,
    view: (_data, { lang }) => {
      const w = officeWords(lang).ui
      return {
        title: w.title,
        body: (
          <>
            <PageHead title={w.title} lead={w.lead} />
            <Gallery lang={lang} blank={blank} />
          </>
        ),
      }
    },
  })
