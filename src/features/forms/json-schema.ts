// The JSON schema of an answer, for the API: from the same schemas that check what was typed.
import { z } from 'zod'
import { askedSections, questionsOf } from './answers.ts'
import type { Form, Question } from './definition.ts'
import type { World } from './question-type.ts'
import { typeOf } from './types/index.ts'

/** Questions that may not be asked, because they hang on another answer, are not required. */
export function jsonSchemaOf(form: Form, world: World): Record<string, unknown> {
  const always = new Set(
    askedSections(form, {}).sections.flatMap(({ questions }) => questions.map(question => question.id)),
  )
  const shape = shapeOf(questionsOf(form), world, question => always.has(question.id))
  return z.toJSONSchema(shape, { unrepresentable: 'any' }) as Record<string, unknown>
}

function shapeOf(questions: readonly Question[], world: World, isAlways: (question: Question) => boolean): z.ZodType {
  return z.strictObject(
    Object.fromEntries(
      questions.map(question => {
        const stored = storedOf(question, world).describe(question.label.en || question.label.th)
        const isRequired = isAlways(question) && question.when === undefined && !question.optional
        return [question.id, isRequired ? stored : stored.optional()]
      }),
    ),
  )
}

/** Of a group each entry is told with its own questions. */
const storedOf = (question: Question, world: World): z.ZodType =>
  question.type === 'group'
    ? z
        .array(shapeOf(question.questions, world, () => true))
        .min(question.least)
        .max(question.most)
    : typeOf(question).stored(question as never, world)
