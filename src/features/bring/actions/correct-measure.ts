// Puts right what was read of one measure. Whoever saves it has looked at it.
import type { Tx } from '#src/platform/database/scope.ts'
import { type Correction, correct } from '../changes.ts'
import { changeDraft } from './change-draft.ts'

export const correctMeasure = (tx: Tx, id: string, key: string, correction: Correction, version: number) =>
  changeDraft(tx, id, { verb: 'correct', measure: key, version }, draft => correct(draft, key, correction))
