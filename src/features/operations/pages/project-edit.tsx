// /office/operations/:id/edit: changes a project of the plan.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { BothVersions, FormPage } from '../../measures/public.ts'
import { editProject } from '../actions/edit-project.ts'
import { ownUnits, theirProject } from '../actions/parts.ts'
import { EditProject } from '../schema.ts'
import { operationsWords } from '../words.ts'
import { crumbsTo, LIST } from './parts.tsx'
import { comparedProject, ProjectFields, projectFormValues } from './project-form.tsx'

export const projectEdit = page({
  path: `${LIST}/:id/edit`,
  shell: 'office',
  may: 'operation:edit',
  ledger: 'operation-project.changed',
  words: operationsWords,
  input: EditProject,
  load: async (tx, visit) => {
    const found = await theirProject(tx, idOf(visit))
    return found.ok && !found.value.isCancelled ? { project: found.value, ...(await ownUnits(tx)) } : undefined
  },
  values: ({ project }, { lang }) => projectFormValues(project, lang),
  run: async (tx, input, visit) => {
    const done = await editProject(tx, idOf(visit), input)
    return done.ok ? ok({ to: `${LIST}/${idOf(visit)}`, notice: 'project-saved' }) : done
  },
  view: ({ project, units, own }, { lang }, form) => {
    const { project: w, save } = operationsWords(lang)
    const back = `${LIST}/${project.id}`
    return {
      title: w.editTitle,
      within: LIST,
      crumbs: crumbsTo(lang, project.fiscal_year, { href: back, text: project.name }, { text: w.editTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.editTitle}
          action={`${back}/edit`}
          back={back}
          go={save}
          form={form}
          now={project.version}
        >
          <BothVersions lang={lang} form={form} now={project.version} fields={comparedProject(project, form, lang)} />
          <ProjectFields lang={lang} form={form} units={units} own={own} stands={project.unit_id} />
        </FormPage>
      ),
    }
  },
})
