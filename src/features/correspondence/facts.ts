// What this feature can count.
import { sql } from 'kysely'
import { defineFact, type Fact, type FactQuery } from '#src/kernel/fact.ts'
import type { Period } from '#src/kernel/period.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { factWords as en } from './fact-words.en.ts'
import { factWords as th } from './fact-words.th.ts'
import type { LetterKind } from './letter-form.ts'

type Key = keyof typeof th.facts
const words = (key: Key) => ({ th: th.facts[key].name, en: en.facts[key].name })
const explains = (key: Key) => ({ th: th.facts[key].explains, en: en.facts[key].explains })
const unit = { th: th.units.letters, en: en.units.letters }
const column = (key: keyof typeof th.columns) => ({ key, words: { th: th.columns[key], en: en.columns[key] } })

const decidedOn = sql<string>`(l.decided_at at time zone 'Asia/Bangkok')::date`

/** By the day of the last word, whatever day is printed. */
function decided(tx: Tx, kind: LetterKind, { from, to }: Period): FactQuery {
  return tx.db
    .selectFrom('letter as l')
    .innerJoin('unit as u', join => join.onRef('u.agency_id', '=', 'l.agency_id').onRef('u.id', '=', 'l.unit_id'))
    .select(['l.id', 'l.ref', 'l.subject', 'u.name_th as unit'])
    .select(decidedOn.as('day'))
    .where('l.agency_id', '=', tx.agencyId)
    .where('l.kind', '=', kind)
    .where('l.state', '=', 'decided')
    .where(decidedOn, '>=', from.toString())
    .where(decidedOn, '<=', to.toString())
    .$if(kind !== 'memo', query => query.where('l.outcome', '=', 'approved'))
    .orderBy('l.id')
}

const columns = [column('day'), column('ref'), column('subject'), column('unit')]
const ofKind = (id: string, key: Key, kind: LetterKind): Fact<Tx> =>
  defineFact<Tx>({
    id,
    words: words(key),
    unit,
    explains: explains(key),
    columns,
    rows: (tx, period) => decided(tx, kind, period),
  })

export const correspondenceFacts: readonly Fact<Tx>[] = [
  ofKind('letters.memos-decided', 'memos', 'memo'),
  ofKind('letters.orders-signed', 'orders', 'order'),
  ofKind('letters.announcements-signed', 'announcements', 'announcement'),
  defineFact<Tx>({
    id: 'letters.received',
    words: words('received'),
    unit,
    explains: explains('received'),
    columns: [column('day'), column('ref'), column('from'), column('subject')],
    rows: (tx, { from, to }): FactQuery =>
      tx.db
        .selectFrom('received_letter as r')
        .select(['r.id', 'r.received_on as day', 'r.from_whom as from', 'r.subject'])
        .select(sql<string>`r.number || '/' || r.number_year`.as('ref'))
        .where('r.agency_id', '=', tx.agencyId)
        .where('r.voided_at', 'is', null)
        .where('r.received_on', '>=', from.toString())
        .where('r.received_on', '<=', to.toString())
        .orderBy('r.id'),
  }),
]
