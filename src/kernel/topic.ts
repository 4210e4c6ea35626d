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
