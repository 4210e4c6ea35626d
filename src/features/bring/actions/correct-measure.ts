// Puts right what was read of one measure. Whoever saves it has looked at it.
import type { Tx } from '#src/platform/database/scope.ts'
import { type Correction, correct } from '../changes.ts'
import type { DraftResponsible } from '../draft.ts'
import { type MatchWorld, partyFor } from '../match.ts'
import { draftWorld } from '../world.ts'
import { changeDraft } from './change-draft.ts'

export async function correctMeasure(tx: Tx, id: string, key: string, correction: Correction, version: number) {
  const world = await draftWorld(tx, undefined)
  const steps = correction.steps.map(step => ({
    ...step,
    responsible: step.responsible.map(one => byName(one, world)),
  }))
  const responsible = correction.responsible.map(one => byName(one, world))
  return changeDraft(tx, id, { verb: 'correct', measure: key, version }, draft =>
    correct(draft, key, { ...correction, steps, responsible }),
  )
}

/** Where nobody was chosen the name says it, if it is exactly one of the house. */
function byName(one: DraftResponsible, world: MatchWorld): DraftResponsible {
  if (one.choice !== '') return one
  const { party, like } = partyFor(one.words, world)
  return { ...one, choice: like === 1 ? party.choice : 'outside' }
}
