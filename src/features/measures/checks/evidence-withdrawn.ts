// Evidence that was withdrawn and still stands for something.

import type { Rule } from './check.ts'
import { proofsOf } from './proofs-of.ts'

export const evidenceWithdrawn: Rule = {
  id: 'evidence-withdrawn',
  severity: 'error',
  find: input =>
    proofsOf(input)
      .filter(({ proof }) => proof.state === 'withdrawn')
      .map(({ proof, place }) => ({ place, values: { title: proof.title } })),
}
