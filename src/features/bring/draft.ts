// The reading of a paper as people mend it: what may become a plan, every value with how sure the reading is and where it stands. Kept as JSON with
// the paper; the schema is what an older one is checked against when it is opened.
import { z } from 'zod'
import { paperKinds } from '#src/documents/understand/understood.ts'
import { measureKinds, outcomeKinds } from '../measures/public.ts'

export const draftFields = [
  'heading',
  'title',
  'steps',
  'periods',
  'responsible',
  'outputs',
  'outcomes',
  'status',
] as const
export type DraftField = (typeof draftFields)[number]

const Source = z.object({ block: z.int(), row: z.int().optional(), column: z.int().optional() })
const ofFields = <Value extends z.ZodType>(value: Value) => z.partialRecord(z.enum(draftFields), value)

export const DraftResponsible = z.object({
  /** As the paper says it. */
  words: z.string(),
  /** `unit:…`, `person:…`, `group:…`, `order` for the officers of the order in the words, or `outside` for the words alone. */
  choice: z.string(),
  guessed: z.boolean(),
  /** Somebody said who is meant. */
  settled: z.boolean().default(false),
})
export type DraftResponsible = z.infer<typeof DraftResponsible>
export const DraftStep = z.object({
  text: z.string(),
  /** As typed, one a line. */
  periods: z.string(),
  /** Its own; empty: those of the measure. */
  responsible: z.array(DraftResponsible).default([]),
})
export const DraftOutcome = z.object({
  text: z.string(),
  kind: z.enum(outcomeKinds),
  /** `total:total`, `indicator:duty`, or empty. */
  score: z.string(),
})

export const DraftMeasure = z.object({
  key: z.string(),
  no: z.string(),
  heading: z.string(),
  title: z.string(),
  kind: z.enum(measureKinds),
  steps: z.array(DraftStep),
  responsible: z.array(DraftResponsible),
  outputs: z.array(z.string()),
  outcomes: z.array(DraftOutcome),
  status: z.enum(['', 'done', 'not-done']),
  sure: ofFields(z.number()),
  from: ofFields(z.array(Source)),
  /** The page of the paper, where it has pages. */
  page: z.int().nullable(),
  looked: z.boolean(),
  leftOut: z.boolean(),
})
export type DraftMeasure = z.infer<typeof DraftMeasure>

export const DraftHeading = z.object({
  key: z.string(),
  text: z.string(),
  /** The issue of the year's framework, or empty for a heading of the paper's own. */
  issue: z.string(),
  like: z.number(),
})

export const DraftRepair = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  places: z.array(z.object({ measure: z.string(), field: z.enum(draftFields), at: z.int() })),
  applied: z.boolean(),
})
export type DraftRepair = z.infer<typeof DraftRepair>

export const Draft = z.object({
  kind: z.enum(paperKinds),
  agency: z.string(),
  year: z.int().nullable(),
  yearSure: z.number(),
  round: z.string(),
  headings: z.array(DraftHeading),
  measures: z.array(DraftMeasure),
  scores: z.object({
    total: z.number().nullable(),
    level: z.string(),
    lines: z.array(z.object({ words: z.string(), value: z.number(), key: z.string(), measure: z.string() })),
  }),
  people: z.array(z.object({ name: z.string(), position: z.string() })),
  /** Named like units, and none of the house. */
  units: z.array(z.string()),
  /** What somebody said of words, for every place of them; `made` where a unit was opened for them. */
  decided: z.array(z.object({ words: z.string(), choice: z.string(), made: z.boolean() })).default([]),
  repairs: z.array(DraftRepair),
  notes: z.array(z.string()),
  /** The last key that was given: keys are never given twice. */
  lastKey: z.int(),
})
export type Draft = z.infer<typeof Draft>
