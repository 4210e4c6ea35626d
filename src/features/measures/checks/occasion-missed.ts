// A monthly or quarterly step that was left out.
import { occasionsOf } from '../status.ts'
import type { Rule } from './check.ts'
import { stepPlace, stepsOf } from './texts.ts'

export const occasionMissed: Rule = {
  id: 'occasion-missed',
  severity: 'warning',
  find: input =>
    stepsOf(input).flatMap(({ measure, step }) => {
      const end = input.round?.to ?? input.today
      const missed = occasionsOf(step, input.plan.fiscalYear, input.today).filter(
        one => one.state === 'late' && one.to <= end,
      )
      return missed.length === 0 || step.notDoneReason !== ''
        ? []
        : [
            {
              place: stepPlace(measure, step),
              values: {
                number: step.number,
                count: missed.length,
                fromDay: missed[0]?.from ?? '',
                toDay: missed[0]?.to ?? '',
              },
            },
          ]
    }),
}
