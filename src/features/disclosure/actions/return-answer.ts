// Sends an answer back to be prepared again, with a reason. What was approved stays on its public page until the next approval.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import type { Sources } from '../gather.ts'
import { mayReturn } from '../rules.ts'
import type { ReturnAnswer } from '../schema.ts'
import { changeAnswer, theirItem } from './parts.ts'

export async function returnAnswer(
  tx: Tx,
  sources: Sources,
  at: { readonly year: number; readonly number: number },
  input: ReturnAnswer,
): Promise<Result<string, 'not-found' | 'not-yours' | 'already-so' | 'stale'>> {
  if (tx.scope.actor && !tx.scope.actor.holds('item:approve')) return no('not-yours')
  const found = await theirItem(tx, sources, at.year, at.number)
  if (!found.ok) return found
  const { answer } = found.value
  const may = mayReturn(answer.state)
  if (!may.ok) return may
  if (input._version !== answer.version) return no('stale')
  await changeAnswer(tx, answer, { state: 'preparing', state_reason: input.reason })
  await record(tx, {
    event: 'item.returned',
    subject: { kind: 'item-answer', id: answer.id },
    content: { was: answer.state, reason: input.reason },
  })
  return ok(answer.id)
}
