// An action before or after the round that is reported.
import { spanOfStep } from '../status.ts'
import type { Rule } from './check.ts'
import { stepPlace, stepsOf } from './texts.ts'

export const dateOutsideRound: Rule = {
  id: 'date-outside-round',
  severity: 'error',
  find: input =>
    stepsOf(input).flatMap(({ measure, step }) => {
      const { round } = input
      if (!round) return []
      // What goes on beyond the round belongs to the next one.
      const isOfRound = spanOfStep(step, input.plan.fiscalYear).to <= round.to
      return step.actions
        .filter(action => action.on < round.from || (isOfRound && action.on > round.to))
        .map(action => ({
          place: { ...stepPlace(measure, step), part: 'action' as const, actionId: action.id, field: 'on_day' },
          values: { number: step.number, onDay: action.on, fromDay: round.from, toDay: round.to },
        }))
    }),
}
