// The JSON schema of an answer, for the API: from the same schemas that check what was typed.
import { z } from 'zod'
import { askedSections, questionsOf } from './answers.ts'
import type { Form } from './definition.ts'
import type { World } from './question-type.ts'
import { typeOf } from './types/index.ts'

/** Questions that may not be asked, because they hang on another answer, are not required. */
export function jsonSchemaOf(form: Form, world: World): Record<string, unknown> {
  const always = new Set(
    askedSections(form, {}).sections.flatMap(({ questions }) => questions.map(question => question.id)),
  )
  const shape = Object.fromEntries(
    questionsOf(form).map(question => {
      const stored = typeOf(question)
        .stored(question as never, world)
        .describe(question.label.en || question.label.th)
      const isRequired = always.has(question.id) && question.when === undefined && !question.optional
      return [question.id, isRequired ? stored : stored.optional()]
    }),
  )
  return z.toJSONSchema(z.strictObject(shape), { unrepresentable: 'any' }) as Record<string, unknown>
}
