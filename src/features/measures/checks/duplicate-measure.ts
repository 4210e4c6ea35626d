// Two measures of the same name.

import type { Rule } from './check.ts'
import { activeMeasures } from './check.ts'

export const duplicateMeasure: Rule = {
  id: 'duplicate-measure',
  severity: 'warning',
  find: input =>
    [...Map.groupBy(activeMeasures(input), measure => measure.name.replace(/\s+/g, '')).values()].flatMap(same =>
      same.slice(1).map(measure => ({
        place: { part: 'measure' as const, measureId: measure.id, field: 'name' },
        values: { first: same[0]?.number ?? '' },
      })),
    ),
}
