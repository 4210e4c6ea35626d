// /office/operations/:id/cancel: takes a project out of the plan or puts it back, each with its reason.
import { ok } from '#src/kernel/result.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { TextArea } from '#src/ui/index.ts'
import { FormPage } from '../../measures/public.ts'
import { cancelProject, restoreProject } from '../actions/cancel-project.ts'
import { theirProject } from '../actions/parts.ts'
import { projectById } from '../queries.ts'
import { Reason } from '../schema.ts'
import { operationsWords } from '../words.ts'
import { crumbsTo, LIST } from './parts.tsx'

export const projectCancel = page({
  path: `${LIST}/:id/cancel`,
  shell: 'office',
  may: 'operation:edit',
  ledger: 'none',
  words: operationsWords,
  input: Reason,
  load: async (tx, visit) => {
    const found = await theirProject(tx, idOf(visit))
    return found.ok ? found.value : undefined
  },
  values: project => ({ _version: String(project.version) }),
  run: async (tx, input, visit) => {
    const isCancelled = (await projectById(tx, idOf(visit)))?.isCancelled
    const done = await (isCancelled ? restoreProject : cancelProject)(tx, idOf(visit), input)
    const notice = isCancelled ? 'project-restored' : 'project-cancelled'
    return done.ok ? ok({ to: `${LIST}/${idOf(visit)}`, notice }) : done
  },
  view: (project, { lang }, form) => {
    const { project: w } = operationsWords(lang)
    const title = project.isCancelled ? w.restore : w.cancel
    const back = `${LIST}/${project.id}`
    return {
      title,
      within: LIST,
      crumbs: crumbsTo(lang, project.fiscal_year, { href: back, text: project.name }, { text: title }),
      body: (
        <FormPage
          lang={lang}
          title={title}
          lead={project.isCancelled ? project.name : w.cancelLead}
          action={`${back}/cancel`}
          back={back}
          go={title}
          danger={!project.isCancelled}
          form={form}
          now={project.version}
        >
          <TextArea
            lang={lang}
            label={project.isCancelled ? w.restoreWhy : w.cancelWhy}
            rows={3}
            {...form.field('reason')}
          />
        </FormPage>
      ),
    }
  },
})
