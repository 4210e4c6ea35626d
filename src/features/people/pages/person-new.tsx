// /office/people/new: enters somebody into the register.
import { parseName } from '#src/kernel/person-name.ts'
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { agencyCard } from '../../agencies/public.ts'
import { addStaff } from '../actions/add-staff.ts'
import { AddStaff } from '../schema.ts'
import { peopleWords } from '../words.ts'
import { crumbsTo, FormPage } from './parts.tsx'
import { StaffFields } from './staff-form.tsx'

const PATH = '/office/people/new'

export const personNew = page({
  path: PATH,
  shell: 'office',
  may: 'people:manage',
  ledger: 'staff.added',
  words: peopleWords,
  input: AddStaff,
  load: agencyCard,
  values: (_card, { query }) => {
    const name = parseName(query.get('name') ?? '')
    return {
      class: 'officer',
      ...(name.ok ? { title: name.value.title, first_name: name.value.first, last_name: name.value.last } : {}),
    }
  },
  run: async (tx, input) => {
    const done = await addStaff(tx, input)
    return done.ok ? ok({ to: `/office/people/${done.value}`, notice: 'staff-added' }) : done
  },
  view: (card, { lang }, form) => {
    const w = peopleWords(lang).staffForm
    return {
      title: w.addTitle,
      within: '/office/people',
      crumbs: crumbsTo(lang, { text: w.addTitle }),
      body: (
        <FormPage lang={lang} title={w.addTitle} action={PATH} back="/office/people" go={w.addGo} form={form}>
          <StaffFields
            lang={lang}
            card={card}
            form={form}
            askNamesake={form.error('namesake') !== undefined || form.field('namesake').value !== ''}
          />
        </FormPage>
      ),
    }
  },
})
