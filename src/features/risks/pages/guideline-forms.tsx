// /office/guidelines/new, /office/guidelines/:id/edit, /review and /end.
import type { Lang } from '#src/kernel/lang.ts'
import { ok } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { DateField, NumberField, Radios, Select, TextArea, TextField } from '#src/ui/index.ts'
import { BothVersions, FormPage } from '../../measures/public.ts'
import { dayText, firstOwnUnit, ownUnitChoices, todayOf, type UnitRow } from '../../people/public.ts'
import { addGuideline, editGuideline, endGuideline, theirGuideline } from '../actions/guidelines.ts'
import { ownUnits } from '../actions/parts.ts'
import { reviewGuideline } from '../actions/review-guideline.ts'
import { documentChoices } from '../queries-guidelines.ts'
import { EditGuideline, guidelineKinds, NewGuideline, NewReview, Reason, reviewResults } from '../schema.ts'
import { risksWords } from '../words.ts'
import { crumbsTo, GUIDELINES, LIST } from './parts.tsx'

const choices = async (tx: Tx) => ({ ...(await ownUnits(tx)), documents: await documentChoices(tx) })

async function theirs(tx: Tx, id: string) {
  const found = await theirGuideline(tx, id)
  return found.ok ? found.value : undefined
}

export const guidelineNew = page({
  path: `${GUIDELINES}/new`,
  shell: 'office',
  may: 'risk:edit',
  ledger: 'guideline.added',
  words: risksWords,
  input: NewGuideline,
  load: choices,
  values: ({ units, own }) => ({ review_every_months: '12', unit: firstOwnUnit(units, own) }),
  run: async (tx, input) => {
    const done = await addGuideline(tx, input)
    return done.ok ? ok({ to: `${GUIDELINES}/${done.value}`, notice: 'guideline-added' }) : done
  },
  view: (data, { lang }, form) => {
    const { guidelines: w } = risksWords(lang).integrity
    return {
      title: w.newTitle,
      within: LIST,
      crumbs: crumbsTo(lang, undefined, { href: GUIDELINES, text: w.title }, { text: w.newTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.newTitle}
          action={`${GUIDELINES}/new`}
          back={GUIDELINES}
          go={risksWords(lang).save}
          form={form}
        >
          <Fields lang={lang} form={form} {...data} />
        </FormPage>
      ),
    }
  },
})

export const guidelineEdit = page({
  path: `${GUIDELINES}/:id/edit`,
  shell: 'office',
  may: 'risk:edit',
  ledger: 'guideline.changed',
  words: risksWords,
  input: EditGuideline,
  load: async (tx, visit) => {
    const row = await theirs(tx, idOf(visit))
    return row && { row, ...(await choices(tx)) }
  },
  values: ({ row }, { lang }) => ({
    kind: row.kind,
    name: row.name,
    unit: row.unit_id,
    in_force_on: dayText(row.in_force_on, lang),
    review_every_months: String(row.review_every_months),
    url: row.url,
    evidence: row.evidence_id ?? '',
    _version: String(row.version),
  }),
  run: async (tx, input, visit) => {
    const done = await editGuideline(tx, idOf(visit), input)
    return done.ok ? ok({ to: `${GUIDELINES}/${idOf(visit)}`, notice: 'guideline-saved' }) : done
  },
  view: ({ row, ...data }, { lang }, form) => {
    const { guidelines: w } = risksWords(lang).integrity
    const back = `${GUIDELINES}/${row.id}`
    return {
      title: w.editTitle,
      within: LIST,
      crumbs: crumbsTo(lang, undefined, { href: back, text: row.name }, { text: w.editTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.editTitle}
          action={`${back}/edit`}
          back={back}
          go={risksWords(lang).save}
          form={form}
          now={row.version}
        >
          <BothVersions
            lang={lang}
            form={form}
            now={row.version}
            fields={[
              { label: w.name, typed: form.field('name').value, stored: row.name },
              { label: w.inForce, typed: form.field('in_force_on').value, stored: dayText(row.in_force_on, lang) },
              {
                label: w.every,
                typed: form.field('review_every_months').value,
                stored: String(row.review_every_months),
              },
              { label: w.url, typed: form.field('url').value, stored: row.url },
            ]}
          />
          <Fields lang={lang} form={form} {...data} />
        </FormPage>
      ),
    }
  },
})

