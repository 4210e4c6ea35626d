// What a form must say beyond its questions so that its answers become cases: how they are worked on, promised, numbered, kept.
// Services extend it. Versions are kept for ever: a field may be added with a default, but never change its meaning.
import { z } from 'zod'
import { langs } from '#src/kernel/lang.ts'
import { Condition, Form, type Question, questionId, type Section, Text } from '../forms/public.ts'
import { processIds } from './rules.ts'
import { casesWords } from './words.ts'

const asked = z.enum(['required', 'optional', 'no'])

export const CaseForm = Form.extend({
  title: Text,
  process: z.enum(processIds),
  /** What is asked of the person; the weakest that is enough. */
  contact: z.strictObject({ name: asked, phone: asked, mail: asked }),
  /** Working days, where no manual in force says otherwise. */
  promiseDays: z.number().int().min(0).max(400),
  /** The letters before the register number. */
  series: z.string().trim().min(1).max(10),
  /** How a case is called in lists, with answers in the holes: "ไฟถนนดับ {place}". */
  subject: z.string().trim().min(1).max(200),
  /** The question that says where; near ones that are open are shown before another is sent. */
  place: z.strictObject({ question: questionId, near: z.number().int().min(0).max(5000) }).optional(),
  urgent: z.strictObject({ when: Condition, words: Text }).optional(),
  /** Of those finished, so many in a hundred are looked at again by somebody else. */
  recheck: z.number().int().min(0).max(100).default(0),
  keepYears: z.number().int().min(1).max(50),
})
export type CaseForm = z.infer<typeof CaseForm>

export const CONTACT = 'contact'
const contactIds = { name: 'contact-name', phone: 'contact-phone', mail: 'contact-mail' } as const

/** The form as it is asked: with how to reach the person as its last section. */
export function withContact<F extends CaseForm>(form: F): F {
  const wordsOf = (key: 'title' | 'lead' | keyof typeof contactIds) =>
    Object.fromEntries(langs.map(lang => [lang, casesWords(lang).contact[key]])) as Record<'th' | 'en', string>
  const questions = (
    [
      ['name', 'person'],
      ['phone', 'phone'],
      ['mail', 'mail'],
    ] as const
  ).flatMap(([key, type]): Question[] =>
    form.contact[key] === 'no'
      ? []
      : [
          {
            id: contactIds[key],
            type,
            label: wordsOf(key),
            optional: form.contact[key] === 'optional',
            personal: true,
          },
        ],
  )
  if (questions.length === 0) return form
  const contact: Section = { id: CONTACT, title: wordsOf('title'), lead: wordsOf('lead'), questions }
  return { ...form, sections: [...form.sections, contact] }
}

export interface Contact {
  readonly name: string
  readonly phone: string
  readonly mail: string
}

const isContact = (id: string): boolean => Object.values(contactIds).some(one => one === id)

/** Takes the ways to reach somebody out of the answers: they are kept apart and shown to fewer. */
export function splitContact<A extends Readonly<Record<string, unknown>>>(answers: A): { contact: Contact; rest: A } {
  const text = (id: string) => (typeof answers[id] === 'string' ? (answers[id] as string) : '')
  const contact = { name: text(contactIds.name), phone: text(contactIds.phone), mail: text(contactIds.mail) }
  const rest = Object.fromEntries(Object.entries(answers).filter(([id]) => !isContact(id))) as A
  return { contact, rest }
}
