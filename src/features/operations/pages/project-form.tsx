// The fields of a project, shared by adding and changing it; and what stands in them before anybody types.
import type { Lang } from '#src/kernel/lang.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { DateField, Grid, NumberField, Select, TextArea, TextField } from '#src/ui/index.ts'
import type { Compared } from '../../measures/public.ts'
import { dayText, ownUnitChoices, type UnitRow } from '../../people/public.ts'
import type { ProjectRow } from '../queries.ts'
import { moneyTyped } from '../show.ts'
import { operationsWords } from '../words.ts'

type Props = {
  lang: Lang
  form: FormState
  units: readonly UnitRow[]
  own: ReadonlySet<string>
  /** The unit as it is stored. */
  stands?: string
}

export function ProjectFields({ lang, form, units, own, stands }: Props) {
  const { project: w } = operationsWords(lang)
  return (
    <>
      <TextField lang={lang} label={w.strategy} hint={w.strategyHint} {...form.field('strategy')} />
      <TextField lang={lang} label={w.name} {...form.field('name')} />
      <TextArea lang={lang} label={w.target} hint={w.targetHint} rows={3} {...form.field('target')} />
      <Select lang={lang} label={w.unit} options={ownUnitChoices(units, own, lang, stands)} {...form.field('unit')} />
      <Grid>
        <NumberField
          lang={lang}
          label={w.budget}
          hint={w.budgetHint}
          unit={w.bahtUnit}
          width="md"
          optional
          decimals
          {...form.field('budget')}
        />
        <TextField lang={lang} label={w.source} hint={w.sourceHint} optional {...form.field('budget_source')} />
      </Grid>
      <TextField lang={lang} label={w.place} optional {...form.field('place')} />
      <Grid>
        <DateField lang={lang} label={w.from} {...form.field('from')} />
        <DateField lang={lang} label={w.to} {...form.field('to')} />
      </Grid>
    </>
  )
}

export const projectFormValues = (project: ProjectRow, lang: Lang) => ({
  strategy: project.strategy,
  name: project.name,
  target: project.target,
  unit: project.unit_id,
  budget: moneyTyped(project.budget),
  budget_source: project.budget_source,
  place: project.place,
  from: dayText(project.from, lang),
  to: dayText(project.to, lang),
  _version: String(project.version),
})

/** What somebody else stored meanwhile, beside what was typed. */
export function comparedProject(project: ProjectRow, form: FormState, lang: Lang): Compared[] {
  const { project: w } = operationsWords(lang)
  const stored = projectFormValues(project, lang)
  const fields = [
    ['strategy', w.strategy],
    ['name', w.name],
    ['target', w.target],
    ['budget', w.budget],
    ['budget_source', w.source],
    ['place', w.place],
    ['from', w.from],
    ['to', w.to],
  ] as const
  return fields.map(([name, label]) => ({ label, typed: form.field(name).value, stored: stored[name] }))
}
