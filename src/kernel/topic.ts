// A topic is a stable subject of disclosure with the components it must show. Framework years map their numbers
// (O26 of 2569, O35 of 2567) to topics; nothing else may refer to a number, because numbers change every year.
import type { Words } from './lang.ts'

export type TopicComponent = {
  /** kebab-case, unique within its topic, permanent. */
  readonly id: string
  readonly words: Words
  /** Absent means required. */
  readonly optional?: boolean
}

export type Topic = {
  readonly id: string
  readonly words: Words
  readonly components: readonly TopicComponent[]
}

const idSyntax = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

export function isTopicId(text: string): boolean {
  return idSyntax.test(text)
}

export function defineTopic<const T extends Topic>(topic: T): T {
  const ids = [topic.id, ...topic.components.map(component => component.id)]
  const wrong = ids.find(id => !isTopicId(id))
  if (wrong !== undefined) throw new Error(`topic and component ids are kebab-case: ${wrong}`)
  if (new Set(ids.slice(1)).size < topic.components.length) throw new Error(`two components of ${topic.id} share an id`)
  return topic
}

/** Something that shows a subject to the public: how it is known, in one sentence, and where it can be opened. */
export interface Proof {
  /** What it shows of the subject; absent, the subject as a whole. */
  readonly component?: string
  /** Named where it is of another subject that is shown here, too: it belongs here and does not stand for the whole. */
  readonly subject?: Words
  readonly title: Words
  /** What came of it, counted where it can be. */
  readonly sentence?: Words
  /** A permanent public address of ours, or of another website. */
  readonly href: string
  /** rows: counted from a register; file: a document or picture; statement: words of the agency. */
  readonly kind: 'rows' | 'file' | 'statement'
  readonly updatedAt: Date
  /** The responsible unit, where one is known. */
  readonly unitId?: string
  /** Of the bytes or rows, hexadecimal. */
  readonly sha256?: string
}

export interface AskedYear {
  /** The year of the assessment. */
  readonly year: number
  /** The fiscal year whose work the item shows. */
  readonly fiscalYear: number
}

/** What a feature can prove by itself. Features export a list of these (topics.ts); app/ hands them to whoever assembles the pages. */
export interface TopicSource<Tx> {
  readonly topics: readonly string[]
  /** By topic. Only what anybody may open now. */
  proofs(tx: Tx, topics: readonly string[], asked: AskedYear): Promise<ReadonlyMap<string, readonly Proof[]>>
}
