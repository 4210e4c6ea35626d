// /office/people/:id/leave: somebody leaves and hands over.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { Card, Checkbox, DateField, List, Select, Stack, Text, TextArea } from '#src/ui/index.ts'
import { leaveStaff, openDutiesOf } from '../actions/leave-staff.ts'
import { todayOf } from '../actor.ts'
import { peopleHere } from '../queries-house.ts'
import { roleName } from '../role-names.ts'
import { Leave } from '../schema.ts'
import { dayText, inWords, nameOf, postOf } from '../show.ts'
import { endSessions } from '../sign-in/account.ts'
import type { Doors } from '../sign-in/doors.ts'
import { askFor } from '../who.ts'
import { peopleWords } from '../words.ts'
import { crumbsTo, FormPage, personChoices } from './parts.tsx'

export const personLeave = (doors: Doors) =>
  page({
    path: '/office/people/:id/leave',
    shell: 'office',
    may: 'people:manage',
    ledger: 'staff.left',
    words: peopleWords,
    input: Leave,
    load: async (tx, visit) => {
      const asked = await askFor(tx, idOf(visit), 'leave')
      if (!asked) return undefined
      const today = todayOf(tx)
      return {
        staff: asked.staff,
        duties: await openDutiesOf(tx, asked.staff.id, today),
        people: (await peopleHere(tx)).filter(one => one.id !== asked.staff.id),
        today,
      }
    },
    values: ({ staff, today }, { lang }) => ({ day: dayText(today, lang), _version: String(staff.version) }),
    run: async (tx, input, visit) => {
      const id = idOf(visit)
      const userId = (await askFor(tx, id, 'leave'))?.staff.user_id
      const done = await leaveStaff(tx, id, input)
      if (!done.ok) return done
      // Whoever leaves later works on until that day.
      if (userId && input.day <= todayOf(tx)) await endSessions(doors.auth(visit), userId)
      return ok({ to: `/office/people/${id}`, notice: 'staff-left' })
    },
    view: ({ staff, duties, people }, { lang }, form) => {
      const { leaving: w, acting } = peopleWords(lang)
      const back = `/office/people/${staff.id}`
      const ends = [
        ...duties.holdings.map(one => postOf({ th: one.post_th, en: one.post_en, level: one.level }, lang)),
        ...duties.grants.map(one => roleName(one.role, lang)),
        ...duties.standings.map(one => `${acting.kinds[one.kind]} ${inWords(one.post_th, one.post_en, lang)}`),
      ]
      return {
        title: w.title,
        within: '/office/people',
        crumbs: crumbsTo(lang, { href: back, text: nameOf(staff, lang) }, { text: w.title }),
        body: (
          <FormPage
            lang={lang}
            title={w.title}
            lead={w.lead.replace('{name}', nameOf(staff, lang))}
            action={`${back}/leave`}
            back={back}
            go={w.go}
            danger
            form={form}
          >
            <Stack gap="lg">
              <Card title={w.ends}>
                {ends.length === 0 ? <Text tone="muted">{w.nothing}</Text> : <List items={ends} />}
              </Card>
              <div>
                <DateField lang={lang} label={w.day} hint={w.dayHint} {...form.field('day')} />
                <Select
                  lang={lang}
                  label={w.successor}
                  hint={w.successorHint}
                  empty={peopleWords(lang).common.chooseNone}
                  options={personChoices(people, lang)}
                  {...form.field('successor')}
                />
                {duties.holdings.length > 0 ? (
                  <Checkbox
                    lang={lang}
                    label={w.takesOver}
                    name="takes_over"
                    error={form.error('takes_over')}
                    checked={form.field('takes_over').value !== ''}
                  />
                ) : null}
                <TextArea lang={lang} label={w.note} hint={w.noteHint} rows={4} optional {...form.field('note')} />
              </div>
            </Stack>
          </FormPage>
        ),
      }
    },
  })
