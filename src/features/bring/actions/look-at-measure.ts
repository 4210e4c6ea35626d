// Somebody looked at a measure beside the paper and found it right.
import type { Tx } from '#src/platform/database/scope.ts'
import { look } from '../changes.ts'
import { changeDraft } from './change-draft.ts'

export const lookAtMeasure = (tx: Tx, id: string, key: string, version: number) =>
  changeDraft(tx, id, { verb: 'look', measure: key, version }, draft => look(draft, key))
