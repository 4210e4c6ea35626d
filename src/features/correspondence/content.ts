// What a letter says, as it is stored and as it is signed: the schema of letter.content and letter_version.content.
import { z } from 'zod'

const text = z.string()
const parts = z.record(z.string(), text)

export const Annex = z.object({
  /** Who sits in which committee, in which role (S58, S60). */
  members: z.array(z.object({ committee: text, staff: z.uuid(), name: text, post: text, role: text })).default([]),
  /** Which item of the assessment, by whom, until when (S59). */
  year: z.int().nullable().default(null),
  items: z
    .array(
      z.object({
        topic: text,
        code: text,
        title: text,
        unit: z.uuid().nullable(),
        unitName: text,
        staff: z.uuid().nullable(),
        name: text,
        post: text,
        due: text.nullable(),
      }),
    )
    .default([]),
  caretakers: z
    .array(
      z.object({
        channel: z.enum(['website', 'facebook', 'line', 'questions', 'other']),
        staff: z.uuid(),
        name: text,
        post: text,
        duty: text,
        mayPublish: z.boolean(),
      }),
    )
    .default([]),
})
export type Annex = z.infer<typeof Annex>

export const LetterContent = z.object({
  to: text.default(''),
  /** อ้างถึง, one to a line. */
  reference: text.default(''),
  /** Telephone of the unit, printed behind its name. */
  phone: text.default(''),
  subjectEn: text.default(''),
  parts,
  partsEn: parts.default({}),
  annex: Annex.default({ members: [], year: null, items: [], caretakers: [] }),
})
export type LetterContent = z.infer<typeof LetterContent>

/** What was signed: the content, and what stood around it. */
export const Signed = z.object({
  subject: text,
  content: LetterContent,
  attachments: z.array(z.object({ title: text, sha256: text })),
})
export type Signed = z.infer<typeof Signed>
