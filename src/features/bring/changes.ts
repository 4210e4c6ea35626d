// What people do to a draft before it becomes a plan: correct a measure, join it with the one before, split it, move it, leave it out, say that it was
// looked at. Pure: a draft in, a draft or a refusal out.
import { no, ok, type Result } from '#src/kernel/result.ts'
import { type Draft, type DraftField, type DraftMeasure, draftFields } from './draft.ts'
import { withParties } from './party.ts'

export type ChangeRefusal = 'not-found' | 'already-so' | 'nothing-before' | 'nothing-chosen' | 'everything-chosen'

type Changed = Result<Draft, ChangeRefusal>

const of = (draft: Draft, key: string) => draft.measures.find(one => one.key === key)

function withMeasure(draft: Draft, key: string, change: (measure: DraftMeasure) => DraftMeasure): Draft {
  return { ...draft, measures: draft.measures.map(one => (one.key === key ? change(one) : one)) }
}

/** What somebody wrote is sure. */
const surely = (fields: readonly DraftField[]) => Object.fromEntries(fields.map(field => [field, 1]))

export type Correction = Pick<
  DraftMeasure,
  'title' | 'kind' | 'heading' | 'steps' | 'responsible' | 'outputs' | 'outcomes' | 'status'
>

export function correct(draft: Draft, key: string, correction: Correction): Changed {
  if (!of(draft, key)) return no('not-found')
  return ok(
    withMeasure(draft, key, one => ({
      ...withParties({ ...one, ...correction }, party => ({ ...party, guessed: false, settled: true })),
      sure: surely(draftFields),
      looked: true,
    })),
  )
}

export function look(draft: Draft, key: string): Changed {
  const measure = of(draft, key)
  if (!measure) return no('not-found')
  return measure.looked ? no('already-so') : ok(withMeasure(draft, key, one => ({ ...one, looked: true })))
}

export function leaveOut(draft: Draft, key: string, leftOut: boolean): Changed {
  const measure = of(draft, key)
  if (!measure) return no('not-found')
  return measure.leftOut === leftOut ? no('already-so') : ok(withMeasure(draft, key, one => ({ ...one, leftOut })))
}

/** A page break cut it in two: all of it goes to the one before, which somebody must look at again. */
export function mergeWithBefore(draft: Draft, key: string): Changed {
  const at = draft.measures.findIndex(one => one.key === key)
  const [before, measure] = [draft.measures[at - 1], draft.measures[at]]
  if (!measure) return no('not-found')
  if (!before) return no('nothing-before')
  const joined: DraftMeasure = {
    ...before,
    title: before.title === '' ? measure.title : before.title,
    heading: before.heading || measure.heading,
    steps: [...before.steps, ...measure.steps],
    responsible: [
      ...before.responsible,
      ...measure.responsible.filter(one => !before.responsible.some(other => other.words === one.words)),
    ],
    outputs: [...before.outputs, ...measure.outputs],
    outcomes: [...before.outcomes, ...measure.outcomes],
    status: before.status || measure.status,
    sure: leastOf(before.sure, measure.sure),
    from: Object.fromEntries(
      draftFields.flatMap(field => {
        const places = [...(before.from[field] ?? []), ...(measure.from[field] ?? [])]
        return places.length > 0 ? [[field, places]] : []
      }),
    ),
    looked: false,
    leftOut: false,
  }
  return ok({
    ...draft,
    measures: draft.measures.filter(one => one.key !== key).map(one => (one.key === before.key ? joined : one)),
    repairs: movedRepairs(draft, key, before),
  })
}

function leastOf(a: DraftMeasure['sure'], b: DraftMeasure['sure']): DraftMeasure['sure'] {
  return Object.fromEntries(
    draftFields.flatMap(field => {
      const [one, other] = [a[field], b[field]]
      return one === undefined && other === undefined ? [] : [[field, Math.min(one ?? 1, other ?? 1)]]
    }),
  )
}

const lengthOf = (measure: DraftMeasure, field: DraftField): number =>
  field === 'steps' || field === 'outputs' || field === 'outcomes' ? measure[field].length : 0

function movedRepairs(draft: Draft, key: string, before: DraftMeasure): Draft['repairs'] {
  return draft.repairs.map(repair => ({
    ...repair,
    places: repair.places
      .filter(place => place.measure !== key || place.field !== 'responsible')
      .map(place =>
        place.measure === key ? { ...place, measure: before.key, at: place.at + lengthOf(before, place.field) } : place,
      ),
  }))
}

export interface Split {
  readonly title: string
  readonly steps: readonly number[]
  readonly outputs: readonly number[]
  readonly outcomes: readonly number[]
}

/** What was chosen goes to a new one behind it, with the same heading and the same people. */
export function split(
  draft: Draft,
  key: string,
  { title, steps, outputs, outcomes }: Split,
): Result<{ draft: Draft; key: string }, ChangeRefusal> {
  const at = draft.measures.findIndex(one => one.key === key)
  const measure = draft.measures[at]
  if (!measure) return no('not-found')
  const chosen = steps.length + outputs.length + outcomes.length
  if (chosen === 0) return no('nothing-chosen', { at: 'steps' })
  if (chosen === measure.steps.length + measure.outputs.length + measure.outcomes.length)
    return no('everything-chosen', { at: 'steps' })
  const part = <One>(list: readonly One[], indexes: readonly number[], take: boolean) =>
    list.filter((_, index) => indexes.includes(index) === take)
  const fresh = `m${draft.lastKey + 1}`
  const cut = (take: boolean) => ({
    steps: part(measure.steps, steps, take),
    outputs: part(measure.outputs, outputs, take),
    outcomes: part(measure.outcomes, outcomes, take),
  })
  const made: DraftMeasure = { ...measure, ...cut(true), key: fresh, no: '', title, looked: false }
  const measures = draft.measures.flatMap(one => (one.key === key ? [{ ...one, ...cut(false) }, made] : [one]))
  // Places in texts have moved: those repairs stay as they are now.
  const repairs = draft.repairs.map(one => ({ ...one, places: one.places.filter(place => place.measure !== key) }))
  return ok({ draft: { ...draft, measures, repairs, lastKey: draft.lastKey + 1 }, key: fresh })
}

export function move(draft: Draft, key: string, way: 'up' | 'down'): Changed {
  const at = draft.measures.findIndex(one => one.key === key)
  if (at < 0) return no('not-found')
  const to = way === 'up' ? at - 1 : at + 1
  const [one, other] = [draft.measures[at], draft.measures[to]]
  if (!one || !other) return no('already-so')
  return ok({
    ...draft,
    measures: draft.measures.map((measure, index) => (index === at ? other : index === to ? one : measure)),
  })
}

export function toHeading(draft: Draft, key: string, heading: string): Changed {
  const measure = of(draft, key)
  if (!measure || (heading !== '' && !draft.headings.some(one => one.key === heading))) return no('not-found')
  if (measure.heading === heading) return no('already-so')
  return ok(withMeasure(draft, key, one => ({ ...one, heading, sure: { ...one.sure, ...surely(['heading']) } })))
}

/** Which issue of the year a heading of the paper means; empty for none. */
export function setIssue(draft: Draft, key: string, issue: string): Changed {
  const heading = draft.headings.find(one => one.key === key)
  if (!heading) return no('not-found')
  return ok({
    ...draft,
    headings: draft.headings.map(one => (one.key === key ? { ...one, issue, like: issue === '' ? 0 : 1 } : one)),
  })
}
