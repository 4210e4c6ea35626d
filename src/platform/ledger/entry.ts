// What a ledger row says and how it is fingerprinted. The form of the fingerprinted text may never change:
// every seal of every agency rests on it.
import { canonicalJson } from '#src/kernel/digest.ts'
import { leafHash } from '#src/kernel/merkle.ts'

export interface LedgerEntry {
  readonly agencyId: string
  readonly id: string
  readonly at: Date
  readonly actorId: string | null
  readonly actorName: string | null
  readonly actorPost: string | null
  readonly event: string
  readonly subjectKind: string | null
  readonly subjectId: string | null
  readonly content: unknown
}

export function entryDigest(entry: LedgerEntry): Buffer {
  const text = canonicalJson({
    v: 1,
    agency: entry.agencyId,
    id: entry.id,
    at: entry.at.toISOString(),
    actor: { id: entry.actorId, name: entry.actorName, post: entry.actorPost },
    event: entry.event,
    subject: { kind: entry.subjectKind, id: entry.subjectId },
    content: entry.content,
  })
  return Buffer.from(leafHash(text))
}
