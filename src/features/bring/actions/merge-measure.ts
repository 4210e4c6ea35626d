// Joins a measure with the one before it, where a page break had cut it in two.
import type { Tx } from '#src/platform/database/scope.ts'
import { mergeWithBefore } from '../changes.ts'
import { changeDraft } from './change-draft.ts'

export const mergeMeasure = (tx: Tx, id: string, key: string, version: number) =>
  changeDraft(tx, id, { verb: 'merge', measure: key, version }, draft => mergeWithBefore(draft, key))
