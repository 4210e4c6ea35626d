// Reads the filter of the list of evidence from its address, and writes it back into links.
import { isId } from '#src/kernel/ids.ts'
import type { Lang } from '#src/kernel/lang.ts'
import { cleanInput } from '#src/kernel/thai-text.ts'
import { href } from '#src/platform/http/visit.ts'
import { isKind } from './queries.ts'
import type { EvidenceFilter } from './queries-list.ts'
import { isEvidenceState } from './rules.ts'

const idIn = (query: URLSearchParams, name: string) => {
  const text = query.get(name)
  return text !== null && isId(text) ? text : undefined
}

export function readFilter(query: URLSearchParams): EvidenceFilter {
  const state = query.get('state') ?? ''
  const kind = query.get('kind') ?? ''
  return {
    text: cleanInput(query.get('q') ?? '').slice(0, 100),
    state: isEvidenceState(state) ? state : undefined,
    kind: isKind(kind) ? kind : undefined,
    unitId: idIn(query, 'unit'),
    topic: /^[a-z][a-z0-9-]{1,79}$/.exec(query.get('topic') ?? '')?.[0],
    after: idIn(query, 'after'),
    before: idIn(query, 'before'),
  }
}

export const isFiltered = (filter: EvidenceFilter) =>
  filter.text !== '' ||
  filter.state !== undefined ||
  filter.kind !== undefined ||
  filter.unitId !== undefined ||
  filter.topic !== undefined

export function filterAddress(
  lang: Lang,
  path: string,
  filter: Partial<EvidenceFilter>,
  more: Record<string, string> = {},
): string {
  const query = new URLSearchParams({
    ...(filter.text ? { q: filter.text } : {}),
    ...(filter.state ? { state: filter.state } : {}),
    ...(filter.kind ? { kind: filter.kind } : {}),
    ...(filter.unitId ? { unit: filter.unitId } : {}),
    ...(filter.topic ? { topic: filter.topic } : {}),
    ...more,
  })
  return href(lang, path) + (query.size > 0 ? `?${query}` : '')
}
