// The fields of a circular, for a new one and for a draft; and what they are filled from.
import type { Lang } from '#src/kernel/lang.ts'
import { fill } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { evidenceKinds } from '#src/platform/files/kinds.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import {
  Checkbox,
  Checkboxes,
  DateField,
  Disclosure,
  FileField,
  RadioParts,
  Radios,
  Select,
  Text,
  TextArea,
  TextField,
} from '#src/ui/index.ts'
import { type AgencyCard, agencyCard } from '../../agencies/public.ts'
import {
  type PersonChoice,
  peopleHere,
  personChoices,
  todayOf,
  type UnitRow,
  unitChoices,
} from '../../people/public.ts'
import { ownUnits } from '../actions/parts.ts'
import { type AttachmentRow, type CircularRow, sentSubjects } from '../queries.ts'
import { circularKinds, classGroups, musts } from '../schema.ts'
import { classText, kindIcons } from '../show.ts'
import { circularsWords } from '../words.ts'

const MOST_FILES = 5
export const formFiles = [{ field: 'files', accept: evidenceKinds, most: MOST_FILES }]

export interface CircularFormData {
  readonly units: readonly UnitRow[]
  readonly own: ReadonlySet<string>
  readonly people: readonly PersonChoice[]
  readonly card: AgencyCard
  readonly today: string
  readonly earlier: readonly { readonly id: string; readonly subject: string }[]
}

export const circularFormData = async (tx: Tx): Promise<CircularFormData> => ({
  ...(await ownUnits(tx)),
  people: await peopleHere(tx),
  card: await agencyCard(tx),
  today: todayOf(tx),
  earlier: await sentSubjects(tx),
})

/** Somebody who writes to the whole agency, not only to her own people. */
export const isWhole = ({ units, own }: Pick<CircularFormData, 'units' | 'own'>): boolean => own.size === units.length

export function valuesOf(circular: CircularRow, attachments: readonly AttachmentRow[], due: string) {
  const { audience } = circular
  return {
    kind: circular.kind,
    subject: circular.subject,
    words: circular.words,
    must: circular.must,
    due,
    unit: circular.unit_id,
    whom: audience.everybody ? 'everybody' : 'chosen',
    units: audience.units,
    classes: audience.classes,
    people: audience.people,
    standing: circular.is_standing ? 'yes' : undefined,
    replaces: circular.replaces_id ?? '',
    keep: attachments.map(one => one.id),
    _version: String(circular.version),
  }
}

type FieldsProps = {
  lang: Lang
  form: FormState
  data: CircularFormData
  /** Those of the draft, to keep or to leave out. */
  attachments?: readonly AttachmentRow[]
  /** The draft itself does not correct itself. */
  self?: string
}

export function CircularFields({ lang, form, data, attachments = [], self }: FieldsProps) {
  const { form: w, kinds, musts: mustNames, mustHints } = circularsWords(lang)
  const chosenPeople = form.chosen('people')
  const earlier = data.earlier.filter(one => one.id !== self)
  const stands = form.field('unit').value
  return (
    <>
      <TextField lang={lang} label={w.subject} {...form.field('subject')} />
      <TextArea lang={lang} label={w.words} hint={w.wordsHint} rows={7} {...form.field('words')} />
      <Radios
        lang={lang}
        label={w.kind}
        layout="pairs"
        options={circularKinds.map(kind => ({ value: kind, label: kinds[kind], icon: kindIcons[kind] }))}
        {...form.field('kind')}
      />
      <Radios
        lang={lang}
        label={w.must}
        layout="pairs"
        options={musts.map(must => ({ value: must, label: mustNames[must], hint: mustHints[must] }))}
        {...form.field('must')}
      />
      <DateField lang={lang} label={w.due} hint={w.dueHint} min={data.today} {...form.field('due')} />
      <Select
        lang={lang}
        label={w.unit}
        options={unitChoices(data.units, lang).filter(one => data.own.has(one.value) || one.value === stands)}
        {...form.field('unit')}
      />
      <RadioParts
        lang={lang}
        label={w.whom}
        parts={[
          {
            value: 'everybody',
            label: w.everybody,
            icon: 'users-round',
            fields: <Text tone="muted">{w.everybodyHint}</Text>,
          },
          {
            value: 'chosen',
            label: w.chosen,
            hint: w.chosenHint,
            icon: 'list-checks',
            fields: (
              <>
                <Checkboxes
                  lang={lang}
                  optional
                  label={w.classes}
                  hint={w.classesHint}
                  name="classes"
                  values={form.chosen('classes')}
                  options={classGroups.map(group => ({ value: group, label: classText(group, data.card, lang) }))}
                />
                <Checkboxes
                  lang={lang}
                  optional
                  label={w.units}
                  hint={w.unitsHint}
                  name="units"
                  values={form.chosen('units')}
                  options={unitChoices(data.units, lang).filter(
                    one => data.own.has(one.value) || form.chosen('units').includes(one.value),
                  )}
                  {...errorAt(form, 'units')}
                />
                <Disclosure
                  summary={fill(w.peopleOpen, { count: chosenPeople.length })}
                  open={chosenPeople.length > 0 || form.error('people') !== undefined}
                >
                  <Checkboxes
                    lang={lang}
                    optional
                    label={w.people}
                    name="people"
                    values={chosenPeople}
                    options={personChoices(data.people, lang)}
                    {...errorAt(form, 'people')}
                  />
                </Disclosure>
              </>
            ),
          },
        ]}
        {...form.field('whom')}
      />
      <Checkbox
        lang={lang}
        label={w.standing}
        hint={w.standingHint}
        name="standing"
        checked={form.field('standing').value !== ''}
      />
      {attachments.length > 0 ? (
        <Checkboxes
          lang={lang}
          optional
          label={w.keep}
          hint={w.keepHint}
          name="keep"
          values={form.chosen('keep')}
          options={attachments.map(one => ({ value: one.id, label: one.title }))}
        />
      ) : null}
      <FileField
        lang={lang}
        optional
        label={w.files}
        name="files"
        multiple
        maxFiles={MOST_FILES}
        kinds={w.kinds}
        {...errorAt(form, 'files')}
      />
      <TextField lang={lang} optional type="url" label={w.link} {...form.field('link')} />
      <TextField lang={lang} optional label={w.linkTitle} {...form.field('link_title')} />
      {earlier.length > 0 ? (
        <Select
          lang={lang}
          optional
          label={w.replaces}
          hint={w.replacesHint}
          empty={w.replacesNone}
          options={earlier.map(one => ({ value: one.id, label: one.subject }))}
          {...form.field('replaces')}
        />
      ) : null}
    </>
  )
}

function errorAt(form: FormState, name: string): { error?: string } {
  const error = form.error(name)
  return error === undefined ? {} : { error }
}
