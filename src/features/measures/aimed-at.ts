// Which measures aimed at a score and what came of them: what the gap map of assessment shows, asked from above.
import type { Words } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { todayOf } from '../people/public.ts'
import { plansOf } from './queries.ts'
import { planPicture } from './queries-picture.ts'
import { stateText } from './show.ts'
import { activeOf, progressOf } from './status.ts'

export interface AimedAt {
  readonly kind: 'indicator' | 'question' | 'item'
  readonly key: string
  readonly measure: string
  readonly href: string
  readonly state: Words
  readonly outcome: string
}

/** Measures of the fiscal year in which that assessment was held, whose work its result shows. */
export async function aimedAt(tx: Tx, year: number): Promise<AimedAt[]> {
  const row = (await plansOf(tx)).find(one => one.fiscal_year === year)
  const plan = row && (await planPicture(tx, row.id))
  if (!plan) return []
  const today = todayOf(tx)
  return activeOf(plan).flatMap(measure => {
    const progress = progressOf(measure, plan.fiscalYear, today)
    return measure.aims.map(aim => ({
      kind: aim.kind,
      key: aim.key,
      measure: `${measure.number} ${measure.name}`,
      href: `/office/measures/${measure.id}`,
      state: { th: stateText(progress, 'th'), en: stateText(progress, 'en') },
      outcome: measure.outcomes.map(one => one.text).join(' '),
    }))
  })
}
