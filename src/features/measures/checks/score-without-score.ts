// A score is said to have risen without the scores of both years.

import type { Rule } from './check.ts'
import { activeMeasures, type CheckInput } from './check.ts'
import { scoreAt } from './scores-in.ts'

/** Two years of the score that the claim speaks of. */
function hasBoth(input: CheckInput, kind: string | null, key: string): boolean {
  if (kind === null) return false
  return input.scores.filter(one => scoreAt(one, kind, key) !== undefined).length >= 2
}

export const scoreWithoutScore: Rule = {
  id: 'score-without-score',
  severity: 'error',
  find: input =>
    activeMeasures(input).flatMap(measure =>
      measure.outcomes
        .filter(outcome => outcome.kind === 'score-change' || /คะแนน[^.]{0,30}(เพิ่มขึ้น|สูงขึ้น)/.test(outcome.text))
        .filter(outcome => !hasBoth(input, outcome.scoreKind, outcome.scoreKey))
        .map(outcome => ({
          place: { part: 'outcome' as const, measureId: measure.id, outcomeId: outcome.id, field: 'text' },
        })),
    ),
}
