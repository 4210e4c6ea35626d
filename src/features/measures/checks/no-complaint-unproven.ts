// "No complaint" is said only by a figure counted from the register of the period, never by a paper.

import type { Rule } from './check.ts'
import { activeMeasures } from './check.ts'

export const noComplaintUnproven: Rule = {
  id: 'no-complaint-unproven',
  severity: 'statement',
  find: input =>
    activeMeasures(input).flatMap(measure =>
      measure.outcomes
        .filter(outcome => outcome.kind === 'no-complaint')
        .filter(outcome => !outcome.proofs.some(proof => proof.state === 'accepted' && proof.kind === 'fact'))
        .map(outcome => ({ place: { part: 'outcome' as const, measureId: measure.id, outcomeId: outcome.id } })),
    ),
}
