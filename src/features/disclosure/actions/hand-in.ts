// Notes that answers were typed into ITAS, the assessor's system, by whom and on which day (S66): it has no door for programs.
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { publicChanged } from '#src/platform/http/public-cache.ts'
import { record } from '#src/platform/ledger/record.ts'
import { todayOf } from '../../people/public.ts'
import { lockAnswer } from '../queries.ts'
import { mayHandIn } from '../rules.ts'
import type { HandIn } from '../schema.ts'
import { changeAnswer } from './parts.ts'

export async function handIn(
  tx: Tx,
  year: number,
  input: HandIn,
): Promise<Result<number, 'not-yours' | 'choose-items' | 'not-approved' | 'day-in-future'>> {
  if (tx.scope.actor && !tx.scope.actor.holds('item:approve')) return no('not-yours')
  if (input.on_day > todayOf(tx)) return no('day-in-future', { at: 'on_day' })
  for (const topic of [...new Set(input.items)].sort()) {
    const answer = await lockAnswer(tx, year, topic)
    if (!answer) return no('choose-items', { at: 'items' })
    const may = mayHandIn(answer.state)
    if (!may.ok) return no(may.because, { at: 'items' })
    await changeAnswer(tx, answer, {
      state: 'handed-in',
      handed_in_by: tx.scope.actor?.id ?? null,
      handed_in_on: input.on_day,
    })
    await record(tx, {
      event: 'item.handed-in',
      subject: { kind: 'item-answer', id: answer.id },
      content: { year, topic, on: input.on_day, version: answer.current_version },
    })
  }
  await publicChanged(tx)
  return ok(input.items.length)
}
