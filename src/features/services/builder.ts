// Changing a service by hand, pure: each change takes a definition and gives the next. What would make a condition point at nothing is
// taken out with it, so that a draft can always be shown.
import type { z } from 'zod'
import { type Condition, leavesOf, type Question, type Section } from '../forms/public.ts'
import type { Service } from './definition.ts'
import type { Makeable } from './makeable.ts'
import type { QuestionTyped } from './schema.ts'

export type Direction = 'up' | 'down'

function moved<T>(list: readonly T[], at: number, direction: Direction): T[] {
  const to = direction === 'up' ? at - 1 : at + 1
  const here = list[at]
  const there = list[to]
  if (here === undefined || there === undefined) return [...list]
  return list.map((one, index) => (index === at ? there : index === to ? here : one))
}

/** A name for something new that nothing else has: ids are never shown, and stay with the answers for ever. */
export function freshId(service: Service, stem: string): string {
  const taken = new Set(service.sections.flatMap(section => [section.id, ...section.questions.map(one => one.id)]))
  for (let number = 1; ; number++) {
    const id = number === 1 ? stem : `${stem}-${number}`
    if (!taken.has(id)) return id
  }
}

const withSections = (service: Service, sections: readonly Section[]): Service =>
  tidy({ ...service, sections: [...sections] })

export const addSection = (
  service: Service,
  title: Section['title'],
  lead: Section['lead'],
  first: Question,
): Service =>
  withSections(service, [
    ...service.sections,
    { id: freshId(service, 'part'), title, ...(lead ? { lead } : {}), questions: [first] },
  ])

export const changeSection = (service: Service, id: string, change: Pick<Section, 'title' | 'lead'>): Service =>
  withSections(
    service,
    service.sections.map(({ lead: _old, ...section }) =>
      section.id === id
        ? { ...section, title: change.title, ...(change.lead ? { lead: change.lead } : {}) }
        : { ...section, ...(_old === undefined ? {} : { lead: _old }) },
    ),
  )

export const moveSection = (service: Service, id: string, direction: Direction): Service =>
  withSections(
    service,
    moved(
      service.sections,
      service.sections.findIndex(section => section.id === id),
      direction,
    ),
  )

/** The last section stays: a form asks something. */
export const removeSection = (service: Service, id: string): Service =>
  service.sections.length > 1
    ? withSections(
        service,
        service.sections.filter(section => section.id !== id),
      )
    : service

const inSection = (
  service: Service,
  id: string,
  change: (questions: readonly Question[]) => readonly Question[],
): Service =>
  withSections(
    service,
    service.sections
      .map(section => (section.id === id ? { ...section, questions: [...change(section.questions)] } : section))
      .filter(section => section.questions.length > 0),
  )

export const sectionOf = (service: Service, questionId: string): Section | undefined =>
  service.sections.find(section => section.questions.some(question => question.id === questionId))

export const questionIn = (service: Service, id: string): Question | undefined =>
  sectionOf(service, id)?.questions.find(question => question.id === id)

export const addQuestion = (service: Service, sectionId: string, question: Question): Service =>
  inSection(service, sectionId, questions => [...questions, question])

export const changeQuestion = (service: Service, question: Question): Service => {
  const section = sectionOf(service, question.id)
  return section
    ? inSection(service, section.id, questions => questions.map(one => (one.id === question.id ? question : one)))
    : service
}

export const moveQuestion = (service: Service, id: string, direction: Direction): Service => {
  const section = sectionOf(service, id)
  return section
    ? inSection(service, section.id, questions =>
        moved(
          questions,
          questions.findIndex(question => question.id === id),
          direction,
        ),
      )
    : service
}

/** The last question of the last section stays. */
export const removeQuestion = (service: Service, id: string): Service => {
  const section = sectionOf(service, id)
  const isLast = service.sections.length === 1 && section?.questions.length === 1
  return section && !isLast
    ? inSection(service, section.id, questions => questions.filter(question => question.id !== id))
    : service
}

/** What is asked before a question, and can be a condition for it. */
export function askedBefore(service: Service, id: string): Extract<Question, { type: 'choice' | 'choices' }>[] {
  const all = service.sections.flatMap(section => section.questions)
  const at = all.findIndex(question => question.id === id)
  return (at < 0 ? all : all.slice(0, at)).filter(
    (question): question is Extract<Question, { type: 'choice' | 'choices' }> =>
      question.type === 'choice' || question.type === 'choices',
  )
}

/** Conditions that name what is gone, or what is now asked later, are dropped: the question is asked of everybody again. */
function tidy(service: Service): Service {
  const before = new Map<string, Question>()
  const holds = (condition: Condition | undefined): boolean =>
    leavesOf(condition).every(leaf => {
      const asked = before.get(leaf.question)
      if (!asked) return false
      return (
        !('is' in leaf) ||
        !('choices' in asked) ||
        [leaf.is].flat().every(id => asked.choices.some(one => one.id === id))
      )
    })
  const sections = service.sections.map(section => {
    const { when, ...rest } = section
    const kept = when && holds(when) ? { ...rest, when } : rest
    const questions = section.questions.map(question => {
      const { when: own, ...plain } = question
      const next = (own && holds(own) ? question : plain) as Question
      before.set(question.id, next)
      return next
    })
    return { ...kept, questions }
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

type Typed = z.infer<typeof QuestionTyped>

/** From what was typed, keeping what the page does not ask for. Choices keep their ids where their words are the same. */
export function questionFrom(id: string, type: Makeable, typed: Typed, before?: Question): unknown {
  const kept = before && before.type === type ? before : undefined
  const known = kept && 'choices' in kept ? kept.choices : []
  const choices = typed.choices
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map((line, at) => {
      const [th = '', en = ''] = line.split('|').map(part => part.trim())
      const same = known.find(one => one.words.th === th)
      return {
        id: same?.id ?? `c${known.length + at + 1}`,
        words: { th, en },
        ...(same?.hint ? { hint: same.hint } : {}),
      }
    })
  const { when: _when, help: _help, ...rest } = kept ?? { when: undefined, help: undefined }
  const [conditionQuestion = '', conditionChoice = ''] = typed.when.split(':')
  return {
    ...rest,
    id,
    type,
    label: { th: typed.label_th, en: typed.label_en },
    ...(typed.help_th === '' ? {} : { help: { th: typed.help_th, en: typed.help_en } }),
    optional: type === 'declaration' ? false : typed.optional,
    personal: typed.personal,
    ...(conditionQuestion === '' ? {} : { when: { question: conditionQuestion, is: conditionChoice } }),
    ...(type === 'choice' || type === 'choices' ? { choices } : {}),
    ...((type === 'number' || type === 'money') && typed.min !== null ? { min: typed.min } : {}),
    ...((type === 'number' || type === 'money') && typed.max !== null ? { max: typed.max } : {}),
    ...(type === 'number' && typed.unit_th !== '' ? { unit: { th: typed.unit_th, en: typed.unit_en } } : {}),
  }
}
