// From what was posted to what is stored, and what is wrong with it. Everything wrong is said at once, each at its field.
import type { z } from 'zod'
import type { Json } from '#src/kernel/digest.ts'
import { type No, no } from '#src/kernel/result.ts'
import type { FormValues } from '#src/platform/http/form-state.ts'
import { readMapClick } from '#src/ui/index.ts'
import { type Answers, askedSections, asks } from './answers.ts'
import type { Form, Question } from './definition.ts'
import { lackOf } from './lacks.ts'
import type { Posted, World } from './question-type.ts'
import { hasEmptyRow, mapPressedIn, typeOf, withRow } from './types/index.ts'

/** Names of the fields of a form begin with it, so that files of any question find their box. */
export const FIELD = 'q.'
export const fieldOf = (question: Question): string => `${FIELD}${question.id}`

export interface Checked {
  readonly answers: Answers
  readonly wrong: readonly No[]
}

/** One section as it was sent: what can be kept is kept, also where something is wrong. */
export function takeSection(questions: readonly Question[], before: Answers, posted: Posted, world: World): Checked {
  const taken: Record<string, Json> = {}
  for (const question of questions) {
    const answer = typeOf(question).take(question as never, posted, fieldOf(question), world)
    if (answer !== undefined) taken[question.id] = answer
  }
  const own = new Set(questions.map(question => question.id))
  const others = Object.fromEntries(Object.entries(before).filter(([id]) => !own.has(id)))
  const kept: Record<string, Json> = { ...others }
  const asked = asks(questions, taken, kept)
  return { answers: kept, wrong: wrongIn(asked, kept, world) }
}

/** What is wrong with the answers to these questions, in the order of the form. */
export function wrongIn(questions: readonly Question[], answers: Answers, world: World): No[] {
  return questions.flatMap(question => {
    const answer = answers[question.id]
    if (answer === undefined) return question.optional ? [] : [no(lackOf(question), { at: fieldOf(question) })]
    const checked = storedOf(question, world).safeParse(answer)
    return (checked.error?.issues ?? []).map(issue => {
      const detail = 'params' in issue && issue.params ? (issue.params as Record<string, string | number>) : undefined
      const at = [fieldOf(question), ...issue.path.map(String)].join('.')
      return no(issue.message, { at, ...(detail ? { detail } : {}) })
    })
  })
}

/** What changes with the day, the language or the villages; every other question is checked by the same schema for ever. */
const changing: readonly Question['type'][] = ['date', 'address', 'group']
const schemas = new WeakMap<Question, z.ZodType>()

function storedOf(question: Question, world: World): z.ZodType {
  const known = schemas.get(question)
  if (known) return known
  const made = typeOf(question).stored(question as never, world)
  if (!changing.includes(question.type)) schemas.set(question, made)
  return made
}

/** The whole form before it is sent: the day or the agency's places may have changed since a section was filled in. Answered is only what was asked. */
export function checkWhole(form: Form, answers: Answers, world: World): Checked {
  const { sections, kept } = askedSections(form, answers)
  return { answers: kept, wrong: sections.flatMap(({ questions }) => wrongIn(questions, kept, world)) }
}

export interface Pressed {
  readonly field: string
  /** The group it stands in, where that showed an empty entry too, which is shown again. */
  readonly more?: string
}

/** Without script a press on the map sends the form: it is shown again with the point, not gone on from. */
export function mapPressed(
  questions: readonly Question[],
  posted: Posted,
  world: World,
  kept: Answers,
): Pressed | undefined {
  for (const question of questions) {
    const name = fieldOf(question)
    if (question.type === 'place' && readMapClick(posted, name, world.area)) return { field: name }
    const field = question.type === 'group' ? mapPressedIn(question, posted, name, world) : undefined
    if (field === undefined || question.type !== 'group') continue
    return hasEmptyRow(posted, name, kept[question.id]) ? { field, more: question.id } : { field }
  }
  return undefined
}

/** What was typed, with the point that was pressed on a map. */
export function withPress(questions: readonly Question[], typed: FormValues, world: World): FormValues {
  const { answers } = takeSection(questions, {}, typed, world)
  const pressed = mapPressed(questions, typed, world, answers)
  const question = questions.find(one => pressed && `${pressed.field}.`.startsWith(`${fieldOf(one)}.`))
  if (!pressed || !question) return typed
  const name = fieldOf(question)
  const others = Object.entries(typed).filter(([field]) => !`${field}.`.startsWith(`${name}.`))
  const values = { ...Object.fromEntries(others), ...valuesOf([question], answers, world) }
  return question.type === 'group' && pressed.more ? withRow(values, question, name) : values
}

export function valuesOf(questions: readonly Question[], answers: Answers, world: World) {
  return Object.assign(
    {},
    ...questions.map(question => {
      const answer = answers[question.id]
      return answer === undefined ? {} : typeOf(question).values(answer, fieldOf(question), question as never, world)
    }),
  )
}
