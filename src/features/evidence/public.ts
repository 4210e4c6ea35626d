// What other features may use of evidence and figures.

export { isEvidenceGiven, type Offering, offerEvidence } from './actions/offer-evidence.ts'
export { withdrawEvidence } from './actions/withdraw-evidence.ts'
export { type Facts, factById } from './facts-known.ts'
export { EvidenceFormFields, evidenceFiles } from './form-fields.tsx'
export { checkLinks } from './links/check-links.ts'
export { type EvidenceRow, evidenceById, evidenceByIds } from './queries.ts'
export type { EvidenceState } from './rules.ts'
export { EvidenceFields, type EvidenceKind, type OfferEvidence } from './schema.ts'
export { evidenceWords } from './words.ts'
