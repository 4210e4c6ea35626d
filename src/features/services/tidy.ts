// Takes away what points at nothing, so that a working copy can always be shown and put into force.
import { type Condition, leavesOf, type Question } from '../forms/public.ts'
import type { Draft } from './definition.ts'

/** Conditions that name what is gone, or what is now asked later, are dropped: the question is asked of everybody again. */
export function tidy(service: Draft): Draft {
  const before = new Map<string, Question>()
  const holds = (condition: Condition | undefined) => pointsAt(before, condition)
  const sections = service.sections.map(section => {
    const { when, ...rest } = section
    const kept = when && holds(when) ? { ...rest, when } : rest
    return { ...kept, questions: tidied(section.questions, before) }
  })
  const all = new Set(before.keys())
  const { place, urgent, ...rest } = service
  return {
    ...rest,
    sections,
    ...(place && all.has(place.question) ? { place } : {}),
    ...(urgent && holds(urgent.when) ? { urgent } : {}),
    subject:
      service.subject
        .replace(/\{([a-z0-9-]+)\}/g, (hole, id: string) => (all.has(id) ? hole : ''))
        .replace(/\s+/g, ' ')
        .trim() || service.title.th.slice(0, 180),
  }
}

/** All that a condition names was asked before it, with the answers it names. */
const pointsAt = (before: ReadonlyMap<string, Question>, condition: Condition | undefined): boolean =>
  leavesOf(condition).every(leaf => {
    const asked = before.get(leaf.question)
    if (!asked) return false
    return (
      !('is' in leaf) || !('choices' in asked) || [leaf.is].flat().every(id => asked.choices.some(one => one.id === id))
    )
  })

function tidied<Q extends Question>(questions: readonly Q[], before: Map<string, Question>): Q[] {
  return questions.map(question => {
    const { when, ...plain } = question
    const kept = (when && pointsAt(before, when) ? question : plain) as Q
    const next = kept.type === 'group' ? { ...kept, questions: tidied(kept.questions, new Map()) } : kept
    before.set(question.id, next)
    return next
  })
}
