// Layouts of the result report as data: which columns in which order, and whether a row is a measure or a step. An agency's own layout is
// one more file.
import { z } from 'zod'

const Bilingual = z.strictObject({ th: z.string().min(1), en: z.string().min(1) })

export const columnsOf = [
  'measure',
  'issue',
  'method',
  'steps',
  'period',
  'responsible',
  'output',
  'outcome',
  'supervision',
  'done',
  'summary',
  'ticks',
  'expected-output',
  'expected-outcome',
] as const
export type Column = (typeof columnsOf)[number]

const frontParts = ['cover', 'foreword', 'preamble'] as const

const Layout = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
  /** What it prints: the result of a round, or the plan before anything is done. */
  paper: z.enum(['result', 'plan']),
  name: Bilingual,
  source: Bilingual,
  rows: z.enum(['measure', 'step']),
  /** What stands before the table, in this order; a cover is always a page of its own. */
  front: z.array(z.enum(frontParts)).default([...frontParts]),
  /** Words of its own in the place of those in wording.json; {agency} and {year} are filled in. */
  foreword: z.array(Bilingual).min(1).optional(),
  signature: z.boolean().default(true),
  /** Whether the list of evidence with its pictures follows. */
  annex: z.boolean().default(true),
  columns: z.array(z.strictObject({ shows: z.enum(columnsOf), head: Bilingual, share: z.number().positive() })).min(2),
})
export type Layout = z.infer<typeof Layout>

const Wording = z.strictObject({
  source: Bilingual,
  analysis: z.strictObject({ lead: Bilingual }),
  foreword: z.array(Bilingual).min(1),
  preamble: z.strictObject({ score: Bilingual, findings: Bilingual, measures: Bilingual, plan: Bilingual }),
})

const files = import.meta.glob<unknown>('../../../content/reports/*.json', { eager: true, import: 'default' })

export const layouts: readonly Layout[] = Object.entries(files)
  .filter(([path]) => /\/layout-[^/]+$/.test(path))
  .map(([path, content]) => {
    const read = Layout.safeParse(content)
    if (!read.success) throw new Error(`${path}: ${z.prettifyError(read.error)}`)
    return read.data
  })
  .sort((a, b) => a.id.localeCompare(b.id))

export const layoutById = (id: string): Layout | undefined => layouts.find(one => one.id === id.toLowerCase())

export const wording = Wording.parse(Object.entries(files).find(([path]) => path.endsWith('/wording.json'))?.[1])