type FieldsProps = {
  lang: Lang
  form: FormState
  units: readonly UnitRow[]
  own: ReadonlySet<string>
  documents: readonly { readonly id: string; readonly title: string }[]
}

function Fields({ lang, form, units, own, documents }: FieldsProps) {
  const { guidelines: w } = risksWords(lang).integrity
  return (
    <>
      <Radios
        lang={lang}
        label={w.kind}
        layout="pairs"
        options={guidelineKinds.map(kind => ({ value: kind, label: w.kinds[kind] }))}
        {...form.field('kind')}
      />
      <TextField lang={lang} label={w.name} {...form.field('name')} />
      <Select lang={lang} label={w.unit} options={ownUnitChoices(units, own, lang)} {...form.field('unit')} />
      <DateField lang={lang} label={w.inForce} {...form.field('in_force_on')} />
      <NumberField lang={lang} label={w.every} unit={w.months} {...form.field('review_every_months')} />
      <TextField lang={lang} label={w.url} hint={w.urlHint} optional {...form.field('url')} />
      <Select
        lang={lang}
        label={w.evidence}
        optional
        options={documents.map(one => ({ value: one.id, label: one.title }))}
        {...form.field('evidence')}
      />
    </>
  )
}

export const guidelineReview = page({
  path: `${GUIDELINES}/:id/review`,
  shell: 'office',
  may: 'risk:edit',
  ledger: 'guideline.reviewed',
  words: risksWords,
  input: NewReview,
  load: async (tx, visit) => {
    const row = await theirs(tx, idOf(visit))
    return row && { row, today: todayOf(tx) }
  },
  values: ({ today }, { lang }) => ({ on_day: dayText(today, lang), result: 'kept' }),
  run: async (tx, input, visit) => {
    const done = await reviewGuideline(tx, idOf(visit), input)
    return done.ok ? ok({ to: `${GUIDELINES}/${idOf(visit)}`, notice: 'guideline-reviewed' }) : done
  },
  view: ({ row, today }, { lang }, form) => {
    const { guidelines: w } = risksWords(lang).integrity
    const back = `${GUIDELINES}/${row.id}`
    return {
      title: w.review,
      within: LIST,
      crumbs: crumbsTo(lang, undefined, { href: back, text: row.name }, { text: w.review }),
      body: (
        <FormPage
          lang={lang}
          title={w.review}
          lead={w.reviewLead}
          action={`${back}/review`}
          back={back}
          go={risksWords(lang).save}
          form={form}
        >
          <DateField lang={lang} label={w.on} max={today} {...form.field('on_day')} />
          <Radios
            lang={lang}
            label={w.result}
            layout="pairs"
            options={reviewResults.map(result => ({ value: result, label: w.results[result] }))}
            {...form.field('result')}
          />
          <TextArea lang={lang} label={w.note} rows={4} {...form.field('note')} />
        </FormPage>
      ),
    }
  },
})

export const guidelineEnd = page({
  path: `${GUIDELINES}/:id/end`,
  shell: 'office',
  may: 'risk:edit',
  ledger: 'guideline.ended',
  words: risksWords,
  input: Reason,
  load: (tx, visit) => theirs(tx, idOf(visit)),
  values: row => ({ _version: String(row.version) }),
  run: async (tx, input, visit) => {
    const done = await endGuideline(tx, idOf(visit), input)
    return done.ok ? ok({ to: `${GUIDELINES}/${idOf(visit)}`, notice: 'guideline-ended' }) : done
  },
  view: (row, { lang }, form) => {
    const { guidelines: w } = risksWords(lang).integrity
    const back = `${GUIDELINES}/${row.id}`
    return {
      title: w.endTitle,
      within: LIST,
      crumbs: crumbsTo(lang, undefined, { href: back, text: row.name }, { text: w.endTitle }),
      body: (
        <FormPage
          lang={lang}
          title={w.endTitle}
          lead={row.name}
          action={`${back}/end`}
          back={back}
          go={w.end}
          danger
          form={form}
          now={row.version}
        >
          <TextArea lang={lang} label={w.endWhy} rows={3} {...form.field('reason')} />
        </FormPage>
      ),
    }
  },
})
