// /office/people/:id/edit: corrects somebody's entry in the register.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { agencyCard } from '../../agencies/public.ts'
import { editStaff } from '../actions/edit-staff.ts'
import { EditStaff } from '../schema.ts'
import { nameOf } from '../show.ts'
import { askFor } from '../who.ts'
import { peopleWords } from '../words.ts'
import { crumbsTo, FormPage } from './parts.tsx'
import { StaffFields, staffValues } from './staff-form.tsx'

export const personEdit = page({
  path: '/office/people/:id/edit',
  shell: 'office',
  may: 'people:manage',
  ledger: 'staff.changed',
  words: peopleWords,
  input: EditStaff,
  load: async (tx, visit) => {
    const asked = await askFor(tx, idOf(visit), 'edit')
    return asked && { staff: asked.staff, card: await agencyCard(tx) }
  },
  values: ({ staff }, { lang }) => staffValues(staff, lang),
  run: async (tx, input, visit) => {
    const done = await editStaff(tx, idOf(visit), input)
    return done.ok ? ok({ to: `/office/people/${idOf(visit)}`, notice: 'staff-saved' }) : done
  },
  view: ({ staff, card }, { lang }, form) => {
    const w = peopleWords(lang)
    const back = `/office/people/${staff.id}`
    return {
      title: w.staffForm.editTitle,
      within: '/office/people',
      crumbs: crumbsTo(lang, { href: back, text: nameOf(staff, lang) }, { text: w.staffForm.editTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.staffForm.editTitle}
          action={`${back}/edit`}
          back={back}
          go={w.common.save}
          form={form}
        >
          <StaffFields lang={lang} card={card} form={form} />
        </FormPage>
      ),
    }
  },
})
