// An action after the day of the report that tells of it.

import type { Rule } from './check.ts'
import { stepPlace, stepsOf } from './texts.ts'

export const dateAfterReport: Rule = {
  id: 'date-after-report',
  severity: 'error',
  find: input =>
    stepsOf(input).flatMap(({ measure, step }) => {
      const report = input.round?.reportOn
      if (!report) return []
      return step.actions
        .filter(action => action.on > report)
        .map(action => ({
          place: { ...stepPlace(measure, step), part: 'action' as const, actionId: action.id, field: 'on_day' },
          values: { number: step.number, onDay: action.on, reportDay: report },
        }))
    }),
}
