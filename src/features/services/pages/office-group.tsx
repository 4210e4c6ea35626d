// /office/services/:id/sections/:section/add-group and /groups/:group: questions that are asked once for each animal, person or thing.
import type { Lang } from '#src/kernel/lang.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { type AnyPage, page } from '#src/platform/http/page.ts'
import { idOf } from '#src/platform/http/visit.ts'
import { Checkbox, Disclosure, NumberField, TextField } from '#src/ui/index.ts'
import type { Group } from '../../forms/public.ts'
import { saveGroup } from '../actions/change-draft.ts'
import { groupIn, withoutNumber } from '../builder.ts'
import type { ServiceRow } from '../queries.ts'
import { GroupTyped, NewGroup } from '../schema.ts'
import { builderWords } from '../words.ts'
import { base, drawn, editView, mine, savedAt, valuesOf, When } from './office-edit-parts.tsx'
import { OFFICE } from './office-list.tsx'

interface OfGroup {
  readonly row: ServiceRow
  readonly group: Group | undefined
  readonly section: string
}

const groupPage = (path: string, isNew: boolean): AnyPage =>
  page({
    ...base,
    path,
    input: isNew ? NewGroup : GroupTyped,
    load: async (tx, visit): Promise<OfGroup | undefined> => {
      const row = await mine(tx, visit)
      if (!row) return undefined
      const group = isNew ? undefined : groupIn(row.draft, visit.params.group ?? '')
      const section = isNew ? row.draft.sections.find(one => one.id === visit.params.section) : undefined
      return group || section ? { row, group, section: section?.id ?? '' } : undefined
    },
    values: ({ row, group }) => ({
      ...drawn(row),
      least: '1',
      most: '10',
      ...(group
        ? {
            ...valuesOf(group),
            one_th: withoutNumber(group.one.th),
            one_en: withoutNumber(group.one.en),
            least: String(group.least),
            most: String(group.most),
          }
        : {}),
    }),
    run: async (tx, input, visit) => {
      const at = isNew ? { section: visit.params.section ?? '' } : { group: visit.params.group ?? '' }
      return savedAt(visit, await saveGroup(tx, idOf(visit), at, input))
    },
    view: (data, { lang }, form) => {
      const { row, group, section } = data
      const w = builderWords(lang).group
      return editView({
        lang,
        row,
        form,
        title: isNew ? w.add : w.edit,
        lead: w.lead,
        go: w.save,
        at: group ? `groups/${group.id}` : `sections/${section}/add-group`,
        children: <GroupFields lang={lang} form={form} data={data} />,
      })
    },
  })

function GroupFields({ lang, form, data: { row, group } }: { lang: Lang; form: FormState; data: OfGroup }) {
  const { group: w, question: q } = builderWords(lang)
  return (
    <>
      <TextField lang={lang} label={w.label} hint={w.labelHint} {...form.field('label_th')} />
      <TextField lang={lang} width="md" label={w.one} hint={w.oneHint} {...form.field('one_th')} />
      {group ? null : <TextField lang={lang} label={w.first} hint={w.firstHint} {...form.field('first_th')} />}
      <NumberField lang={lang} label={w.least} {...form.field('least')} />
      <NumberField lang={lang} label={w.most} {...form.field('most')} />
      <TextField lang={lang} optional label={q.help} {...form.field('help_th')} />
      <Checkbox lang={lang} optional label={q.optional} name="optional" checked={form.field('optional').value !== ''} />
      <Checkbox lang={lang} optional label={q.personal} name="personal" checked={form.field('personal').value !== ''} />
      <When lang={lang} form={form} row={row} id={group?.id ?? ''} />
      <Disclosure summary="English" open={['label_en', 'one_en'].some(name => form.field(name).value !== '')}>
        <TextField lang={lang} optional label={`${w.label} (English)`} {...form.field('label_en')} />
        <TextField lang={lang} optional width="md" label={`${w.one} (English)`} {...form.field('one_en')} />
        <TextField lang={lang} optional label={`${q.help} (English)`} {...form.field('help_en')} />
      </Disclosure>
    </>
  )
}

export const groupEdits: readonly AnyPage[] = [
  groupPage(`${OFFICE}/:id/sections/:section/add-group`, true),
  groupPage(`${OFFICE}/:id/groups/:group`, false),
]
