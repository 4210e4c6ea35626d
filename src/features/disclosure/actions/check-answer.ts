// Says that an answer was looked through against everything its item asks for, and sends it up (S74, S75).
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import type { Sources } from '../gather.ts'
import { mayCheck } from '../rules.ts'
import type { CheckAnswer } from '../schema.ts'
import { changeAnswer, theirItem, toCheckOf } from './parts.ts'

type Refusal =
  | 'not-found'
  | 'not-yours'
  | 'stale'
  | 'not-preparing'
  | 'sentence-needed'
  | 'parts-missing'
  | 'nothing-to-open'

export async function checkAnswer(
  tx: Tx,
  sources: Sources,
  at: { readonly year: number; readonly number: number },
  input: CheckAnswer,
): Promise<Result<string, Refusal>> {
  const found = await theirItem(tx, sources, at.year, at.number)
  if (!found.ok) return found
  const { one, answer } = found.value
  const may = mayCheck(toCheckOf(found.value), input.despite)
  if (!may.ok) return may
  if (input._version !== answer.version) return no('stale')
  await changeAnswer(tx, answer, {
    state: 'checked',
    state_reason: '',
    checked_by: tx.scope.actor?.id ?? null,
    checked_at: tx.scope.now,
  })
  await record(tx, {
    event: 'item.checked',
    subject: { kind: 'item-answer', id: answer.id },
    content: { year: at.year, topic: answer.topic, missing: one.missing, despite: input.despite },
  })
  return ok(answer.id)
}
