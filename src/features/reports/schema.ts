// What may be sent about reports: a Word file that comes back, and the decision about one difference in it.
import { z } from 'zod'
import { id, line, oneOf, paragraph, ticked, version } from '#src/platform/http/fields.ts'
import { receivedFile } from '#src/platform/http/file-fields.ts'

/** Bytes of a Word file; a report with sixty pictures has three million. */
export const WORD_LIMIT = 15 * 1024 * 1024

export const ReturnWord = z.object({ file: receivedFile() })
export type ReturnWord = z.infer<typeof ReturnWord>

export const decisions = ['take', 'set-aside'] as const
export type Decision = (typeof decisions)[number]

export const DecideCell = z.object({
  cell: id(),
  decision: oneOf(decisions),
  /** Fingerprint of what stood in the program when the page was shown. */
  seen: line(64, { optional: true }),
  /** "I have seen that it changed meanwhile", or that the place was guessed. */
  sure: ticked(),
})
export type DecideCell = z.infer<typeof DecideCell>

export const FreezeReport = z.object({
  /** The choices of the report as in its address. */
  of: line(400),
  /** "I have looked at what the checker still says." */
  seen: ticked(),
})
export type FreezeReport = z.infer<typeof FreezeReport>

export const WithdrawReport = z.object({ reason: paragraph(500), _version: version() })
export type WithdrawReport = z.infer<typeof WithdrawReport>
