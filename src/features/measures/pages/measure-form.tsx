// The fields of a measure, shared by adding and changing it; and what stands in them before anybody types.
import type { Lang } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { Checkboxes, Disclosure, Fieldset, NumberField, Radios, Select, TextArea, TextField } from '#src/ui/index.ts'
import { type AgencyCard, agencyCard } from '../../agencies/public.ts'
import { aimName, type Framework, frameworkInForce } from '../../assessment/public.ts'
import { houseUnits, type UnitRow } from '../../people/public.ts'
import type { HeadingPicture, MeasurePicture, PlanPicture } from '../picture.ts'
import { measureKinds, supervisions } from '../schema.ts'
import { headingName } from '../show.ts'
import { measuresWords } from '../words.ts'
import { type Compared, responsibleChoices } from './parts.tsx'

export interface MeasureFormData {
  readonly plan: PlanPicture
  readonly units: readonly UnitRow[]
  readonly card: AgencyCard
  readonly framework: Framework | undefined
}

export async function measureFormData(tx: Tx, plan: PlanPicture): Promise<MeasureFormData> {
  return {
    plan,
    units: await houseUnits(tx),
    card: await agencyCard(tx),
    framework: await frameworkInForce(tx, plan.basedOnYear ?? plan.fiscalYear),
  }
}

export function MeasureFields({ lang, data, form }: { lang: Lang; data: MeasureFormData; form: FormState }) {
  const { measure: w, plan: p } = measuresWords(lang)
  return (
    <>
      <Select
        lang={lang}
        label={w.headingField}
        options={data.plan.headings.map(heading => ({ value: heading.id, label: headingChoice(heading, lang) }))}
        {...form.field('heading')}
      />
      <Radios
        lang={lang}
        label={w.kind}
        layout="pairs"
        options={measureKinds.map(kind => ({ value: kind, label: w.kinds[kind] }))}
        {...form.field('kind')}
      />
      <TextField lang={lang} label={w.name} hint={w.nameHint} {...form.field('name')} />
      <TextArea lang={lang} label={w.problem} hint={w.problemHint} optional rows={3} {...form.field('problem')} />
      <Checkboxes
        lang={lang}
        label={w.units}
        hint={w.unitsHint}
        layout="pairs"
        optional
        name="responsible"
        error={form.error('responsible')}
        values={form.chosen('responsible')}
        options={responsibleChoices(data.units, data.card, lang)}
      />
      <TextArea
        lang={lang}
        label={w.outputExpected}
        hint={w.outputHint}
        optional
        rows={3}
        {...form.field('output_expected')}
      />
      <TextArea
        lang={lang}
        label={w.outcomeExpected}
        hint={w.outcomeHint}
        optional
        rows={3}
        {...form.field('outcome_expected')}
      />
      {data.framework ? <Aims lang={lang} framework={data.framework} form={form} /> : null}
      <Fieldset title={w.budget}>
        <NumberField lang={lang} label={w.budget} hint={w.budgetHint} optional decimals {...form.field('budget')} />
        <TextField
          lang={lang}
          label={w.budgetSource}
          hint={w.budgetSourceHint}
          optional
          {...form.field('budget_source')}
        />
      </Fieldset>
      <Select
        lang={lang}
        label={w.supervisionField}
        empty={false}
        options={[
          { value: 'as-plan', label: w.asPlan.replace('{often}', p.supervisions[data.plan.supervision]) },
          ...supervisions.map(often => ({ value: often, label: p.supervisions[often] })),
        ]}
        {...form.field('supervision')}
      />
    </>
  )
}

const headingChoice = (heading: HeadingPicture, lang: Lang) => `${heading.number}. ${headingName(heading, lang)}`

/** The ten indicators in sight, questions and items folded away. */
function Aims({ lang, framework, form }: { lang: Lang; framework: Framework; form: FormState }) {
  const { measure: w } = measuresWords(lang)
  const chosen = form.chosen('aims')
  const group = (kind: 'indicator' | 'question' | 'item', keys: readonly string[], label: string) => (
    <Checkboxes
      lang={lang}
      id={`aims-${kind}`}
      label={label}
      layout="pairs"
      optional
      name="aims"
      values={chosen}
      error={kind === 'indicator' ? form.error('aims') : undefined}
      {...(kind === 'indicator' ? { hint: w.aimsHint } : {})}
      options={keys.map(key => ({ value: `${kind}:${key}`, label: aimName(framework, kind, key, lang) }))}
    />
  )
  const questions = framework.questions.map(one => one.key)
  const items = framework.items.map(one => one.topic)
  return (
    <>
      {group(
        'indicator',
        framework.indicators.map(one => one.id),
        w.aimsField,
      )}
      <Disclosure summary={w.aimItem} open={chosen.some(one => one.startsWith('item:'))}>
        {group('item', [...new Set(items)], w.aimItem)}
      </Disclosure>
      {questions.length > 0 ? (
        <Disclosure summary={w.aimQuestion} open={chosen.some(one => one.startsWith('question:'))}>
          {group('question', questions, w.aimQuestion)}
        </Disclosure>
      ) : null}
    </>
  )
}

export const boxesOf = (responsible: MeasurePicture['responsible']) =>
  responsible.flatMap(one =>
    one.kind === 'unit' ? [`unit:${one.unitId}`] : one.kind === 'group' ? [`group:${one.group}`] : [],
  )

export function measureValues(measure: MeasurePicture, plan: PlanPicture) {
  return {
    heading: measure.headingId,
    kind: measure.kind,
    name: measure.name,
    problem: measure.problem,
    output_expected: measure.outputExpected,
    outcome_expected: measure.outcomeExpected,
    budget: measure.budgetSatang === null ? '' : String(measure.budgetSatang / 100),
    budget_source: measure.budgetSource,
    supervision: measure.supervision === plan.supervision ? 'as-plan' : measure.supervision,
    aims: measure.aims.map(aim => `${aim.kind}:${aim.key}`),
    responsible: boxesOf(measure.responsible),
    _version: String(measure.version),
  }
}

/** What somebody else stored meanwhile, beside what was typed. */
export function comparedMeasure(measure: MeasurePicture, form: FormState, lang: Lang): Compared[] {
  const { measure: w } = measuresWords(lang)
  const text = (name: string) => form.field(name).value
  return [
    { label: w.name, typed: text('name'), stored: measure.name },
    { label: w.problem, typed: text('problem'), stored: measure.problem },
    { label: w.outputExpected, typed: text('output_expected'), stored: measure.outputExpected },
    { label: w.outcomeExpected, typed: text('outcome_expected'), stored: measure.outcomeExpected },
    { label: w.budgetSource, typed: text('budget_source'), stored: measure.budgetSource },
  ]
}
