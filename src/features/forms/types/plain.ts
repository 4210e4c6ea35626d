// Every type of question except the group, which is made of them.
import type { PlainQuestion } from '../definition.ts'
import type { QuestionType } from '../question-type.ts'
import { address } from './address.tsx'
import { choice, choices, declaration } from './choices.tsx'
import { date } from './date.tsx'
import { file, photo } from './files.tsx'
import { money, number } from './numbers.tsx'
import { place } from './place.tsx'
import { mail, paragraph, person, phone, text } from './typed-words.tsx'

const types: { readonly [K in PlainQuestion['type']]: QuestionType<K> } = {
  text,
  paragraph,
  number,
  money,
  date,
  choice,
  choices,
  address,
  place,
  photo,
  file,
  person,
  phone,
  mail,
  declaration,
}

/** The type of a question; whoever has the question may hand it in. */
export const plainType = ({ type }: PlainQuestion): QuestionType<never> => types[type] as unknown as QuestionType<never>
