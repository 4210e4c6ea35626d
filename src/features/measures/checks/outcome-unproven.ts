// An outcome that nothing supports: neither evidence nor a recorded score.

import type { Rule } from './check.ts'
import { activeMeasures } from './check.ts'
import { scoreAt } from './scores-in.ts'

export const outcomeUnproven: Rule = {
  id: 'outcome-unproven',
  severity: 'statement',
  find: input =>
    activeMeasures(input).flatMap(measure =>
      measure.outcomes
        .filter(outcome => outcome.kind !== 'no-complaint' && !outcome.proofs.some(proof => proof.state === 'accepted'))
        .filter(
          outcome =>
            outcome.scoreKind === null ||
            !input.scores.some(one => scoreAt(one, outcome.scoreKind ?? '', outcome.scoreKey) !== undefined),
        )
        .map(outcome => ({
          place: { part: 'outcome' as const, measureId: measure.id, outcomeId: outcome.id },
          values: { text: outcome.text.slice(0, 60) },
        })),
    ),
}
