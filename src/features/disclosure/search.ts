// Item pages of every year as search and search engines need them: what an item is called, which parts it asks for, and what was approved as its answer.
// What proves it is found by itself.
import type { Recorded, Tx } from '#src/platform/database/scope.ts'
import { type FrameworkItem, frameworkInForce, frameworksInForce, knownYears } from '../assessment/public.ts'
import { addressOf, askedParts, fiscalYearOf } from './gather.ts'
import { answersOf, versionsOf } from './queries.ts'

interface Asked {
  readonly year: number
  readonly item: FrameworkItem
}

/** Newest year first. */
async function allItems(tx: Tx): Promise<Asked[]> {
  const years = await knownYears(tx)
  const frameworks = await frameworksInForce(tx, years)
  return years.flatMap(year => (frameworks.get(year)?.items ?? []).map(item => ({ year, item })))
}

/** A subject keeps its name where its number changes. */
const keyOf = ({ year, item }: Asked): string => `${year} ${item.topic}`

export const itemsToFind = async (tx: Tx): Promise<string[]> => (await allItems(tx)).map(keyOf)

/** Which of them to look at again after something was recorded. */
export async function itemsChanged(tx: Tx, { event, content }: Recorded): Promise<string[]> {
  const year = Number(content.year)
  if (event === 'item.approved') return [`${year} ${String(content.topic)}`]
  const framework = await frameworkInForce(tx, year)
  return (framework?.items ?? []).map(item => keyOf({ year, item }))
}

export async function itemToFind(tx: Tx, key: string) {
  const [digits = '', topic = ''] = key.split(' ')
  const year = Number(digits)
  const item = (await frameworkInForce(tx, year))?.items.find(one => one.topic === topic)
  if (!item) return undefined
  const answers = await answersOf(tx, year, [topic])
  const [kept] = await versionsOf(
    tx,
    answers.map(one => one.id),
  )
  const { sentence, parts } = kept?.content ?? { sentence: { th: '', en: '' }, parts: [] }
  return {
    kind: 'item',
    href: addressOf({ year, item }),
    title: { th: `O${item.number} ${item.th} ${year}`, en: `O${item.number} ${item.en} ${year}` },
    summary: sentence,
    body: [...askedParts(item), ...parts].flatMap(({ words }) => [words.th, words.en]).join('\n'),
    files: [],
    // One that nobody answered yet is as old as its year.
    at: kept?.approved_at ?? new Date(Date.UTC(year - 544, 9, 1)),
    year: fiscalYearOf(item, year),
  }
}

/** The page of each year and of each of its items. */
export async function itemAddresses(tx: Tx): Promise<string[]> {
  const items = await allItems(tx)
  return [...new Set(items.map(({ year }) => `/ita/${year}`)), ...items.map(addressOf)]
}
