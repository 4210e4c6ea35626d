// /office/operations/plans/:id/new: writes a project into the plan of a year.

import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { FormPage } from '../../measures/public.ts'
import { firstOwnUnit } from '../../people/public.ts'
import { addProject } from '../actions/add-project.ts'
import { ownUnits } from '../actions/parts.ts'
import { planById } from '../queries.ts'
import { NewProject } from '../schema.ts'
import { operationsWords } from '../words.ts'
import { crumbsTo, LIST } from './parts.tsx'
import { ProjectFields } from './project-form.tsx'

export const projectNew = page({
  path: `${LIST}/plans/:id/new`,
  shell: 'office',
  may: 'operation:edit',
  ledger: 'operation-project.added',
  words: operationsWords,
  input: NewProject,
  load: async (tx, visit) => {
    const plan = await planById(tx, idOf(visit))
    return plan && { plan, ...(await ownUnits(tx)) }
  },
  values: ({ units, own }, { query }) => ({
    strategy: (query.get('strategy') ?? '').slice(0, 300),
    unit: firstOwnUnit(units, own),
  }),
  run: async (tx, input, visit) => {
    const done = await addProject(tx, idOf(visit), input)
    return done.ok ? ok({ to: `${LIST}/${done.value}`, notice: 'project-added' }) : done
  },
  view: ({ plan, units, own }, { lang }, form) => {
    const { project: w, save } = operationsWords(lang)
    return {
      title: w.newTitle,
      within: LIST,
      crumbs: crumbsTo(lang, plan.fiscal_year, { text: w.newTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.newTitle}
          action={`${LIST}/plans/${plan.id}/new`}
          back={`${LIST}?year=${plan.fiscal_year}`}
          go={save}
          form={form}
        >
          <ProjectFields lang={lang} form={form} units={units} own={own} />
        </FormPage>
      ),
    }
  },
})
