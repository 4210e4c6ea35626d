// Leaves a measure out of what is taken over, or takes it back in. It stays to be read.
import type { Tx } from '#src/platform/database/scope.ts'
import { leaveOut } from '../changes.ts'
import { changeDraft } from './change-draft.ts'

export const leaveMeasureOut = (tx: Tx, id: string, key: string, leftOut: boolean, version: number) =>
  changeDraft(tx, id, { verb: leftOut ? 'leave-out' : 'take-in', measure: key, version }, draft =>
    leaveOut(draft, key, leftOut),
  )
