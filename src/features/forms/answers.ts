// What somebody answered, by question, and which questions are asked of her at all. An answer to a question that is not asked is not kept.
import { z } from 'zod'
import type { Json } from '#src/kernel/digest.ts'
import type { Condition, Form, PlainQuestion, Question, Section } from './definition.ts'

export type Answers = Readonly<Record<string, Json>>

/** What the database kept as JSON is JSON; that these are answers by question is what is asked. */
export const Answers: z.ZodType<Answers> = z.record(z.string(), z.custom<Json>())

export function holds(condition: Condition | undefined, answers: Answers): boolean {
  if (!condition) return true
  if ('all' in condition) return condition.all.every(one => holds(one, answers))
  if ('any' in condition) return condition.any.some(one => holds(one, answers))
  if ('not' in condition) return !holds(condition.not, answers)
  const answer = answers[condition.question]
  if ('answered' in condition) return (answer !== undefined) === condition.answered
  const wanted = [condition.is].flat()
  return Array.isArray(answer)
    ? answer.some(one => typeof one === 'string' && wanted.includes(one))
    : typeof answer === 'string'
      ? wanted.includes(answer)
      : typeof answer === 'boolean' && wanted.includes(answer ? 'yes' : 'no')
}

/** The questions asked, each condition read with the answers that count so far; those answers are put into `kept`. */
export function asks<Q extends Question>(
  questions: readonly Q[],
  answers: Answers,
  kept: Record<string, Json> = {},
): Q[] {
  return questions.filter(question => {
    if (!holds(question.when, kept)) return false
    const answer = answers[question.id]
    if (answer !== undefined) kept[question.id] = answer
    return true
  })
}

export interface AskedSection {
  readonly section: Section
  readonly questions: readonly Question[]
}

/** Sections and questions in order, and the answers that count. */
export function askedSections(form: Form, answers: Answers): { sections: AskedSection[]; kept: Answers } {
  const kept: Record<string, Json> = {}
  const sections: AskedSection[] = []
  for (const section of form.sections) {
    if (!holds(section.when, kept)) continue
    const questions = asks(section.questions, answers, kept)
    if (questions.length > 0) sections.push({ section, questions })
  }
  return { sections, kept }
}

export const questionsOf = (form: Form): Question[] => form.sections.flatMap(section => section.questions)

/** With those inside groups. */
export const leafQuestions = (form: Form): PlainQuestion[] =>
  questionsOf(form).flatMap(question => (question.type === 'group' ? question.questions : [question]))

/** Without whatever tells of a person. */
export function withoutPersonal(questions: readonly Question[], answers: Answers): Answers {
  const kept: Record<string, Json> = {}
  for (const question of questions) {
    const answer = answers[question.id]
    if (answer === undefined || question.personal) continue
    kept[question.id] =
      question.type === 'group' && Array.isArray(answer)
        ? answer.map(one => withoutPersonal(question.questions, one as Answers))
        : answer
  }
  return kept
}
