// Who is responsible in a draft: where each name stands, whose meaning is still open, and what becomes of a draft when somebody says who is meant. Pure.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Draft, DraftMeasure, DraftResponsible } from './draft.ts'
import { bare } from './likeness.ts'
import { type MatchWorld, partyFor } from './match.ts'

/** Below it a name is not clear enough to be used unseen. */
const CLEAR = 0.9
/** Below the line under which somebody looks first. */
const UNCLEAR = 0.65

export const partiesOf = (measure: DraftMeasure): DraftResponsible[] => [
  ...measure.responsible,
  ...measure.steps.flatMap(step => step.responsible),
]

/** The same change for everybody named in a measure, its steps included. */
export const withParties = (
  measure: DraftMeasure,
  change: (party: DraftResponsible) => DraftResponsible,
): DraftMeasure => ({
  ...measure,
  responsible: measure.responsible.map(change),
  steps: measure.steps.map(step => ({ ...step, responsible: step.responsible.map(change) })),
})

/** What the words mean here; what somebody chose stays. */
export function meant(party: DraftResponsible, world: MatchWorld): DraftResponsible {
  if (party.settled || party.choice !== 'outside') return party
  return { ...party, ...partyFor(party.words, world).party }
}

/** A step that names who does it behind its words, such as "… (กองคลัง)": only where the name is exactly one of the house. */
export function withStepParties(measure: DraftMeasure, world: MatchWorld): DraftMeasure {
  const steps = measure.steps.map(step => {
    const words = /[(]([^()]{3,80})[)]\s*$/u.exec(step.text)?.[1]?.trim() ?? ''
    const { party, like } = partyFor(words, world)
    if (step.responsible.length > 0 || words === '' || party.choice === 'outside' || like < 1) return step
    return { ...step, responsible: [{ words, ...party, settled: false }] }
  })
  return { ...measure, steps }
}

/** Somebody should say who is meant: nearly named, or named like a unit and none of ours. */
export function isUnclear(party: DraftResponsible, world: MatchWorld): boolean {
  if (party.settled) return false
  if (party.choice === 'outside') return world.isUnitName(party.words)
  return party.guessed && partyFor(party.words, world).like < CLEAR
}

/** The sureness of a measure as its names leave it. */
export function withSureness(measure: DraftMeasure, world: MatchWorld): DraftMeasure {
  const now = measure.sure.responsible ?? 1
  const isOpen = partiesOf(measure).some(party => isUnclear(party, world))
  // Lower than our own mark is the reading itself, which no choice makes surer.
  const sure = isOpen ? Math.min(now, UNCLEAR) : now === UNCLEAR ? 1 : now
  return sure === now ? measure : { ...measure, sure: { ...measure.sure, responsible: sure } }
}

export const unknownUnits = (measures: readonly DraftMeasure[], world: MatchWorld): string[] => [
  ...new Set(
    measures
      .flatMap(partiesOf)
      .filter(party => !party.settled && party.choice === 'outside' && world.isUnitName(party.words))
      .map(party => party.words),
  ),
]

export interface OpenParty {
  readonly words: string
  readonly choice: string
  readonly guessed: boolean
  readonly places: number
  /** Somebody said it for all places; `made`: a unit was opened for it. */
  readonly isDecided: boolean
  readonly made: boolean
}

/** Names that are the paper's words alone or only guessed, the most frequent first; then what was decided already. */
export function openParties(draft: Draft): OpenParty[] {
  const decided = new Map(draft.decided.map(one => [bare(one.words), one]))
  const all = draft.measures.filter(one => !one.leftOut).flatMap(partiesOf)
  const found = Map.groupBy(all, party => bare(party.words))
  return [...found]
    .flatMap(([key, [first, ...others]]) => {
      const said = decided.get(key)
      if (
        !first ||
        !(said || [first, ...others].some(one => !one.settled && (one.guessed || one.choice === 'outside')))
      )
        return []
      return [
        {
          words: first.words,
          choice: said?.choice ?? first.choice,
          guessed: first.guessed,
          places: others.length + 1,
          isDecided: said !== undefined,
          made: said?.made === true,
        },
      ]
    })
    .sort((a, b) => Number(a.isDecided) - Number(b.isDecided) || b.places - a.places)
}

/** Says for every place of these words who is meant. */
export function decide(
  draft: Draft,
  { words, choice, made = false }: { words: string; choice: string; made?: boolean },
  world: MatchWorld,
): Result<Draft, 'not-found'> {
  const key = bare(words)
  const isIt = (party: DraftResponsible) => bare(party.words) === key
  if (!draft.measures.some(one => partiesOf(one).some(isIt))) return no('not-found')
  const settle = (party: DraftResponsible) =>
    isIt(party) ? { ...party, choice, guessed: false, settled: true } : party
  return ok(
    changed(draft, settle, world, [...draft.decided.filter(one => bare(one.words) !== key), { words, choice, made }]),
  )
}

/** Takes back what was said: the words are asked again what they mean. */
export function undecide(draft: Draft, words: string, world: MatchWorld): Result<Draft, 'not-found'> {
  const key = bare(words)
  if (!draft.decided.some(one => bare(one.words) === key)) return no('not-found')
  const open = (party: DraftResponsible) =>
    bare(party.words) === key ? meant({ ...party, choice: 'outside', guessed: false, settled: false }, world) : party
  const rest = draft.decided.filter(one => bare(one.words) !== key)
  return ok(changed(draft, open, world, rest))
}

function changed(
  draft: Draft,
  change: (party: DraftResponsible) => DraftResponsible,
  world: MatchWorld,
  decided: Draft['decided'],
): Draft {
  const measures = draft.measures.map(one => withSureness(withParties(one, change), world))
  return { ...draft, measures, decided, units: unknownUnits(measures, world) }
}
