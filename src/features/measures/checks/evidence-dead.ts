// A link that no longer opens.

import type { Rule } from './check.ts'
import { proofsOf } from './proofs-of.ts'

export const evidenceDead: Rule = {
  id: 'evidence-dead',
  severity: 'error',
  find: input =>
    proofsOf(input)
      .filter(({ proof }) => proof.link === 'dead' && proof.state !== 'withdrawn')
      .map(({ proof, place }) => ({ place, values: { title: proof.title } })),
}
