// What words of a paper mean in this house: which issue, which unit or moving group, which indicator. Pure.
import { bare, type Nearest, nearest } from './likeness.ts'
import { isEverybody, isWholeResult, looksLikeUnit, namesOrder, withoutIssueNumber } from './paper-words.ts'

export interface MatchWorld {
  readonly units: readonly { readonly id: string; readonly name: string }[]
  /** First name and last name, without title: papers write titles in many ways. */
  readonly people: readonly { readonly id: string; readonly name: string }[]
  /** Moving groups as the agency calls them. */
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  readonly issues: readonly { readonly id: string; readonly name: string }[]
  readonly indicators: readonly { readonly id: string; readonly name: string }[]
  readonly isUnitName: (words: string) => boolean
}

export const isUnitName = (words: string): boolean => looksLikeUnit(words) && !isEverybody(words)

/** A name that only one unit begins with is a good guess; one that is nearly a unit's is not. */
const WITHIN = 0.9
const NEAR = 0.8
const HEADING = 0.62

export const headingFor = (
  text: string,
  { issues }: MatchWorld,
): Nearest<{ readonly id: string; readonly name: string }> | undefined =>
  nearest(withoutIssueNumber(text), issues, issue => issue.name, HEADING)

export interface Party {
  readonly choice: string
  readonly guessed: boolean
}

/** A unit by its name, by a part of it or nearly so as a guess; a person by her name; a moving group; the officers of an order. `like` says how near. */
export function partyFor(words: string, { units, people, groups }: MatchWorld): { party: Party; like: number } {
  const found = (choice: string, like = 1) => ({ party: { choice, guessed: like < 1 }, like })
  if (isEverybody(words)) return found('group:all-units')
  if (namesOrder(words)) return found('order')
  const said = bare(words)
  const same = units.find(unit => bare(unit.name) === said)
  if (same) return found(`unit:${same.id}`)
  const group = groups.find(one => bare(one.name) === said)
  if (group) return found(`group:${group.id}`)
  // Her title stands before the name, her post behind it. Of two who are called the same, neither.
  const named = bareNames(people).filter(one => said.includes(one.name))
  const [person] = named
  if (person && named.length === 1) return found(`person:${person.id}`)
  const within = units.filter(unit => isPart(said, bare(unit.name)))
  const [only] = within
  if (only && within.length === 1) return found(`unit:${only.id}`, WITHIN)
  const near = nearest(words, units, unit => unit.name, 0.75)
  return near && isUnitName(words) ? found(`unit:${near.choice.id}`, Math.min(near.like, NEAR)) : found('outside')
}

const bareNamesOf = new WeakMap<MatchWorld['people'], MatchWorld['people']>()

/** Worked out once for a world: every name of a paper is held against them. */
function bareNames(people: MatchWorld['people']): MatchWorld['people'] {
  const known = bareNamesOf.get(people) ?? people.map(({ id, name }) => ({ id, name: bare(name) }))
  bareNamesOf.set(people, known)
  return known
}

const PART = 6

/** "The office" for "the office of the municipality"; never three letters that stand in every name. */
const isPart = (said: string, name: string) =>
  said.length >= PART && (name.startsWith(said) || (said.startsWith(name) && name.length >= PART))

export function indicatorFor(words: string, { indicators }: MatchWorld): string {
  if (words === '') return ''
  const said = bare(words)
  const within = indicators.filter(one => said.includes(bare(one.name)))
  const longest = within.sort((a, b) => b.name.length - a.name.length)[0]
  if (longest) return `indicator:${longest.id}`
  if (isWholeResult(words)) return 'total:total'
  const near = nearest(words, indicators, one => one.name, 0.75)
  return near ? `indicator:${near.choice.id}` : ''
}
