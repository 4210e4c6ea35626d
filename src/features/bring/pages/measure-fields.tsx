// The fields of a measure that was read: each knows its places in the paper and says how sure the reading is. Rows have one more for what is new;
// emptying a row takes it out.
import type { Child } from 'hono/jsx'
import { fill, type Lang } from '#src/kernel/lang.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import {
  Badge,
  type Choice,
  Disclosure,
  Fieldset,
  FromPlaces,
  Grid,
  Radios,
  Select,
  Stack,
  TextArea,
} from '#src/ui/index.ts'
import { measureKinds, measuresWords, outcomeKinds } from '../../measures/public.ts'
import type { Draft, DraftField, DraftMeasure } from '../draft.ts'
import { sureOf, unsureFields } from '../sureness.ts'
import { bringWords } from '../words.ts'
import { PartyRows, rowsOf } from './party-rows.tsx'

interface FieldsProps {
  readonly lang: Lang
  readonly form: FormState
  readonly measure: DraftMeasure
  readonly draft: Draft
  readonly parties: readonly Choice[]
  readonly stepParties: readonly Choice[]
  readonly scores: readonly Choice[]
  readonly marks: (field: DraftField) => readonly string[]
}

export function MeasureFields(props: FieldsProps) {
  const { lang, form, measure, draft, parties, scores, marks } = props
  const { measure: w } = bringWords(lang).draft
  const unsure = measure.looked ? [] : unsureFields(measure)
  const mark = (field: DraftField): Child => {
    const percent = sureOf(measure, field)
    const sure = percent === undefined ? undefined : fill(w.sure, { percent })
    return unsure.includes(field) ? (
      <Badge lang={lang} tone="missing">
        {[w.unsure, sure].filter(Boolean).join(' · ')}
      </Badge>
    ) : (
      sure
    )
  }
  const hint = (field: DraftField) => {
    const said = mark(field)
    return said ? { hint: said } : {}
  }
  return (
    <Stack gap="none">
      <FromPlaces marks={marks('title')}>
        <TextArea lang={lang} label={w.name} rows={2} {...hint('title')} {...form.field('title')} />
      </FromPlaces>
      <Radios
        lang={lang}
        label={w.kind}
        layout="row"
        options={measureKinds.map(kind => ({ value: kind, label: w.kinds[kind] }))}
        {...form.field('kind')}
      />
      <FromPlaces marks={marks('heading')}>
        <Select
          lang={lang}
          label={w.heading}
          optional
          empty={w.headingNone}
          options={draft.headings.map(one => ({ value: one.key, label: one.text }))}
          {...hint('heading')}
          {...form.field('heading')}
        />
      </FromPlaces>
      <Fieldset title={w.parties} {...hint('responsible')}>
        <FromPlaces marks={marks('responsible')}>
          <PartyRows lang={lang} form={form} name="party" read={measure.responsible} choices={parties} />
        </FromPlaces>
      </Fieldset>
      <Fieldset
        title={w.steps}
        hint={
          <>
            {w.stepsHint} {mark('steps')} {mark('periods')}
          </>
        }
      >
        <Stack gap="md">
          {rowsOf(form, 'step', 'text').map((at, index, all) => {
            const isNew = index === all.length - 1
            return (
              <Stack gap="xs">
                <RowBox>
                  <FromPlaces marks={marks('steps')}>
                    <TextArea
                      lang={lang}
                      compact
                      rows={2}
                      label={isNew ? w.stepNew : w.step.replace('{number}', String(index + 1))}
                      optional={isNew}
                      {...form.field(`step.${at}.text`)}
                    />
                  </FromPlaces>
                  <FromPlaces marks={marks('periods')}>
                    <TextArea
                      lang={lang}
                      compact
                      rows={2}
                      label={w.periods}
                      optional
                      {...(index === 0 ? { hint: w.periodsHint } : {})}
                      {...form.field(`step.${at}.periods`)}
                    />
                  </FromPlaces>
                </RowBox>
                {isNew ? null : (
                  <StepParties {...props} at={at} number={w.step.replace('{number}', String(index + 1))} />
                )}
              </Stack>
            )
          })}
        </Stack>
      </Fieldset>
      <FromPlaces marks={marks('outputs')}>
        <TextArea
          lang={lang}
          label={w.outputs}
          optional
          rows={Math.min(8, Math.max(3, measure.outputs.length + 1))}
          hint={
            <>
              {w.outputsHint} {mark('outputs')}
            </>
          }
          {...form.field('outputs')}
        />
      </FromPlaces>
      <Radios
        lang={lang}
        label={w.status}
        layout="row"
        options={(['unsaid', 'done', 'not-done'] as const).map(one => ({ value: one, label: w.statuses[one] }))}
        {...hint('status')}
        {...form.field('status')}
      />
      <Fieldset title={w.outcomes} {...hint('outcomes')}>
        <FromPlaces marks={marks('outcomes')}>
          <Stack gap="md">
            {rowsOf(form, 'outcome', 'text').map((at, index, all) => {
              const isNew = index === all.length - 1
              return (
                <Stack gap="xs">
                  <TextArea
                    lang={lang}
                    compact
                    rows={2}
                    label={isNew ? w.outcomeNew : w.outcome.replace('{number}', String(index + 1))}
                    optional={isNew}
                    {...form.field(`outcome.${at}.text`)}
                  />
                  <RowBox>
                    <Select
                      lang={lang}
                      compact
                      label={w.outcomeKind}
                      optional={isNew}
                      empty={false}
                      options={outcomeKinds.map(kind => ({
                        value: kind,
                        label: measuresWords(lang).doing.outcomeKinds[kind],
                      }))}
                      {...form.field(`outcome.${at}.kind`)}
                      value={form.field(`outcome.${at}.kind`).value || 'other'}
                    />
                    <Select
                      lang={lang}
                      compact
                      label={w.outcomeScore}
                      optional
                      empty={w.scoreNone}
                      options={scores}
                      {...form.field(`outcome.${at}.score`)}
                    />
                  </RowBox>
                </Stack>
              )
            })}
          </Stack>
        </FromPlaces>
      </Fieldset>
    </Stack>
  )
}

/** A step with people of its own shows them; else they are folded away, and those of the measure do it. */
function StepParties({ lang, form, measure, stepParties, at, number }: FieldsProps & { at: number; number: string }) {
  const { measure: w } = bringWords(lang).draft
  const name = `step.${at}.party`
  const own = rowsOf(form, name, 'words').length - 1
  const words = own > 0 ? w.stepOwn.replace('{count}', String(own)) : w.stepSame
  return (
    <Disclosure summary={words.replace('{step}', number)} open={own > 0}>
      <PartyRows
        lang={lang}
        form={form}
        name={name}
        read={measure.steps[at]?.responsible ?? []}
        choices={stepParties}
      />
    </Disclosure>
  )
}

/** One row: its parts side by side where there is room. */
const RowBox = ({ children }: { children?: Child }) => (
  <Grid top gap="sm">
    {children}
  </Grid>
)
