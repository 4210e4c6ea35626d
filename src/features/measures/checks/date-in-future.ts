// Something is said to have been done on a day that has not come: usually a wrong year.

import type { Rule } from './check.ts'
import { stepPlace, stepsOf } from './texts.ts'

export const dateInFuture: Rule = {
  id: 'date-in-future',
  severity: 'error',
  find: input =>
    stepsOf(input).flatMap(({ measure, step }) => [
      ...step.actions
        .filter(action => action.on > input.today)
        .map(action => ({
          place: { ...stepPlace(measure, step), part: 'action' as const, actionId: action.id, field: 'on_day' },
          values: { number: step.number, onDay: action.on },
        })),
      ...(step.doneOn !== null && step.doneOn > input.today
        ? [{ place: stepPlace(measure, step, 'output'), values: { number: step.number, onDay: step.doneOn } }]
        : []),
    ]),
}
