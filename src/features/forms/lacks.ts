// What is said where an answer is missing altogether.
import type { Question } from './definition.ts'

const lacks: Partial<Record<Question['type'], string>> = {
  choice: 'choose-one',
  choices: 'choose-some',
  declaration: 'must-tick',
  photo: 'file-missing',
  file: 'file-missing',
  place: 'place-needed',
  address: 'address-needed',
  group: 'group-least',
}
export const lackOf = (question: Question): string => lacks[question.type] ?? 'required'
