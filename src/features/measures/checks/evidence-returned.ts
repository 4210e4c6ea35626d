// Evidence that was returned and not mended.

import type { Rule } from './check.ts'
import { proofsOf } from './proofs-of.ts'

export const evidenceReturned: Rule = {
  id: 'evidence-returned',
  severity: 'error',
  find: input =>
    proofsOf(input)
      .filter(({ proof }) => proof.state === 'returned')
      .map(({ proof, place }) => ({ place, values: { title: proof.title } })),
}
