// What of the finished pieces can be counted: those anybody can open, and those nobody can.
import { defineFact, type Fact } from '#src/kernel/fact.ts'
import { sqlFact } from '#src/platform/database/fact-query.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { en } from '../words.en.ts'
import { th } from '../words.th.ts'
import { countedProducts } from './queries.ts'

const words = { th: th.products.facts, en: en.products.facts }
const column = (key: keyof typeof words.th.columns) => ({
  key,
  words: { th: words.th.columns[key], en: words.en.columns[key] },
})

const fact = (which: 'published' | 'unpublished'): Fact<Tx> =>
  defineFact<Tx>({
    id: `disclosure.products-${which}`,
    words: { th: words.th[which].name, en: words.en[which].name },
    unit: { th: words.th.unit, en: words.en.unit },
    explains: { th: words.th[which].explains, en: words.en[which].explains },
    columns: [column('day'), column('kind'), column('title'), column(which === 'published' ? 'public' : 'reason')],
    rows: (tx, of) => sqlFact(tx, countedProducts(tx, of, which === 'published')),
  })

export const productFacts: readonly Fact<Tx>[] = [fact('published'), fact('unpublished')]
