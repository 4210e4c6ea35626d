// A form on the page: the fields of a section, and what was answered in words.
import type { Child } from 'hono/jsx'
import type { Lang } from '#src/kernel/lang.ts'
import type { FormState } from '#src/platform/http/form-state.ts'
import { Conditional, Entries } from '#src/ui/index.ts'
import { type Answers, asks } from './answers.ts'
import { fieldOf } from './check.ts'
import { leavesOf, type Question } from './definition.ts'
import type { FieldAsked, World } from './question-type.ts'
import { entryIn, wordsIn } from './text.ts'
import { type SaidEntry, saidEntries, typeOf } from './types/index.ts'

type FieldsProps = Pick<FieldAsked<Question>, 'fileHref' | 'blank' | 'tiles'> & {
  /** All of the section, also those that are not asked now. */
  questions: readonly Question[]
  world: World
  form: FormState
  answers: Answers
}

export function SectionFields({ questions, world, form, answers, ...rest }: FieldsProps) {
  const asked = new Set(asks(questions, answers, { ...answers }).map(question => question.id))
  return (
    <>
      {questions.map(question => {
        const { Field } = typeOf(question)
        const field = Field({
          ...rest,
          question: question as never,
          name: fieldOf(question),
          world,
          form,
          answer: answers[question.id],
        })
        return question.when ? (
          <Conditional when={question.when} asked={asked.has(question.id)}>
            {field}
          </Conditional>
        ) : (
          field
        )
      })}
    </>
  )
}

/** Answers that conditions of these questions look at, for the script of the page: nothing else of what was told before. */
export function knownFor(questions: readonly Question[], answers: Answers): Record<string, readonly string[]> {
  const named = new Set(questions.flatMap(question => leavesOf(question.when).map(leaf => leaf.question)))
  return Object.fromEntries(
    [...named].flatMap(id => {
      const answer = answers[id]
      if (answer === undefined) return []
      return [[id, answer === true ? ['yes'] : [answer].flat().map(String)] as const]
    }),
  )
}

export interface Said {
  readonly question: Question
  readonly label: string
  /** Undefined where an optional question was not answered. */
  readonly words: string | undefined
  /** The same by entry, where the question was asked several times. */
  readonly entries?: readonly SaidEntry[]
}

/** Each question with its answer in words, in the order of the form. */
export function saidOf(
  questions: readonly Question[],
  answers: Answers,
  world: Pick<World, 'lang' | 'villages'>,
): Said[] {
  return questions.map(question => {
    const answer = answers[question.id]
    return {
      question,
      label: wordsIn(question.label, world.lang),
      words: answer === undefined ? undefined : typeOf(question).say(answer, question as never, world),
      ...(question.type === 'group' && answer !== undefined ? { entries: saidEntries(answer, question, world) } : {}),
    }
  })
}

/** Which part of a question a field is, where the question has entries: "ตัวที่ 1 สี". */
export function partNamed(question: Question, field: string, lang: Lang): string | undefined {
  if (question.type !== 'group') return undefined
  const [row, id] = field.slice(fieldOf(question).length + 1).split('.')
  const inner = question.questions.find(one => one.id === id)
  return inner && `${entryIn(question, Number(row), lang)} ${wordsIn(inner.label, lang)}`
}

/** An answer on a page: in one line, or each entry as a block. */
export const shownWords = ({ words, entries }: Said): Child =>
  entries ? (
    <Entries
      items={entries.map(({ title, lines }) => ({
        title,
        lines: lines.map(one => ({ term: one.label, value: one.words })),
      }))}
    />
  ) : (
    words
  )
