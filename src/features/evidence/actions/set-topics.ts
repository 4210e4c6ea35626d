// Says which topics of disclosure, and which components of them, a piece shows. Written `topic:component`; nothing after the colon
// means the whole topic.
import { newId } from '#src/kernel/ids.ts'
import { no, ok, type Result } from '#src/kernel/result.ts'
import type { Topic } from '#src/kernel/topic.ts'
import type { Tx } from '#src/platform/database/scope.ts'
import { record } from '#src/platform/ledger/record.ts'
import { topicsOf } from '../queries-piece.ts'
import type { EvidenceRefusal } from '../rules.ts'
import type { Topics } from '../schema.ts'
import { change, takeFor } from '../who.ts'

export const writeTopic = (topic: string, component: string) => `${topic}:${component}`

export async function setTopics(
  tx: Tx,
  known: readonly Topic[],
  id: string,
  input: Topics,
): Promise<Result<string, EvidenceRefusal | 'stale' | 'choose-one'>> {
  const taken = await takeFor(tx, id, 'set-topics', input._version)
  if (!taken.ok) return taken
  const before = await topicsOf(tx, id)
  const there = before.map(one => writeTopic(one.topic, one.component))
  const wanted = [...new Set(input.topics)]
  const choices = known.flatMap(topic =>
    ['', ...topic.components.map(one => one.id)].map(one => writeTopic(topic.id, one)),
  )
  if (wanted.some(one => !choices.includes(one) && !there.includes(one))) return no('choose-one', { at: 'topics' })
  const added = wanted.filter(one => !there.includes(one))
  const removed = before.filter(one => !wanted.includes(writeTopic(one.topic, one.component)))
  for (const one of added) {
    const [topic = '', component = ''] = one.split(':')
    await tx.db
      .insertInto('evidence_topic')
      .values({ agency_id: tx.agencyId, id: newId(), evidence_id: id, topic, component })
      .execute()
  }
  for (const one of removed)
    await tx.db
      .updateTable('evidence_topic')
      .set({ removed_at: tx.scope.now })
      .where('agency_id', '=', tx.agencyId)
      .where('id', '=', one.id)
      .execute()
  await change(tx, taken.value, {})
  await record(tx, {
    event: 'evidence.topics-set',
    subject: { kind: 'evidence', id },
    content: { added, removed: removed.map(one => writeTopic(one.topic, one.component)) },
  })
  return ok(id)
}
