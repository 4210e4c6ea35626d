// Repairs of a draft's texts: where texts stand, putting a repair in and taking it back. Pure.
import type { Draft, DraftField, DraftMeasure, DraftRepair } from './draft.ts'
import type { PlacedText } from './repair.ts'

export type Place = DraftRepair['places'][number]

const listed = (measure: DraftMeasure): readonly (readonly [DraftField, readonly string[]])[] => [
  ['title', [measure.title]],
  ['steps', measure.steps.map(one => one.text)],
  ['responsible', measure.responsible.map(one => one.words)],
  ['outputs', measure.outputs],
  ['outcomes', measure.outcomes.map(one => one.text)],
]

export const placedTexts = (draft: Draft): PlacedText<Place>[] =>
  draft.measures.flatMap(measure =>
    listed(measure).flatMap(([field, texts]) =>
      texts.map((text, at) => ({ place: { measure: measure.key, field, at }, text })),
    ),
  )

export function textAt(measure: DraftMeasure, field: DraftField, at: number): string | undefined {
  return listed(measure).find(([one]) => one === field)?.[1][at]
}

function withText(measure: DraftMeasure, field: DraftField, at: number, text: string): DraftMeasure {
  const put = <One>(list: readonly One[], change: (one: One) => One) =>
    list.map((one, index) => (index === at ? change(one) : one))
  switch (field) {
    case 'title':
      return { ...measure, title: text }
    case 'steps':
      return { ...measure, steps: put(measure.steps, one => ({ ...one, text })) }
    case 'responsible':
      return {
        ...measure,
        // What the words meant is asked again.
        responsible: put(measure.responsible, one => ({ ...one, words: text, choice: 'outside', settled: false })),
      }
    case 'outputs':
      return { ...measure, outputs: put(measure.outputs, () => text) }
    case 'outcomes':
      return { ...measure, outcomes: put(measure.outcomes, one => ({ ...one, text })) }
    default:
      return measure
  }
}

/** A place whose text somebody changed meanwhile is left alone. */
function swap(draft: Draft, repair: DraftRepair, from: string, to: string): Draft {
  const measures = draft.measures.map(measure =>
    repair.places
      .filter(place => place.measure === measure.key)
      .reduce((now, { field, at }) => {
        const text = textAt(now, field, at)
        return text?.includes(from) ? withText(now, field, at, text.replace(from, to)) : now
      }, measure),
  )
  return { ...draft, measures }
}

/** Puts in every repair that is said to be applied; for a draft whose texts are as they were read. */
export const applyRepairs = (draft: Draft): Draft =>
  draft.repairs.filter(one => one.applied).reduce((now, repair) => swap(now, repair, repair.from, repair.to), draft)

export function setRepair(draft: Draft, id: string, applied: boolean): Draft | undefined {
  const repair = draft.repairs.find(one => one.id === id)
  if (!repair || repair.applied === applied) return undefined
  const changed = applied ? swap(draft, repair, repair.from, repair.to) : swap(draft, repair, repair.to, repair.from)
  return { ...changed, repairs: changed.repairs.map(one => (one.id === id ? { ...one, applied } : one)) }
}
