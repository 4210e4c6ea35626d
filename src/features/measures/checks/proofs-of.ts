// Every piece of evidence of a plan with the place it proves.
import type { ProofPicture } from '../picture.ts'
import { activeMeasures, type CheckInput, type Place } from './check.ts'

export function proofsOf(input: CheckInput): { proof: ProofPicture; place: Place }[] {
  return activeMeasures(input).flatMap(measure => [
    ...measure.steps
      .filter(step => step.state !== 'cancelled')
      .flatMap(step =>
        step.proofs.map(proof => ({
          proof,
          place: { part: 'proof' as const, measureId: measure.id, stepId: step.id, proofId: proof.id },
        })),
      ),
    ...measure.outcomes.flatMap(outcome =>
      outcome.proofs.map(proof => ({
        proof,
        place: { part: 'proof' as const, measureId: measure.id, outcomeId: outcome.id, proofId: proof.id },
      })),
    ),
  ])
}
