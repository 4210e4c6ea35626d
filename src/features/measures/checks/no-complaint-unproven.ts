// "No complaint" without the statistics that show it.

import type { Rule } from './check.ts'
import { activeMeasures } from './check.ts'

export const noComplaintUnproven: Rule = {
  id: 'no-complaint-unproven',
  severity: 'statement',
  find: input =>
    activeMeasures(input).flatMap(measure =>
      measure.outcomes
        .filter(outcome => outcome.kind === 'no-complaint' && !outcome.proofs.some(proof => proof.state === 'accepted'))
        .map(outcome => ({ place: { part: 'outcome' as const, measureId: measure.id, outcomeId: outcome.id } })),
    ),
}
