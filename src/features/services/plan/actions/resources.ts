// What the verbs on vehicles and rooms share: whose it is, and how it is refused.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { dayText, holdsOver, houseUnits, todayOf } from '../../../people/public.ts'
import { plannedWith, type ResourceRow, resourcesOf, resourceToHold } from '../queries.ts'
import { freeOf } from '../rules.ts'
import type { ChangeResource } from '../schema.ts'

export type Refusal = 'not-found' | 'stale'

export async function theirs(tx: Tx, id: string, version?: number): Promise<Result<ResourceRow, Refusal>> {
  const row = await resourceToHold(tx, id)
  if (!row || row.archived_at !== null || !holdsOver(tx, 'case:work', row.unit_id)) return no('not-found')
  if (version !== undefined && version !== row.version) return no('stale')
  return ok(row)
}

type Typed = Omit<ChangeResource, '_version'>
export type Wrong = 'litres-needed' | 'not-your-unit' | 'name-taken'

export async function faultOf(tx: Tx, typed: Typed, kind: ResourceRow['kind'], own?: string) {
  if (kind === 'room' && typed.litres !== null) return no<Wrong>('litres-needed', { at: 'litres' })
  const isOpen = (await houseUnits(tx)).some(unit => unit.id === typed.unit)
  if (!isOpen || !holdsOver(tx, 'case:work', typed.unit)) return no<Wrong>('not-your-unit', { at: 'unit' })
  const twin = (await resourcesOf(tx, kind)).some(row => row.id !== own && row.label_th === typed.label_th)
  return twin ? no<Wrong>('name-taken', { at: 'label_th' }) : undefined
}

export const valuesOf = ({ label_th, label_en, mark, unit, per_day, litres }: Typed) => ({
  label_th,
  label_en,
  mark,
  unit_id: unit,
  per_day,
  litres,
})

/** The first day, from today on, on which more is planned than it would hold; nothing may hold less than was promised. */
export async function tooMuchOn(tx: Tx, row: ResourceRow, per_day: number) {
  const planned = await aheadOf(tx, row.id)
  const days = [...new Set(planned.map(one => one.day))]
  return days
    .map(day => ({ day, on: planned.filter(one => one.day === day) }))
    .map(({ day, on }) => ({
      day: dayText(day, tx.scope.lang ?? 'th'),
      taken:
        per_day -
        Math.min(...(['', 'morning', 'afternoon'] as const).map(part => freeOf({ ...row, per_day }, on, part))),
    }))
    .find(({ taken }) => taken > per_day)
}

const FAR_YEARS = 5

export const aheadOf = (tx: Tx, id: string) => {
  const today = todayOf(tx)
  return plannedWith(tx, [id], { from: today, to: `${Number(today.slice(0, 4)) + FAR_YEARS}${today.slice(4, 8)}01` })
}
