// Moves a measure up or down among the others, or under another heading of the paper.
import type { Tx } from '#src/platform/database/scope.ts'
import { move, toHeading } from '../changes.ts'
import { changeDraft } from './change-draft.ts'

export const moveMeasure = (tx: Tx, id: string, key: string, way: 'up' | 'down', version: number) =>
  changeDraft(tx, id, { verb: way, measure: key, version }, draft => move(draft, key, way))

export const moveUnder = (tx: Tx, id: string, key: string, heading: string, version: number) =>
  changeDraft(tx, id, { verb: 'heading', measure: key, version }, draft => toHeading(draft, key, heading))
