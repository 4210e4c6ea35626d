// What the Word file of a report remembers: whose it is and how it was asked for, so that it can be written again and compared when it comes
// back. Whoever opens the file can read and change it: nothing in it is believed before it was looked up.
import { z } from 'zod'

const Source = z.object({
  agency: z.uuid(),
  plan: z.uuid(),
  kind: z.enum(['result', 'plan']),
  round: z.uuid().nullable(),
  layout: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/),
  lang: z.enum(['th', 'en']),
  numerals: z.enum(['thai', 'arabic']),
  /** The moment it was printed as of: a draft has another day tomorrow. */
  at: z.iso.datetime(),
})
export type Source = z.infer<typeof Source>

export const sourceOf = (source: Source): string => JSON.stringify(source)

export function readSource(text: string | undefined): Source | undefined {
  try {
    const read = Source.safeParse(JSON.parse(text ?? ''))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}
