// Who can be meant by a name in a paper, as options: the words alone, an order, moving groups, units, people.
import type { Lang } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Choice } from '#src/ui/index.ts'
import { type AgencyCard, agencyCard } from '../../agencies/public.ts'
import {
  groupName,
  houseUnits,
  type PersonChoice,
  peopleHere,
  personChoices,
  type UnitRow,
  unitChoices,
} from '../../people/public.ts'
import { bringWords } from '../words.ts'
import { groupsToName } from '../world.ts'

export interface House {
  readonly units: readonly UnitRow[]
  readonly people: readonly PersonChoice[]
  readonly card: AgencyCard
}

export async function houseToChoose(tx: Tx): Promise<House> {
  return { units: await houseUnits(tx), people: await peopleHere(tx), card: await agencyCard(tx) }
}

/** With `only`, of the people just these: a list of everybody in every step of a measure would be a page of its own. */
export function partyChoices({ units, people, card }: House, lang: Lang, only?: ReadonlySet<string>): Choice[] {
  const { party: w } = bringWords(lang)
  const offered = only ? people.filter(one => only.has(one.id)) : people
  return [
    { value: 'outside', label: w.outside },
    { value: 'order', label: w.order },
    ...groupsToName.map(group => ({ value: `group:${group}`, label: groupName(group, card, lang), group: w.groups })),
    ...unitChoices(units, lang).map(one => ({ ...one, value: `unit:${one.value}`, group: w.units })),
    ...personChoices(offered, lang).map(one => ({ ...one, value: `person:${one.value}`, group: w.people })),
  ]
}
