// The shipped frameworks and what can be read from one. A new year is a new file in content/frameworks: nothing here names a year.
import { z } from 'zod'
import type { Lang, Words } from '#src/kernel/lang.ts'
import { formatOitCode } from '#src/kernel/oit-code.ts'
import topicsFile from '../../../content/topics.json' with { type: 'json' }
import type { AgencyKind } from '../agencies/public.ts'
import { Framework, type FrameworkItem, type Mark } from './framework-schema.ts'

export interface TopicName {
  readonly id: string
  readonly th: string
  readonly en: string
  readonly group: string
  /** Subjects it is a part of, the nearest first: a year that does not ask for it shows it at the item of the first it asks for. */
  readonly within?: readonly string[]
}

export const topics: readonly TopicName[] = topicsFile.topics
export const topicById = (id: string): TopicName | undefined => topics.find(topic => topic.id === id)

const files = import.meta.glob<unknown>('../../../content/frameworks/*.json', { eager: true, import: 'default' })

/** Reads one framework; a mistake names the file and the place in it. */
export function readFramework(content: unknown, name: string): Framework {
  const read = Framework.safeParse(content)
  if (!read.success) throw new Error(`${name}: ${z.prettifyError(read.error)}`)
  return read.data
}

/** Newest first. */
export const shippedFrameworks: readonly Framework[] = Object.entries(files)
  .map(([path, content]) => readFramework(content, path))
  .sort((a, b) => b.year - a.year)

export const shippedOf = (year: number): Framework | undefined => shippedFrameworks.find(one => one.year === year)

/** What applies to this kind of local government. */
export function frameworkFor(framework: Framework, kind: AgencyKind): Framework {
  const applies = (one: { readonly for?: readonly AgencyKind[] | undefined }) =>
    one.for === undefined || one.for.includes(kind)
  return {
    ...framework,
    items: framework.items.filter(applies).map(item => ({ ...item, components: item.components.filter(applies) })),
  }
}

export const isVerified = (mark: Mark): boolean => mark === 'confirmed'

export const itemOfTopic = (framework: Framework, topic: string): FrameworkItem | undefined =>
  framework.items.find(item => item.topic === topic)

/** Where a year shows a subject: at its own item, else at that of what it is a part of. */
export function itemShowing(framework: Framework, topic: string): FrameworkItem | undefined {
  const own = itemOfTopic(framework, topic)
  if (own) return own
  for (const above of topicById(topic)?.within ?? []) {
    const found = itemShowing(framework, above)
    if (found) return found
  }
  return undefined
}

/** What an item shows beside its own subject: subjects that this year has no item for. */
export const subjectsWithin = (framework: Framework, topic: string): TopicName[] =>
  topics.filter(one => one.id !== topic && itemShowing(framework, one.id)?.topic === topic)

/** "O26 ปี 2569": a number means nothing without its year. */
export function codeOf(framework: Framework, topic: string): string | undefined {
  const item = itemOfTopic(framework, topic)
  return item && formatOitCode({ number: item.number, year: framework.year })
}

export type AimKind = 'indicator' | 'question' | 'item'

/** How an indicator, question or item is called, with the code it has in this year. */
export function aimName(framework: Framework, kind: string, key: string, lang: Lang): string {
  if (kind === 'indicator') {
    const found = framework.indicators.find(one => one.id === key)
    return found ? `${found.tool} ${found.number}. ${found[lang]}` : key
  }
  if (kind === 'question') {
    const found = framework.questions.find(one => one.key === key)
    return found ? `${found.code} (${framework.year}) ${found[lang]}` : key
  }
  if (kind !== 'item') return key
  const found = itemOfTopic(framework, key)
  if (found) return `${formatOitCode({ number: found.number, year: framework.year })} ${found[lang]}`
  return topicById(key)?.[lang] ?? key
}

export interface Issue {
  readonly id: string
  readonly words: Words
}

export const issuesOf = (framework: Framework): Issue[] =>
  framework.issues.map(issue => ({ id: issue.id, words: { th: issue.th, en: issue.en } }))

/** The issue under which a weak point is usually answered; a starting point for the person who analyses. */
export function issueOf(framework: Framework, kind: string, key: string): string {
  const of = (id: string) => framework.indicators.find(one => one.id === id)?.issue ?? ''
  if (kind === 'indicator') return of(key)
  if (kind === 'question') return of(framework.questions.find(one => one.key === key)?.indicator ?? '')
  return of(indicatorOfItem(framework, key)?.id ?? '')
}

/** Items of group 10 belong to the second of the OIT indicators, all others to the first. */
export function indicatorOfItem(framework: Framework, topic: string) {
  const group = itemOfTopic(framework, topic)?.group ?? topicById(topic)?.group ?? ''
  const ofTool = framework.indicators.filter(one => one.tool === 'OIT')
  return ofTool.find(one => group.startsWith(`${one.number}.`)) ?? ofTool[0]
}
