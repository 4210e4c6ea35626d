// The kinds of letters an agency writes, as data in content/letters/: one file each with its usual words, its annexes, when it gets its
// number and what follows once it is decided. A new kind is one more file.
import { z } from 'zod'

const Bilingual = z.strictObject({ th: z.string(), en: z.string() })

export const letterKinds = ['memo', 'outgoing', 'order', 'announcement'] as const
export type LetterKind = (typeof letterKinds)[number]
export const annexKinds = ['members', 'items', 'caretakers'] as const
export type AnnexKind = (typeof annexKinds)[number]

const LetterForm = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  kind: z.enum(letterKinds),
  order: z.int(),
  name: Bilingual,
  about: Bilingual,
  source: Bilingual,
  subject: Bilingual,
  /** The parts of the body in order. A numbered part prints each line as one point. */
  parts: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z]+$/),
        label: Bilingual,
        marks: z.enum(['paragraphs', 'numbered']),
        th: z.string(),
        en: z.string(),
        optional: z.boolean().optional(),
      }),
    )
    .min(1),
  /** To whom: the head of the agency, somebody typed, or nobody, as in orders. */
  to: z.enum(['head', 'typed', 'none']),
  /** Memos are numbered when they are sent up, what the head signs when it is signed. */
  numberedAt: z.enum(['submit', 'decision']),
  decides: z.enum(['approve', 'acknowledge', 'sign']),
  /** Its approval is leave to publish what is attached (S116). */
  asksToPublish: z.boolean().default(false),
  /** Printed in Thai and then in English. */
  bilingual: z.boolean().default(false),
  annex: z.array(z.enum(annexKinds)).default([]),
  effects: z.array(z.enum(['assign-items', 'name-caretakers'])).default([]),
  /** The kind of circular it is made for, offered once it is signed. */
  circulates: z.enum(['declaration', 'personnel']).optional(),
  /** Which subjects of disclosure it shows once it is published. */
  topics: z.array(z.string()).default([]),
  /** Figures of the year that fill its words. */
  holes: z.enum(['plan']).optional(),
})
export type LetterForm = z.infer<typeof LetterForm>

const Phrase = z.strictObject({
  id: z.string(),
  role: z.enum(['endorser', 'decider']),
  verdict: z.enum(['endorsed', 'approved', 'acknowledged', 'rejected']),
  decides: z.array(z.enum(['approve', 'acknowledge', 'sign'])).min(1),
  /** Offered only on memos that ask leave to publish. */
  onlyToPublish: z.boolean().default(false),
  th: z.string(),
  en: z.string(),
})
export type Phrase = z.infer<typeof Phrase>
const Phrases = z.strictObject({ source: Bilingual, phrases: z.array(Phrase).min(1) })

const files = import.meta.glob<unknown>('../../../content/letters/*.json', { eager: true, import: 'default' })
const isPhrases = (path: string) => path.endsWith('/phrases.json')

function read<T>(path: string, schema: z.ZodType<T>, content: unknown): T {
  const found = schema.safeParse(content)
  if (!found.success) throw new Error(`${path}: ${z.prettifyError(found.error)}`)
  return found.data
}

export const letterForms: readonly LetterForm[] = Object.entries(files)
  .filter(([path]) => !isPhrases(path))
  .map(([path, content]) => read(path, LetterForm, content))
  .sort((a, b) => a.order - b.order)

export const letterFormById = (id: string): LetterForm | undefined => letterForms.find(one => one.id === id)

const phrases: readonly Phrase[] = Object.entries(files)
  .filter(([path]) => isPhrases(path))
  .flatMap(([path, content]) => read(path, Phrases, content).phrases)

export const phraseById = (id: string): Phrase | undefined => phrases.find(one => one.id === id)

/** What a link of the chain may say on a letter of this form. */
export const phrasesFor = (form: LetterForm, role: Phrase['role']): readonly Phrase[] =>
  phrases.filter(
    one => one.role === role && one.decides.includes(form.decides) && (!one.onlyToPublish || form.asksToPublish),
  )
