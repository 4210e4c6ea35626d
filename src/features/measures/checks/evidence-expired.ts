// Evidence that was no longer valid when the round ended.

import type { Rule } from './check.ts'
import { proofsOf } from './proofs-of.ts'

export const evidenceExpired: Rule = {
  id: 'evidence-expired',
  severity: 'warning',
  find: input =>
    proofsOf(input)
      .filter(
        ({ proof }) =>
          proof.state === 'accepted' && proof.expiresOn !== null && proof.expiresOn < (input.round?.to ?? input.today),
      )
      .map(({ proof, place }) => ({ place, values: { title: proof.title, expiresDay: proof.expiresOn ?? '' } })),
}
