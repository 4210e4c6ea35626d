// What every field takes from its question.
import type { FieldProps } from '#src/ui/index.ts'
import type { Question } from '../definition.ts'
import type { FieldAsked } from '../question-type.ts'
import { wordsIn } from '../text.ts'

export function asked({ question, name, world: { lang }, form }: FieldAsked<Question>): FieldProps & { value: string } {
  const { label, help, optional } = question
  return {
    lang,
    label: wordsIn(label, lang),
    ...(help ? { hint: wordsIn(help, lang) } : {}),
    optional,
    ...form.field(name),
  }
}
