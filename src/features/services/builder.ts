// Changing a service by hand, pure: each change takes a definition and gives the next. What would make a condition point at nothing is
// taken out with it, so that a draft can always be shown.
import type { z } from 'zod'
import {
  type Condition,
  type Group,
  leavesOf,
  type PlainQuestion,
  type Question,
  type Section,
} from '../forms/public.ts'
import type { Service } from './definition.ts'
import type { Makeable } from './makeable.ts'
import type { commonTyped, GroupTyped, QuestionTyped } from './schema.ts'

export type Direction = 'up' | 'down'

function moved<T>(list: readonly T[], at: number, direction: Direction): T[] {
  const to = direction === 'up' ? at - 1 : at + 1
  const here = list[at]
  const there = list[to]
  if (here === undefined || there === undefined) return [...list]
  return list.map((one, index) => (index === at ? there : index === to ? here : one))
}

/** A name for something new that nothing else has: ids are never shown, and stay with the answers for ever. */
export const freshId = (service: Service, stem: string): string =>
  notIn(
    service.sections.flatMap(section => [section.id, ...section.questions.map(one => one.id)]),
    stem,
  )

/** Inside a group a name counts for itself. */
export const freshIdInside = (group: Group, stem: string): string =>
  notIn(
    group.questions.map(one => one.id),
    stem,
  )

function notIn(list: readonly string[], stem: string): string {
  const taken = new Set(list)
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

export const groupIn = (service: Service, id: string): Group | undefined => {
  const question = questionIn(service, id)
  return question?.type === 'group' ? question : undefined
}

export const insideOf = (service: Service, groupId: string, id: string): PlainQuestion | undefined =>
  groupIn(service, groupId)?.questions.find(question => question.id === id)

/** The last question of a group stays: a group asks something. */
const inGroup = (
  service: Service,
  id: string,
  change: (questions: readonly PlainQuestion[]) => readonly PlainQuestion[],
): Service => {
  const group = groupIn(service, id)
  const questions = group ? [...change(group.questions)] : []
  return group && questions.length > 0 ? changeQuestion(service, { ...group, questions }) : service
}

export const addInside = (service: Service, groupId: string, question: PlainQuestion): Service =>
  inGroup(service, groupId, questions => [...questions, question])

export const changeInside = (service: Service, groupId: string, question: PlainQuestion): Service =>
  inGroup(service, groupId, questions => questions.map(one => (one.id === question.id ? question : one)))

export const moveInside = (service: Service, groupId: string, id: string, direction: Direction): Service =>
  inGroup(service, groupId, questions =>
    moved(
      questions,
      questions.findIndex(question => question.id === id),
      direction,
    ),
  )

export const removeInside = (service: Service, groupId: string, id: string): Service =>
  inGroup(service, groupId, questions => questions.filter(question => question.id !== id))

type OfChoices = Extract<Question, { type: 'choice' | 'choices' }>

/** What is asked before a question, and can be a condition for it: inside a group only what the same entry was asked. */
export function askedBefore(service: Service, id: string, groupId?: string): OfChoices[] {
  const all: readonly Question[] =
    groupId === undefined
      ? service.sections.flatMap(section => section.questions)
      : (groupIn(service, groupId)?.questions ?? [])
  const at = all.findIndex(question => question.id === id)
  return (at < 0 ? all : all.slice(0, at)).filter(
    (question): question is OfChoices => question.type === 'choice' || question.type === 'choices',
  )
}

/** Conditions that name what is gone, or what is now asked later, are dropped: the question is asked of everybody again. */
function tidy(service: Service): Service {
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
  return {
    ...common(id, typed, kept),
    type,
    ...(type === 'declaration' ? { optional: false } : {}),
    ...(type === 'choice' || type === 'choices' ? { choices } : {}),
    ...((type === 'number' || type === 'money') && typed.min !== null ? { min: typed.min } : {}),
    ...((type === 'number' || type === 'money') && typed.max !== null ? { max: typed.max } : {}),
    ...(type === 'number' && typed.unit_th !== '' ? { unit: { th: typed.unit_th, en: typed.unit_en } } : {}),
  }
}

/** What a single question and a group of questions are asked alike. */
function common(id: string, typed: Pick<Typed, keyof typeof commonTyped>, kept: Question | undefined) {
  const { when: _when, help: _help, ...rest } = kept ?? { when: undefined, help: undefined }
  const [conditionQuestion = '', conditionChoice = ''] = typed.when.split(':')
  return {
    ...rest,
    id,
    label: { th: typed.label_th, en: typed.label_en },
    ...(typed.help_th === '' ? {} : { help: { th: typed.help_th, en: typed.help_en } }),
    optional: typed.optional,
    personal: typed.personal,
    ...(conditionQuestion === '' ? {} : { when: { question: conditionQuestion, is: conditionChoice } }),
  }
}

const NUMBER = '{number}'
/** An entry is told from the next by its number, also where nobody thought of it. */
const numbered = (words: string) => (words === '' || words.includes(NUMBER) ? words : `${words} ${NUMBER}`)
/** As an officer types it: a number at the end goes without saying. */
export const withoutNumber = (words: string) =>
  words.endsWith(` ${NUMBER}`) ? words.slice(0, -NUMBER.length - 1) : words

/** A new group begins with one question, in words that were asked for with it. */
export function groupFrom(id: string, typed: z.infer<typeof GroupTyped>, before?: Group): unknown {
  const first = {
    id: 'text',
    type: 'text',
    label: { th: typed.first_th, en: '' },
    optional: false,
    personal: false,
    max: 200,
  }
  return {
    ...common(id, typed, before),
    type: 'group',
    one: { th: numbered(typed.one_th), en: numbered(typed.one_en) },
    least: typed.least,
    most: typed.most,
    questions: before?.questions ?? [first],
  }
}
