// The channels of a period as one figure: those by which we are reached and those by which news goes out (S231).
import { defineFact, type Fact } from '#src/kernel/fact.ts'
import { sqlFact } from '#src/platform/database/fact-query.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { countedChannels } from './queries.ts'
import { channels as en } from './words.en.ts'
import { channels as th } from './words.th.ts'

const column = (key: keyof typeof th.fact.columns) => ({
  key,
  words: { th: th.fact.columns[key], en: en.fact.columns[key] },
})

export const channelFact: Fact<Tx> = defineFact<Tx>({
  id: 'site.channels-and-publicity',
  words: { th: th.fact.name, en: en.fact.name },
  unit: { th: th.fact.unit, en: en.fact.unit },
  explains: { th: th.fact.explains, en: en.fact.explains },
  columns: [column('group'), column('kind'), column('name'), column('posts')],
  rows: (tx, period) => sqlFact(tx, countedChannels(tx, period)),
})
