// What verbs about answers share: whose an item is, its row, and the step from one state to the next.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { unitsServed } from '../../people/public.ts'
import { gatherItem, type Item, type Sources, type Year } from '../gather.ts'
import { type AnswerRow, lockAnswer } from '../queries.ts'
import { standsForItself } from '../rules.ts'

/** Whoever it was given to, her unit's people, and whoever approves. */
export function isTheirs(tx: Pick<Tx, 'scope'>, one: Pick<Item, 'assignment'>, units: Year['units']): boolean {
  const { actor } = tx.scope
  if (!actor || actor.holds('item:approve')) return true
  if (!actor.holds('item:answer') || !one.assignment) return false
  const { staff_id, unit_id } = one.assignment
  return staff_id === actor.id || (unit_id !== null && unitsServed(actor, units).has(unit_id))
}

export interface Found {
  readonly one: Item
  readonly answer: AnswerRow
}

/** The item with its answer, made now if nobody wrote one, and kept from others until this transaction ends. */
export async function theirItem(
  tx: Tx,
  sources: Sources,
  year: number,
  number: number,
): Promise<Result<Found, 'not-found' | 'not-yours'>> {
  const first = await gatherItem(tx, sources, year, number, { isOffice: true })
  if (!first) return no('not-found')
  if (!isTheirs(tx, first.one, first.of.units)) return no('not-yours')
  const { topic } = first.one.item
  await tx.db
    .insertInto('item_answer')
    .values({ agency_id: tx.agencyId, id: newId(), year, topic, created_at: tx.scope.now })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  const answer = await lockAnswer(tx, year, topic)
  const found = answer && (await gatherItem(tx, sources, year, number, { isOffice: true }))
  return found && answer ? ok({ one: found.one, answer }) : no('not-found')
}

type Change = Partial<Omit<AnswerRow, 'agency_id' | 'id' | 'year' | 'topic' | 'version' | 'created_at'>>

export const changeAnswer = (tx: Tx, answer: AnswerRow, change: Change) =>
  tx.db
    .updateTable('item_answer')
    .set({ ...change, version: answer.version + 1 })
    .where('agency_id', '=', tx.agencyId)
    .where('id', '=', answer.id)
    .execute()

export const toCheckOf = ({ one, answer }: Found) => ({
  state: answer.state,
  sentence: answer.sentence_th,
  isNothing: answer.nothing,
  missing: one.missing,
  hasProof: one.proofs.some(standsForItself),
})
