// A service as data: the form, how it is worked on, and what makes it known. One folder of the catalogue holds one; the office changes its own copy.
import { z } from 'zod'
import { iconOf } from '#src/ui/index.ts'
import { CaseForm } from '../cases/public.ts'
import { Text } from '../forms/public.ts'

export const Service = CaseForm.extend({
  /** One sentence: what happens when it is sent. */
  lead: Text,
  /** A drawing of the ui. */
  icon: z.string().refine(name => iconOf(name) === name, 'not-an-icon'),
  /** What is good to have at hand before one begins. */
  have: z.array(Text).max(10).default([]),
  /** About how many minutes it takes to fill in. */
  minutes: z.number().int().min(1).max(60),
  /** Of a place outside the agency: who looks after it there. */
  outside: Text.optional(),
  /** How it is told of: one short text for posts, boards and leaders. */
  publicity: Text,
  /** Those named by order for this answer it, and stand on its page. */
  answeredBy: z.enum(['questions']).optional(),
  /** A plan of days with vehicles is kept for it. */
  plan: z.enum(['vehicle', 'room']).optional(),
  /** What is finished is entered in this register. */
  register: z.enum(['pets']).optional(),
  /** Words by which other programs sort it (Open311). */
  keywords: z.array(z.string().min(1)).default([]),
})
export type Service = z.infer<typeof Service>

/** A section, a question, or a question of a group: a section and a question may have the same name. */
export const Part = z.strictObject({
  part: z.enum(['section', 'question']),
  what: z.string(),
  group: z.string().default(''),
})
export type Part = z.infer<typeof Part>

/** The working copy. What was taken out stands in it still, in its place and with all its settings, until a version is put into force. */
export const Draft = Service.extend({ out: z.array(Part).default([]) })
export type Draft = z.infer<typeof Draft>
