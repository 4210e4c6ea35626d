// /office/menu: the whole menu as a page, where the phone's bar leads. The frame draws it, since it knows every feature.
import { page } from '#src/platform/http/page.ts'
import { OfficeMenu, PageHead, Stack } from '#src/ui/index.ts'
import type { OfficeNav } from '../nav.ts'
import { officeWords } from '../words.ts'

export const menu = (nav: OfficeNav) =>
  page({
    path: '/office/menu',
    shell: 'office',
    may: 'signed-in',
    ledger: 'none',
    words: officeWords,
    load: async (_tx, { actor }) => actor,
    view: (actor, { lang }) => ({
      title: officeWords(lang).menu.title,
      body: (
        <Stack gap="lg">
          <PageHead title={officeWords(lang).menu.title} />
          <OfficeMenu lang={lang} nav={nav.groups(lang, actor, '/office/menu')} user={nav.user(lang, actor)} />
        </Stack>
      ),
    }),
  })
