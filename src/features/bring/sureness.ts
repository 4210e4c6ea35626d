// What of a draft somebody should look at first, and what still waits to be looked at. Pure.
import { UNSURE } from '#src/documents/understand/understood.ts'
import { type Draft, type DraftField, type DraftMeasure, draftFields } from './draft.ts'
import { likeness } from './likeness.ts'

/** Fields that are unsure, those of a measure that somebody looked at included. */
export const unsureFields = (measure: DraftMeasure): DraftField[] =>
  draftFields.filter(field => (measure.sure[field] ?? 1) < UNSURE)

/** In hundredths, where something was read; what somebody looked at is hers. */
export function sureOf(measure: DraftMeasure, field: DraftField): number | undefined {
  const sure = measure.sure[field]
  return measure.looked || sure === undefined || !wasRead(measure, field) ? undefined : Math.round(sure * 100)
}

function wasRead(measure: DraftMeasure, field: DraftField): boolean {
  if (field === 'periods') return measure.steps.some(step => step.periods.length > 0)
  const value = measure[field]
  return typeof value === 'string' ? value !== '' && value !== 'unsaid' : value.length > 0
}

export const leastSure = (measure: DraftMeasure): number =>
  Math.min(1, ...draftFields.map(field => measure.sure[field] ?? 1))

export const needsLook = (measure: DraftMeasure): boolean =>
  !measure.looked && !measure.leftOut && unsureFields(measure).length > 0

export const waitingIn = (draft: Draft): DraftMeasure[] => draft.measures.filter(needsLook)

const SAME_AGENCY = 0.8

/** The paper names an agency, and it is hardly ours. */
export const isOfAnother = (draft: Draft, ours: string): boolean =>
  draft.agency !== '' && likeness(draft.agency, ours) < SAME_AGENCY

/** Those to look at first: unsure and not looked at, the least sure before the others; what is left keeps the order of the paper. */
export const byNeed = (draft: Draft): DraftMeasure[] => {
  const waiting = waitingIn(draft).sort((a, b) => leastSure(a) - leastSure(b))
  return [...waiting, ...draft.measures.filter(one => !needsLook(one))]
}
