// What a text of a plan says now, by its field and id: the review shows it beside what Word says, and a decision holds only for what was seen. Pure.
import { sha256hex } from '#src/kernel/digest.ts'
import type { PlanPicture, WordsOf } from '../measures/public.ts'

/** Undefined when it is not there any more. */
export function wordsHere(plan: PlanPicture, field: WordsOf, id: string): string | undefined {
  const measure = plan.measures.find(one => one.id === id)
  const step = plan.measures.flatMap(one => one.steps).find(one => one.id === id)
  switch (field) {
    case 'plan.preamble':
      return plan.id === id ? plan.preamble : undefined
    case 'measure.name':
      return measure?.name
    case 'measure.problem':
      return measure?.problem
    case 'measure.output_expected':
      return measure?.outputExpected
    case 'measure.outcome_expected':
      return measure?.outcomeExpected
    case 'step.name':
      return step?.name
    case 'step.output':
      return step?.output
    case 'step.not_done_reason':
      return step?.notDoneReason
    case 'action.what':
      return plan.measures
        .flatMap(one => one.steps)
        .flatMap(one => one.actions)
        .find(one => one.id === id)?.what
    case 'outcome.text':
      return plan.measures.flatMap(one => one.outcomes).find(one => one.id === id)?.text
  }
}

export const seenOf = (text: string): string => sha256hex(text)
