// The fields of a measure that was read: each knows its places in the paper and says where the reading is unsure. Rows have one more for what is new;
// emptying a row takes it out.
import type { Child } from 'hono/jsx'
import type { Lang } from '#src/kernel/lang.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import {
  Badge,
  type Choice,
  Fieldset,
  FromPlaces,
  Grid,
  Radios,
  Select,
  Stack,
  TextArea,
  TextField,
} from '#src/ui/index.ts'
import { measureKinds, measuresWords, outcomeKinds } from '../../measures/public.ts'
import type { Draft, DraftField, DraftMeasure } from '../draft.ts'
import { unsureFields } from '../sureness.ts'
import { bringWords } from '../words.ts'

interface FieldsProps {
  readonly lang: Lang
  readonly form: FormState
  readonly measure: DraftMeasure
  readonly draft: Draft
  readonly units: readonly Choice[]
  readonly scores: readonly Choice[]
  readonly marks: (field: DraftField) => readonly string[]
}

export function MeasureFields(props: FieldsProps) {
  const { lang, form, measure, draft, units, scores, marks } = props
  const { measure: w } = bringWords(lang).draft
  const unsure = measure.looked ? [] : unsureFields(measure)
  const mark = (field: DraftField): Child =>
    unsure.includes(field) ? (
      <Badge lang={lang} tone="missing">
        {w.unsure}
      </Badge>
    ) : undefined
  const hint = (field: DraftField) => (unsure.includes(field) ? { hint: mark(field) } : {})
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
          <Stack gap="md">
            {rowsOf(form, 'party').map((at, index, all) => {
              const guess = measure.responsible[at]
              return (
                <RowBox>
                  <TextField
                    lang={lang}
                    compact
                    label={index === all.length - 1 ? w.partyNew : w.partyWords}
                    optional={index === all.length - 1}
                    autocomplete="off"
                    {...form.field(`party.${at}.words`)}
                  />
                  <Select
                    lang={lang}
                    compact
                    label={w.partyChoice}
                    optional={index === all.length - 1}
                    options={units}
                    {...(guess?.guessed ? { hint: w.guessed } : {})}
                    {...form.field(`party.${at}.choice`)}
                    value={form.field(`party.${at}.choice`).value || (index === all.length - 1 ? 'outside' : '')}
                  />
                </RowBox>
              )
            })}
          </Stack>
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
          {rowsOf(form, 'step').map((at, index, all) => {
            const isNew = index === all.length - 1
            return (
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
            {rowsOf(form, 'outcome').map((at, index, all) => {
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
                    {' '}
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

/** One row: its parts side by side where there is room. */
const RowBox = ({ children }: { children?: Child }) => (
  <Grid top gap="sm">
    {children}
  </Grid>
)

/** The rows that have words, in order, and one behind them for what is new. */
function rowsOf(form: FormState, name: string): number[] {
  const part = name === 'party' ? 'words' : 'text'
  const used = Object.keys(form.values).flatMap(key => {
    const [field, at, which] = key.split('.')
    return field === name && which === part && form.field(key).value !== '' ? [Number(at)] : []
  })
  const last = used.length === 0 ? -1 : Math.max(...used)
  return [...used.sort((a, b) => a - b), last + 1]
}
