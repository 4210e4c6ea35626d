// Pieces that several pages of this feature share: a form with its two buttons, units to choose from, and both versions of what
// two officers wrote at once.
import type { Lang } from '#src/kernel/lang.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { href } from '#src/platform/http/visit.ts'
import { Alert, DescriptionList, FormOnPage, type FormPageProps, Stack, Text } from '#src/ui/index.ts'
import type { AgencyCard } from '../../agencies/public.ts'
import { type Group, groupName, type UnitRow, unitChoices } from '../../people/public.ts'
import { measuresWords } from '../words.ts'

/** `now` is set when the row has moved on: the version that saving now would replace. */
type FeatureFormProps = FormPageProps & { form: FormState; now?: number }

/** After "somebody was faster" the form carries the version the reader has now seen. */
export const FormPage = ({ form, now, ...page }: FeatureFormProps) => (
  <FormOnPage
    {...page}
    action={href(page.lang, page.action)}
    back={href(page.lang, page.back)}
    cancel={measuresWords(page.lang).common.cancel}
    hidden={now === undefined || !isStale(form, now) ? form.hidden : { ...form.hidden, _version: String(now) }}
  />
)

const isStale = (form: FormState, now: number) => form.errors.length > 0 && Number(form.values._version) !== now

export interface Compared {
  readonly label: string
  readonly typed: string
  readonly stored: string
}

/** Shown when somebody else saved first: every field that differs, both ways. Nothing that was typed is lost. */
export function BothVersions({
  lang,
  form,
  now,
  fields,
}: {
  lang: Lang
  form: FormState
  now: number
  fields: readonly Compared[]
}) {
  if (!isStale(form, now)) return null
  const w = measuresWords(lang).common
  const differ = fields.filter(field => field.typed.trim() !== field.stored.trim())
  return (
    <Alert tone="now" title={w.bothTitle}>
      <Text>{differ.length > 0 ? w.bothLead : w.bothSame}</Text>
      {differ.map(field => (
        <Stack gap="xs">
          <Text strong>{field.label}</Text>
          <DescriptionList
            items={[
              { term: w.theirs, value: field.stored || w.none },
              { term: w.yours, value: field.typed || w.none },
            ]}
          />
        </Stack>
      ))}
    </Alert>
  )
}

const offered: readonly Group[] = ['all-units', 'heads', 'officer', 'permanent-employee', 'contract-employee']

/** Moving groups first, then the units as a tree. */
export function responsibleChoices(units: readonly UnitRow[], card: AgencyCard, lang: Lang) {
  return [
    { value: 'group:all-units', label: groupName('all-units', card, lang) },
    ...unitChoices(units, lang).map(choice => ({ ...choice, value: `unit:${choice.value}` })),
  ]
}

export const groupChoices = (card: AgencyCard, lang: Lang) =>
  offered.map(group => ({ value: group, label: groupName(group, card, lang) }))

export function crumbsTo(
  lang: Lang,
  year: number,
  ...steps: readonly { readonly href?: string; readonly text: string }[]
) {
  return [
    { href: `/office/measures?year=${year}`, text: measuresWords(lang).plan.titleYear.replace('{year}', String(year)) },
    ...steps,
  ]
}
