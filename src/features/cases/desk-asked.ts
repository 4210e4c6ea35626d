// What a page of the desk was asked for, from its address: the list, the spreadsheet and the map ask for the same.
import { isId } from '#src/kernel/ids.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { houseUnits, todayOf, type UnitRow } from '../people/public.ts'
import { type DeskAsked, views } from './queries-desk.ts'

/** Units whose cases this person may read, in the order of the house. */
export async function readableUnits(tx: Tx): Promise<UnitRow[]> {
  const { actor } = tx.scope
  return (await houseUnits(tx)).filter(unit => actor?.holds('case:read', unit.id) === true)
}

export function deskAsked(tx: Tx, query: URLSearchParams, units: readonly UnitRow[], most: number): DeskAsked {
  const text = (name: string) => (query.get(name) ?? '').slice(0, 60).trim()
  const [day = '', id = ''] = text('after').split('_')
  return {
    units: units.map(unit => unit.id),
    view: views.find(one => one === text('view')) ?? 'open',
    q: text('q'),
    staffId: tx.scope.actor?.id ?? '',
    today: todayOf(tx),
    ...(isId(text('of')) ? { of: text('of') } : {}),
    ...(isId(text('unit')) ? { unit: text('unit') } : {}),
    ...(isId(id) && /^\d{4}-\d{2}-\d{2}$/.test(day) ? { after: { day, id } } : {}),
    most,
  }
}

export const searchOf = (asked: DeskAsked): URLSearchParams =>
  new URLSearchParams(
    Object.entries({ view: asked.view, q: asked.q, of: asked.of ?? '', unit: asked.unit ?? '' }).filter(
      ([, value]) => value !== '',
    ),
  )
