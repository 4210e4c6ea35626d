// /office/services/:id/settings, /sections, /questions: the working copy is changed one thing at a time, without dragging.
import type { Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { type AnyPage, page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { Checkbox, Disclosure, NumberField, Radios, Select, TextArea, TextField } from '#src/ui/index.ts'
import { casesWords, processIds } from '../../cases/public.ts'
import type { Question, Section } from '../../forms/public.ts'
import { houseUnits, unitChoices } from '../../people/public.ts'
import { shownOf } from '../../publishing/public.ts'
import { changeService, saveQuestion, saveSection } from '../actions/change-draft.ts'
import { groupIn, insideOf, questionIn } from '../builder.ts'
import { makeable } from '../makeable.ts'
import type { ServiceRow } from '../queries.ts'
import { ChangeService, QuestionTyped, SectionTyped } from '../schema.ts'
import { builderWords } from '../words.ts'
import { base, drawn, editView, mine, savedAt, valuesOf, When } from './office-edit-parts.tsx'
import { groupEdits } from './office-group.tsx'
import { OFFICE, officeAt } from './office-list.tsx'

const MOST_MANUALS = 400

const settings = page({
  ...base,
  path: `${OFFICE}/:id/settings`,
  input: ChangeService,
  load: async (tx, visit) => {
    const row = await mine(tx, visit)
    return (
      row && {
        row,
        units: (await houseUnits(tx)).filter(unit => tx.scope.actor?.holds('service:edit', unit.id) === true),
        manuals: await shownOf(tx, { kinds: ['service-manual'], most: MOST_MANUALS }),
      }
    )
  },
  values: ({ row }) => {
    const { draft } = row
    return {
      ...drawn(row),
      title_th: draft.title.th,
      title_en: draft.title.en,
      lead_th: draft.lead.th,
      lead_en: draft.lead.en,
      unit: row.unit_id,
      manual: row.manual_id ?? '',
      process: draft.process,
      promise: String(draft.promiseDays),
      series: draft.series,
      minutes: String(draft.minutes),
      keep: String(draft.keepYears),
      contact_name: draft.contact.name,
      contact_phone: draft.contact.phone,
      contact_mail: draft.contact.mail,
      publicity_th: draft.publicity.th,
      publicity_en: draft.publicity.en,
    }
  },
  run: async (tx, input, visit) => {
    const done = await changeService(tx, idOf(visit), input)
    return done.ok ? ok({ to: officeAt(idOf(visit)), notice: 'changed' }) : done
  },
  view: ({ row, units, manuals }, { lang }, form) => {
    const w = builderWords(lang).settings
    const asked = (['required', 'optional', 'no'] as const).map(value => ({ value, label: w.asked[value] }))
    return editView({
      lang,
      row,
      form,
      title: w.title,
      go: w.save,
      at: 'settings',
      children: (
        <>
          <TextField lang={lang} label={w.name} {...form.field('title_th')} />
          <TextField lang={lang} label={w.lead} {...form.field('lead_th')} />
          <Select lang={lang} label={w.unit} options={unitChoices(units, lang)} {...form.field('unit')} />
          <Select
            lang={lang}
            optional
            empty={w.noManual}
            label={w.manual}
            hint={w.manualHint}
            options={manuals.map(one => ({ value: one.id, label: one.content.title_th }))}
            {...form.field('manual')}
          />
          <Radios
            lang={lang}
            label={w.process}
            options={processIds.map(value => ({ value, label: casesWords(lang).processes[value] }))}
            {...form.field('process')}
          />
          <NumberField lang={lang} label={w.promise} {...form.field('promise')} />
          <TextField lang={lang} width="xs" label={w.series} {...form.field('series')} />
          <NumberField lang={lang} label={w.minutes} {...form.field('minutes')} />
          <NumberField lang={lang} label={w.keep} {...form.field('keep')} />
          <Radios lang={lang} layout="row" label={w.contactName} options={asked} {...form.field('contact_name')} />
          <Radios lang={lang} layout="row" label={w.contactPhone} options={asked} {...form.field('contact_phone')} />
          <Radios lang={lang} layout="row" label={w.contactMail} options={asked} {...form.field('contact_mail')} />
          <TextArea lang={lang} rows={3} label={w.publicity} {...form.field('publicity_th')} />
          <Disclosure
            summary={w.english}
            open={['title_en', 'lead_en', 'publicity_en'].some(name => form.field(name).value !== '')}
          >
            <TextField lang={lang} optional label={`${w.name} (English)`} {...form.field('title_en')} />
            <TextField lang={lang} optional label={`${w.lead} (English)`} {...form.field('lead_en')} />
            <TextArea
              lang={lang}
              optional
              rows={3}
              label={`${w.publicity} (English)`}
              {...form.field('publicity_en')}
            />
          </Disclosure>
        </>
      ),
    })
  },
})

const sectionPage = (path: string, isNew: boolean): AnyPage =>
  page({
    ...base,
    path,
    input: SectionTyped,
    load: async (tx, visit): Promise<{ row: ServiceRow; section: Section | undefined } | undefined> => {
      const row = await mine(tx, visit)
      const section = row?.draft.sections.find(one => one.id === visit.params.section)
      return row && (isNew || section) ? { row, section } : undefined
    },
    values: ({ row, section }) => ({
      ...drawn(row),
      title_th: section?.title.th,
      title_en: section?.title.en,
      lead_th: section?.lead?.th,
      lead_en: section?.lead?.en,
    }),
    run: async (tx, input, visit) => {
      return savedAt(visit, await saveSection(tx, idOf(visit), isNew ? undefined : visit.params.section, input))
    },
    view: ({ row, section }, { lang }, form) => {
      const w = builderWords(lang).section
      return editView({
        lang,
        row,
        form,
        title: isNew ? w.add : w.edit,
        go: w.save,
        at: section ? `sections/${section.id}` : 'sections',
        children: (
          <>
            <TextField lang={lang} label={w.title} {...form.field('title_th')} />
            <TextField lang={lang} optional label={`${w.title} (English)`} {...form.field('title_en')} />
            <TextField lang={lang} optional label={w.lead} {...form.field('lead_th')} />
            <TextField lang={lang} optional label={`${w.lead} (English)`} {...form.field('lead_en')} />
          </>
        ),
      })
    },
  })

interface OfQuestion {
  readonly row: ServiceRow
  readonly question: Question | undefined
  /** Where it is to stand. */
  readonly section: string
  readonly group: string | undefined
}

const questionPage = (path: string, isNew: boolean): AnyPage =>
  page({
    ...base,
    path,
    input: QuestionTyped,
    load: async (tx, visit): Promise<OfQuestion | undefined> => {
      const row = await mine(tx, visit)
      if (!row) return undefined
      const { section = '', group, question: id = '' } = visit.params
      if (group !== undefined && !groupIn(row.draft, group)) return undefined
      const data = { row, section, group }
      if (isNew)
        return group !== undefined || row.draft.sections.some(one => one.id === section)
          ? { ...data, question: undefined }
          : undefined
      const question = group === undefined ? questionIn(row.draft, id) : insideOf(row.draft, group, id)
      return question && question.type !== 'group' ? { ...data, question } : undefined
    },
    values: ({ row, question }) => ({ ...drawn(row), type: 'text', ...(question ? valuesOf(question) : {}) }),
    run: async (tx, input, visit) => {
      const { section = '', group, question = '' } = visit.params
      const inGroup = group === undefined ? {} : { group }
      const at = isNew ? (group === undefined ? { section } : { group }) : { question, ...inGroup }
      return savedAt(visit, await saveQuestion(tx, idOf(visit), at, input))
    },
    view: (data, { lang }, form) => {
      const { row, question, section, group } = data
      const { question: w, one } = builderWords(lang)
      const home = group === undefined ? '' : `groups/${group}/`
      return editView({
        lang,
        row,
        form,
        title: isNew ? (group === undefined ? w.add : one.addInside) : w.edit,
        go: w.save,
        at: question ? `${home}questions/${question.id}` : `${home || `sections/${section}/`}add`,
        children: <QuestionFields lang={lang} form={form} data={data} />,
      })
    },
  })

/** Everything is on the page without script; what a kind of answer does not need is left empty. */
function QuestionFields({
  lang,
  form,
  data: { row, question, group },
}: {
  lang: Lang
  form: FormState
  data: OfQuestion
}) {
  const w = builderWords(lang).question
  return (
    <>
      <TextField lang={lang} label={w.label} {...form.field('label_th')} />
      <Select
        lang={lang}
        empty={false}
        label={w.type}
        options={makeable.map(value => ({ value, label: w.types[value] }))}
        {...form.field('type')}
      />
      <TextArea lang={lang} optional rows={5} label={w.choices} hint={w.choicesHint} {...form.field('choices')} />
      <TextField lang={lang} optional label={w.help} {...form.field('help_th')} />
      <Checkbox lang={lang} optional label={w.optional} name="optional" checked={form.field('optional').value !== ''} />
      <Checkbox lang={lang} optional label={w.personal} name="personal" checked={form.field('personal').value !== ''} />
      <When lang={lang} form={form} row={row} id={question?.id ?? ''} {...(group === undefined ? {} : { group })} />
      <Disclosure
        summary={`${w.min} – ${w.max} · ${w.unit}`}
        open={form.field('min').value !== '' || form.error('min') !== undefined}
      >
        <NumberField lang={lang} optional decimals label={w.min} {...form.field('min')} />
        <NumberField lang={lang} optional decimals label={w.max} {...form.field('max')} />
        <TextField lang={lang} optional width="sm" label={w.unit} {...form.field('unit_th')} />
        <TextField lang={lang} optional width="sm" label={`${w.unit} (English)`} {...form.field('unit_en')} />
      </Disclosure>
      <Disclosure summary="English" open={form.field('label_en').value !== ''}>
        <TextField lang={lang} optional label={`${w.label} (English)`} {...form.field('label_en')} />
        <TextField lang={lang} optional label={`${w.help} (English)`} {...form.field('help_en')} />
      </Disclosure>
    </>
  )
}

export const serviceEdits: readonly AnyPage[] = [
  settings,
  sectionPage(`${OFFICE}/:id/sections`, true),
  sectionPage(`${OFFICE}/:id/sections/:section`, false),
  questionPage(`${OFFICE}/:id/sections/:section/add`, true),
  questionPage(`${OFFICE}/:id/questions/:question`, false),
  ...groupEdits,
  questionPage(`${OFFICE}/:id/groups/:group/add`, true),
  questionPage(`${OFFICE}/:id/groups/:group/questions/:question`, false),
]
