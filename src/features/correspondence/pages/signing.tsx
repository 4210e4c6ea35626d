// /office/signing: the letters that wait for whoever looks, and those that were sent back to her.

import { fill } from '#src/kernel/lang.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Card, EmptyState, PageHead, Stack, TaskList } from '#src/ui/index.ts'
import { momentDay } from '../../people/public.ts'
import { letterFormById } from '../letter-form.ts'
import { returnedTo } from '../queries-desk.ts'
import { waitingFor } from '../queue.ts'
import { letterWords } from '../words.ts'
import { letterAt, SIGNING } from './parts.tsx'

export const signing = page({
  path: SIGNING,
  shell: 'office',
  may: 'letter:read',
  ledger: 'none',
  words: letterWords,
  queries: 12,
  load: async (tx, { actor }) => ({
    waiting: await waitingFor(tx, actor),
    returned: actor ? await returnedTo(tx, actor.id) : [],
  }),
  view: ({ waiting, returned }, { lang }) => {
    const { signing: w } = letterWords(lang)
    const all = [
      ...waiting.map(row => ({ row, note: sinceText(row.submitted_at, lang) })),
      ...returned.map(row => ({ row, note: w.returned })),
    ]
    return {
      title: w.title,
      body: (
        <Stack gap="lg">
          <PageHead title={w.title} lead={w.lead} />
          {all.length === 0 ? (
            <Card>
              <EmptyState icon="circle-check" title={w.none}>
                {w.noneWhat}
              </EmptyState>
            </Card>
          ) : (
            <TaskList
              label={w.title}
              items={all.map(({ row, note }) => ({
                href: href(lang, letterAt(row.id)),
                icon: 'pen-line' as const,
                title: row.subject,
                note: [letterFormById(row.form)?.name[lang] ?? '', row.ref, note].filter(Boolean).join(' · '),
              }))}
            />
          )}
        </Stack>
      ),
    }
  },
})

function sinceText(at: Date | null, lang: 'th' | 'en'): string {
  if (at === null) return ''
  return fill(letterWords(lang).signing.since, { day: momentDay(at, lang) })
}
