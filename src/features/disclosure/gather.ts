// Items of a year with everything known of them: what is asked, who prepares it, what proves it by itself, what was answered and approved.
// A handful of statements, however many items.
import type { Words } from '#src/kernel/lang.ts'
import type { Proof, TopicSource } from '#src/kernel/topic.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import {
  type AssignmentRow,
  assignmentsOf,
  type Framework,
  type FrameworkItem,
  frameworkInForce,
  isVerified,
  itemOfTopic,
  knownYears,
  shippedFrameworks,
  subjectsWithin,
} from '../assessment/public.ts'
import { houseUnits, todayOf, type UnitRow } from '../people/public.ts'
import {
  type AnswerRow,
  answersOf,
  type LinkRow,
  linksOf,
  type PartRow,
  partsOf,
  type VersionRow,
  versionsOf,
} from './queries.ts'
import { isFound, type PartState, partState, type Standing, standingOf, standsForItself } from './rules.ts'
import { WHOLE } from './schema.ts'

export type Sources = readonly TopicSource<Tx>[]

export interface ItemPart {
  readonly id: string
  readonly words: Words
  readonly isVerified: boolean
  readonly state: PartState
  readonly said: PartRow | undefined
}

export interface Item {
  readonly item: FrameworkItem
  readonly year: number
  /** Whose work it shows. */
  readonly fiscalYear: number
  readonly isVerified: boolean
  readonly assignment: AssignmentRow | undefined
  readonly unit: UnitRow | undefined
  readonly answer: AnswerRow | undefined
  readonly links: readonly LinkRow[]
  /** Newest first. */
  readonly versions: readonly VersionRow[]
  /** What can be opened now: found by the program, and added by hand. */
  readonly proofs: readonly Proof[]
  readonly parts: readonly ItemPart[]
  readonly missing: number
  /** How it stands before the public, which sees the approved version and not the working copy. */
  readonly standing: Standing
}

export interface Year {
  readonly year: number
  readonly framework: Framework
  readonly items: readonly Item[]
  readonly today: string
  readonly units: readonly UnitRow[]
}

export const addressOf = (item: { readonly year: number; readonly item: { readonly number: number } }): string =>
  `/ita/${item.year}/o${item.item.number}`

/** What an item reports on. A year that does not say borrows from the newest that does. */
export function fiscalYearOf(item: FrameworkItem, year: number): number {
  const known =
    item.data ?? shippedFrameworks.map(one => itemOfTopic(one, item.topic)?.data).find(one => one !== undefined)
  return year + (known?.offset ?? 0)
}

/** Proofs of all sources by topic, newest first. */
export async function proofsOf(
  tx: Tx,
  sources: Sources,
  topics: readonly string[],
  asked: { readonly year: number; readonly fiscalYear: number },
): Promise<ReadonlyMap<string, readonly Proof[]>> {
  const all = new Map<string, Proof[]>()
  for (const source of sources) {
    const wanted = source.topics.length === 0 ? topics : topics.filter(topic => source.topics.includes(topic))
    if (wanted.length === 0) continue
    for (const [topic, found] of await source.proofs(tx, wanted, asked))
      all.set(topic, [...(all.get(topic) ?? []), ...found])
  }
  return new Map(
    [...all].map(([topic, of]) => [topic, of.sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())]),
  )
}

interface Asked {
  /** Absent: all of them. */
  readonly number?: number
  /** The office prepares a year before its manual is out; the public page waits for it. */
  readonly isOffice?: boolean
}

