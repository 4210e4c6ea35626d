// Channels were promised that nothing was published on.
import { spanOfStep } from '../status.ts'
import type { Rule } from './check.ts'
import { stepPlace, stepsOf } from './texts.ts'

export const channelNotDelivered: Rule = {
  id: 'channel-not-delivered',
  severity: 'warning',
  find: input =>
    stepsOf(input).flatMap(({ measure, step }) => {
      if (step.channels.length === 0 || spanOfStep(step, input.plan.fiscalYear).from > input.today) return []
      const isOver = step.state === 'done' || spanOfStep(step, input.plan.fiscalYear).to < input.today
      if (!isOver) return []
      const used = new Set(step.actions.flatMap(action => action.channels))
      const missing = step.channels.filter(channel => !used.has(channel))
      return missing.length === 0
        ? []
        : [
            {
              place: stepPlace(measure, step),
              values: {
                number: step.number,
                promised: step.channels.length,
                used: step.channels.length - missing.length,
                missingChannels: missing.join(','),
              },
            },
          ]
    }),
}
