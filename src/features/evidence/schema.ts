// What may be typed about evidence and figures. EvidenceFields is spread into the forms of higher features that add evidence beside
// something else; which of its fields are needed depends on the kind, and offerEvidence says so at the field.
import { z } from 'zod'
import { line, oneOf, optionalDay, optionalId, paragraph, ticked, version } from '#src/platform/http/fields.ts'
import { optionalFile } from '#src/platform/http/file-fields.ts'

export const evidenceKindsOf = ['file', 'link', 'fact'] as const
export type EvidenceKind = (typeof evidenceKindsOf)[number]

const told = {
  /** Empty: the program makes one from the file, the link or the figure. */
  title: line(300, { optional: true }),
  note: paragraph(2000, { optional: true }),
  happened_on: optionalDay(),
  expires_on: optionalDay(),
}

export const EvidenceFields = {
  kind: oneOf(evidenceKindsOf),
  ...told,
  unit: optionalId(),
  file: optionalFile(),
  url: line(2000, { optional: true }),
  fact: line(100, { optional: true }),
  fact_from: optionalDay(),
  fact_to: optionalDay(),
  /** Filters of the figure as in an address: unit=…; comes from the page of the figure. */
  fact_params: line(400, { optional: true }),
}
export const OfferEvidence = z.object(EvidenceFields)
export type OfferEvidence = z.infer<typeof OfferEvidence>

export const EditEvidence = z.object({ ...told, title: line(300), unit: optionalId(), _version: version() })
export type EditEvidence = z.infer<typeof EditEvidence>

export const Again = z.object({ note: paragraph(2000, { optional: true }), _version: version() })
export type Again = z.infer<typeof Again>

export const Seen = z.object({ _version: version() })
export type Seen = z.infer<typeof Seen>

export const WithReason = z.object({ reason: line(300), _version: version() })
export type WithReason = z.infer<typeof WithReason>

export const CheckPrivacy = z.object({
  looked: ticked(),
  /** Why what was found may stay; needed when something was found. */
  note: line(300, { optional: true }),
  verdict: oneOf(['clean', 'found']),
  _version: version(),
})
export type CheckPrivacy = z.infer<typeof CheckPrivacy>

export const Topics = z.object({
  topics: z.preprocess(
    value => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(line(200)).max(200, 'too-long'),
  ),
  _version: version(),
})
export type Topics = z.infer<typeof Topics>
