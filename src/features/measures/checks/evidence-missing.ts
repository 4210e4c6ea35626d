// A step is done and nothing shows it.

import type { Rule } from './check.ts'
import { stepPlace, stepsOf } from './texts.ts'

export const evidenceMissing: Rule = {
  id: 'evidence-missing',
  severity: 'error',
  find: input =>
    stepsOf(input)
      .filter(
        ({ step }) =>
          step.state === 'done' &&
          step.proofs.every(proof => proof.state === 'withdrawn' || proof.state === 'returned'),
      )
      .filter(({ step }) => !step.proofs.some(proof => proof.state === 'returned' || proof.state === 'withdrawn'))
      .map(({ measure, step }) => ({
        place: { ...stepPlace(measure, step), part: 'proof' as const },
        values: { number: step.number, name: step.name.slice(0, 60) },
      })),
}
