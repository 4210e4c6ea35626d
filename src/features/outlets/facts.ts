// What this feature can count: posts by channel and month, and the day of the latest through each (S55).
import { sql } from 'kysely'
import { defineFact, type Fact, type FactQuery } from '#src/kernel/fact.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { factWords as en } from './fact-words.en.ts'
import { factWords as th } from './fact-words.th.ts'
import { ABOUT_CONTACT, outletKinds } from './schema.ts'
import { en as english } from './words.en.ts'
import { th as texts } from './words.th.ts'

const words = (key: keyof typeof th.facts) => ({ th: th.facts[key].name, en: en.facts[key].name })
const explains = (key: keyof typeof th.facts) => ({ th: th.facts[key].explains, en: en.facts[key].explains })
const unit = (key: keyof typeof th.units) => ({ th: th.units[key], en: en.units[key] })
const column = (key: keyof typeof th.columns) => ({ key, words: { th: th.columns[key], en: en.columns[key] } })

const kindInWords = sql<string>`case o.kind ${sql.join(
  outletKinds.map(kind => sql`when ${kind} then ${texts.kinds[kind]}`),
  sql` `,
)} end`

const posted = (tx: Tx) =>
  tx.db
    .selectFrom('outlet_post as p')
    .innerJoin('outlet as o', join => join.onRef('o.agency_id', '=', 'p.agency_id').onRef('o.id', '=', 'p.outlet_id'))
    .where('p.agency_id', '=', tx.agencyId)
    .where('p.state', '=', 'posted')

export const outletsFacts: readonly Fact<Tx>[] = [
  defineFact<Tx>({
    id: 'outlets.posts',
    words: words('posts'),
    unit: unit('posts'),
    explains: explains('posts'),
    columns: [column('day'), column('month'), column('kind'), column('outlet'), column('subject'), column('address')],
    rows: (tx, { from, to }): FactQuery =>
      posted(tx)
        .select(['p.id', 'p.posted_on as day', 'o.name as outlet', 'p.subject', 'p.posted_at_address as address'])
        .select(sql<string>`to_char(p.posted_on, 'YYYY-MM')`.as('month'))
        .select(kindInWords.as('kind'))
        .where('p.posted_on', '>=', from.toString())
        .where('p.posted_on', '<=', to.toString())
        .orderBy('p.id'),
  }),
  defineFact<Tx>({
    id: 'outlets.contact-posts',
    words: { th: texts.contact.fact.name, en: english.contact.fact.name },
    unit: unit('posts'),
    explains: { th: texts.contact.fact.explains, en: english.contact.fact.explains },
    columns: [
      column('day'),
      column('kind'),
      column('outlet'),
      column('address'),
      { key: 'picture', words: { th: texts.contact.fact.picture, en: english.contact.fact.picture } },
    ],
    rows: (tx, { from, to }): FactQuery =>
      posted(tx)
        .select(['p.id', 'p.posted_on as day', 'o.name as outlet', 'p.posted_at_address as address'])
        .select(kindInWords.as('kind'))
        .select(
          sql<string>`case when p.proof_file_id is null then ${texts.contact.fact.hasNot} else ${texts.contact.fact.has} end`.as(
            'picture',
          ),
        )
        .where('p.about_kind', '=', ABOUT_CONTACT)
        .where('p.posted_on', '>=', from.toString())
        .where('p.posted_on', '<=', to.toString())
        .orderBy('p.id'),
  }),
  defineFact<Tx>({
    id: 'outlets.used',
    words: words('used'),
    unit: unit('channels'),
    explains: explains('used'),
    columns: [column('outlet'), column('kind'), column('day')],
    rows: (tx, { from, to }): FactQuery =>
      posted(tx)
        .distinctOn('o.id')
        .select(['o.id', 'p.posted_on as day', 'o.name as outlet'])
        .select(kindInWords.as('kind'))
        .where('p.posted_on', '>=', from.toString())
        .where('p.posted_on', '<=', to.toString())
        .orderBy('o.id')
        .orderBy('p.posted_on', 'desc')
        .orderBy('p.id'),
  }),
]
