// What may be typed about kept papers, and where they come from.
import { z } from 'zod'
import { receivedFile } from '#src/platform/http/file-fields.ts'

export const paperSources = ['letter', 'report', 'circular', 'operations'] as const
export type PaperSource = (typeof paperSources)[number]

export const CompareFile = z.object({ file: receivedFile() })
export type CompareFile = z.infer<typeof CompareFile>
