// /display: text size and colours, kept in a cookie that says nothing about the person.
import { z } from 'zod'
import { ok } from '#src/kernel/result.ts'
import { line, oneOf } from '#src/platform/http/fields.ts'
import { page } from '#src/platform/http/page.ts'
import { safeReturn } from '#src/platform/http/security.ts'
import { href, splitLang, writeDisplay } from '#src/platform/http/visit.ts'
import { DisplaySettings, PageHead, Read } from '#src/ui/index.ts'
import { siteWords } from '../words.ts'

const ChooseDisplay = z.object({
  theme: oneOf(['auto', 'light', 'dark', 'contrast']),
  size: oneOf(['normal', 'large']),
  back: line(500, { optional: true }),
})

export const display = page({
  path: '/display',
  shell: 'site',
  may: 'public',
  ledger: 'none',
  words: siteWords,
  input: ChooseDisplay,
  load: async (_tx, visit) => ({ back: safeReturn(visit.query.get('back'), '/') }),
  run: async (_tx, { theme, size, back }) => {
    const cookie = writeDisplay({ ...(theme === 'auto' ? {} : { theme }), ...(size === 'large' ? { size } : {}) })
    return ok({ to: splitLang(safeReturn(back, '/')).path, headers: [['set-cookie', cookie]] })
  },
  view: ({ back }, { lang, display: chosen }) => {
    const w = siteWords(lang)
    return {
      title: w.display.title,
      description: w.display.description,
      crumbs: [{ href: '/', text: w.nav.home }, { text: w.display.title }],
      body: (
        <Read>
          <PageHead title={w.display.title} lead={w.display.lead} />
          <DisplaySettings
            lang={lang}
            action={href(lang, '/display')}
            theme={chosen.theme ?? 'auto'}
            size={chosen.size ?? 'normal'}
            back={back}
          />
        </Read>
      ),
    }
  },
})
