// A score is said to have been kept or raised, and the result of the plan's year says it fell.
import { activeMeasures, type Rule } from './check.ts'
import { scoreAt } from './scores-in.ts'

export const outcomeAgainstScore: Rule = {
  id: 'outcome-against-score',
  severity: 'error',
  find: input => {
    const year = input.plan.fiscalYear
    const of = (asked: number, kind: string, key: string) => {
      const scores = input.scores.find(one => one.year === asked)
      return scores && scoreAt(scores, kind, key)
    }
    return activeMeasures(input).flatMap(measure =>
      measure.outcomes.flatMap(outcome => {
        if (outcome.scoreKind === null || (outcome.kind !== 'score-kept' && outcome.kind !== 'score-change')) return []
        const before = of(year - 1, outcome.scoreKind, outcome.scoreKey)
        const after = of(year, outcome.scoreKind, outcome.scoreKey)
        if (before === undefined || after === undefined || after >= before) return []
        // A text may say honestly that a score fell.
        if (outcome.kind === 'score-change' && /ลดลง|ต่ำลง|fell|lower/i.test(outcome.text)) return []
        return [
          {
            place: { part: 'outcome' as const, measureId: measure.id, outcomeId: outcome.id, field: 'kind' },
            values: { before, after, year },
          },
        ]
      }),
    )
  },
}
