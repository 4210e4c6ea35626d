// Changing a service by hand, pure: each change takes a working copy and gives the next, tidied so that it can always be shown. What is taken
// out is in taken-out.ts.
import type { z } from 'zod'
import { type Group, leavesOf, type PlainQuestion, type Question, type Section } from '../forms/public.ts'
import type { Draft } from './definition.ts'
import type { Makeable } from './makeable.ts'
import type { commonTyped, GroupTyped, QuestionTyped } from './schema.ts'
import { isAway } from './taken-out.ts'
import { tidy } from './tidy.ts'

export type Direction = 'up' | 'down'

function moved<T>(list: readonly T[], at: number, direction: Direction): T[] {
  const to = direction === 'up' ? at - 1 : at + 1
  const here = list[at]
  const there = list[to]
  if (here === undefined || there === undefined) return [...list]
  return list.map((one, index) => (index === at ? there : index === to ? here : one))
}

/** A name for something new that nothing else has: ids are never shown, and stay with the answers for ever. */
export const freshId = (service: Draft, stem: string): string =>
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

const withSections = (service: Draft, sections: readonly Section[]): Draft =>
  tidy({ ...service, sections: [...sections] })

export const addSection = (service: Draft, title: Section['title'], lead: Section['lead'], first: Question): Draft =>
  withSections(service, [
    ...service.sections,
    { id: freshId(service, 'part'), title, ...(lead ? { lead } : {}), questions: [first] },
  ])

export const changeSection = (service: Draft, id: string, change: Pick<Section, 'title' | 'lead'>): Draft =>
  withSections(
    service,
    service.sections.map(({ lead: _old, ...section }) =>
      section.id === id
        ? { ...section, title: change.title, ...(change.lead ? { lead: change.lead } : {}) }
        : { ...section, ...(_old === undefined ? {} : { lead: _old }) },
    ),
  )

export const moveSection = (service: Draft, id: string, direction: Direction): Draft =>
  withSections(
    service,
    moved(
      service.sections,
      service.sections.findIndex(section => section.id === id),
      direction,
    ),
  )

const inSection = (
  service: Draft,
  id: string,
  change: (questions: readonly Question[]) => readonly Question[],
): Draft =>
  withSections(
    service,
    service.sections.map(section =>
      section.id === id ? { ...section, questions: [...change(section.questions)] } : section,
    ),
  )

export const sectionOf = (service: Draft, questionId: string): Section | undefined =>
  service.sections.find(section => section.questions.some(question => question.id === questionId))

export const questionIn = (service: Draft, id: string): Question | undefined =>
  sectionOf(service, id)?.questions.find(question => question.id === id)

export const addQuestion = (service: Draft, sectionId: string, question: Question): Draft =>
  inSection(service, sectionId, questions => [...questions, question])

export const changeQuestion = (service: Draft, question: Question): Draft => {
  const section = sectionOf(service, question.id)
  return section
    ? inSection(service, section.id, questions => questions.map(one => (one.id === question.id ? question : one)))
    : service
}

export const moveQuestion = (service: Draft, id: string, direction: Direction): Draft => {
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

export const groupIn = (service: Draft, id: string): Group | undefined => {
  const question = questionIn(service, id)
  return question?.type === 'group' ? question : undefined
}

export const insideOf = (service: Draft, groupId: string, id: string): PlainQuestion | undefined =>
  groupIn(service, groupId)?.questions.find(question => question.id === id)

const inGroup = (
  service: Draft,
  id: string,
  change: (questions: readonly PlainQuestion[]) => readonly PlainQuestion[],
): Draft => {
  const group = groupIn(service, id)
  return group ? changeQuestion(service, { ...group, questions: [...change(group.questions)] }) : service
}

export const addInside = (service: Draft, groupId: string, question: PlainQuestion): Draft =>
  inGroup(service, groupId, questions => [...questions, question])

export const changeInside = (service: Draft, groupId: string, question: PlainQuestion): Draft =>
  inGroup(service, groupId, questions => questions.map(one => (one.id === question.id ? question : one)))

export const moveInside = (service: Draft, groupId: string, id: string, direction: Direction): Draft =>
  inGroup(service, groupId, questions =>
    moved(
      questions,
      questions.findIndex(question => question.id === id),
      direction,
    ),
  )

type OfChoices = Extract<Question, { type: 'choice' | 'choices' }>

/**
 * What is asked before a question, and can be a condition for it: inside a group only what the same entry was asked. What was taken out only
 * where the condition names it already, so that saving the question does not lose it.
 */
export function askedBefore(service: Draft, id: string, groupId?: string): OfChoices[] {
  const all: readonly Question[] =
    groupId === undefined
      ? service.sections.flatMap(section => section.questions)
      : (groupIn(service, groupId)?.questions ?? [])
  const at = all.findIndex(question => question.id === id)
  const named = leavesOf(all[at]?.when).map(leaf => leaf.question)
  return (at < 0 ? all : all.slice(0, at)).filter(
    (question): question is OfChoices =>
      (question.type === 'choice' || question.type === 'choices') &&
      (named.includes(question.id) || !isAway(service, question.id, groupId)),
  )
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
