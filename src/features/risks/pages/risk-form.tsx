// The fields of a risk, shared by adding and changing it; and what stands in them before anybody types.
import type { Lang } from '#src/kernel/lang.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { Checkboxes, DateField, Disclosure, Fieldset, Grid, Select, TextArea, TextField } from '#src/ui/index.ts'
import type { Compared } from '../../measures/public.ts'
import { dayText, ownUnitChoices, type UnitRow, unitChoices } from '../../people/public.ts'
import type { RiskRow } from '../queries.ts'
import { riskKinds } from '../schema.ts'
import { risksWords } from '../words.ts'

const grades = [1, 2, 3, 4, 5] as const

export const likelihoodChoices = (lang: Lang) =>
  grades.map(grade => ({ value: String(grade), label: risksWords(lang).likelihoods[grade] }))
export const impactChoices = (lang: Lang) =>
  grades.map(grade => ({ value: String(grade), label: risksWords(lang).impacts[grade] }))

type Props = {
  lang: Lang
  form: FormState
  units: readonly UnitRow[]
  own: ReadonlySet<string>
  /** The owner as it is stored. */
  stands?: string
  /** Asked for only when the risk is new. */
  asksYear?: boolean
}

export function RiskFields({ lang, form, units, own, stands, asksYear }: Props) {
  const { field: w } = risksWords(lang).risk
  const { kinds } = risksWords(lang)
  return (
    <>
      {asksYear ? <TextField lang={lang} label={w.year} width="sm" {...form.field('fiscal_year')} /> : null}
      <Select
        lang={lang}
        label={w.kind}
        options={riskKinds.map(kind => ({ value: kind, label: kinds[kind] }))}
        {...form.field('kind')}
      />
      <TextField lang={lang} label={w.mission} hint={w.missionHint} {...form.field('mission')} />
      <Select lang={lang} label={w.unit} options={ownUnitChoices(units, own, lang, stands)} {...form.field('unit')} />
      <Disclosure summary={w.joint} open={form.chosen('joint').length > 0 || form.error('joint') !== undefined}>
        <Checkboxes
          lang={lang}
          label={w.joint}
          hint={w.jointHint}
          layout="pairs"
          optional
          name="joint"
          error={form.error('joint')}
          values={form.chosen('joint')}
          options={unitChoices(units, lang)}
        />
      </Disclosure>
      <TextArea lang={lang} label={w.event} hint={w.eventHint} rows={3} {...form.field('event')} />
      <TextArea lang={lang} label={w.cause} optional rows={3} {...form.field('cause')} />
      <TextArea lang={lang} label={w.control} optional rows={3} {...form.field('existing_control')} />
      <Fieldset title={w.scores} hint={w.scoresHint}>
        <Grid>
          <Select
            lang={lang}
            label={w.likelihood}
            optional
            empty={w.notYet}
            options={likelihoodChoices(lang)}
            {...form.field('likelihood')}
          />
          <Select
            lang={lang}
            label={w.impact}
            optional
            empty={w.notYet}
            options={impactChoices(lang)}
            {...form.field('impact')}
          />
        </Grid>
      </Fieldset>
      <TextArea lang={lang} label={w.treatment} hint={w.treatmentHint} optional rows={3} {...form.field('treatment')} />
      <Grid>
        <DateField lang={lang} label={w.from} optional {...form.field('from')} />
        <DateField lang={lang} label={w.to} optional {...form.field('to')} />
      </Grid>
      <TextArea lang={lang} label={w.indicator} optional rows={2} {...form.field('indicator')} />
      <Fieldset title={w.expected}>
        <Grid>
          <Select
            lang={lang}
            label={w.residualLikelihood}
            optional
            empty={w.notYet}
            options={likelihoodChoices(lang)}
            {...form.field('residual_likelihood')}
          />
          <Select
            lang={lang}
            label={w.residualImpact}
            optional
            empty={w.notYet}
            options={impactChoices(lang)}
            {...form.field('residual_impact')}
          />
        </Grid>
      </Fieldset>
    </>
  )
}

const gradeText = (grade: number | null) => (grade === null ? '' : String(grade))

export function riskFormValues(risk: RiskRow, lang: Lang) {
  return {
    kind: risk.kind,
    mission: risk.mission,
    unit: risk.unit_id,
    joint: risk.joint.map(one => one.id),
    event: risk.event,
    cause: risk.cause,
    existing_control: risk.existing_control,
    likelihood: gradeText(risk.likelihood),
    impact: gradeText(risk.impact),
    treatment: risk.treatment,
    from: dayText(risk.from_day, lang),
    to: dayText(risk.to_day, lang),
    indicator: risk.indicator,
    residual_likelihood: gradeText(risk.residual_likelihood),
    residual_impact: gradeText(risk.residual_impact),
    _version: String(risk.version),
  }
}

/** What somebody else stored meanwhile, beside what was typed. */
export function comparedRisk(risk: RiskRow, form: FormState, lang: Lang): Compared[] {
  const { field: w } = risksWords(lang).risk
  const stored = riskFormValues(risk, lang)
  const labels = {
    mission: w.mission,
    event: w.event,
    cause: w.cause,
    existing_control: w.control,
    likelihood: w.likelihood,
    impact: w.impact,
    treatment: w.treatment,
    from: w.from,
    to: w.to,
    indicator: w.indicator,
    residual_likelihood: w.residualLikelihood,
    residual_impact: w.residualImpact,
  } as const
  return (Object.keys(labels) as (keyof typeof labels)[]).map(name => ({
    label: labels[name],
    typed: form.field(name).value,
    stored: stored[name],
  }))
}
