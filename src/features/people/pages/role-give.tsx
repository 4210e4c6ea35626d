// /office/people/:id/roles/new: gives somebody a duty by order.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { DateField, Select, TextField } from '#src/ui/index.ts'
import { giveRole } from '../actions/give-role.ts'
import { todayOf } from '../actor.ts'
import { openUnits } from '../queries-house.ts'
import { roles } from '../rights.ts'
import { roleName } from '../role-names.ts'
import { GiveRole } from '../schema.ts'
import { dayText, nameOf } from '../show.ts'
import { askFor } from '../who.ts'
import { peopleWords } from '../words.ts'
import { crumbsTo, FormPage, unitChoices } from './parts.tsx'

export const roleGive = page({
  path: '/office/people/:id/roles/new',
  shell: 'office',
  may: 'people:roles',
  ledger: 'staff.role-given',
  words: peopleWords,
  input: GiveRole,
  load: async (tx, visit) => {
    const asked = await askFor(tx, idOf(visit), 'give-role')
    return asked && { staff: asked.staff, units: await openUnits(tx), today: todayOf(tx) }
  },
  values: ({ today }, { lang }) => ({ from: dayText(today, lang) }),
  run: async (tx, input, visit) => {
    const done = await giveRole(tx, idOf(visit), input)
    return done.ok ? ok({ to: `/office/people/${idOf(visit)}`, notice: 'role-given' }) : done
  },
  view: ({ staff, units }, { lang }, form) => {
    const { roleGiving: w, common } = peopleWords(lang)
    const back = `/office/people/${staff.id}`
    return {
      title: w.title,
      within: '/office/people',
      crumbs: crumbsTo(lang, { href: back, text: nameOf(staff, lang) }, { text: w.title }),
      body: (
        <FormPage
          lang={lang}
          title={w.title}
          lead={w.lead}
          action={`${back}/roles/new`}
          back={back}
          go={w.go}
          form={form}
        >
          <Select
            lang={lang}
            label={w.role}
            options={roles.map(role => ({ value: role, label: roleName(role, lang) }))}
            {...form.field('role')}
          />
          <Select
            lang={lang}
            label={w.unit}
            hint={w.unitHint}
            empty={common.wholeAgency}
            options={unitChoices(units, lang)}
            {...form.field('unit')}
          />
          <TextField lang={lang} label={common.order} hint={common.orderHint} {...form.field('order_ref')} />
          <DateField lang={lang} label={common.from} {...form.field('from')} />
          <DateField lang={lang} label={w.until} hint={w.untilHint} optional {...form.field('until')} />
        </FormPage>
      ),
    }
  },
})
