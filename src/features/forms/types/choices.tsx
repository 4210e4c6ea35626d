// One of several, any of several, and the single yes of a declaration.
import { z } from 'zod'
import { Checkbox, Checkboxes, Radios, Select } from '#src/ui/index.ts'
import type { Choice } from '../definition.ts'
import { defineType, many, one } from '../question-type.ts'
import { wordsIn } from '../text.ts'
import { formsWords } from '../words.ts'
import { asked } from './asked.ts'

/** More than that are a list, not cards. */
const MOST_CARDS = 7

const optionsOf = (choices: readonly Choice[], lang: 'th' | 'en') =>
  choices.map(({ id, words, hint }) => ({
    value: id,
    label: wordsIn(words, lang),
    ...(hint ? { hint: wordsIn(hint, lang) } : {}),
  }))

const nameOf = (choices: readonly Choice[], id: unknown, lang: 'th' | 'en'): string => {
  const found = choices.find(choice => choice.id === id)
  return found ? wordsIn(found.words, lang) : String(id)
}

const ids = (choices: readonly Choice[]) => choices.map(choice => choice.id) as [string, ...string[]]

export const choice = defineType({
  type: 'choice',
  stored: ({ choices }) => z.enum(ids(choices), 'choose-one'),
  take: (_question, posted, name) => one(posted, name) || undefined,
  values: (answer, name) => ({ [name]: String(answer) }),
  say: (answer, { choices }, { lang }) => nameOf(choices, answer, lang),
  Field: props => {
    const { choices } = props.question
    const options = optionsOf(choices, props.world.lang)
    return choices.length > MOST_CARDS ? (
      <Select {...asked(props)} options={options} />
    ) : (
      <Radios {...asked(props)} options={options} />
    )
  },
})

export const choices = defineType({
  type: 'choices',
  stored: question => z.array(z.enum(ids(question.choices), 'choose-one')).min(1, 'required'),
  take: (_question, posted, name) => {
    const chosen = many(posted, name)
    return chosen.length > 0 ? [...new Set(chosen)] : undefined
  },
  values: (answer, name) => ({ [name]: (answer as string[]).map(String) }),
  say: (answer, question, { lang }) => (answer as string[]).map(id => nameOf(question.choices, id, lang)).join(', '),
  Field: props => (
    <Checkboxes
      {...asked(props)}
      options={optionsOf(props.question.choices, props.world.lang)}
      values={props.form.chosen(props.name)}
    />
  ),
})

export const declaration = defineType({
  type: 'declaration',
  stored: () => z.literal(true, 'must-tick'),
  take: (_question, posted, name) => (one(posted, name) === 'yes' ? true : undefined),
  values: (answer, name) => (answer === true ? { [name]: 'yes' } : {}),
  say: (_answer, _question, { lang }) => formsWords(lang).declared,
  Field: props => {
    const { value, ...field } = asked(props)
    return <Checkbox {...field} checked={value === 'yes'} />
  },
})
