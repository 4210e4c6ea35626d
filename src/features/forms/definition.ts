// A form as data: sections, questions, conditions. Page, check, stored answer, JSON schema, printed form and columns all follow from it.
// Versions are kept for ever: a field may be added with a default, but never change its meaning.
import { z } from 'zod'

/** Words of a form. An agency may leave English empty: Thai is shown then. */
export const Text = z.strictObject({
  th: z.string().trim().min(1).max(2000),
  en: z.string().trim().max(2000).default(''),
})
export type Text = z.infer<typeof Text>

export const questionId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .max(40)

type Leaf = { question: string; is: string | string[] } | { question: string; answered: boolean }
export type Condition = Leaf | { all: Condition[] } | { any: Condition[] } | { not: Condition }

export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ question: questionId, is: z.union([z.string(), z.array(z.string()).min(1)]) }),
    z.strictObject({ question: questionId, answered: z.boolean() }),
    z.strictObject({ all: z.array(Condition).min(1) }),
    z.strictObject({ any: z.array(Condition).min(1) }),
    z.strictObject({ not: Condition }),
  ]),
)

export const Choice = z.strictObject({ id: questionId, words: Text, hint: Text.optional() })
export type Choice = z.infer<typeof Choice>

const common = {
  id: questionId,
  label: Text,
  help: Text.optional(),
  optional: z.boolean().default(false),
  /** Tells of a person: hidden in lists and public pages, and forgotten when the time of keeping is over. */
  personal: z.boolean().default(false),
  when: Condition.optional(),
}

const amount = z.number().finite()
const most = (limit: number) => z.number().int().min(1).max(limit)

const plain = [
  z.strictObject({ ...common, type: z.literal('text'), max: most(500).default(200) }),
  z.strictObject({ ...common, type: z.literal('paragraph'), max: most(10_000).default(4000) }),
  z.strictObject({
    ...common,
    type: z.literal('number'),
    min: amount.default(0),
    max: amount.default(1_000_000_000),
    decimals: z.boolean().default(false),
    unit: Text.optional(),
  }),
  z.strictObject({ ...common, type: z.literal('money'), min: amount.default(0), max: amount.default(1_000_000_000) }),
  z.strictObject({
    ...common,
    type: z.literal('date'),
    /** Days from today: 0 is today, -3650 ten years ago. */
    earliest: z.number().int().optional(),
    latest: z.number().int().optional(),
  }),
  z.strictObject({ ...common, type: z.literal('choice'), choices: z.array(Choice).min(2).max(60) }),
  z.strictObject({ ...common, type: z.literal('choices'), choices: z.array(Choice).min(1).max(60) }),
  z.strictObject({ ...common, type: z.literal('address') }),
  z.strictObject({
    ...common,
    type: z.literal('place'),
    /** It may be told by the number of a thing of the agency, such as a lamp post. */
    asset: z.string().optional(),
  }),
  z.strictObject({ ...common, type: z.literal('photo'), most: most(10).default(3) }),
  z.strictObject({ ...common, type: z.literal('file'), most: most(10).default(3) }),
  z.strictObject({ ...common, type: z.literal('person') }),
  z.strictObject({ ...common, type: z.literal('phone') }),
  z.strictObject({ ...common, type: z.literal('mail') }),
  z.strictObject({ ...common, type: z.literal('declaration') }),
] as const

export const PlainQuestion = z.discriminatedUnion('type', plain)
export type PlainQuestion = z.infer<typeof PlainQuestion>

export const Group = z.strictObject({
  ...common,
  type: z.literal('group'),
  /** What one of them is called: "ตัวที่ {number}". */
  one: Text,
  least: z.number().int().min(1).default(1),
  most: most(20).default(10),
  questions: z.array(PlainQuestion).min(1).max(30),
})
export type Group = z.infer<typeof Group>

export const Question = z.discriminatedUnion('type', [...plain, Group])
export type Question = z.infer<typeof Question>
export type QuestionKind = Question['type']

export const Section = z.strictObject({
  id: questionId,
  title: Text,
  lead: Text.optional(),
  when: Condition.optional(),
  questions: z.array(Question).min(1).max(60),
})
export type Section = z.infer<typeof Section>

export const Form = z.object({ sections: z.array(Section).min(1).max(20) })
export type Form = z.infer<typeof Form>

export type FormFault =
  | { readonly fault: 'twice'; readonly id: string }
  | { readonly fault: 'unknown-question'; readonly id: string; readonly in: string }
  | { readonly fault: 'later-question'; readonly id: string; readonly in: string }
  | { readonly fault: 'unknown-choice'; readonly id: string; readonly choice: string; readonly in: string }

/** What a schema cannot see: names used twice, conditions on questions that are not asked before. */
export function faultsOf(form: Form): FormFault[] {
  const faults: FormFault[] = []
  const before = new Map<string, Question>()
  const all = new Map(form.sections.flatMap(section => section.questions.map(one => [one.id, one] as const)))
  const look = (condition: Condition | undefined, at: string) => {
    for (const leaf of leavesOf(condition)) {
      const asked = before.get(leaf.question)
      if (!asked) {
        faults.push({
          fault: all.has(leaf.question) ? 'later-question' : 'unknown-question',
          id: leaf.question,
          in: at,
        })
      } else if ('is' in leaf && 'choices' in asked) {
        const known = new Set(asked.choices.map(choice => choice.id))
        for (const choice of [leaf.is].flat())
          if (!known.has(choice)) faults.push({ fault: 'unknown-choice', id: asked.id, choice, in: at })
      }
    }
  }
  const sections = new Set<string>()
  for (const section of form.sections) {
    if (sections.has(section.id)) faults.push({ fault: 'twice', id: section.id })
    sections.add(section.id)
    look(section.when, section.id)
    for (const question of section.questions) {
      look(question.when, question.id)
      if (before.has(question.id)) faults.push({ fault: 'twice', id: question.id })
      before.set(question.id, question)
      if (question.type === 'group')
        faults.push(...faultsOf({ sections: [{ ...section, when: undefined, questions: question.questions }] }))
    }
  }
  return faults
}

export function leavesOf(condition: Condition | undefined): Leaf[] {
  if (!condition) return []
  if ('all' in condition) return condition.all.flatMap(leavesOf)
  if ('any' in condition) return condition.any.flatMap(leavesOf)
  if ('not' in condition) return leavesOf(condition.not)
  return [condition]
}
