// Takes a repair of a misread word back, or puts it in. Units are asked for again by the words as they then stand.
import { no, ok } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { matched } from '../draft-of.ts'
import { setRepair } from '../repair-draft.ts'
import { draftWorld } from '../world.ts'
import { changeDraft } from './change-draft.ts'

export async function setRepairOf(tx: Tx, id: string, repair: string, applied: boolean, version: number) {
  const world = await draftWorld(tx, undefined)
  return changeDraft(tx, id, { verb: applied ? 'repair' : 'unrepair', version }, draft => {
    const changed = setRepair(draft, repair, applied)
    return changed ? ok(matched(changed, { ...world, issues: [] })) : no('already-so')
  })
}
