// /office/people/:id/roles/:grant/end: the last day of a duty that was given by order.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { DateField } from '#src/ui/index.ts'
import { endRole } from '../actions/end-role.ts'
import { todayOf } from '../actor.ts'
import { grantsOf } from '../queries-duties.ts'
import { roleName } from '../role-names.ts'
import { EndOn } from '../schema.ts'
import { daysText, dayText, inWords, nameOf } from '../show.ts'
import { askFor } from '../who.ts'
import { peopleWords } from '../words.ts'
import { crumbsTo, FormPage } from './parts.tsx'

export const roleTake = page({
  path: '/office/people/:id/roles/:grant/end',
  shell: 'office',
  may: 'people:roles',
  ledger: 'staff.role-ended',
  words: peopleWords,
  input: EndOn,
  load: async (tx, visit) => {
    const asked = await askFor(tx, idOf(visit), 'end-role')
    const grant = asked && (await grantsOf(tx, asked.staff.id)).find(one => one.id === idOf(visit, 'grant'))
    return grant && { staff: asked.staff, grant, today: todayOf(tx) }
  },
  values: ({ today }, { lang }) => ({ last_day: dayText(today, lang) }),
  run: async (tx, input, visit) => {
    const done = await endRole(tx, idOf(visit), idOf(visit, 'grant'), input.last_day)
    return done.ok ? ok({ to: `/office/people/${idOf(visit)}`, notice: 'role-ended' }) : done
  },
  view: ({ staff, grant }, { lang }, form) => {
    const { roleGiving: w, common } = peopleWords(lang)
    const back = `/office/people/${staff.id}`
    const lead = w.endLead
      .replace('{name}', nameOf(staff, lang))
      .replace('{role}', roleName(grant.role, lang))
      .replace('{where}', inWords(grant.unit_th, grant.unit_en, lang) || common.wholeAgency)
      .replace('{days}', daysText(grant.from_day, grant.until_day, lang))
    return {
      title: w.endTitle,
      within: '/office/people',
      crumbs: crumbsTo(lang, { href: back, text: nameOf(staff, lang) }, { text: w.endTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.endTitle}
          lead={lead}
          action={`${back}/roles/${grant.id}/end`}
          back={back}
          go={w.endGo}
          form={form}
        >
          <DateField lang={lang} label={common.lastDay} hint={w.endHint} {...form.field('last_day')} />
        </FormPage>
      ),
    }
  },
})
