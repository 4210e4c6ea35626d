// An action outside the periods that the plan gave the step.

import type { Rule } from './check.ts'
import { stepPlace, stepsOf } from './texts.ts'

export const dateOutsideStepPeriod: Rule = {
  id: 'date-outside-step-period',
  severity: 'warning',
  find: input =>
    stepsOf(input).flatMap(({ measure, step }) => {
      if (step.periods.length === 0) return []
      return step.actions
        .filter(action => !step.periods.some(one => one.from <= (action.until ?? action.on) && one.to >= action.on))
        .map(action => ({
          place: { ...stepPlace(measure, step), part: 'action' as const, actionId: action.id, field: 'on_day' },
          values: { number: step.number, onDay: action.on },
        }))
    }),
}
