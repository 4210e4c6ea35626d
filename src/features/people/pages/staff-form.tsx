// The fields of somebody in the register, for a new entry and for a corrected one.
import type { Lang } from '#src/kernel/lang.ts'
import { titles } from '#src/kernel/person-titles.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { Checkbox, DateField, Select, TextField } from '#src/ui/index.ts'
import type { AgencyCard } from '../../agencies/public.ts'
import type { StaffRow } from '../queries.ts'
import { staffClasses } from '../schema.ts'
import { dayText } from '../show.ts'
import { peopleWords } from '../words.ts'
import { className } from './staff-filter.ts'

const formsOf = (isRank: boolean) =>
  titles.filter(title => (title.kind === 'rank') === isRank).map(title => (isRank ? title.short : title.long))
const titleForms = formsOf(false)
const rankForms = [...new Set(formsOf(true))]

export interface StaffFieldsProps {
  readonly lang: Lang
  readonly card: AgencyCard
  readonly form: FormState
  /** Asks whether it is really another person, once there is somebody of the same name. */
  readonly askNamesake?: boolean
}

export function StaffFields({ lang, card, form, askNamesake }: StaffFieldsProps) {
  const { fields, staffForm: w, person } = peopleWords(lang)
  return (
    <>
      <TextField
        lang={lang}
        label={fields.title}
        hint={w.titleHint}
        width="sm"
        suggestions={titleForms}
        {...form.field('title')}
      />
      <TextField
        lang={lang}
        label={fields.rank}
        hint={w.rankHint}
        width="sm"
        optional
        suggestions={rankForms}
        {...form.field('rank')}
      />
      <TextField lang={lang} label={fields.first_name} {...form.field('first_name')} />
      <TextField lang={lang} label={fields.last_name} hint={w.lastHint} optional {...form.field('last_name')} />
      {askNamesake ? (
        <Checkbox
          lang={lang}
          label={w.namesake}
          name="namesake"
          error={form.error('namesake')}
          checked={form.field('namesake').value !== ''}
        />
      ) : null}
      <TextField lang={lang} label={person.englishName} optional {...form.field('name_en')} />
      <Select
        lang={lang}
        label={fields.class}
        options={staffClasses.map(key => ({ value: key, label: className(key, card, lang) }))}
        {...form.field('class')}
      />
      <TextField lang={lang} type="email" label={fields.email} hint={w.mailHint} optional {...form.field('email')} />
      <TextField lang={lang} type="tel" label={fields.phone} width="sm" optional {...form.field('phone')} />
      <DateField lang={lang} label={fields.started_on} hint={w.startedHint} optional {...form.field('started_on')} />
    </>
  )
}

export const staffValues = (row: StaffRow, lang: Lang) => ({
  title: row.title,
  rank: row.rank,
  first_name: row.first_name,
  last_name: row.last_name,
  name_en: row.name_en,
  class: row.class,
  email: row.email ?? '',
  phone: row.phone,
  started_on: dayText(row.started_on, lang),
  _version: String(row.version),
})
