// Reads the filter of the staff list from its address, and writes it back into links.
import { isId } from '#src/kernel/ids.ts'
import type { Lang } from '#src/kernel/lang.ts'
import { cleanInput } from '#src/kernel/thai-text.ts'
import { href } from '#src/platform/http/visit.ts'
import { type AgencyCard, inLang } from '../../agencies/public.ts'
import type { StaffFilter } from '../queries-staff.ts'
import { staffClasses } from '../schema.ts'

const idIn = (query: URLSearchParams, name: string) => {
  const text = query.get(name)
  return text !== null && isId(text) ? text : undefined
}

export function readFilter(query: URLSearchParams): StaffFilter {
  const population = query.get('population')
  return {
    text: cleanInput(query.get('q') ?? '').slice(0, 100),
    unitId: idIn(query, 'unit'),
    class: staffClasses.find(one => one === query.get('class')),
    population: population === 'executive' || population === 'staff' ? population : undefined,
    withLeavers: query.get('leavers') === 'yes',
    after: idIn(query, 'after'),
    before: idIn(query, 'before'),
  }
}

export const isFiltered = (filter: StaffFilter) =>
  filter.text !== '' || filter.unitId !== undefined || filter.class !== undefined || filter.population !== undefined

export function filterAddress(
  lang: Lang,
  path: string,
  filter: StaffFilter,
  more: Record<string, string> = {},
): string {
  const query = new URLSearchParams({
    ...(filter.text ? { q: filter.text } : {}),
    ...(filter.unitId ? { unit: filter.unitId } : {}),
    ...(filter.class ? { class: filter.class } : {}),
    ...(filter.population ? { population: filter.population } : {}),
    ...(filter.withLeavers ? { leavers: 'yes' } : {}),
    ...more,
  })
  return href(lang, path) + (query.size > 0 ? `?${query}` : '')
}

/** As the agency calls its classes of staff: พนักงานเทศบาล, พนักงานส่วนตำบล. Political officers are its executive team. */
export function className(key: string, card: AgencyCard, lang: Lang): string {
  if (key === 'executive') return inLang(card.words.executives, lang)
  const own = card.words.staffClasses.find(one => one.key === key)
  return own ? inLang(own.name, lang) : key
}
