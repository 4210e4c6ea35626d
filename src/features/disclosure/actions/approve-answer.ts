// Approves an answer: what it says and where each proof lies is kept as a version that never changes, and its public page shows that version
// from now on. By a memo that was approved, or by whoever may approve.
import { digestOfStored } from '#src/kernel/digest.ts'
import { newId } from '#src/kernel/ids.ts'
import { formatOitCode } from '#src/kernel/oit-code.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { publicChanged } from '#src/platform/http/public-cache.ts'
import { record } from '#src/platform/ledger/record.ts'
import { leaveByLetter } from '../../correspondence/public.ts'
import type { Item, Sources } from '../gather.ts'
import type { AnswerRow } from '../queries.ts'
import { isFound, mayApprove } from '../rules.ts'
import type { ApproveAnswer, VersionContent } from '../schema.ts'
import { changeAnswer, theirItem, toCheckOf } from './parts.ts'

type Refusal =
  | 'not-found'
  | 'not-yours'
  | 'stale'
  | 'not-checked'
  | 'sentence-needed'
  | 'parts-missing'
  | 'nothing-to-open'
  | 'choose-one'

export async function approveAnswer(
  tx: Tx,
  sources: Sources,
  at: { readonly year: number; readonly number: number },
  input: ApproveAnswer,
): Promise<Result<string, Refusal>> {
  const { actor } = tx.scope
  if (!actor?.holds('item:approve')) return no('not-yours')
  const found = await theirItem(tx, sources, at.year, at.number)
  if (!found.ok) return found
  const { one, answer } = found.value
  const may = mayApprove(toCheckOf(found.value), input.despite)
  if (!may.ok) return may
  if (input._version !== answer.version) return no('stale')
  const leave = input.letter === null ? undefined : await leaveByLetter(tx, input.letter)
  if (input.letter !== null && !leave) return no('choose-one', { at: 'letter' })
  const approved_ref = leave?.ref ?? actor.post ?? ''
  const content = contentOf(one, answer)
  const digest = digestOfStored(content)
  const number = answer.current_version + 1
  await tx.db
    .insertInto('item_answer_version')
    .values({
      agency_id: tx.agencyId,
      id: newId(),
      answer_id: answer.id,
      number,
      content: JSON.stringify(content),
      digest,
      approved_by: actor.id,
      approved_at: tx.scope.now,
      letter_id: input.letter,
      approved_ref,
    })
    .execute()
  await changeAnswer(tx, answer, {
    state: 'approved',
    approved_by: actor.id,
    approved_at: tx.scope.now,
    letter_id: input.letter,
    approved_ref,
    current_version: number,
  })
  await record(tx, {
    event: 'item.approved',
    subject: { kind: 'item-answer', id: answer.id },
    content: {
      year: one.year,
      topic: answer.topic,
      version: number,
      sha256: digest.toString('hex'),
      letter: input.letter,
      ref: approved_ref,
      missing: one.missing,
    },
  })
  await publicChanged(tx)
  return ok(answer.id)
}

/** The answer whole, as it is kept: everything that a reader years later needs. */
export function contentOf(one: Item, answer: AnswerRow): VersionContent {
  return {
    year: one.year,
    topic: one.item.topic,
    code: formatOitCode({ number: one.item.number }),
    name: { th: one.item.th, en: one.item.en },
    fiscalYear: one.fiscalYear,
    sentence: { th: answer.sentence_th, en: answer.sentence_en || answer.sentence_th },
    nothing:
      answer.nothing && answer.nothing_from !== null && answer.nothing_to !== null
        ? { from: answer.nothing_from, to: answer.nothing_to }
        : null,
    parts: one.parts.map(part => ({
      id: part.id,
      words: part.words,
      verdict: part.state === 'not-needed' ? 'not-needed' : isFound(part.state) || answer.nothing ? 'met' : 'missing',
      reason: part.said?.reason ?? '',
    })),
    proofs: one.proofs.map(proof => ({ ...proof, updatedAt: proof.updatedAt.toISOString() })),
  }
}
