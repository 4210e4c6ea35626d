// How a year stands at a glance, for the home of the site: one square for each item, and how many are complete.
import { fill, type Lang } from '#src/kernel/lang.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import type { Cell } from '#src/ui/index.ts'
import { addressOf, gatherYear, publicYears, type Sources } from './gather.ts'
import { cellStates, standingText } from './show.ts'
import { disclosureWords } from './words.ts'

export interface YearAtAGlance {
  readonly year: number
  readonly complete: number
  readonly cells: (lang: Lang) => readonly Cell[]
}

/** The newest year that is described here. */
export async function yearAtAGlance(tx: Tx, sources: Sources): Promise<YearAtAGlance | undefined> {
  const [newest] = await publicYears(tx)
  const of = newest === undefined ? undefined : await gatherYear(tx, sources, newest)
  if (!of) return undefined
  return {
    year: of.year,
    complete: of.items.filter(one => one.standing === 'complete' || one.standing === 'nothing').length,
    cells: lang =>
      of.items.map(one => ({
        text: String(one.item.number),
        label: fill(disclosureWords(lang).ita.cell, { number: one.item.number, state: standingText(one, lang) }),
        href: addressOf(one),
        state: cellStates[one.standing],
      })),
  }
}
