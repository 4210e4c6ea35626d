// /office/agency/calendar/:id/archive: asks once, then takes the day out.
import { z } from 'zod'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href, idOf } from '#src/platform/http/visit.ts'
import { Button, ButtonRow, Form, LinkButton, PageHead, Read } from '#src/ui/index.ts'
import { archiveHoliday } from '../actions/archive-holiday.ts'
import { holidayById } from '../queries.ts'
import { agencyWords } from '../words.ts'
import { dayText } from './calendar.tsx'

export const calendarArchive = page({
  path: '/office/agency/calendar/:id/archive',
  shell: 'office',
  may: 'agency:edit',
  ledger: 'agency.day-archived',
  words: agencyWords,
  input: z.object({}),
  load: (tx, visit) => holidayById(tx, idOf(visit)),
  run: async (tx, _input, visit) => {
    const done = await archiveHoliday(tx, idOf(visit))
    return done.ok ? ok({ to: '/office/agency/calendar', notice: 'day-archived' }) : done
  },
  view: (row, { lang }, form) => {
    const w = agencyWords(lang).calendar
    return {
      title: w.archive,
      within: '/office/agency/calendar',
      crumbs: [{ href: '/office/agency/calendar', text: w.title }, { text: w.archive }],
      body: (
        <Read>
          <PageHead
            title={w.archiveAsk}
            lead={`${dayText(row.on_day, lang)} ${lang === 'en' ? row.name_en || row.name_th : row.name_th}`}
          />
          <Form lang={lang} action={href(lang, `/office/agency/calendar/${row.id}/archive`)} hidden={form.hidden}>
            <ButtonRow>
              <Button size="lg" variant="danger">
                {w.archive}
              </Button>
              <LinkButton href={href(lang, '/office/agency/calendar')} variant="ghost">
                {agencyWords(lang).settings.cancel}
              </LinkButton>
            </ButtonRow>
          </Form>
        </Read>
      ),
    }
  },
})
