// What the pages of the register share: addresses, how animals and villages are named, filters.
import { isId } from '#src/kernel/ids.ts'
import type { Lang } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { idOf, type Visit } from '#src/platform/http/visit.ts'
import { Badge, type BadgeTone } from '#src/ui/index.ts'
import { dayText, holdsOver, type Right } from '../../../people/public.ts'
import { type Village, villageName } from '../../../places/public.ts'
import { type Due, dues, type PetRow, petById } from '../queries.ts'
import { isHere, petNumber, type Standing, standingOf } from '../rules.ts'
import { petsWords } from '../words.ts'

export const PETS = '/office/services/pets'
export const petAt = (id: string, more?: string) => `${PETS}/${id}${more ? `/${more}` : ''}`
export const checkAt = (code: string) => `/pets/check/${code}`

/** Undefined where it is not theirs: not there. */
export async function petHere(tx: Tx, visit: Visit, right: Right): Promise<PetRow | undefined> {
  const row = await petById(tx, idOf(visit))
  return row && holdsOver(tx, right, row.unit_id) ? row : undefined
}

export const petName = (row: Pick<PetRow, 'pet_name' | 'species' | 'number' | 'number_year'>, lang: Lang): string =>
  `${row.pet_name || petsWords(lang).species[row.species]} ${petNumber(row)}`

export function villageText(villages: readonly Village[], id: string | null, lang: Lang): string {
  const found = villages.find(one => one.id === id)
  return found ? villageName(found, lang) : ''
}

const tones: Record<Standing, BadgeTone> = { never: 'missing', late: 'late', soon: 'soon', good: 'done' }

export function DueBadge({ lang, row, today }: { lang: Lang; row: PetRow; today: string }) {
  const w = petsWords(lang)
  if (!isHere(row.state))
    return (
      <Badge lang={lang} tone="idle">
        {w.states[row.state]}
      </Badge>
    )
  const standing = standingOf(row.due_on, today)
  return (
    <Badge lang={lang} tone={tones[standing]}>
      {standing === 'good' ? dayText(row.due_on, lang) : w.standings[standing]}
    </Badge>
  )
}

export interface Filters {
  readonly q: string
  readonly village: string | undefined
  readonly due: Due | undefined
  readonly withGone: boolean
}

export function filtersIn(query: URLSearchParams): Filters {
  const text = (name: string) => (query.get(name) ?? '').slice(0, 60).trim()
  return {
    q: text('q'),
    village: isId(text('village')) ? text('village') : undefined,
    due: dues.find(one => one === text('due')),
    withGone: text('state') === 'all',
  }
}

/** Without what was not chosen, for a query. */
export const chosenOf = ({ village, due, ...rest }: Filters) => ({
  ...rest,
  ...(village === undefined ? {} : { village }),
  ...(due === undefined ? {} : { due }),
})

export const searchOf = ({ q, village, due, withGone }: Filters): URLSearchParams =>
  new URLSearchParams(
    Object.entries({ q, village: village ?? '', due: due ?? '', state: withGone ? 'all' : '' }).filter(
      ([, value]) => value !== '',
    ),
  )
