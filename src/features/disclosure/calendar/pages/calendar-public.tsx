// /calendar: before everybody, what is published when and by whom; what is late says so.
import { fill } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { PageHead, Stack } from '#src/ui/index.ts'
import type { Sources } from '../../gather.ts'
import { disclosureWords } from '../../words.ts'
import { gatherCalendar } from '../gather.ts'
import { yearNow } from '../keep-turns.ts'
import { Parts } from './calendar.tsx'

export const publicCalendar = (sources: Sources) =>
  page({
    path: '/calendar',
    shell: 'site',
    may: 'public',
    ledger: 'none',
    words: disclosureWords,
    kept: true,
    queries: 36,
    load: tx => gatherCalendar(tx, sources, yearNow(tx)),
    view: (of, { lang }) => {
      const w = disclosureWords(lang).calendar
      const title = fill(w.yearTitle, { year: of.year })
      return {
        title,
        description: w.publicLead,
        crumbs: [{ href: '/', text: w.home }, { text: w.title }],
        body: (
          <Stack gap="lg">
            <PageHead title={title} lead={w.publicLead} note={of.source[lang]} />
            <Parts lang={lang} of={of} lines={of.lines} isPublic />
          </Stack>
        ),
      }
    },
  })
