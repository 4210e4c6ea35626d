// What the pages of plans share: addresses, whose a vehicle or room is, and its fields.
import type { Lang } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { idOf, type Visit } from '#src/platform/http/visit.ts'
import { NumberField, Select, TextField } from '#src/ui/index.ts'
import { holdsOver, houseUnits, type Right, type UnitRow, unitChoices } from '../../../people/public.ts'
import { type ResourceRow, resourceById } from '../queries.ts'
import { planWords } from '../words.ts'

export const PLAN = '/office/services/plan'
export const planAt = (id: string, more?: string) => `${PLAN}/${id}${more ? `/${more}` : ''}`

/** Undefined where it is not theirs: not there. */
export async function resourceHere(tx: Tx, visit: Visit, right: Right): Promise<ResourceRow | undefined> {
  const row = await resourceById(tx, idOf(visit, 'resource'))
  return row && row.archived_at === null && holdsOver(tx, right, row.unit_id) ? row : undefined
}

export async function unitsToChoose(tx: Tx): Promise<UnitRow[]> {
  return (await houseUnits(tx)).filter(unit => holdsOver(tx, 'case:work', unit.id))
}

export function ResourceFields({ lang, form, units }: { lang: Lang; form: FormState; units: readonly UnitRow[] }) {
  const { form: w, list } = planWords(lang)
  return (
    <>
      <TextField lang={lang} label={w.nameTh} hint={w.nameThHint} {...form.field('label_th')} />
      <TextField lang={lang} optional label={w.nameEn} {...form.field('label_en')} />
      <TextField lang={lang} optional label={w.mark} {...form.field('mark')} />
      <NumberField lang={lang} label={w.perDay} hint={w.perDayHint} {...form.field('per_day')} />
      <NumberField
        lang={lang}
        optional
        label={w.litres}
        hint={w.litresHint}
        unit={w.litresUnit}
        {...form.field('litres')}
      />
      <Select lang={lang} label={list.unit} options={unitChoices(units, lang)} {...form.field('unit')} />
    </>
  )
}
