// A score that is claimed is none of those recorded.
import { toArabicDigits } from '#src/kernel/numerals.ts'
import type { Rule } from './check.ts'
import { activeMeasures } from './check.ts'
import { scoreAt, scoresIn } from './scores-in.ts'

export const scoreDiffers: Rule = {
  id: 'score-differs',
  severity: 'error',
  find: input =>
    activeMeasures(input).flatMap(measure =>
      measure.outcomes.flatMap(outcome => {
        if (outcome.scoreKind === null) return []
        const known = input.scores.flatMap(one => scoreAt(one, outcome.scoreKind ?? '', outcome.scoreKey) ?? [])
        if (known.length === 0) return []
        const claimed = scoresIn(toArabicDigits(outcome.text))
        const changes = known.slice(1).map((score, at) => Math.abs(Math.round((score - (known[at] ?? 0)) * 100) / 100))
        const wrong = claimed.find(score => !known.includes(score) && !changes.includes(score))
        return wrong === undefined
          ? []
          : [
              {
                place: { part: 'outcome' as const, measureId: measure.id, outcomeId: outcome.id, field: 'text' },
                values: { said: wrong, known: known.join(' → ') },
              },
            ]
      }),
    ),
}
