// Writes the answer to an item: the sentence, that there was nothing to report, the checklist and the score the agency gives itself. Only while
// it is being prepared: what was checked is returned first.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import type { Sources } from '../gather.ts'
import type { PartRow } from '../queries.ts'
import type { EditAnswer, TypedPart } from '../schema.ts'
import { changeAnswer, theirItem } from './parts.ts'

type Refusal = 'not-found' | 'not-yours' | 'not-preparing' | 'choose-one' | 'stale'

export async function editAnswer(
  tx: Tx,
  sources: Sources,
  at: { readonly year: number; readonly number: number },
  input: EditAnswer,
): Promise<Result<string, Refusal>> {
  const found = await theirItem(tx, sources, at.year, at.number)
  if (!found.ok) return found
  const { one, answer } = found.value
  if (answer.state !== 'preparing') return no('not-preparing')
  // The first to save makes the row; a form drawn before that knows no version.
  if (input._version !== answer.version && !(input._version === 0 && answer.version === 1 && isUntouched(answer)))
    return no('stale')
  if (input.parts.some(part => !one.parts.some(asked => asked.id === part.component))) return no('choose-one')
  const { parts, _version, ...values } = input
  await changeAnswer(tx, answer, values)
  await saveParts(tx, answer.id, one.parts, parts)
  await record(tx, {
    event: 'item.answered',
    subject: { kind: 'item-answer', id: answer.id },
    content: { ...values, parts },
  })
  return ok(answer.id)
}

const isUntouched = (answer: { readonly sentence_th: string; readonly state_reason: string }) =>
  answer.sentence_th === '' && answer.state_reason === ''

/** Who said it stays with her as long as nobody says otherwise. */
async function saveParts(
  tx: Tx,
  answerId: string,
  before: readonly { readonly id: string; readonly said: PartRow | undefined }[],
  parts: readonly TypedPart[],
): Promise<void> {
  const changed = parts.filter(part => {
    const was = before.find(one => one.id === part.component)?.said
    return !was || was.verdict !== part.verdict || was.reason !== part.reason
  })
  const by = { by_staff: tx.scope.actor?.id ?? '', at: tx.scope.now }
  for (const { component, verdict, reason } of changed)
    await tx.db
      .insertInto('item_component')
      .values({ agency_id: tx.agencyId, id: newId(), answer_id: answerId, component, verdict, reason, ...by })
      .onConflict(conflict =>
        conflict.columns(['agency_id', 'answer_id', 'component']).doUpdateSet({ verdict, reason, ...by }),
      )
      .execute()
}
