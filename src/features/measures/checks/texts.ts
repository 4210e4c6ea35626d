// Every text of a plan with the place it stands in, gathered once for all rules that read words.
import { toArabicDigits } from '#src/kernel/numerals.ts'
import type { MeasurePicture, StepPicture } from '../picture.ts'
import { activeMeasures, type CheckInput, type Place } from './check.ts'

export interface Said {
  readonly place: Place
  readonly text: string
  /** The same with Arabic digits, for rules that look at numbers. */
  readonly plain: string
  readonly measure: MeasurePicture | undefined
  readonly step: StepPicture | undefined
}

const known = new WeakMap<CheckInput, readonly Said[]>()

export function textsOf(input: CheckInput): readonly Said[] {
  const before = known.get(input)
  if (before) return before
  const all: Said[] = []
  const add = (place: Place, text: string, measure?: MeasurePicture, step?: StepPicture) => {
    if (text !== '') all.push({ place, text, plain: toArabicDigits(text), measure, step })
  }
  add({ part: 'plan', field: 'preamble' }, input.plan.preamble)
  for (const measure of activeMeasures(input)) {
    const measureId = measure.id
    const field = (name: string, text: string) => add({ part: 'measure', measureId, field: name }, text, measure)
    field('name', measure.name)
    field('problem', measure.problem)
    field('output_expected', measure.outputExpected)
    field('outcome_expected', measure.outcomeExpected)
    for (const step of measure.steps) {
      if (step.state === 'cancelled') continue
      const stepId = step.id
      const of = (name: string, text: string) =>
        add({ part: 'step', measureId, stepId, field: name }, text, measure, step)
      of('name', step.name)
      of('output_expected', step.outputExpected)
      of('output', step.output)
      of('not_done_reason', step.notDoneReason)
      for (const action of step.actions)
        add({ part: 'action', measureId, stepId, actionId: action.id, field: 'what' }, action.what, measure, step)
    }
    for (const outcome of measure.outcomes)
      add({ part: 'outcome', measureId, outcomeId: outcome.id, field: 'text' }, outcome.text, measure)
  }
  known.set(input, all)
  return all
}

/** Steps that count, each with its measure. */
export function stepsOf(input: CheckInput): { measure: MeasurePicture; step: StepPicture }[] {
  return activeMeasures(input).flatMap(measure =>
    measure.steps.filter(step => step.state !== 'cancelled').map(step => ({ measure, step })),
  )
}

export const stepPlace = (measure: MeasurePicture, step: StepPicture, field?: string): Place => ({
  part: 'step',
  measureId: measure.id,
  stepId: step.id,
  ...(field ? { field } : {}),
})

/** A short piece of a text, to be quoted. */
export const quoted = (text: string, most = 60) => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`
}

/** Whether a text rule finds something, at most once per text. */
export function inTexts(
  input: CheckInput,
  look: (said: Said) => Readonly<Record<string, string | number>> | undefined,
) {
  return textsOf(input).flatMap(said => {
    const values = look(said)
    return values ? [{ place: said.place, values }] : []
  })
}
