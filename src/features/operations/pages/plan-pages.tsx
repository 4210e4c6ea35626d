// /office/operations/plans/new and /office/operations/plans/:id/edit: begins the plan of a year, and changes its title and approval.
import type { Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { DateField, TextField } from '#src/ui/index.ts'
import { BothVersions, FormPage } from '../../measures/public.ts'
import { dayText, holdsOver } from '../../people/public.ts'
import { createOperationPlan } from '../actions/create-plan.ts'
import { editOperationPlan } from '../actions/edit-plan.ts'
import { type PlanRow, planById } from '../queries.ts'
import { EditPlan, NewPlan } from '../schema.ts'
import { operationsWords } from '../words.ts'
import { crumbsTo, LIST, thisYear, yearIn } from './parts.tsx'

export const planNew = page({
  path: `${LIST}/plans/new`,
  shell: 'office',
  may: 'operation:edit',
  ledger: 'operation-plan.created',
  words: operationsWords,
  input: NewPlan,
  load: async (tx, { query }) =>
    holdsOver(tx, 'operation:edit', null) ? { year: yearIn(query) ?? thisYear(tx) } : undefined,
  values: ({ year }) => ({ fiscal_year: String(year) }),
  run: async (tx, input) => {
    const done = await createOperationPlan(tx, input)
    return done.ok ? ok({ to: `${LIST}?year=${input.fiscal_year}`, notice: 'plan-created' }) : done
  },
  view: (_data, { lang }, form) => {
    const { plan: w } = operationsWords(lang)
    return {
      title: w.newTitle,
      within: LIST,
      crumbs: crumbsTo(lang, undefined, { text: w.newTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.newTitle}
          lead={w.newLead}
          action={`${LIST}/plans/new`}
          back={LIST}
          go={w.go}
          form={form}
        >
          <TextField lang={lang} label={w.year} width="sm" {...form.field('fiscal_year')} />
          <PlanFields lang={lang} form={form} />
        </FormPage>
      ),
    }
  },
})

export const planEdit = page({
  path: `${LIST}/plans/:id/edit`,
  shell: 'office',
  may: 'operation:edit',
  ledger: 'operation-plan.changed',
  words: operationsWords,
  input: EditPlan,
  load: async (tx, visit) => (holdsOver(tx, 'operation:edit', null) ? planById(tx, idOf(visit)) : undefined),
  values: (plan, { lang }) => stored(plan, lang),
  run: async (tx, input, visit) => {
    const done = await editOperationPlan(tx, idOf(visit), input)
    const year = (await planById(tx, idOf(visit)))?.fiscal_year
    return done.ok ? ok({ to: `${LIST}?year=${year}`, notice: 'plan-saved' }) : done
  },
  view: (plan, { lang }, form) => {
    const { plan: w, save } = operationsWords(lang)
    const was = stored(plan, lang)
    const labels = { name: w.title, approved_ref: w.approvedRef, approved_on: w.approvedOn } as const
    const names = ['name', 'approved_ref', 'approved_on'] as const
    return {
      title: w.editTitle,
      within: LIST,
      crumbs: crumbsTo(lang, plan.fiscal_year, { text: w.editTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.editTitle}
          action={`${LIST}/plans/${plan.id}/edit`}
          back={`${LIST}?year=${plan.fiscal_year}`}
          go={save}
          form={form}
          now={plan.version}
        >
          <BothVersions
            lang={lang}
            form={form}
            now={plan.version}
            fields={names.map(name => ({ label: labels[name], typed: form.field(name).value, stored: was[name] }))}
          />
          <PlanFields lang={lang} form={form} />
        </FormPage>
      ),
    }
  },
})

const stored = (plan: PlanRow, lang: Lang) => ({
  name: plan.name,
  approved_ref: plan.approved_ref,
  approved_on: dayText(plan.approved_on, lang),
  _version: String(plan.version),
})

function PlanFields({ lang, form }: { lang: Lang; form: FormState }) {
  const { plan: w } = operationsWords(lang)
  return (
    <>
      <TextField lang={lang} label={w.title} hint={w.titleHint} optional {...form.field('name')} />
      <TextField lang={lang} label={w.approvedRef} hint={w.approvedRefHint} optional {...form.field('approved_ref')} />
      <DateField lang={lang} label={w.approvedOn} optional {...form.field('approved_on')} />
    </>
  )
}
