// What happened to a case, for programs: the steps in our own words, without what anybody wrote and without who did it.
import type { Tx } from '#src/platform/database/scope.ts'
import { stepText } from './pages/track-parts.tsx'
import { type CaseRow, eventsOf } from './queries.ts'

export async function publicSteps(tx: Tx, row: CaseRow) {
  const events = await eventsOf(tx, row.id)
  return events
    .filter(event => !event.is_internal)
    .map(event => ({
      at: event.at.toISOString(),
      state: event.state,
      th: stepText(event, row, 'th'),
      en: stepText(event, row, 'en'),
    }))
}
