// Where links come from, and what may be typed about them.
import { z } from 'zod'
import { line, version } from '#src/platform/http/fields.ts'

/** Where a link stands. */
export const Place = z.object({ kind: z.string(), id: z.string(), label: z.string(), href: z.string() })
export type Place = z.infer<typeof Place>
export const Places = z.array(Place)

export const SayRight = z.object({ reason: line(300), _version: version() })
export type SayRight = z.infer<typeof SayRight>
