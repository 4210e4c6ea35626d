// /office/agency/calendar/new: one more day of the agency's own.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { href } from '#src/platform/http/visit.ts'
import { Button, ButtonRow, DateField, Form, LinkButton, PageHead, Radios, Read, TextField } from '#src/ui/index.ts'
import { addHoliday } from '../actions/add-holiday.ts'
import { AddHoliday } from '../schema.ts'
import { agencyWords } from '../words.ts'

const PATH = '/office/agency/calendar/new'

export const calendarNew = page({
  path: PATH,
  shell: 'office',
  may: 'agency:edit',
  ledger: 'agency.day-added',
  words: agencyWords,
  input: AddHoliday,
  load: async () => true,
  values: () => ({ kind: 'holiday' }),
  run: async (tx, input) => {
    const done = await addHoliday(tx, input)
    return done.ok ? ok({ to: '/office/agency/calendar', notice: 'day-added' }) : done
  },
  view: (_data, { lang }, form) => {
    const w = agencyWords(lang).calendar
    return {
      title: w.add,
      within: '/office/agency/calendar',
      crumbs: [{ href: '/office/agency/calendar', text: w.title }, { text: w.add }],
      body: (
        <Read>
          <PageHead title={w.add} />
          <Form lang={lang} action={href(lang, PATH)} hidden={form.hidden} guard>
            <DateField lang={lang} label={w.day} {...form.field('on_day')} />
            <Radios
              lang={lang}
              label={w.kind}
              options={[
                { value: 'holiday', label: w.holiday, hint: w.holidayHint },
                { value: 'working-day', label: w.worked, hint: w.workedHint },
              ]}
              {...form.field('kind')}
            />
            <TextField lang={lang} label={w.name} {...form.field('name_th')} />
            <TextField lang={lang} label={w.nameEn} optional {...form.field('name_en')} />
            <ButtonRow>
              <Button size="lg">{w.save}</Button>
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
