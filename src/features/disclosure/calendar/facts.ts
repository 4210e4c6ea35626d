// What of the calendar can be counted: what was due in a period and shown no later than its day.
import { sql } from 'kysely'
import { defineFact, type Fact, type FactQuery } from '#src/kernel/fact.ts'
import { inBoth } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { disclosureWords } from '../words.ts'

const words = (of: (words: ReturnType<typeof disclosureWords>['calendar']['facts']) => string) =>
  inBoth(lang => of(disclosureWords(lang).calendar.facts))

export const calendarFacts: readonly Fact<Tx>[] = [
  defineFact<Tx>({
    id: 'disclosure.calendar-on-time',
    words: words(w => w.onTime),
    unit: words(w => w.unit),
    explains: words(w => w.explains),
    columns: [
      { key: 'name', words: words(w => w.name) },
      { key: 'due', words: words(w => w.due) },
      { key: 'day', words: words(w => w.shown) },
    ],
    rows: (tx, { from, to }): FactQuery =>
      tx.db
        .selectFrom('calendar_turn as c')
        .select(['c.id', 'c.name_th as name', 'c.due_on as due', 'c.shown_on as day'])
        .where('c.agency_id', '=', tx.agencyId)
        .where('c.due_on', '>=', from.toString())
        .where('c.due_on', '<=', to.toString())
        .where(sql<boolean>`c.shown_on <= c.due_on`)
        .orderBy('c.due_on')
        .orderBy('c.id'),
  }),
]