export async function gatherYear(tx: Tx, sources: Sources, year: number, asked: Asked = {}): Promise<Year | undefined> {
  if (year === 0) return undefined
  const framework = await frameworkInForce(tx, year)
  if (!framework || year - framework.year > (asked.isOffice ? 1 : 0)) return undefined
  const items = framework.items.filter(one => asked.number === undefined || one.number === asked.number)
  if (items.length === 0) return undefined
  const topics = items.map(one => one.topic)
  const assignments = await assignmentsOf(tx, year)
  const units = await houseUnits(tx)
  const answers = await answersOf(tx, year, topics)
  const ids = answers.map(one => one.id)
  const said = await partsOf(tx, ids)
  const links = await linksOf(tx, ids)
  const versions = await versionsOf(tx, ids)
  const proofs = new Map<string, readonly Proof[]>()
  for (const [fiscalYear, of] of Map.groupBy(items, one => fiscalYearOf(one, year))) {
    const within = new Map(of.map(one => [one.topic, subjectsWithin(framework, one.topic)]))
    const asked = of.flatMap(one => [one.topic, ...(within.get(one.topic) ?? []).map(sub => sub.id)])
    const found = await proofsOf(tx, sources, asked, { year, fiscalYear })
    for (const { topic } of of) proofs.set(topic, withSubjects(found, topic, within.get(topic) ?? []))
  }
  const today = todayOf(tx)
  return {
    year,
    framework,
    today,
    units,
    items: items.map(item => {
      const answer = answers.find(one => one.topic === item.topic)
      const assignment = assignments.find(one => one.topic === item.topic)
      const mine = links.filter(one => one.answer_id === answer?.id)
      return withStanding(
        {
          item,
          year,
          fiscalYear: fiscalYearOf(item, year),
          isVerified: isVerified(item.mark),
          assignment,
          unit: units.find(one => one.id === assignment?.unit_id),
          answer,
          links: mine,
          versions: versions.filter(one => one.answer_id === answer?.id),
          proofs: [...(proofs.get(item.topic) ?? []), ...mine.map(proofOfLink)],
        },
        said.filter(one => one.answer_id === answer?.id),
        today,
      )
    }),
  }
}

/** What shows the subject of an item, then what shows subjects that stand within it; the same page once. */
function withSubjects(
  found: ReadonlyMap<string, readonly Proof[]>,
  topic: string,
  within: readonly { readonly id: string; readonly th: string; readonly en: string }[],
): Proof[] {
  const own = found.get(topic) ?? []
  const others = within.flatMap(({ id, th, en }) =>
    (found.get(id) ?? []).map(({ component: _, ...proof }): Proof => ({ ...proof, subject: { th, en } })),
  )
  const seen = new Set(own.map(proof => proof.href))
  return [...own, ...others.filter(({ href }) => !seen.has(href) && seen.add(href))]
}

export async function gatherItem(
  tx: Tx,
  sources: Sources,
  year: number,
  number: number,
  asked: Pick<Asked, 'isOffice'> = {},
): Promise<{ readonly one: Item; readonly of: Year } | undefined> {
  const of =
    Number.isInteger(number) && number > 0 ? await gatherYear(tx, sources, year, { ...asked, number }) : undefined
  const one = of?.items[0]
  return of && one && { one, of }
}

const proofOfLink = (row: LinkRow): Proof => ({
  ...(row.component === '' ? {} : { component: row.component }),
  title: { th: row.title, en: row.title },
  href: row.url,
  kind: 'file',
  updatedAt: row.at,
})

type Bare = Omit<Item, 'parts' | 'missing' | 'standing'>

function withStanding(bare: Bare, said: readonly PartRow[], today: string): Item {
  const parts = askedParts(bare.item).map(part => {
    const by = said.find(one => one.component === part.id)
    return { ...part, said: by, state: partState(part, by?.verdict, bare.proofs) }
  })
  const shown = bare.versions[0]?.content
  const missing = parts.filter(part => !isFound(part.state)).length
  const standing = standingOf(
    {
      isApproved: shown !== undefined,
      isNothing: shown?.nothing !== null && shown?.nothing !== undefined,
      missing: shown ? shown.parts.filter(part => part.verdict === 'missing').length : missing,
      hasProof: bare.proofs.some(standsForItself),
      due: bare.assignment?.due_on ?? null,
    },
    today,
  )
  return { ...bare, parts, missing, standing }
}

/** An item whose parts the framework does not name is asked for as a whole. */
export function askedParts(
  item: FrameworkItem,
): { readonly id: string; readonly words: Words; readonly isVerified: boolean }[] {
  if (item.components.length === 0)
    return [{ id: WHOLE, words: { th: item.th, en: item.en }, isVerified: isVerified(item.mark) }]
  return item.components.map(part => ({
    id: part.id,
    words: { th: part.th, en: part.en ?? part.th },
    isVerified: isVerified(part.mark),
  }))
}

/** Years with a framework of their own, newest first. */
export const publicYears = (tx: Tx): Promise<number[]> => knownYears(tx)
