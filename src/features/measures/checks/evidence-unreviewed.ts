// Evidence nobody has looked at yet.

import type { Rule } from './check.ts'
import { proofsOf } from './proofs-of.ts'

export const evidenceUnreviewed: Rule = {
  id: 'evidence-unreviewed',
  severity: 'warning',
  find: input =>
    proofsOf(input)
      .filter(({ proof }) => proof.state === 'offered')
      .map(({ proof, place }) => ({ place, values: { title: proof.title } })),
}
